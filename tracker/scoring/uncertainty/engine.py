"""The score of every place in every draw.

All three ways of taking means are arithmetic means of transformed scores, so that levels
nest without going back: transform once, climb, and turn the country's mean back. Draws of
one combination are scored together, a few hundred at a time, so that they stay in cache.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
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
    ordered = [level[:, order] for level in choices.weights]
    for number, combination in enumerate(COMBINATIONS):
        for start in range(edges[number], edges[number + 1], _AT_ONCE):
            here = slice(start, min(start + _AT_ONCE, edges[number + 1]))
            weights = tuple(level[:, here] for level in ordered)
            scores[order[here]] = climber.score(combination, weights, order[here]).T
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
        """Scores of shape places by draws; `weights` are of shape nodes by draws."""
        is_filled = combination.missing in (Missing.ZERO, Missing.FULL)
        nesting = self.applicable if is_filled else self.present
        shares = self._shares(nesting, combination, weights)
        values = self._values(combination)
        table = np.ascontiguousarray(values.T)[nesting.indicators]
        table *= nesting.members
        moves = list(self._moved(combination, values, nesting, rows))
        total = _add_moves(table.T @ shares, shares, moves)
        for family, entries, columns in nesting.incomplete:
            of_commitments = weights[2][list(family)]
            own = table[entries][:, columns].T @ shares[entries]
            own = _add_moves(own, shares, [move.within(entries, columns) for move in moves])
            present = _weight_present(of_commitments, nesting.known[list(family)][:, columns])
            own *= of_commitments.sum(axis=0) / present - 1
            total[columns] += own
        total /= _weight_present(weights[3], nesting.known_objectives)
        return turn_back(total, combination.form)

    def _shares(self, nesting: Nesting, combination: Combination, weights: tuple[Floats, ...]) -> Floats:
        """What each entry weighs in the country, as if something were known of every commitment."""
        own = weights[0] * self.panel.tree.weights[:, None]
        shares = nesting.weigh(own, weights[1])
        if combination.missing is Missing.PARENT:
            shares = nesting.fill(shares, self.applicable.weigh(own, weights[1])[self.whole])
        above = np.empty_like(weights[2])
        for number, family in enumerate(self.panel.tree.levels[2]):
            children = list(family)
            above[children] = weights[2][children] * (weights[3][number] / weights[2][children].sum(axis=0))
        shares *= above[nesting.commitment_of_entry]
        return shares

    @cached_property
    def _transformed(self) -> dict[Combination, Floats]:
        return {}

    def _values(self, combination: Combination) -> Floats:
        panel = self.panel
        plain = replace(combination, missing=Missing.OMITTED)
        if plain not in self._transformed:
            values = np.empty_like(panel.positions)
            for is_numeric, columns in ((True, panel.numeric), (False, ~panel.numeric)):
                moved = transform(panel.positions[:, columns], combination, panel.worst_spread, is_numeric=is_numeric)
                values[:, columns] = moved
            self._transformed[plain] = values
        filler = transform_shares(np.array([float(combination.missing is Missing.FULL)]), combination.form)
        return np.where(panel.present, self._transformed[plain], filler)

    def _moved(self, combination: Combination, values: Floats, nesting: Nesting, rows: Indices) -> Iterator["Move"]:
        for indicator, redrawn in self.noise.items():
            for cells in redrawn:
                is_numeric = bool(self.panel.numeric[indicator])
                drawn = transform(cells.at(rows), combination, self.panel.worst_spread, is_numeric=is_numeric)
                found = nesting.entry_at[cells.places, indicator]
                yield Move(found, cells.places, drawn - values[cells.places, indicator, None])


@dataclass(frozen=True, slots=True)
class Move:
    """By how much the cells of one indicator that were drawn again moved: their entries, columns and differences."""

    entries: Indices
    columns: Indices
    differences: Floats

    def within(self, entries: slice, columns: Indices) -> "Move":
        """The part that lies in some entries and columns, renumbered to these columns."""
        found = np.searchsorted(columns, self.columns)
        is_here = (self.entries >= entries.start) & (self.entries < entries.stop)
        is_here &= columns[np.minimum(found, len(columns) - 1)] == self.columns
        return Move(self.entries[is_here], found[is_here], self.differences[is_here])


def _add_moves(sums: Floats, shares: Floats, moves: list[Move]) -> Floats:
    for move in moves:
        sums[move.columns] += shares[move.entries] * move.differences
    return sums


def _weight_present(weights: Floats, known: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> Floats:
    """The weight of what is known, of shape places (or 1) by draws; 1 where nothing is."""
    if known.all():
        return np.asarray(weights.sum(axis=0)[None, :], dtype=np.float64)
    found: Floats = known.T.astype(np.float64) @ weights
    found[~known.any(axis=0)] = 1.0
    return found
