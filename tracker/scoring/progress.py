"""How far an account is along the path of its milestones (methodology §3, pace and course).

Knows baseline, pace for numbers and course for ladders. Never projects past the next
milestone and never forecasts when something will be achieved.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.dates import add_years
from tracker.indicators.catalog import Catalog, Milestone
from tracker.scoring.measure import Measure
from tracker.scoring.results import PaceResult
from tracker.scoring.series import Observation, comparable
from tracker.vocabulary import Pace, Reason, Status


@dataclass(frozen=True, slots=True)
class Baseline:
    """The observation from which the path starts; late when it was so only after adoption."""

    observation: Observation
    is_late: bool


def find_baseline(series: Sequence[Observation], catalog: Catalog, *, of_any_series: bool = False) -> Baseline | None:
    """The comparable observation nearest before adoption, else the first up to the first due date."""
    if not series:
        return None
    latest = series[-1]
    eligible = [o for o in series if of_any_series or comparable(o, latest)]
    adopted = catalog.adopted_on
    opens = add_years(adopted, -catalog.thresholds.baseline_window_years)
    window = [o for o in eligible if opens <= o.reference <= adopted]
    if window:
        nearest = max(o.reference for o in window)
        return Baseline(next(o for o in window if o.reference == nearest), is_late=False)
    first_due = catalog.due_dates[0].due_on
    early = sorted((o for o in eligible if o.reference <= first_due), key=lambda o: o.reference)
    return Baseline(early[0], is_late=early[0].reference > adopted) if early else None


def no_pace_reason(series: Sequence[Observation], baseline: Baseline | None, catalog: Catalog) -> Reason | None:
    """Why no pace can be had; None when one can."""
    latest = series[-1]
    has_other_series = any(not comparable(o, latest) for o in series)
    if baseline is None:
        elsewhere = has_other_series and find_baseline(series, catalog, of_any_series=True) is not None
        return Reason.OTHER_SERIES if elsewhere else Reason.NO_BASELINE
    if baseline.observation is latest:
        return Reason.OTHER_SERIES if has_other_series else Reason.ONE_POINT
    days = (latest.observed_on.last - baseline.observation.reference).days
    return Reason.UNDER_A_YEAR if days < catalog.thresholds.min_pace_days else None


def measure_pace(
    baseline: Observation, latest: Observation, milestones: Sequence[Milestone], measure: Measure, as_of: dt.date
) -> PaceResult | None:
    """Distance covered over distance required at the latest observation's date; None when nothing is left to come."""
    following = next((m for m in milestones if as_of <= m.due_on), None)
    if following is None:
        return None
    start, today = baseline.reference, min(latest.observed_on.last, following.due_on)
    required = _path_at(today, baseline, milestones, measure)
    gained = measure.gain(latest.amount, baseline.amount)
    asked = measure.gain(required, baseline.amount)
    material = measure.materiality(baseline.se, latest.se)
    tolerance = measure.thresholds.tolerance
    if abs(asked) <= material + tolerance:
        pace = Pace.MAINTAINING if gained >= -material - tolerance else Pace.REGRESSING
        ratio = None
    else:
        ratio = gained / asked
        pace = _band(gained, ratio, material, measure)
    left = measure.gain(following.requires, latest.amount)
    speed = _needs_times(left, (following.due_on - today).days, gained, (today - start).days)
    return PaceResult(pace, ratio, required, speed, start)


def _band(gained: float, ratio: float, material: float, measure: Measure) -> Pace:
    limits = measure.thresholds
    tolerance = limits.tolerance
    if gained < -material - tolerance:
        return Pace.REGRESSING
    if abs(gained) <= material + tolerance and ratio < limits.pace_slow - tolerance:
        return Pace.STALLED
    if ratio >= limits.pace_on_track - tolerance:
        return Pace.ON_TRACK
    return Pace.SLOW if ratio >= limits.pace_slow - tolerance else Pace.FAR_OFF


def _path_at(day: dt.date, baseline: Observation, milestones: Sequence[Milestone], measure: Measure) -> float:
    """The path's value on a day: no credit for slack, no licence to regress."""
    points = [(baseline.reference, baseline.amount)]
    points += [(m.due_on, measure.better(m.requires, baseline.amount)) for m in milestones if m.due_on > points[0][0]]
    for (left, low), (right, high) in pairwise(points):
        if day <= right:
            return low + (high - low) * (day - left).days / (right - left).days
    return points[-1][1]


def _needs_times(left: float, days_left: int, gained: float, days_gone: int) -> float | None:
    if left <= 0 or gained <= 0 or days_left <= 0 or days_gone <= 0:
        return None
    return (left / days_left) / (gained / days_gone)


def required_rung(day: dt.date, baseline: Observation | None, milestones: Sequence[Milestone], adopted: dt.date) -> int:
    """The whole rung that the path asks for on a day (ladders)."""
    floor = int(baseline.amount) if baseline else 0
    first = (baseline.reference, floor) if baseline else (adopted, 0)
    points = [first, *((m.due_on, max(int(m.requires), floor)) for m in milestones if m.due_on > first[0])]
    if day <= points[0][0]:
        return points[0][1]
    for (left, low), (right, high) in pairwise(points):
        if day <= right:
            return low + (high - low) * (day - left).days // (right - left).days
    return int(milestones[-1].requires) if milestones else points[-1][1]


def judge_course(rung: float, required: int) -> Status:
    """Where a ladder stands against the rung its path asks for."""
    if rung >= required:
        return Status.NOT_YET_DUE if rung == required == 0 else Status.ON_TRACK
    return Status.SLOW
