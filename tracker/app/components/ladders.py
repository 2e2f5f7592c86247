"""An indicator on the commitment's page: what is asked by when and by whose placement, and who stands where.

Knows its tables. Leaves points and sentences to `standing`, the drawing to `charts`.
"""

from collections.abc import Iterable, Sequence

from tracker.app.addresses import Address
from tracker.app.components.charts import show_chart
from tracker.app.components.markup import Html, join, link, show, table, tag
from tracker.app.components.standing import Point, build_points, finding, years_asked
from tracker.app.components.verdicts import state_word
from tracker.dates import PartialDate
from tracker.exports.reading import Reading
from tracker.indicators.catalog import DueDate, Milestone
from tracker.indicators.models import Indicator, Placement
from tracker.vocabulary import IndicatorType
from tracker.wording import ENGLISH


def show_indicator(indicator: Indicator, reading: Reading, address: Address) -> None:
    """Question, finding, chart, who stands where, levels and placements."""
    points = build_points(reading, indicator)
    milestones = reading.catalog.milestones(indicator.id)
    layer = f"{ENGLISH.label(indicator.layer)}: " if indicator.layer else ""
    sentence = finding(reading, indicator, points)
    show(tag("h2", layer, indicator.question), tag("p", sentence, class_="finding"))
    if points:
        show_chart(indicator, points, milestones, sentence)
        show(standing_table(indicator, points, milestones, address))
    show(
        levels(indicator, milestones, is_open=bool(points)),
        placements(indicator, milestones, reading.catalog.due_dates),
    )


def standing_table(
    indicator: Indicator, points: Sequence[Point], milestones: Sequence[Milestone], address: Address
) -> Html:
    """The table behind the chart: each account on each place."""
    head = ["Place", "By whose account", "Level", "Checked", *(due_label(m) for m in milestones)]
    rows = ([*told(point, indicator, address), *judged(point, milestones)] for point in points)
    counted = tag("summary", f"The table behind the chart: {len(points)} findings")
    return tag("details", counted, table("Who stands where, and whether that is what was asked.", head, rows))


def due_label(milestone: Milestone) -> str:
    """'Asked by December 2025'."""
    return f"Asked by {ENGLISH.date(PartialDate.parse(milestone.due_on.isoformat()[:7]))}"


def told(point: Point, indicator: Indicator, address: Address) -> list[object]:
    """What an account reports, with the way to the reasons."""
    result = point.result
    checked = ENGLISH.date(result.observed_on) if result.observed_on else "not dated"
    since = tag("span", f"so since {ENGLISH.date(result.event_on)}", class_="cell-note") if result.event_on else None
    place = link(point.place.name, address.country(point.place.code))
    reasons = address.why(point.place.code, indicator.id)
    why = link("Why?", reasons, aria_label=f"Why? {point.place.name}, {ENGLISH.label(point.account)}", class_="why")
    return [
        place,
        ENGLISH.label(point.account),
        join([point.level, since, tag("span", why, class_="cell-note")]),
        checked,
    ]


def judged(point: Point, milestones: Iterable[Milestone]) -> Iterable[Html]:
    """How that stands to each milestone."""
    states = {m.timeline: m.state for m in point.result.milestones}
    for milestone in milestones:
        state = states[milestone.timeline]
        yield state_word(state, point.result.observed_on, is_stale=point.result.is_stale)


def levels(indicator: Indicator, milestones: Sequence[Milestone], *, is_open: bool) -> Html | None:
    """The levels from the lowest up, what must be shown for each, and by when it is asked."""
    if indicator.type is not IndicatorType.LADDER:
        return None
    asked = years_asked(milestones)
    rows = ([r.short or r.rung, r.criterion, asked.get(r.rung, "")] for r in indicator.rungs)
    caption = "From the lowest up; each includes the ones before it."
    content = table(caption, ["Level", "What must be shown", "Asked by"], rows, kind="stacked levels")
    return tag("details", tag("summary", "What each level means"), content, open="open" if is_open else None)


def placements(indicator: Indicator, milestones: Sequence[Milestone], due_dates: Sequence[DueDate]) -> Html:
    """Who placed what, when and why; other parties' proposals beside it."""
    head = ["By", "What is asked", "Placed by", "Why"]
    scored = [placed(indicator, m.placement, ENGLISH.date(m.due_on)) for m in milestones]
    dates = {d.timeline: ENGLISH.date(d.due_on) for d in due_dates}
    proposed = [placed(indicator, p, dates.get(p.timeline, p.timeline), "proposal, ") for p in indicator.proposals]
    absent = [d for d in due_dates if d.timeline not in {m.timeline for m in milestones}]
    missing = [f"Nothing is placed at {d.years} years." for d in absent]
    note = " ".join([*missing, *([indicator.note] if indicator.note else [])])
    rows = [*scored, *proposed]
    content = table("Placements; what is asked for is nobody’s law.", head, rows, kind="stacked") if rows else None
    summary = tag("summary", "Who placed the milestones, and why")
    return tag("details", summary, content, tag("p", note, class_="soft") if note else None)


def placed(indicator: Indicator, placement: Placement, by: str, kind: str = "") -> list[object]:
    """One placement in words."""
    asked = ENGLISH.requirement(indicator, placement.requires)
    who = f"{kind}{placement.set_by}, {ENGLISH.date(placement.set_on)}"
    return [by, asked, who, join([placement.reason, tag("span", placement.source, class_="cell-note")])]
