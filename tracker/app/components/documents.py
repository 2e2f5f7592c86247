"""What was submitted: each public document with its author, its places and its answers.

Knows how documents and answers are listed. Leaves what a level is called to `tracker.wording`.
"""

from collections.abc import Iterable, Sequence

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, items, join, link, outside_link, show, tag
from tracker.exports.reading import Published, Reading
from tracker.exports.rich_text import inline_html
from tracker.submissions.content import Answer, Evidence, Submission
from tracker.vocabulary import Account
from tracker.wording import ENGLISH


def choose_documents(reading: Reading, account: Account | None, place: str | None) -> list[Published]:
    """The documents of an account about a place, newest first."""
    found = [
        p
        for p in reading.published
        if account in {None, p.submission.account} and place in {None, *places_of(p.submission)}
    ]
    return sorted(found, key=lambda p: (p.submission.published_on.last, p.submission.id), reverse=True)


def places_of(submission: Submission) -> list[str]:
    """Codes of the places a document speaks about."""
    named = {answer.country for answer in submission.answers} | ({submission.country} if submission.country else set())
    return sorted(named)


def count_documents(documents: Sequence[Published]) -> str:
    """How much is listed."""
    answers = sum(len(p.submission.answers) for p in documents)
    return f"Public documents: {len(documents)}. Answers and statements in them: {answers}. Newest first."


def show_documents(documents: Sequence[Published], reading: Reading, place: str | None, address: Address) -> None:
    """One entry a document; of its answers those about one place, where one is named."""
    entries = (tag("li", entry(p.submission, reading, place, address)) for p in documents)
    show(tag("ol", *entries, class_="documents"))


def entry(submission: Submission, reading: Reading, place: str | None, address: Address) -> Html:
    """Title, author, date, places; answers and method on demand."""
    codes = places_of(submission)
    places = join([link(reading.places.name(code), address.country(code)) for code in codes[:8]], ", ")
    rest = f" and {len(codes) - 8} more" if len(codes) > 8 else ""
    facts = [submission.organisation, ENGLISH.label(submission.account)]
    period = period_of(submission)
    content = join(
        [
            tag("h2", submission.title or submission.organisation),
            tag("p", " · ".join([*facts, *([f"about {period}"] if period else [])]), class_="soft"),
            tag("p", places, rest),
            tag("p", silence(submission)) if submission.no_reply else None,
            details(submission, reading, place),
        ]
    )
    return join([tag("p", ENGLISH.date(submission.published_on), class_="soft"), tag("div", content)])


def period_of(submission: Submission) -> str | None:
    """The time a document describes."""
    ends = [ENGLISH.date(end) for end in (submission.period_from, submission.period_to) if end]
    return " to ".join(dict.fromkeys(ends)) or None


def silence(submission: Submission) -> str:
    """That a government was asked and did not answer."""
    asked = f" on {ENGLISH.date(submission.asked_on)}" if submission.asked_on else ""
    due = f" by {ENGLISH.date(submission.reply_due_on)}" if submission.reply_due_on else ""
    return f"Asked{asked}; no reply{due}."


def details(submission: Submission, reading: Reading, place: str | None) -> Html | None:
    """What it answers, how it was made."""
    answers = [a for a in submission.answers if place in {None, a.country}]
    if not answers and not submission.method:
        return None
    said = f"{len(answers)} answer" + ("" if len(answers) == 1 else "s")
    about = f" about {reading.places.name(place)}" if place and len(answers) < len(submission.answers) else ""
    method = tag("p", tag("b", "Method: "), submission.method, dir="auto") if submission.method else None
    told_answers = items((told(a, reading) for a in answers), class_="answers")
    return tag("details", tag("summary", said, about, " and method" if method else ""), told_answers, method)


def told(answer: Answer, reading: Reading) -> Html:
    """One answer in words, with its evidence."""
    indicator = reading.catalog.indicators.get(answer.indicator)
    level = ENGLISH.amount(indicator, answer.amount) if indicator and answer.amount is not None else "statement"
    notes = [
        *(["statement, not counted"] if answer.is_statement and answer.amount is not None else []),
        *([f"on {answer.scope}"] if answer.scope else []),
        *([f"with {reading.places.name(answer.partner)}"] if answer.partner else []),
        *([answer.group] if answer.group else []),
        f"checked {ENGLISH.date(answer.observed_on)}",
    ]
    where = f"{reading.places.name(answer.country)}: "
    question = indicator.question if indicator else answer.indicator
    return join(
        [
            tag("b", where, level),
            f" ({'; '.join(notes)}). ",
            tag("span", question, class_="soft"),
            tag("p", Html(inline_html(answer.finding)), dir="auto") if answer.finding else None,
            evidence_of(answer.evidence),
        ]
    )


def evidence_of(evidence: Iterable[Evidence]) -> Html | None:
    """What shows it."""
    shown = join([cited(e) for e in evidence], "; ")
    return tag("p", "Evidence: ", shown, class_="small soft") if shown else None


def cited(evidence: Evidence) -> Html:
    """One item as it is cited."""
    title = outside_link(evidence.title or evidence.kind.replace("_", " "), evidence.url)
    rest = [evidence.reference, ENGLISH.date(evidence.published_on) if evidence.published_on else None]
    return join([title, *(part for part in rest if part)], ", ")
