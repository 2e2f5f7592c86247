"""Baseline, pace, course and trend of every account (methodology §3); the same arithmetic as the plain face.

Every operation is done in the order in which `tracker.scoring.progress` does it, so that
both faces get the same numbers to the last bit.
"""

from dataclasses import dataclass

import numpy as np

from tracker.indicators.frame_models import Thresholds
from tracker.scoring.columns.codes import NONE, PACES, REASONS, TRENDS, Array
from tracker.scoring.columns.groups import last_where
from tracker.scoring.columns.series import Series
from tracker.vocabulary import Pace, Reason, Trend


@dataclass(frozen=True)
class Baselines:
    """The element from which each cell's path starts (-1: none), and why no pace can be had (-1: it can)."""

    element: Array
    is_late: Array
    no_pace: Array


@dataclass(frozen=True)
class Paces:
    """Pace of each cell, -1 and NaN where there is none; `start` is a day, -1 for none."""

    pace: Array
    ratio: Array
    required: Array
    needs: Array
    start: Array


def find_baselines(series: Series) -> Baselines:
    """The comparable element nearest before adoption, else the first up to the first due date."""
    definitions = series.told.grid.definitions
    start, reference, last = series.start, series.reference.astype(np.int64), series.last
    same = series.series == np.repeat(series.series[last], series.size)
    in_window = (reference >= definitions.window_opens) & (reference <= definitions.adopted)
    early = reference <= definitions.due[0]
    count = np.int64(reference.size)
    position = np.arange(count)
    nearest = np.maximum.reduceat(np.where(in_window & same, reference * count + (count - 1 - position), -1), start)
    farthest = np.iinfo(np.int64).max
    first = np.minimum.reduceat(np.where(early & same, reference * count + position, farthest), start)
    element = np.where(nearest >= 0, count - 1 - nearest % count, np.where(first < farthest, first % count, -1))
    is_late = (nearest < 0) & (element >= 0) & (reference[element] > definitions.adopted)
    has_other = np.logical_or.reduceat(~same, start)
    elsewhere = has_other & np.logical_or.reduceat(in_window | early, start)
    other, one = REASONS[Reason.OTHER_SERIES], REASONS[Reason.ONE_POINT]
    days = series.day[last] - reference[element]
    soon = np.where(days < definitions.limits.min_pace_days, REASONS[Reason.UNDER_A_YEAR], NONE)
    with_one = np.where(element == last, np.where(has_other, other, one), soon)
    no_pace = np.where(element < 0, np.where(elsewhere, other, REASONS[Reason.NO_BASELINE]), with_one)
    return Baselines(element, is_late, no_pace)


def materiality(series: Series, cells: Array, se_one: Array, se_other: Array) -> Array:
    """Below this a numeric change is no change; 0 for ladders and yes/no."""
    definitions = series.told.grid.definitions
    indicator = series.indicator[cells]
    one, other = np.nan_to_num(se_one), np.nan_to_num(se_other)
    noise = definitions.limits.materiality_se * np.sqrt(one * one + other * other)
    least = definitions.material[indicator]
    return np.where(np.isnan(least), 0.0, np.maximum(noise, least))


def measure_paces(series: Series, baselines: Baselines) -> Paces:
    """Distance covered over distance required, of numeric cells with two comparable points and something to come."""
    grid = series.told.grid
    count = series.cell.size
    ratios, requirements, needs = (np.full(count, np.nan) for _ in range(3))
    found = Paces(np.full(count, NONE, dtype=np.int8), ratios, requirements, needs, np.full(count, NONE))
    due, requires, has_next = _next_milestone(series)
    cells = np.flatnonzero(grid.definitions.is_numeric[series.indicator] & has_next & (baselines.no_pace == NONE))
    if not cells.size:
        return found
    base, last = baselines.element[cells], series.last[cells]
    sign = grid.definitions.sign[series.indicator[cells]]
    today = np.minimum(series.day[last], due[cells])
    required = _path_at(series, cells, base, today)
    gained = sign * (series.amount[last] - series.amount[base])
    asked = sign * (required - series.amount[base])
    material = materiality(series, cells, series.se[base], series.se[last])
    ratio, pace = _bands(gained, asked, material, grid.definitions.limits)
    left = sign * (requires[cells] - series.amount[last])
    found.pace[cells], found.ratio[cells], found.required[cells] = pace, ratio, required
    found.needs[cells] = _needs_times(left, due[cells] - today, gained, today - series.reference[base])
    found.start[cells] = series.reference[base]
    return found


def _next_milestone(series: Series) -> tuple[Array, Array, Array]:
    """For each cell day and requirement of the first milestone to come, and whether there is one."""
    definitions, day = series.told.grid.definitions, series.told.grid.day
    due = np.zeros(len(definitions.indicators), dtype=np.int64)
    requires = np.full(due.size, np.nan)
    for at, of_timeline in reversed(list(zip(definitions.due, definitions.requires, strict=True))):
        if day <= at:
            placed = ~np.isnan(of_timeline)
            due, requires = np.where(placed, at, due), np.where(placed, of_timeline, requires)
    return due[series.indicator], requires[series.indicator], ~np.isnan(requires)[series.indicator]


def _path_at(series: Series, cells: Array, base: Array, day: Array) -> Array:
    """The path's value on a day: no credit for slack, no licence to regress."""
    definitions, indicator = series.told.grid.definitions, series.indicator[cells]
    sign, amount, reference = definitions.sign[indicator], series.amount[base], series.reference[base]
    left, low = reference.astype(np.float64), amount.copy()
    value, open_ = np.zeros(cells.size), np.ones(cells.size, dtype=bool)
    for due, requires in zip(definitions.due, definitions.requires[:, indicator], strict=True):
        here = open_ & ~np.isnan(requires) & (due > reference)
        high = np.where(sign * (requires - amount) >= 0, requires, amount)
        ends = here & (day <= due)
        width = np.where(here, due - left, 1.0)
        value = np.where(ends, low + (high - low) * (day - left) / width, value)
        open_ &= ~ends
        left, low = np.where(here, due, left), np.where(here, high, low)
    return np.where(open_, low, value)


def _bands(gained: Array, asked: Array, material: Array, limits: Thresholds) -> tuple[Array, Array]:
    tolerance = limits.tolerance
    is_flat = np.abs(asked) <= material + tolerance
    ratio = np.where(is_flat, np.nan, gained / np.where(is_flat, 1.0, asked))
    kept = np.where(gained >= -material - tolerance, PACES[Pace.MAINTAINING], PACES[Pace.REGRESSING])
    pace = np.where(ratio >= limits.pace_slow - tolerance, PACES[Pace.SLOW], PACES[Pace.FAR_OFF])
    pace = np.where(ratio >= limits.pace_on_track - tolerance, PACES[Pace.ON_TRACK], pace)
    is_still = (np.abs(gained) <= material + tolerance) & (ratio < limits.pace_slow - tolerance)
    pace = np.where(is_still, PACES[Pace.STALLED], pace)
    pace = np.where(gained < -material - tolerance, PACES[Pace.REGRESSING], pace)
    return ratio, np.where(is_flat, kept, pace)


def _needs_times(left: Array, days_left: Array, gained: Array, days_gone: Array) -> Array:
    has = (left > 0) & (gained > 0) & (days_left > 0) & (days_gone > 0)
    one = np.ones(left.size)
    to_go = np.where(has, left, one) / np.where(has, days_left, one)
    return np.where(has, to_go / (np.where(has, gained, one) / np.where(has, days_gone, one)), np.nan)


def required_rungs(series: Series, baselines: Baselines) -> Array:
    """The whole rung that each cell's path asks for on the day of its latest element (ladders)."""
    definitions, base = series.told.grid.definitions, baselines.element
    has = base >= 0
    floor = np.where(has, series.amount[base], 0).astype(np.int64)
    left = np.where(has, series.reference[base], definitions.adopted).astype(np.int64)
    first, low, day = left.copy(), floor.copy(), series.day[series.last].astype(np.int64)
    value, open_, beyond = floor.copy(), day > left, np.zeros(floor.size, dtype=np.int64)
    placed_any = np.zeros(floor.size, dtype=bool)
    for due, of_indicator in zip(definitions.due, definitions.requires, strict=True):
        requires = of_indicator[series.indicator]
        placed = ~np.isnan(requires)
        rung = np.nan_to_num(requires).astype(np.int64)
        here = open_ & placed & (due > first)
        high = np.maximum(rung, floor)
        ends = here & (day <= due)
        width = np.where(here, due - left, 1)
        value = np.where(ends, low + (high - low) * (day - left) // width, value)
        open_ = open_ & ~ends
        left, low = np.where(here, due, left), np.where(here, high, low)
        beyond, placed_any = np.where(placed, rung, beyond), placed_any | placed
    return np.where(open_, np.where(placed_any, beyond, low), value)


def find_trends(series: Series) -> Array:
    """The latest element against the previous comparable one, -1 where there is none."""
    limits, last = series.told.grid.definitions.limits, series.last
    same = series.series == np.repeat(series.series[last], series.size)
    same[last] = False
    earlier = last_where(same, series.start)
    sign = series.told.grid.definitions.sign[series.indicator]
    gain = sign * (series.amount[last] - series.amount[earlier])
    material = materiality(series, np.arange(last.size), series.se[earlier], series.se[last])
    moved = np.where(gain > 0, TRENDS[Trend.IMPROVING], TRENDS[Trend.REGRESSING])
    trend = np.where(np.abs(gain) <= material + limits.tolerance, TRENDS[Trend.STABLE], moved)
    return np.where(earlier >= 0, trend, NONE)


def has_fallen(series: Series) -> Array:
    """Whether the last change of each cell was for the worse."""
    amount = series.amount
    changed = np.append(False, amount[1:] != amount[:-1])[: amount.size]
    changed[series.start] = False
    at = last_where(changed, series.start)
    sign = series.told.grid.definitions.sign[series.indicator]
    fallen: Array = (at >= 0) & (sign * (amount[at] - amount[np.maximum(at - 1, 0)]) < 0)
    return fallen
