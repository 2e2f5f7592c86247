"""One answer of a document in words: its place, its level, what limits it, what it found, and what shows it.

Knows how answers and evidence are said. Leaves what a level is called to `tracker.wording`.
"""

from collections.abc import Iterable

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, join, link, outside_link, tag
from tracker.app.components.original import foreign, level_words, original
from tracker.app.language import say, speaking
from tracker.exports.reading import Reading
from tracker.exports.rich_text import inline_html
from tracker.submissions.content import Answer, Evidence
from tracker.submissions.grading import grade_of_item


def answer_lines(answer: Answer, reading: Reading, address: Address) -> Html:
    """One answer with the ways that lead on: to its place, to its indicator over time."""
    name = reading.places.name_in(answer.country, speaking().language)
    place = link(name, address.country(answer.country))
    notes = [*limits(answer, reading), *times(answer)]
    return join(
        [
            tag("p", place, ": ", tag("b", level(answer, reading)), f" ({speaking().semicolon.join(notes)})"),
            tag("p", question(answer, reading, address), class_="small"),
            tag("p", Html(inline_html(answer.finding)), dir="auto", lang=foreign()) if answer.finding else None,
            evidence_of(answer.evidence),
        ]
    )


def level(answer: Answer, reading: Reading) -> Html:
    """The level that is reported, with its bound; a statement carries none."""
    indicator = reading.catalog.indicators.get(answer.indicator)
    if indicator is None or answer.amount is None:
        return join([say("sources.statement")])
    amount = speaking().amount(indicator, answer.amount)
    return level_words(amount, say(answer.bound.value, amount=amount) if answer.bound else None)


def question(answer: Answer, reading: Reading, address: Address) -> Html:
    """What was asked, leading to who stood where over time; the bare id of an indicator that is no more."""
    indicator = reading.catalog.indicators.get(answer.indicator)
    if indicator is None:
        return tag("code", answer.indicator)
    return link(indicator.question, address.over_time(indicator.id, answer.country), lang=foreign(indicator.question))


def limits(answer: Answer, reading: Reading) -> list[str]:
    """What limits it: not counted, for whom, with whom, in which role, what could undo it."""
    said = [say("statement")] if answer.is_statement and answer.amount is not None else []
    if answer.scope:
        said.append(say("sources.scope", scope=answer.scope))
    if answer.partner:
        name = reading.places.name_in(answer.partner, speaking().language)
        said.append(say("partner", partner=name))
    if answer.group:
        said.append(say("sources.group", group=answer.group))
    if answer.role:
        said.append(speaking().label(answer.role))
    if answer.fragile:
        said.append(say("fragile", why=answer.fragile))
    return said


def times(answer: Answer) -> list[str]:
    """When it was checked, and since when it is so."""
    since = [say("sources.since", date=speaking().date(answer.event_on))] if answer.event_on else []
    return [say("sources.checked", date=speaking().date(answer.observed_on)), *since]


def evidence_of(evidence: Iterable[Evidence]) -> Html:
    """What shows it, or that nothing does."""
    shown = join([cited(item) for item in evidence], speaking().semicolon)
    if not shown:
        return tag("p", say("sources.no_evidence"), class_="small soft")
    return tag("p", say("sources.evidence"), " ", shown, class_="small soft")


def cited(item: Evidence) -> Html:
    """One item as it is cited, with what it is and how strong it is."""
    kind = say(f"evidence.{item.kind}")
    title = outside_link(original(item.title) if item.title else kind, item.url)
    rest = [item.reference, speaking().date(item.published_on) if item.published_on else None]
    grade = speaking().label(grade_of_item(item))
    about = f" ({kind}{speaking().semicolon}{grade})" if item.title else f" ({grade})"
    return join([join([title, *(part for part in rest if part)], ", "), tag("span", about)])
