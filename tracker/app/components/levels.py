"""The levels of an indicator with what must be shown for each, and who placed which milestone there, and why."""

from collections.abc import Sequence

from tracker.app.components.markup import Html, join, table, tag
from tracker.app.components.original import foreign, level_words, original
from tracker.app.components.standing import years_asked
from tracker.app.language import say, speaking
from tracker.indicators.catalog import DueDate, Milestone
from tracker.indicators.models import Indicator, Placement
from tracker.vocabulary import IndicatorType


def levels(indicator: Indicator, milestones: Sequence[Milestone], *, is_open: bool) -> Html | None:
    """The levels from the lowest up, what must be shown for each, and by when it is asked."""
    if indicator.type is not IndicatorType.LADDER:
        return None
    asked = years_asked(milestones)
    rows = ([original(r.short or r.rung), original(r.criterion), asked.get(r.rung, "")] for r in indicator.rungs)
    head = [say("ladder.level"), say("ladder.shown"), say("ladder.by")]
    content = table(say("ladder.levels_caption"), head, rows, kind="stacked levels")
    return tag("details", tag("summary", say("ladder.levels")), content, open="open" if is_open else None)


def placements(indicator: Indicator, milestones: Sequence[Milestone], due_dates: Sequence[DueDate]) -> Html:
    """Who placed what, when and why; other parties' proposals beside it."""
    head = [say("ladder.by"), say("ladder.asked"), say("ladder.placed_by"), say("ladder.reason")]
    scored = [placed(indicator, m.placement, speaking().date(m.due_on)) for m in milestones]
    dates = {d.timeline: speaking().date(d.due_on) for d in due_dates}
    proposed = [placed(indicator, p, dates.get(p.timeline, p.timeline), "ladder.proposed") for p in indicator.proposals]
    absent = [d for d in due_dates if d.timeline not in {m.timeline for m in milestones}]
    missing = " ".join(say("ladder.unplaced", years=d.years) for d in absent)
    notes = [part for part in (missing, original(indicator.note) if indicator.note else None) if part]
    rows = [*scored, *proposed]
    content = table(say("ladder.placed_caption"), head, rows, kind="stacked") if rows else None
    summary = tag("summary", say("ladder.who_placed"))
    return tag("details", summary, content, tag("p", join(notes, " "), class_="soft") if notes else None)


def placed_by(written: str) -> str:
    """Who placed a milestone: the editors in the reader's language, anybody else as written."""
    return say("indicator.editors") if written == "editors" else written


def placed(indicator: Indicator, placement: Placement, by: str, key: str = "ladder.placed") -> list[object]:
    """One placement in words."""
    asked = level_words(speaking().requirement(indicator, placement.requires))
    who = say(key, who=placed_by(placement.set_by), date=speaking().date(placement.set_on))
    source = tag("span", placement.source, class_="cell-note", lang=foreign(placement.source))
    return [by, asked, who, join([original(placement.reason) if placement.reason else None, source])]
