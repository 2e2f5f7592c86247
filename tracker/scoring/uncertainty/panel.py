"""What the scores of one account rest on, as columns: every place by every indicator.

Knows the nesting of indicators, what is present, and which cells have votes or sampling
errors that can be drawn again. Registers stand in as they do in the published score.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tracker.indicators.catalog import Catalog
from tracker.scoring.accounts import open_cell
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.measure import Measure
from tracker.scoring.results import AccountResult, CountryResult
from tracker.scoring.seeding import Floats
from tracker.scoring.uncertainty.medians import consensus_outcomes
from tracker.vocabulary import Account, IndicatorType, Status

Bools: TypeAlias = NDArray[np.bool_]
Family: TypeAlias = tuple[int, ...]


@dataclass(frozen=True)
class Tree:
    """Indicators in nested order and, level by level, which nodes make each node above.

    Levels: indicators make kinds, kinds commitments, commitments objectives, objectives the country.
    """

    indicators: tuple[str, ...]
    weights: Floats
    levels: tuple[tuple[Family, ...], ...]

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """Number of weighted nodes of each level."""
        return tuple(sum(len(family) for family in level) for level in self.levels)


@dataclass(frozen=True, slots=True)
class VoteCell:
    """A cell whose consensus can be drawn again: positions and their cumulative probabilities."""

    place: int
    indicator: int
    positions: Floats
    cumulative: Floats


@dataclass(frozen=True, slots=True)
class SampledCell:
    """A cell with a sampling error, in shares of the distance between the goalposts."""

    place: int
    indicator: int
    position: float
    se: float


@dataclass(frozen=True)
class Panel:
    """Positions from worst (0) to target (1), before clipping, of shape places by indicators; 0 where absent.

    `worst_spread` is the share by which the worst goalpost may be drawn nearer or farther.
    """

    places: tuple[str, ...]
    tree: Tree
    positions: Floats
    present: Bools
    applicable: Bools
    numeric: Bools
    worst_spread: float
    votes: tuple[VoteCell, ...] = ()
    sampled: tuple[SampledCell, ...] = ()


def build_tree(catalog: Catalog) -> Tree:
    """The nesting of the indicators that are about countries."""
    named = set(catalog.country_indicators)
    rows = sorted(
        (c.objective, c.id, i.kind.value, i.id)
        for c in catalog.commitments.values()
        for i in c.indicators
        if i.id in named
    )
    keys: list[tuple[object, ...]] = list(rows)
    levels = []
    for length in (3, 2, 1, 0):
        above = list(dict.fromkeys(key[:length] for key in keys))
        levels.append(tuple(tuple(n for n, key in enumerate(keys) if key[:length] == node) for node in above))
        keys = list(above)
    names = tuple(row[-1] for row in rows)
    weights = np.array([catalog.indicator(name).weight for name in names], dtype=np.float64)
    return Tree(names, weights, tuple(levels))


def build_panel(account: Account, countries: Sequence[CountryResult], frame: ScoringFrame, catalog: Catalog) -> Panel:
    """The columns of one account for some places."""
    tree = build_tree(catalog)
    shape = (len(countries), len(tree.indicators))
    positions, present = np.zeros(shape), np.zeros(shape, dtype=np.bool_)
    applicable = np.zeros(shape, dtype=np.bool_)
    votes, sampled = [], []
    measures = [Measure(catalog.indicator(name), catalog.thresholds) for name in tree.indicators]
    for place, country in enumerate(countries):
        for number, (name, measure) in enumerate(zip(tree.indicators, measures, strict=True)):
            result = country.indicators[name]
            applicable[place, number] = result.headline is not Status.NOT_APPLICABLE
            found = result.standing(account)
            if found is None or not found.is_present or found.amount is None:
                continue
            present[place, number] = True
            positions[place, number] = measure.unclipped(found.amount) / 100
            cell = _drawn_cell((place, number), found, (country.country, name), frame, catalog)
            if isinstance(cell, VoteCell):
                votes.append(cell)
            elif cell is not None:
                sampled.append(cell)
    numeric = np.array([catalog.indicator(n).type is IndicatorType.NUMERIC for n in tree.indicators], dtype=np.bool_)
    codes = tuple(country.country for country in countries)
    spread = catalog.thresholds.draw_worst_spread
    return Panel(codes, tree, positions, present, applicable, numeric, spread, tuple(votes), tuple(sampled))


def _drawn_cell(
    at: tuple[int, int], found: AccountResult, key: tuple[str, str], frame: ScoringFrame, catalog: Catalog
) -> VoteCell | SampledCell | None:
    """The cell as one that can be drawn again; None when votes are one or equal and there is no sampling error."""
    measure = Measure(catalog.indicator(key[1]), catalog.thresholds)
    if not measure.is_numeric and (found.range is None or found.range[0] == found.range[1]):
        return None
    latest = open_cell(found.account, frame.answers(*key, found.account), key[1], catalog, frame.as_of).latest
    amounts = [vote.amount for vote in latest.votes]
    posts = measure.indicator.goalposts
    if len(set(amounts)) > 1:
        outcomes = consensus_outcomes(amounts, measure)
        positions = np.array([measure.unclipped(value) / 100 for value, _ in outcomes])
        return VoteCell(*at, positions, np.cumsum([probability for _, probability in outcomes]))
    if posts is not None and latest.se:
        position = measure.unclipped(latest.amount) / 100
        return SampledCell(*at, position, latest.se / abs(posts.target - posts.worst))
    return None
