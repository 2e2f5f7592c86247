"""One document by itself: who made it, when, how, about what, and everything it says with its evidence."""

from collections.abc import Iterable

from tracker.app.addresses import Address, PageName
from tracker.app.components.document_choices import by_name
from tracker.app.components.documents import listed, period_of, place_links, silence
from tracker.app.components.markup import Html, join, link, show, tag
from tracker.app.components.notices import show_notice
from tracker.app.components.original import foreign
from tracker.app.language import say, speaking
from tracker.exports.reading import Published, Reading
from tracker.submissions.content import Answer, Submission


def find_document(reading: Reading, written: str) -> Published | None:
    """The public document of that id, in capitals or not."""
    wanted = written.casefold()
    return next((p for p in reading.published if p.submission.id.casefold() == wanted), None)


def show_document(published: Published, reading: Reading, address: Address) -> None:
    """Title, facts, answers."""
    submission = published.submission
    back = link(say("sources.back"), address.link(PageName.SOURCES))
    pairs = (part for term, fact in facts(published, reading, address) if fact for part in pair(term, fact))
    show(
        tag("p", back, class_="small"),
        tag("h1", submission.title or submission.organisation, lang=foreign()),
        tag("dl", *pairs, class_="facts"),
    )
    if submission.answers:
        ordered = in_order(submission, reading)
        show(tag("h2", say("sources.says")), listed(ordered, reading, address))


def pair(term: str, fact: object) -> Iterable[Html]:
    """A term and what it says."""
    return tag("dt", term), tag("dd", fact)


def facts(published: Published, reading: Reading, address: Address) -> Iterable[tuple[str, object]]:
    """What is known about the document itself."""
    submission = published.submission
    whole = tag("span", submission.method, dir="auto", lang=foreign()) if submission.method else None
    date = speaking().date
    yield say("sources.by"), author(submission)
    yield say("sources.whose"), speaking().label(submission.account)
    yield say("sources.published"), date(submission.published_on)
    yield say("sources.revised"), date(submission.revised_on) if submission.revised_on else None
    yield say("sources.describes"), period_of(submission)
    yield say("sources.places"), place_links(by_name(submission, reading), reading, address, None)
    yield say("sources.method"), whole
    yield say("sources.reply"), silence(submission) if submission.no_reply else None
    yield say("sources.name"), tag("code", say("sources.version", id=submission.id, version=published.version))


def author(submission: Submission) -> str:
    """The organisation, and the network of which it is part."""
    if submission.family == submission.organisation:
        return submission.organisation
    return say("sources.family", organisation=submission.organisation, family=submission.family)


def in_order(submission: Submission, reading: Reading) -> list[Answer]:
    """Its answers by place, then by indicator."""
    order = {code: n for n, code in enumerate(by_name(submission, reading))}
    return sorted(submission.answers, key=lambda a: (order[a.country], a.indicator, a.observed_on.last))


def show_no_such_document(written: str, address: Address) -> None:
    """Say that there is none, and lead to the list."""
    message = say("sources.no_such_text", written=written)
    show_notice(say("sources.no_such"), message, [link(join([say("sources.back")]), address.link(PageName.SOURCES))])
