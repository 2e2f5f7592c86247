"""What each present indicator weighs within its commitment, worked out once for places with the same gaps.

Within a commitment only few patterns of gaps occur. A pattern's weights depend on the draw
but not on the place, so that they are computed for patterns, not for places.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tracker.scoring.seeding import Floats
from tracker.scoring.uncertainty.panel import Bools, Family, Tree

Indices: TypeAlias = NDArray[np.intp]


class Groups:
    """Rows that follow each other in groups numbered from 0, and their sums (small groups: faster than `reduceat`)."""

    def __init__(self, groups: Indices) -> None:
        self.starts: Indices = np.flatnonzero(np.diff(groups, prepend=-1))
        sizes = np.diff(self.starts, append=len(groups))
        longer = [np.flatnonzero(sizes > offset) for offset in range(1, int(sizes.max(initial=0)))]
        self.more: list[tuple[Indices, Indices]] = [(g, self.starts[g] + n) for n, g in enumerate(longer, start=1)]

    def add_up(self, rows: Floats) -> Floats:
        """The sums of each group."""
        sums = rows[self.starts]
        for groups, following in self.more:
            sums[groups] += rows[following]
        return sums


@dataclass(frozen=True)
class Nesting:
    """Entries (indicators of a pattern) make slots (kinds of a pattern), slots make patterns of commitments.

    `members` is 1 where an entry holds for a place, else 0, `entry_at` which entry a place's
    indicator is (-1: none), `known` which commitments a place has something of.
    """

    indicators: Indices
    slots: Indices
    kinds: Indices
    patterns: Indices
    commitments: Indices
    members: Floats
    entry_at: Indices
    known: Bools
    objectives: tuple[Family, ...]

    @cached_property
    def _groups(self) -> tuple[Groups, Groups, Groups]:
        """Entries by slot, slots by pattern, entries by pattern."""
        return Groups(self.slots), Groups(self.patterns), Groups(self.patterns[self.slots])

    @cached_property
    def commitment_of_entry(self) -> Indices:
        """The commitment of each entry, ascending."""
        return self.commitments[self.patterns[self.slots]]

    @cached_property
    def incomplete(self) -> tuple[tuple[Family, slice, Indices], ...]:
        """Objectives, as their commitments and entries, with the places that have nothing of some of these."""
        found = []
        for family in self.objectives:
            places = np.flatnonzero(~self.known[list(family)].all(axis=0))
            first, last = np.searchsorted(self.commitment_of_entry, [family[0], family[-1] + 1])
            if len(places):
                found.append((family, slice(int(first), int(last)), places))
        return tuple(found)

    @cached_property
    def known_objectives(self) -> Bools:
        """Of which objectives a place has something."""
        return np.array([self.known[list(family)].any(axis=0) for family in self.objectives])

    def weigh(self, indicator_weights: Floats, kind_weights: Floats) -> Floats:
        """Shares of each entry in its pattern, of shape entries by draws; those of a pattern add up to 1."""
        own = indicator_weights[self.indicators]
        of_kind = kind_weights[self.kinds]
        by_slot, by_pattern, _ = self._groups
        in_pattern = by_pattern.add_up(of_kind)
        of_kind /= by_slot.add_up(own)
        of_kind /= in_pattern[self.patterns]
        own *= of_kind[self.slots]
        return own

    def fill(self, shares: Floats, whole: Floats) -> Floats:
        """Shares when what is missing takes its commitment's mean; `whole`: those of the entries when all is there."""
        pattern_of = self.patterns[self.slots]
        left = 1 - self._groups[2].add_up(whole)
        return whole + left[pattern_of] * shares


def nest(tree: Tree, mask: Bools, whole: Bools) -> Nesting:
    """The nesting of what `mask` holds; places differ also when what they should have, `whole`, differs."""
    columns = _Columns([], [], [], [], [], [])
    for commitment, kinds in enumerate(tree.levels[1]):
        children = [child for kind in kinds for child in tree.levels[0][kind]]
        for first, places in _alike(np.hstack((mask[:, children], whole[:, children]))):
            has = {child for child in children if mask[first, child]}
            if has:
                columns.add(commitment, kinds, has, places, tree)
    return columns.freeze(tree, len(mask))


def _alike(rows: Bools) -> Iterator[tuple[int, Bools]]:
    """The first row of each pattern, and which rows are like it."""
    packed = np.packbits(rows, axis=1)
    _, firsts, numbers = np.unique(
        np.ascontiguousarray(packed).view(f"V{packed.shape[1]}"), return_index=True, return_inverse=True
    )
    for number, first in enumerate(firsts.tolist()):
        yield first, numbers.reshape(-1) == number


@dataclass(frozen=True, slots=True)
class _Columns:
    indicators: list[int]
    slots: list[int]
    kinds: list[int]
    patterns: list[int]
    commitments: list[int]
    places: list[Bools]

    def add(self, commitment: int, kinds: Family, has: set[int], places: Bools, tree: Tree) -> None:
        """Add a pattern and the places that have it."""
        for kind in kinds:
            present = [child for child in tree.levels[0][kind] if child in has]
            if present:
                self.indicators.extend(present)
                self.slots.extend([len(self.kinds)] * len(present))
                self.kinds.append(kind)
                self.patterns.append(len(self.commitments))
        self.commitments.append(commitment)
        self.places.append(places)

    def freeze(self, tree: Tree, count: int) -> Nesting:
        """The finished nesting of a number of places."""
        indicators, slots, kinds, patterns, commitments = (
            np.array(column, dtype=np.intp)
            for column in (self.indicators, self.slots, self.kinds, self.patterns, self.commitments)
        )
        places = np.array(self.places, dtype=np.bool_).reshape(-1, count)
        members = places[patterns[slots]]
        entry_at = np.full((count, len(tree.indicators)), -1, dtype=np.intp)
        entries, of_place = np.nonzero(members)
        entry_at[of_place, indicators[entries]] = entries
        known = np.zeros((len(tree.levels[1]), count), dtype=np.bool_)
        np.logical_or.at(known, commitments, places)
        floats = members.astype(np.float64)
        return Nesting(indicators, slots, kinds, patterns, commitments, floats, entry_at, known, tree.levels[2])
