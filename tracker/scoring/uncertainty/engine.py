"""The score of every place in every draw.

All three ways of taking means are arithmetic means of transformed scores, so that levels
nest without going back: transform once, climb, and turn the country's mean back. Draws of
one combination are scored together, a few hundred at a time, so that they stay in cache.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from tracker.scoring.seeding import Floats
from tracker.scoring.uncertainty.choices import COMBINATIONS, Choices, Combination, Missing
from tracker.scoring.uncertainty.nesting import Indices, Nesting, nest
from tracker.scoring.uncertainty.noise import Noise
from tracker.scoring.uncertainty.panel import Panel
from tracker.scoring.uncertainty.transforms import transform, transform_shares, turn_back

_AT_ONCE = 256


def draw_scores(panel: Panel, choices: Choices, noise: Noise | None = None) -> Floats:
    """Scores of shape draws by places, 0 to 100; NaN for a place of which nothing is present."""
    scores = np.full((choices.count, len(panel.places)), np.nan)
    known = panel.present.any(axis=1)
    if not known.any():
        return scores
    climber = Climber(panel, noise or {})
    order = np.argsort(choices.combinations, kind="stable")
    edges = np.searchsorted(choices.combinations[order], np.arange(len(COMBINATIONS) + 1))
    for number, combination in enumerate(COMBINATIONS):
        for start in range(edges[number], edges[number + 1], _AT_ONCE):
            rows = order[start : min(start + _AT_ONCE, edges[number + 1])]
            weights = tuple(level[:, rows] for level in choices.weights)
            scores[rows] = climber.score(combination, weights, rows)
    scores[:, ~known] = np.nan
    return scores


@dataclass(frozen=True)
class Climber:
    """Scores draws of one combination, from indicators up to the country."""

    panel: Panel
    noise: Noise

    @cached_property
    def present(self) -> Nesting:
        """The nesting of what is present."""
        return nest(self.panel.tree, self.panel.present, self.panel.applicable)

    @cached_property
    def applicable(self) -> Nesting:
        """The nesting of all that applies."""
        return nest(self.panel.tree, self.panel.applicable, self.panel.applicable)

    @cached_property
    def whole(self) -> Indices:
        """For each entry of what is present, the entry of the same indicator where all that applies is there."""
        places = self.present.members.argmax(axis=1)
        found: Indices = self.applicable.entry_at[places, self.present.indicators]
        return found

    def score(self, combination: Combination, weights: tuple[Floats, ...], rows: Indices) -> Floats:
        """Scores of some draws, of shape draws by places; `weights` are of shape nodes by draws."""
        is_filled = combination.missing in (Missing.ZERO, Missing.FULL)
        nesting = self.applicable if is_filled else self.present
        shares = self._shares(nesting, combination, weights)
        values = self._values(combination)
        by_indicator = np.ascontiguousarray(values.T)
        known = np.array([nesting.known[list(family)].any(axis=0) for family in self.panel.tree.levels[2]])
        total = np.zeros((len(rows), len(values)))
        moves = list(self._moved(combination, values, nesting, rows))
        for entries, divisor in self._blocks(nesting, shares, weights):
            sums = shares[entries].T @ (by_indicator[nesting.indicators[entries]] * nesting.members[entries])
            for found, places, moved in moves:
                if entries.start <= found[0] < entries.stop:
                    sums[:, places] += shares[found].T * moved
            if divisor is not None:
                sums /= divisor
            total += sums
        total /= _weight_present(weights[3], known)
        return turn_back(total, combination.form)

    def _blocks(
        self, nesting: Nesting, shares: Floats, weights: tuple[Floats, ...]
    ) -> Iterator[tuple[slice, Floats | None]]:
        """Weighs the entries of each objective, and gives those to add up together with what to divide by."""
        is_whole = bool(nesting.known.all())
        for number, family in enumerate(self.panel.tree.levels[2]):
            entries, of_commitments = nesting.entries_of(family), weights[2][list(family)]
            if is_whole:
                shares[entries] *= weights[3][number] / of_commitments.sum(axis=0)
            else:
                shares[entries] *= weights[3][number]
                yield entries, _weight_present(of_commitments, nesting.known[list(family)])
        if is_whole:
            yield slice(0, len(shares)), None

    def _shares(self, nesting: Nesting, combination: Combination, weights: tuple[Floats, ...]) -> Floats:
        """What each entry weighs in its objective, before renormalising."""
        own = weights[0] * self.panel.tree.weights[:, None]
        shares = nesting.weigh(own, weights[1])
        if combination.missing is Missing.PARENT:
            shares = nesting.fill(shares, self.applicable.weigh(own, weights[1])[self.whole])
        shares *= weights[2][nesting.commitment_of_entry]
        return shares

    def _values(self, combination: Combination) -> Floats:
        panel = self.panel
        values = np.empty_like(panel.positions)
        for is_numeric, columns in ((True, panel.numeric), (False, ~panel.numeric)):
            values[:, columns] = transform(panel.positions[:, columns], combination, is_numeric=is_numeric)
        filler = transform_shares(np.array([float(combination.missing is Missing.FULL)]), combination.form)
        return np.where(panel.present, values, filler)

    def _moved(
        self, combination: Combination, values: Floats, nesting: Nesting, rows: Indices
    ) -> Iterator[tuple[Indices, Indices, Floats]]:
        """For each indicator with cells drawn again: their entries, their places, and by how much they moved."""
        for indicator, redrawn in self.noise.items():
            for cells in redrawn:
                drawn = transform(cells.at(rows), combination, is_numeric=bool(self.panel.numeric[indicator]))
                found = nesting.entry_at[cells.places, indicator]
                yield found, cells.places, drawn - values[cells.places, indicator]


def _weight_present(weights: Floats, known: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Floats:
    """The weight of what is known, of shape draws by places (or by 1); 1 where nothing is."""
    if known.all():
        return np.asarray(weights.sum(axis=0)[:, None], dtype=np.float64)
    found: Floats = weights.T @ known.astype(np.float64)
    found[:, ~known.any(axis=0)] = 1.0
    return found
