"""What is said below an indicator: what each level means, and who placed which milestone there, and why."""

from tracker.exports.site.markup import Html, folded, join, table, tag
from tracker.exports.site.original import foreign, level, original
from tracker.indicators.catalog import Catalog, Milestone
from tracker.indicators.models import Indicator, Placement
from tracker.vocabulary import IndicatorType
from tracker.wording import Wording

#: Who places milestones as the definitions write it; anybody else is named as written.
_EDITORS = "editors"


def levels(indicator: Indicator, milestones: tuple[Milestone, ...], say: Wording, *, is_open: bool) -> Html | None:
    """The levels from the lowest up, what must be shown for each, and by when it is asked."""
    if indicator.type is not IndicatorType.LADDER:
        return None
    asked = {int(m.requires): say.date(m.due_on) for m in milestones}
    rows = (
        [original(r.short or r.rung, say), original(r.criterion, say), asked.get(r.rung, "")] for r in indicator.rungs
    )
    head = [say.say(f"ladder.{key}") for key in ("level", "shown", "by")]
    content = table(say.say("ladder.levels_caption"), head, rows, kind="stacked levels")
    return tag("details", tag("summary", say.say("ladder.levels")), content, open="open" if is_open else None)


def placements(indicator: Indicator, catalog: Catalog, say: Wording) -> Html:
    """Who placed what, when and why; other parties' proposals beside it."""
    milestones = catalog.milestones(indicator.id)
    dates = {d.timeline: say.date(d.due_on) for d in catalog.due_dates}
    scored = [_placed(indicator, m.placement, say.date(m.due_on), "placed", say) for m in milestones]
    proposed = [_placed(indicator, p, dates.get(p.timeline, p.timeline), "proposed", say) for p in indicator.proposals]
    absent = [d for d in catalog.due_dates if d.timeline not in {m.timeline for m in milestones}]
    missing = " ".join(say.say("ladder.unplaced", years=d.years) for d in absent)
    notes = [part for part in (missing, original(indicator.note, say) if indicator.note else None) if part]
    rows = [*scored, *proposed]
    head = [say.say(f"ladder.{key}") for key in ("by", "asked", "placed_by", "reason")]
    content = table(say.say("ladder.placed_caption"), head, rows, kind="stacked") if rows else None
    return folded(say.say("ladder.who_placed"), content, tag("p", join(notes, " "), class_="soft") if notes else None)


def _placed(indicator: Indicator, placement: Placement, by: str, key: str, say: Wording) -> list[object]:
    asked = level(indicator, say.requirement(indicator, placement.requires), say)
    name = say.say("indicator.editors") if placement.set_by == _EDITORS else placement.set_by
    who = say.say(f"ladder.{key}", who=name, date=say.date(placement.set_on))
    source = tag("span", placement.source, class_="cell-note", lang=foreign(say, placement.source))
    return [by, asked, who, join([original(placement.reason, say) if placement.reason else None, source])]
