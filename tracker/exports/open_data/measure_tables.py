"""Open data on how promises are measured: red lines, indicators, levels, milestones, proposals.

Takes the meaning of each field from the models of the files, so that it is written once.
"""

from collections.abc import Iterator

from tracker.descriptions import describe
from tracker.exports.open_data.tables import Table, chosen, day, number, one_key, partial, text, whole
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Goalposts, Indicator, Placement, RedLine, Rung
from tracker.vocabulary import Direction, IndicatorKind, IndicatorType, Layer, Subject

_COMMITMENT, _INDICATOR = one_key("commitment", "commitments"), one_key("indicator", "indicators")
_TIMELINE = one_key("timeline", "timelines")


def measure_tables(catalog: Catalog) -> Iterator[Table]:
    """Every table that says what is observed and what is asked for by when."""
    yield _indicators(catalog)
    yield _red_lines(catalog)
    yield _levels(catalog)
    yield _milestones(catalog)
    yield _proposals(catalog)


def _red_lines(catalog: Catalog) -> Table:
    says = describe(RedLine)
    fields = (
        text("commitment", "Which commitment.", required=True),
        text("indicator", says["indicator"], required=True),
        number("requires", says["requires"]),
    )
    rows = [
        (name, line.indicator, line.requires)
        for name, c in sorted(catalog.commitments.items())
        for line in sorted(c.red_line, key=lambda r: r.indicator)
    ]
    about = "What civil society holds to be beyond bargaining."
    return Table("red_lines", about, fields, ("commitment", "indicator"), rows, (_COMMITMENT, _INDICATOR))


def _indicators(catalog: Catalog) -> Table:
    says, posts = describe(Indicator), describe(Goalposts)
    fields = (
        text("indicator", says["id"], required=True),
        text("commitment", "The commitment to which it belongs.", required=True),
        chosen("kind", says["kind"], IndicatorKind, required=True),
        chosen("layer", says["layer"], Layer),
        text("question", says["question"], required=True),
        chosen("type", says["type"], IndicatorType, required=True),
        chosen("direction", says["direction"], Direction, required=True),
        text("unit", says["unit"], required=True),
        number("worst", f"For numeric: {posts['worst'].lower()}"),
        number("target", f"For numeric: {posts['target'].lower()}"),
        number("weight", says["weight"]),
        whole("max_age_months", says["max_age_months"]),
        chosen("subject", says["subject"], Subject, required=True),
        text("note", says["note"]),
    )
    rows = [_indicator(i, catalog.commitment_of(name).id) for name, i in catalog.indicators.items()]
    about = "What is observed about each commitment."
    return Table("indicators", about, fields, ("indicator",), rows, (_COMMITMENT,))


def _indicator(i: Indicator, commitment: str) -> tuple[object, ...]:
    ends = (i.goalposts.worst, i.goalposts.target) if i.goalposts else (None, None)
    measured = (i.kind, i.layer, i.question, i.type, i.direction, i.unit)
    return i.id, commitment, *measured, *ends, i.weight, i.max_age_months, i.subject, i.note


def _levels(catalog: Catalog) -> Table:
    says = describe(Rung)
    fields = (
        text("indicator", "Which indicator.", required=True),
        whole("rung", says["rung"], required=True),
        text("short", says["short"]),
        text("criterion", says["criterion"], required=True),
        number("score", "What it scores, from 0 to 100."),
    )
    rows = [
        (name, r.rung, r.short, r.criterion, _anchor(i, n))
        for name, i in catalog.indicators.items()
        for n, r in enumerate(i.rungs)
    ]
    return Table("rungs", "The steps of each ladder.", fields, ("indicator", "rung"), rows, (_INDICATOR,))


def _anchor(indicator: Indicator, position: int) -> float:
    if indicator.anchors:
        return indicator.anchors[position]
    return round(100 * position / max(len(indicator.rungs) - 1, 1), 3)


def _milestones(catalog: Catalog) -> Table:
    says = describe(Placement)
    fields = (
        text("indicator", "Which indicator.", required=True),
        text("timeline", says["timeline"], required=True),
        day("due_on", "The day on which it falls due."),
        number("requires", says["requires"]),
        text("set_by", says["set_by"], required=True),
        partial("set_on", says["set_on"]),
        text("source", says["source"]),
        text("reason", says["reason"]),
    )
    rows = [
        (name, m.timeline, m.due_on, m.requires, *_placed(m.placement))
        for name in catalog.indicators
        for m in sorted(catalog.milestones(name), key=lambda m: m.timeline)
    ]
    about = "What is asked for by when: the placements that are scored."
    return Table("milestones", about, fields, ("indicator", "timeline"), rows, (_INDICATOR, _TIMELINE))


def _proposals(catalog: Catalog) -> Table:
    says = describe(Placement)
    fields = (
        text("indicator", "Which indicator.", required=True),
        whole("position", "Its place in the list, from 1.", required=True),
        text("timeline", says["timeline"], required=True),
        number("requires", says["requires"]),
        text("set_by", says["set_by"], required=True),
        partial("set_on", says["set_on"]),
        text("source", says["source"]),
        text("reason", says["reason"]),
    )
    rows = [
        (name, position, p.timeline, p.requires, *_placed(p))
        for name, i in catalog.indicators.items()
        for position, p in enumerate(i.proposals, 1)
    ]
    about = "Other parties’ placements: shown beside, not scored."
    return Table("proposals", about, fields, ("indicator", "position"), rows, (_INDICATOR, _TIMELINE))


def _placed(placement: Placement) -> tuple[object, ...]:
    return placement.set_by, placement.set_on, placement.source, placement.reason
