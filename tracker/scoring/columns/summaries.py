"""Nested means, coverage, bounds, gates, red lines and delivery of every place (methodology §6).

Sums are taken in the order in which `tracker.scoring.aggregate` takes them, so that both
faces get the same numbers to the last bit.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from tracker.scoring.columns.codes import NONE, REASONS, STATUSES, Array
from tracker.scoring.columns.cube import Cells, Indicators, Summaries, commitments_of, objectives_of
from tracker.scoring.columns.definitions import Definitions
from tracker.scoring.columns.relations import standing
from tracker.scoring.columns.sifting import Grid
from tracker.scoring.columns.states import silent_states
from tracker.vocabulary import DUE_STATES, SPEAKING_ACCOUNTS, IndicatorKind, Reason, Status


@dataclass(frozen=True)
class Means:
    """Weighted means over what is present, bounds and coverage; NaN where nothing is present."""

    value: Array
    low: Array
    high: Array
    coverage: Array


def combine(parts: Iterable[tuple[Array, Means]], shape: tuple[int, ...]) -> tuple[Means, Array]:
    """The weighted mean of parts (a weight of 0 leaves one out), and where there was any part."""
    total, present, value, low, high, coverage = (np.zeros(shape) for _ in range(6))
    for weight, part in parts:
        has = ~np.isnan(part.value)
        total += weight
        present += np.where(has, weight, 0.0)
        value += np.where(has, weight * part.value, 0.0)
        low += weight * part.low
        high += weight * part.high
        coverage += weight * part.coverage
    exists = total > 0
    total[~exists] = 1.0
    mean = np.where(present > 0, value / np.where(present > 0, present, 1.0), np.nan)
    return Means(mean, low / total, high / total, coverage / total), exists


def summarise(cells: Cells, indicators: Indicators, grid: Grid) -> Summaries:
    """Every speaking account on every place."""
    definitions = grid.definitions
    shape = (len(SPEAKING_ACCOUNTS), len(grid.places))
    score = standing(cells.score, indicators.stands)
    means, has, country = _nested(score, grid, shape)
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


def _nested(score: Array, grid: Grid, shape: tuple[int, int]) -> tuple[Means, Array, Means]:
    """Means of objectives with a last axis, where they exist, and of the country."""
    catalog = grid.definitions.catalog
    own: dict[int, list[tuple[Array, Means]]] = {number: [] for number in objectives_of(catalog)}
    applies = np.ascontiguousarray(~grid.exempt.T)
    columns = np.ascontiguousarray(np.moveaxis(score, -1, 0))
    for name in commitments_of(catalog):
        mean, exists = _commitment_mean(name, columns, applies, grid.definitions, shape)
        own[catalog.commitments[name].objective].append((exists.astype(np.float64), mean))
    found = {number: combine(parts, shape) for number, parts in own.items()}
    country, exists = combine(((has.astype(np.float64), mean) for mean, has in found.values()), shape)
    country = Means(
        country.value, country.low, np.where(exists, country.high, 100.0), np.where(exists, country.coverage, 0.0)
    )
    if not found:
        empty = np.zeros((*shape, 0))
        return Means(empty, empty, empty, empty), empty.astype(bool), country
    parts = [[getattr(mean, part) for mean, _ in found.values()] for part in ("value", "low", "high", "coverage")]
    return Means(*(np.stack(p, axis=-1) for p in parts)), np.stack([has for _, has in found.values()], axis=-1), country


def _commitment_mean(
    name: str, score: Array, applies: Array, definitions: Definitions, shape: tuple[int, int]
) -> tuple[Means, Array]:
    """The mean of one commitment, kind by kind; nothing present is 0 to 100, as one whole."""
    position = {indicator: n for n, indicator in enumerate(definitions.indicators)}
    indicators = [i for i in definitions.catalog.commitments[name].indicators if i.id in position]
    kinds = []
    for kind in sorted(IndicatorKind):
        parts = [
            (applies[position[i.id]] * float(i.weight), _single(score[position[i.id]]))
            for i in indicators
            if i.kind is kind
        ]
        if parts:
            mean, exists = combine(parts, shape)
            kinds.append((exists.astype(np.float64), mean))
    mean, exists = combine(kinds, shape)
    has = ~np.isnan(mean.value)
    filled = (np.where(has, part, empty) for part, empty in ((mean.low, 0.0), (mean.high, 100.0), (mean.coverage, 0.0)))
    return Means(mean.value, *filled), exists


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
    for column, number in enumerate(objectives_of(catalog)):
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
    catalog, names = definitions.catalog, commitments_of(definitions.catalog)
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
    numbers = np.array([*objectives_of(definitions.catalog), 0])
    if values.shape[-1] == 0:
        return np.zeros(values.shape[:-1], dtype=np.int64)
    filled = np.where(np.isnan(values), np.inf, values)
    return np.where(np.isnan(values).all(axis=-1), 0, numbers[filled.argmin(axis=-1)])


def _share_at_zero(score: Array, tolerance: float) -> Array:
    count = (~np.isnan(score)).sum(axis=-1)
    return np.where(count > 0, (score <= tolerance).sum(axis=-1) / np.maximum(count, 1), np.nan)
