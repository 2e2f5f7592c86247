"""Nested means, coverage, bounds, gates, red lines and delivery of every place (methodology §6).

Sums are taken in the order in which `tracker.scoring.aggregate` takes them, so that both
faces get the same numbers to the last bit.
"""

from dataclasses import dataclass, fields

import numpy as np

from tracker.scoring.columns.codes import NONE, REASONS, STATUSES, Array
from tracker.scoring.columns.cube import Cells, Indicators, Summaries
from tracker.scoring.columns.definitions import Definitions
from tracker.scoring.columns.relations import standing
from tracker.scoring.columns.sifting import Grid
from tracker.scoring.columns.states import silent_states
from tracker.scoring.columns.tree import Groups
from tracker.vocabulary import DUE_STATES, Reason, Status


@dataclass(frozen=True)
class Means:
    """Weighted means over what is present, bounds and coverage; NaN where nothing is present."""

    value: Array
    low: Array
    high: Array
    coverage: Array


def combine(weight: Array, parts: Means, groups: Groups) -> tuple[Means, Array]:
    """The weighted mean of the parts of each group (a weight of 0 leaves one out), and where there was any part.

    Parts and groups are the first axis; each part is added in its turn.
    """
    has = ~np.isnan(parts.value)
    weight = np.broadcast_to(weight, parts.value.shape)
    added = (
        weight,
        np.where(has, weight, 0.0),
        np.where(has, weight * parts.value, 0.0),
        weight * parts.low,
        weight * parts.high,
        weight * parts.coverage,
    )
    sums = np.zeros((len(added), groups.count, *parts.value.shape[1:]))
    for nodes, children in groups.turns:
        for number, column in enumerate(added):
            sums[number, nodes] += column[children]
    total, present, value, low, high, coverage = sums
    exists = total > 0
    total[~exists] = 1.0
    mean = np.where(present > 0, value / np.where(present > 0, present, 1.0), np.nan)
    return Means(mean, low / total, high / total, coverage / total), exists


def summarise(cells: Cells, indicators: Indicators, grid: Grid) -> Summaries:
    """Every speaking account on every place."""
    definitions = grid.definitions
    score = standing(cells.score, indicators.stands)
    means, has, country = _nested(score, grid)
    reasons = _objective_reasons(means, has, score, grid)
    status = standing(cells.status, indicators.stands)
    amount = standing(cells.amount, indicators.stands)
    delivery = _deliver(cells, indicators, grid)
    limits = definitions.limits
    below = (country.coverage < limits.country_min_coverage - limits.tolerance) | ~has.any(axis=-1)
    values = np.where(has & (reasons == NONE), means.value, np.nan)
    return Summaries(
        score=np.where(below, np.nan, country.value),
        low=country.low,
        high=country.high,
        coverage=country.coverage,
        reason=np.where(below, REASONS[Reason.COVERAGE], NONE).astype(np.int8),
        objective_score=values,
        objective_low=means.low,
        objective_high=means.high,
        objective_coverage=means.coverage,
        objective_reason=np.where(has, reasons, NONE).astype(np.int8),
        has_objective=has,
        delivery=delivery.sum(axis=2),
        delivery_by_timeline=delivery,
        red_line_failed=_red_lines(amount, grid),
        lowest_objective=_lowest(values, definitions),
        share_at_zero=_share_at_zero(score, limits.tolerance),
        overdue=(status == STATUSES[Status.OVERDUE]).sum(axis=-1),
    )


def _nested(score: Array, grid: Grid) -> tuple[Means, Array, Means]:
    """Means of objectives with a last axis, where they exist, and of the country."""
    tree = grid.definitions.tree
    columns = np.ascontiguousarray(np.moveaxis(score, -1, 0))
    applies = np.ascontiguousarray(~grid.exempt.T) * tree.weights[:, None]
    mean, exists = combine(applies[:, None], _single(columns), tree.kinds)
    mean, exists = combine(exists, mean, tree.commitments)
    mean, exists = combine(exists, _whole(mean), tree.objectives)
    country, is_any = combine(exists, mean, tree.country)
    means = Means(*(np.moveaxis(getattr(mean, f.name), 0, -1) for f in fields(Means)))
    value, low, high, coverage = (getattr(country, f.name)[0] for f in fields(Means))
    country = Means(value, low, np.where(is_any[0], high, 100.0), np.where(is_any[0], coverage, 0.0))
    return means, np.moveaxis(exists, 0, -1), country


def _whole(mean: Means) -> Means:
    """Commitments, of which nothing present is 0 to 100, as one whole."""
    has = ~np.isnan(mean.value)
    filled = (np.where(has, part, empty) for part, empty in ((mean.low, 0.0), (mean.high, 100.0), (mean.coverage, 0.0)))
    return Means(mean.value, *filled)


def _single(score: Array) -> Means:
    has = ~np.isnan(score)
    return Means(score, np.where(has, score, 0.0), np.where(has, score, 100.0), has.astype(np.float64))


def _objective_reasons(means: Means, has: Array, score: Array, grid: Grid) -> Array:
    """Why an objective is not scored, -1 where it is."""
    definitions = grid.definitions
    limits, catalog = definitions.limits, definitions.catalog
    numbers = np.array([catalog.commitment_of(name).objective for name in definitions.indicators], dtype=np.int64)
    is_present = ~np.isnan(score) & ~grid.exempt
    present = np.zeros(has.shape, dtype=np.int64)
    for column, number in enumerate(definitions.objectives):
        present[..., column] = is_present[..., numbers == number].sum(axis=-1)
    few = np.where(present < limits.objective_min_indicators, REASONS[Reason.FEW_INDICATORS], NONE)
    is_thin = means.coverage < limits.objective_min_coverage - limits.tolerance
    return np.where(is_thin, REASONS[Reason.COVERAGE], few)


def _deliver(cells: Cells, indicators: Indicators, grid: Grid) -> Array:
    """Counts of due states: [account, place, timeline, state]."""
    definitions = grid.definitions
    silent = silent_states(definitions, grid.day)
    state = standing(cells.state, indicators.stands)
    is_silent = standing(cells.status, indicators.stands) == NONE
    state = np.where(is_silent[..., None], silent, state)
    state = np.where(grid.exempt[..., None], NONE, state)
    counts = np.zeros((*state.shape[:2], len(definitions.due), len(DUE_STATES)), dtype=np.int32)
    for column, due in enumerate(definitions.due):
        if grid.day > due:
            for code in range(len(DUE_STATES)):
                counts[:, :, column, code] = (state[..., column] == code).sum(axis=-1)
    return counts


def _red_lines(amount: Array, grid: Grid) -> Array:
    """Whether the latest observation of an account does not reach a commitment's non-negotiable."""
    definitions = grid.definitions
    catalog, names = definitions.catalog, definitions.commitments
    position = {indicator: n for n, indicator in enumerate(definitions.indicators)}
    failed = np.zeros((*amount.shape[:2], len(names)), dtype=bool)
    for column, name in enumerate(names):
        for line in catalog.commitments[name].red_line:
            if line.indicator in position:
                own = position[line.indicator]
                short = definitions.sign[own] * (amount[..., own] - line.requires) < -definitions.limits.tolerance
                failed[..., column] |= short & ~grid.exempt[:, own]
    return failed


def _lowest(values: Array, definitions: Definitions) -> Array:
    """The objective with the lowest score, 0 where none is scored."""
    numbers = np.array([*definitions.objectives, 0])
    if values.shape[-1] == 0:
        return np.zeros(values.shape[:-1], dtype=np.int64)
    filled = np.where(np.isnan(values), np.inf, values)
    return np.where(np.isnan(values).all(axis=-1), 0, numbers[filled.argmin(axis=-1)])


def _share_at_zero(score: Array, tolerance: float) -> Array:
    count = (~np.isnan(score)).sum(axis=-1)
    return np.where(count > 0, (score <= tolerance).sum(axis=-1) / np.maximum(count, 1), np.nan)
