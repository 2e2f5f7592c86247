"""What was submitted: a list of public documents, and each with its method, its answers and their evidence."""

from collections.abc import Iterator, Mapping, Sequence

from tracker.exports.reading import Reading
from tracker.exports.site.addresses import Links, Section
from tracker.exports.site.markup import Html, facts, join, link, outside_link, tag
from tracker.exports.site.original import foreign, level, original
from tracker.exports.site.pages import Page
from tracker.exports.site.voices import found_text
from tracker.submissions.content import Answer, Evidence, Submission
from tracker.wording import Wording

_AT_ONCE, _PLACES_SHOWN = 40, 8


def source_pages(reading: Reading, names: Mapping[str, str], say: Wording) -> Iterator[Page]:
    """Each document, one read after the other, then their list, newest first; `names` holds names of their pages."""
    links, entries, answers = Links.of(Section.SOURCES.path), [], 0
    for published in reading.published:
        submission = published.submission
        entry = _entry(submission, reading, links, names, say)
        entries.append((submission.published_on.last, submission.id, entry))
        answers += len(submission.answers)
        yield _page(submission, reading, names, say)
    entries.sort(key=lambda known: known[1])
    entries.sort(key=lambda known: known[0], reverse=True)
    yield _index([entry for *_, entry in entries], answers, say)


def _index(entries: Sequence[Html], answers: int, say: Wording) -> Page:
    title = say.say("sources.title")
    count = say.say("sources.count", documents=say.number(len(entries)), answers=say.number(answers))
    opening = join([tag("h1", title), tag("p", count, class_="lead")])
    chunks = [entries[start : start + _AT_ONCE] for start in range(0, len(entries), _AT_ONCE)]
    sections = [tag("ol", *(tag("li", entry) for entry in chunk), class_="documents") for chunk in chunks]
    return Page("sources/index", title, Section.SOURCES, opening, sections)


def places_of(submission: Submission) -> list[str]:
    """Codes of the places about which a document speaks."""
    named = {answer.country for answer in submission.answers}
    return sorted(named | ({submission.country} if submission.country else set()))


def _entry(submission: Submission, reading: Reading, links: Links, names: Mapping[str, str], say: Wording) -> Html:
    """Title, which leads to the document, author, date and places."""
    s = submission
    count = len(s.answers)
    key = "sources.answer_many" if say.is_plural(count) else "sources.answer_one"
    said = " · ".join([s.organisation, say.label(s.account), say.say(key, number=say.number(count))])
    named = original(s.title or s.organisation, say)
    content = [
        tag("h2", link(named, links.to(f"sources/{names[s.id]}.html"))),
        tag("p", said, class_="soft"),
        tag("p", _places(s, reading, links, say)),
        tag("p", silence(s, say)) if s.no_reply else None,
    ]
    return join([tag("p", say.date(s.published_on), class_="soft"), tag("div", *content)])


def _places(submission: Submission, reading: Reading, links: Links, say: Wording) -> Html:
    codes = places_of(submission)
    named = ((reading.places.name_in(code, say.language), code) for code in codes[:_PLACES_SHOWN])
    shown = join([link(name, links.place(code)) for name, code in named], ", ")
    rest = len(codes) - _PLACES_SHOWN
    return join([shown, *([" ", say.say("sources.more_places", count=rest)] if rest > 0 else [])])


def silence(submission: Submission, say: Wording) -> str:
    """That a government was asked and did not answer."""
    asked = say.date(submission.asked_on) if submission.asked_on else None
    due = say.date(submission.reply_due_on) if submission.reply_due_on else None
    if asked and due:
        return say.say("sources.asked_due", asked=asked, due=due)
    if asked:
        return say.say("sources.asked_on", asked=asked)
    return say.say("sources.due", due=due) if due else say.say("sources.asked")


def _page(submission: Submission, reading: Reading, names: Mapping[str, str], say: Wording) -> Page:
    s, path = submission, f"sources/{names[submission.id]}"
    links = Links.of(path)
    title = s.title or s.organisation
    said = tag("h2", say.say("sources.says")) if s.answers else None
    opening = join([tag("h1", title, lang=foreign(say)), facts(_facts(s, reading, links, say)), said])
    chunks = [s.answers[start : start + _AT_ONCE] for start in range(0, len(s.answers), _AT_ONCE)]
    sections = [
        tag("ul", *(tag("li", _answer(a, reading, links, say)) for a in chunk), class_="answers") for chunk in chunks
    ]
    closing = tag("p", link(say.say("sources.back"), links.to(Section.SOURCES.path)))
    return Page(path, title, Section.SOURCES, opening, sections, closing, language=foreign(say))


def _facts(s: Submission, reading: Reading, links: Links, say: Wording) -> list[tuple[object, list[object]]]:
    """What is known about the document itself."""
    told: dict[str, object] = {
        "by": _author(s, say),
        "whose": say.label(s.account),
        "published": say.date(s.published_on),
        "describes": _period(s, say),
        "places": _places(s, reading, links, say),
        "method": tag("span", s.method, dir="auto", lang=foreign(say)) if s.method else None,
        "reply": silence(s, say) if s.no_reply else None,
        "name": tag("code", s.id),
    }
    return [(say.say(f"sources.{term}"), [fact]) for term, fact in told.items()]


def _author(s: Submission, say: Wording) -> str:
    """The organisation, and the network of which it is part."""
    if s.family == s.organisation:
        return s.organisation
    return say.say("sources.family", organisation=s.organisation, family=s.family)


def _period(s: Submission, say: Wording) -> str | None:
    """The time a document describes."""
    ends = list(dict.fromkeys(say.date(end) for end in (s.period_from, s.period_to) if end))
    return say.say("sources.from_to", start=ends[0], end=ends[1]) if len(ends) == 2 else "".join(ends) or None


def _answer(answer: Answer, reading: Reading, links: Links, say: Wording) -> Html:
    """One answer in words, with its evidence."""
    indicator = reading.catalog.indicators.get(answer.indicator)
    reported: object = say.say("sources.statement")
    asked = tag("span", answer.indicator, class_="soft")
    if indicator:
        commitment = reading.catalog.commitment_of(answer.indicator).id
        asked = link(indicator.question, links.commitment(commitment), lang=foreign(say, indicator.question))
        if answer.amount is not None:
            reported = level(indicator, say.amount(indicator, answer.amount), say)
    notes = say.semicolon.join(_limits(answer, reading, say))
    place = link(reading.places.name_in(answer.country, say.language), links.place(answer.country))
    return join(
        [
            tag("p", place, ": ", tag("b", reported), f" ({notes})"),
            tag("p", asked, class_="small"),
            found_text(answer.finding, say) if answer.finding else None,
            _evidence(answer.evidence, say),
        ]
    )


def _limits(answer: Answer, reading: Reading, say: Wording) -> Iterator[str]:
    """What limits an answer: not counted, for whom, with whom, of which group, and when it was checked."""
    if answer.is_statement and answer.amount is not None:
        yield say.say("statement")
    if answer.scope:
        yield say.say("sources.scope", scope=answer.scope)
    if answer.partner:
        yield say.say("partner", partner=reading.places.name_in(answer.partner, say.language))
    if answer.group:
        yield say.say("sources.group", group=answer.group)
    yield say.say("sources.checked", date=say.date(answer.observed_on))


def _evidence(evidence: Sequence[Evidence], say: Wording) -> Html | None:
    shown = join([_cited(e, say) for e in evidence], say.semicolon)
    return tag("p", say.say("sources.evidence"), " ", shown, class_="small soft") if shown else None


def _cited(evidence: Evidence, say: Wording) -> Html:
    named = original(evidence.title, say) if evidence.title else say.say(f"evidence.{evidence.kind}")
    rest = [evidence.reference, say.date(evidence.published_on) if evidence.published_on else None]
    return join([outside_link(named, evidence.url), *(part for part in rest if part)], ", ")
