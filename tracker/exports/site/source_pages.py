"""What was submitted: a list of public documents, and each with its method, its answers and their evidence."""

from collections.abc import Iterator, Mapping, Sequence

from tracker.exports.reading import Published, Reading
from tracker.exports.site.addresses import Links, Section
from tracker.exports.site.markup import Html, facts, join, link, outside_link, tag
from tracker.exports.site.pages import Page
from tracker.exports.site.voices import found_text
from tracker.submissions.content import Answer, Evidence, Submission
from tracker.wording import ENGLISH

_AT_ONCE, _PLACES_SHOWN = 40, 8


def source_pages(reading: Reading, names: Mapping[str, str]) -> Iterator[Page]:
    """The list of documents, newest first, then each of them; `names` holds the names of their pages."""
    newest = sorted(reading.published, key=lambda p: p.submission.id)
    newest.sort(key=lambda p: p.submission.published_on.last, reverse=True)
    yield _index(newest, reading, names)
    for published in newest:
        yield _page(published.submission, reading, names)


def _index(documents: Sequence[Published], reading: Reading, names: Mapping[str, str]) -> Page:
    links = Links.of(Section.SOURCES.path)
    answers = sum(len(p.submission.answers) for p in documents)
    count = f"Public documents: {len(documents)}. Answers and statements in them: {answers}. Newest first."
    opening = join([tag("h1", "Everything that was submitted"), tag("p", count, class_="lead")])
    chunks = [documents[start : start + _AT_ONCE] for start in range(0, len(documents), _AT_ONCE)]
    sections = [
        tag("ol", *(tag("li", _entry(p.submission, reading, links, names)) for p in chunk), class_="documents")
        for chunk in chunks
    ]
    return Page("sources/index", "Everything that was submitted", Section.SOURCES, opening, sections)


def places_of(submission: Submission) -> list[str]:
    """Codes of the places about which a document speaks."""
    named = {answer.country for answer in submission.answers}
    return sorted(named | ({submission.country} if submission.country else set()))


def _entry(submission: Submission, reading: Reading, links: Links, names: Mapping[str, str]) -> Html:
    s = submission
    count = len(s.answers)
    said = f"{count} answer" + ("" if count == 1 else "s")
    content = [
        tag("h2", link(s.title or s.organisation, links.to(f"sources/{names[s.id]}.html"))),
        tag("p", " · ".join([s.organisation, ENGLISH.label(s.account), said]), class_="soft"),
        tag("p", _places(s, reading, links)),
        tag("p", silence(s)) if s.no_reply else None,
    ]
    return join([tag("p", ENGLISH.date(s.published_on), class_="soft"), tag("div", *content)])


def _places(submission: Submission, reading: Reading, links: Links) -> Html:
    codes = places_of(submission)
    shown = join([link(reading.places.name(code), links.place(code)) for code in codes[:_PLACES_SHOWN]], ", ")
    rest = f" and {len(codes) - _PLACES_SHOWN} more" if len(codes) > _PLACES_SHOWN else ""
    return join([shown, rest])


def silence(submission: Submission) -> str:
    """That a government was asked and did not answer."""
    asked = f" on {ENGLISH.date(submission.asked_on)}" if submission.asked_on else ""
    due = f" by {ENGLISH.date(submission.reply_due_on)}" if submission.reply_due_on else ""
    return f"Asked{asked}; no reply{due}."


def _page(submission: Submission, reading: Reading, names: Mapping[str, str]) -> Page:
    s, path = submission, f"sources/{names[submission.id]}"
    links = Links.of(path)
    period = " to ".join(dict.fromkeys(ENGLISH.date(end) for end in (s.period_from, s.period_to) if end))
    entries: list[tuple[object, list[object]]] = [
        ("By", [s.organisation, f"part of {s.family}" if s.family != s.organisation else None]),
        ("Whose word", [ENGLISH.label(s.account)]),
        ("Published", [ENGLISH.date(s.published_on)]),
        ("Describes", [period or None]),
        ("About", [_places(s, reading, links)]),
        ("How it was made", [s.method]),
        ("Reply", [silence(s) if s.no_reply else None]),
        ("Its name here", [tag("code", s.id)]),
    ]
    title = s.title or s.organisation
    opening = join([tag("h1", title), facts(entries), tag("h2", "What it says") if s.answers else None])
    chunks = [s.answers[start : start + _AT_ONCE] for start in range(0, len(s.answers), _AT_ONCE)]
    sections = [
        tag("ul", *(tag("li", _answer(a, reading, links)) for a in chunk), class_="answers") for chunk in chunks
    ]
    closing = tag("p", link("Everything that was submitted", links.to(Section.SOURCES.path)))
    return Page(path, title, Section.SOURCES, opening, sections, closing)


def _answer(answer: Answer, reading: Reading, links: Links) -> Html:
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
    place = link(reading.places.name(answer.country), links.place(answer.country))
    commitment = reading.catalog.commitment_of(answer.indicator).id if indicator else None
    question = indicator.question if indicator else answer.indicator
    asked = link(question, links.commitment(commitment)) if commitment else markup_soft(question)
    return join(
        [
            tag("p", place, ": ", tag("b", level), f" ({'; '.join(notes)})"),
            tag("p", asked, class_="small"),
            found_text(answer.finding) if answer.finding else None,
            _evidence(answer.evidence),
        ]
    )


def markup_soft(text: str) -> Html:
    """Text that leads nowhere."""
    return tag("span", text, class_="soft")


def _evidence(evidence: Sequence[Evidence]) -> Html | None:
    shown = join([_cited(e) for e in evidence], "; ")
    return tag("p", "Evidence: ", shown, class_="small soft") if shown else None


def _cited(evidence: Evidence) -> Html:
    title = outside_link(evidence.title or evidence.kind.replace("_", " "), evidence.url)
    rest = [evidence.reference, ENGLISH.date(evidence.published_on) if evidence.published_on else None]
    return join([title, *(part for part in rest if part)], ", ")
