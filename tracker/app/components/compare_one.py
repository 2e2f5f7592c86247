"""One place compared with itself at another day, or as two organisations see it.

Knows the sentences and tables. Leaves what differs, and why, to `tracker.exports.places_compared`.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from tracker.app.addresses import Address
from tracker.app.components.answers import level
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.markup import Html, join, link, show, table, tag
from tracker.app.components.names import name_of
from tracker.app.components.original import foreign, original
from tracker.app.components.tables import show_table_file
from tracker.app.components.verdicts import status_word
from tracker.app.language import say, speaking
from tracker.exports.comparison import Cause
from tracker.exports.places_compared import Difference, SameQuestion, write_days_csv, write_organisations_csv
from tracker.exports.reading import Reading, Voice
from tracker.indicators.models import Indicator
from tracker.places import Place
from tracker.scoring.results import AccountResult


def say_days(found: Sequence[Difference], place: Place, earlier: Reading, later: Reading) -> str:
    """How much differs between two days, and how much of it by time alone."""
    days = {"earlier": speaking().date(earlier.as_of), "later": speaking().date(later.as_of)}
    if not found:
        return say("compare.days_none", place=name_of(place), **days)
    counts = {cause.value: count(sum(d.cause is cause for d in found)) for cause in (Cause.TIME, Cause.DATA)}
    return say("compare.days_lead", place=name_of(place), **days, **counts)


def count(changes: int) -> str:
    """'1 change', '7 changes'."""
    return say("compare.changes" if speaking().is_plural(changes) else "compare.change", count=changes)


def show_days(found: Sequence[Difference], place: Place, earlier: Reading, later: Reading, address: Address) -> None:
    """Each account on each question that the later day sees otherwise, to take away, and how to get both days."""
    if found:
        show_changes(found, place, earlier, later, address)
    for reading in (earlier, later):
        show_same_on_command_line(f"score {place.code}", Address(as_of_written=reading.as_of.isoformat()))


def show_changes(found: Sequence[Difference], place: Place, earlier: Reading, later: Reading, address: Address) -> None:
    """The table of what differs, and the same as a file."""
    days = [speaking().date(reading.as_of) for reading in (earlier, later)]
    head = [say("compare.question"), say("compare.account"), *days, say("compare.cause")]
    rows = (day_line(difference, place, later, address) for difference in found)
    show(table(say("compare.days_caption"), head, rows, kind="stacked compared"))
    write = partial(write_days_csv, place.code, earlier, later, found)
    show_table_file(f"{place.code}-from-{earlier.as_of.isoformat()}", later, write)


def day_line(difference: Difference, place: Place, reading: Reading, address: Address) -> list[object]:
    """Question, account, what stood then and what stands now, and why."""
    indicator = reading.catalog.indicator(difference.indicator)
    return [
        link(original(indicator.question), address.why(place.code, indicator.id)),
        speaking().label(difference.account),
        stood(difference.before, difference.after, reading.catalog.indicator(difference.indicator)),
        stood(difference.after, difference.before, reading.catalog.indicator(difference.indicator)),
        say(f"compare.cause.{difference.cause.value}"),
    ]


def stood(result: AccountResult | None, other: AccountResult | None, indicator: Indicator) -> Html:
    """The verdict of one account at a day with its level, and the deadlines that the other day sees otherwise."""
    if result is None:
        return tag("span", say("compare.nothing"), class_="soft")
    notes = [speaking().label(result.status).lower()]
    if result.amount is not None:
        notes.append(say("level", level=speaking().amount(indicator, result.amount)))
    checked = result.observed_on if result.is_stale else None
    deadlines = (tag("span", said, class_="cell-note") for said in otherwise(result, other))
    return join([status_word(result.status, checked), tag("span", ", ".join(notes), class_="cell-note"), *deadlines])


def otherwise(result: AccountResult, other: AccountResult | None) -> Iterator[str]:
    """The states of the deadlines that are not the same in another result."""
    same = {(m.timeline, m.state) for m in other.milestones} if other else set()
    for milestone in result.milestones:
        if other is not None and (milestone.timeline, milestone.state) not in same:
            state = speaking().state(milestone.state, result.observed_on, is_stale=result.is_stale)
            yield say("compare.at", year=milestone.due_on.year, word=state[:1].lower() + state[1:])


def say_organisations(found: Sequence[SameQuestion], one: str, other: str, place: Place) -> str:
    """How many questions about a place both have answered."""
    named = {"one": one, "other": other, "place": name_of(place)}
    if not found:
        return say("compare.organisations_none", **named)
    return say("compare.organisations_lead", questions=speaking().count(len(found), "indicator"), **named)


def show_organisations(
    found: Sequence[SameQuestion], one: str, other: str, place: Place, reading: Reading, address: Address
) -> None:
    """Each question that both answered, with both answers."""
    if not found:
        return
    rows = organisation_lines(found, place, reading, address)
    head = [say("compare.question"), one, other]
    show(table(say("compare.organisations_caption"), head, rows, kind="stacked compared"))
    show_table_file(f"{place.code}-organisations", reading, partial(write_organisations_csv, place.code, found))


def organisation_lines(
    found: Sequence[SameQuestion], place: Place, reading: Reading, address: Address
) -> Iterator[list[object]]:
    """Question, and each one's answers, the newest first."""
    for same in found:
        indicator = reading.catalog.indicator(same.indicator)
        question = link(original(indicator.question), address.why(place.code, indicator.id))
        yield [question, *(join([answer(v, reading, address) for v in side]) for side in (same.one, same.other))]


def answer(voice: Voice, reading: Reading, address: Address) -> Html:
    """Level, date, finding, and the document in which it stands."""
    submission = voice.published.submission
    source = link(submission.title or submission.organisation, address.document(submission.id), lang=foreign())
    dated = speaking().month(voice.answer.observed_on)
    finding = voice.answer.finding
    return tag(
        "div",
        tag("b", level(voice.answer, reading)),
        f" ({dated})",
        tag("span", finding, class_="cell-note", lang=foreign(), dir="auto") if finding else None,
        tag("span", source, class_="cell-note"),
        class_="mark",
    )
