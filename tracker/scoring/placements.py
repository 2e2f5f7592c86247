"""What other placements of the milestones would say: those that somebody proposed, and the editors' own moved a step.

Judges every account's series again, milestone by milestone, by the rules of `timelines`; nothing else changes.
No placement here is scored, and none is preferred.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from tracker.dates import add_years
from tracker.indicators.catalog import Catalog, Milestone
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.measure import Measure
from tracker.scoring.series import Observation, build_series
from tracker.scoring.timelines import judge_milestones
from tracker.vocabulary import Account, IndicatorType, MilestoneState


class Shift(StrEnum):
    """A step by which all milestones of an indicator are moved."""

    YEAR_EARLIER = "year_earlier"
    YEAR_LATER = "year_later"
    LEVEL_HIGHER = "level_higher"
    LEVEL_LOWER = "level_lower"


@dataclass(frozen=True, slots=True)
class Judged:
    """One account of one place against one milestone."""

    country: str
    account: Account
    timeline: str
    state: MilestoneState
    is_due: bool


@dataclass(frozen=True, slots=True)
class Rival:
    """One placement: by whom (None for a shift), or by which shift, its milestones, and what it says of everybody."""

    set_by: str | None
    shift: Shift | None
    milestones: tuple[Milestone, ...]
    judged: tuple[Judged, ...]


#: The series of every account that has an observation on one indicator, by place and account.
Spoken: TypeAlias = Mapping[tuple[str, Account], Sequence[Observation]]


def judge_placement(
    frame: ScoringFrame, indicator: str, catalog: Catalog, milestones: Sequence[Milestone]
) -> tuple[Judged, ...]:
    """Every account that has an observation, in every place, against the given milestones."""
    measure = Measure(catalog.indicator(indicator), catalog.thresholds)
    return _judge(_spoken(frame, indicator, measure), milestones, measure, frame.as_of)


def _spoken(frame: ScoringFrame, indicator: str, measure: Measure) -> Spoken:
    cells = sorted((item for item in frame.cells.items() if item[0][1] == indicator), key=lambda item: item[0])
    found = {(key[0], key[2]): build_series(answers, measure, frame.as_of) for key, answers in cells}
    return {key: series for key, series in found.items() if series}


def _judge(spoken: Spoken, milestones: Sequence[Milestone], measure: Measure, as_of: dt.date) -> tuple[Judged, ...]:
    return tuple(
        Judged(country, account, result.timeline, result.state, result.is_due)
        for (country, account), series in spoken.items()
        for result in judge_milestones(series, milestones, measure, as_of)
    )


def find_rivals(frame: ScoringFrame, indicator: str, catalog: Catalog) -> tuple[Rival, ...]:
    """First what the definitions hold (the scored placement, then proposals by name), then the shifts that change it.

    A ladder's level is moved within its rungs and never to the lowest, which asks for nothing.
    """
    scored = catalog.milestones(indicator)
    placements = [Rival(name, None, own, ()) for name, own in sorted(_proposed(indicator, catalog).items())]
    if scored:
        placed_by = ", ".join(dict.fromkeys(m.placement.set_by for m in scored))
        placements.insert(0, Rival(placed_by, None, scored, ()))
    for shift in Shift if scored else ():
        moved = tuple(_moved(m, shift, catalog.indicator(indicator).type, _top(indicator, catalog)) for m in scored)
        if moved != scored:
            placements.append(Rival(None, shift, moved, ()))
    measure = Measure(catalog.indicator(indicator), catalog.thresholds)
    spoken = _spoken(frame, indicator, measure)
    return tuple(replace(p, judged=_judge(spoken, p.milestones, measure, frame.as_of)) for p in placements)


def _proposed(indicator: str, catalog: Catalog) -> Mapping[str, tuple[Milestone, ...]]:
    """Other parties' milestones by who proposed them, by due date."""
    dates: dict[str, dt.date] = {due.timeline: due.due_on for due in catalog.due_dates}
    found: dict[str, list[Milestone]] = {}
    for p in catalog.indicator(indicator).proposals:
        if p.timeline in dates:
            found.setdefault(p.set_by, []).append(Milestone(p.timeline, dates[p.timeline], p.requires, p))
    return {name: tuple(sorted(own, key=lambda m: m.due_on)) for name, own in found.items()}


def _top(indicator: str, catalog: Catalog) -> int:
    return len(catalog.indicator(indicator).rungs) - 1


def _moved(milestone: Milestone, shift: Shift, kind: IndicatorType, top: int) -> Milestone:
    if shift in {Shift.YEAR_EARLIER, Shift.YEAR_LATER}:
        return replace(milestone, due_on=add_years(milestone.due_on, -1 if shift is Shift.YEAR_EARLIER else 1))
    if kind is not IndicatorType.LADDER:
        return milestone
    step = 1 if shift is Shift.LEVEL_HIGHER else -1
    return replace(milestone, requires=float(min(top, max(1, milestone.requires + step))))
