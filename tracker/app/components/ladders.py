"""An indicator on the commitment's page: what is asked by when and by whose placement, and who stands where.

Knows its tables. Leaves points and sentences to `standing`, the drawing to `charts`, levels to `levels`.
"""

from collections.abc import Iterable, Sequence

from tracker.app.addresses import Address
from tracker.app.components.charts import show_chart
from tracker.app.components.levels import levels, placements
from tracker.app.components.markup import Html, join, link, show, table, tag
from tracker.app.components.original import level_words, original
from tracker.app.components.standing import Point, build_points, finding
from tracker.app.components.verdicts import state_word
from tracker.app.language import say, speaking
from tracker.dates import PartialDate
from tracker.exports.reading import Reading
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Indicator


def show_indicator(indicator: Indicator, reading: Reading, address: Address) -> None:
    """Question, finding, chart, who stands where, levels and placements."""
    points = build_points(reading, indicator)
    milestones = reading.catalog.milestones(indicator.id)
    sentence = finding(reading, indicator, points)
    course = link(say("commitment.over_time"), address.over_time(indicator.id))
    show(heading(indicator), tag("p", sentence, class_="finding"), tag("p", course, class_="small"))
    if points:
        show_chart(indicator, points, milestones, sentence)
        show(standing_table(indicator, points, milestones, address))
    show(
        levels(indicator, milestones, is_open=bool(points)),
        placements(indicator, milestones, reading.catalog.due_dates),
    )


def heading(indicator: Indicator) -> Html:
    """The question, and before it which part of the commitment it looks at."""
    layer = speaking().colon(speaking().label(indicator.layer)) + " " if indicator.layer else ""
    return tag("h2", layer, original(indicator.question))


def standing_table(
    indicator: Indicator, points: Sequence[Point], milestones: Sequence[Milestone], address: Address
) -> Html:
    """The table behind the chart: each account on each place."""
    head = [
        say("chart.place"),
        say("ladder.account"),
        say("ladder.level"),
        say("ladder.checked"),
        *(due_label(m) for m in milestones),
    ]
    rows = ([*told(point, indicator, address), *judged(point, milestones)] for point in points)
    counted = tag("summary", say("ladder.behind", count=count_findings(len(points))))
    return tag("details", counted, table(say("ladder.caption"), head, rows))


def count_findings(number: int) -> str:
    """'1 finding', '7 findings'."""
    return say("findings.many" if speaking().is_plural(number) else "findings.one", number=speaking().number(number))


def due_label(milestone: Milestone) -> str:
    """'Asked by December 2025'."""
    due = PartialDate.parse(milestone.due_on.isoformat()[:7])
    return say("ladder.asked_by", date=speaking().date(due))


def told(point: Point, indicator: Indicator, address: Address) -> list[object]:
    """What an account reports, with the way to the reasons."""
    result = point.result
    name, account = point.place.name_in(speaking().language), speaking().label(point.account)
    checked = speaking().date(result.observed_on) if result.observed_on else say("ladder.undated")
    since = say("ladder.since", date=speaking().date(result.event_on)) if result.event_on else None
    reasons = address.why(point.place.code, indicator.id)
    label = say("ladder.why_label", place=name, account=account)
    why = link(say("ladder.why"), reasons, aria_label=label, class_="why")
    return [
        link(name, address.country(point.place.code)),
        account,
        join([level_words(point.level), *(tag("span", note, class_="cell-note") for note in (since, why) if note)]),
        checked,
    ]


def judged(point: Point, milestones: Iterable[Milestone]) -> Iterable[Html]:
    """How that stands to each milestone."""
    states = {m.timeline: m.state for m in point.result.milestones}
    for milestone in milestones:
        state = states[milestone.timeline]
        yield state_word(state, point.result.observed_on, is_stale=point.result.is_stale)
