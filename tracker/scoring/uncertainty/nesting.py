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

    @cached_property
    def _groups(self) -> tuple[Groups, Groups, Groups]:
        """Entries by slot, slots by pattern, entries by pattern."""
        return Groups(self.slots), Groups(self.patterns), Groups(self.patterns[self.slots])

    @cached_property
    def commitment_of_entry(self) -> Indices:
        """The commitment of each entry, ascending."""
        return self.commitments[self.patterns[self.slots]]

    def entries_of(self, commitments: Family) -> slice:
        """The entries of some commitments that follow each other."""
        first, last = np.searchsorted(self.commitment_of_entry, [commitments[0], commitments[-1] + 1])
        return slice(int(first), int(last))

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
    columns = _Columns([], [], [], [], [])
    members: list[Bools] = []
    entry_at = np.full(mask.shape, -1, dtype=np.intp)
    known = np.zeros((len(tree.levels[1]), len(mask)), dtype=np.bool_)
    for commitment, kinds in enumerate(tree.levels[1]):
        children = [child for kind in kinds for child in tree.levels[0][kind]]
        for first, places in _alike(np.hstack((mask[:, children], whole[:, children]))):
            has = dict(zip(children, mask[first, children].tolist(), strict=True))
            if not any(has.values()):
                continue
            known[commitment] |= places
            for entry, child in columns.add(commitment, kinds, has, tree):
                members.append(places)
                entry_at[places, child] = entry
    return columns.freeze(np.array(members, dtype=np.float64).reshape(-1, len(mask)), entry_at, known)


def _alike(rows: Bools) -> Iterator[tuple[int, Bools]]:
    """The first row of each pattern, and which rows are like it."""
    packed = np.packbits(rows, axis=1)
    _, firsts, numbers = np.unique(packed.view(f"V{packed.shape[1]}"), return_index=True, return_inverse=True)
    for number, first in enumerate(firsts.tolist()):
        yield first, numbers.reshape(-1) == number


@dataclass(frozen=True, slots=True)
class _Columns:
    indicators: list[int]
    slots: list[int]
    kinds: list[int]
    patterns: list[int]
    commitments: list[int]

    def add(
        self, commitment: int, kinds: tuple[int, ...], has: dict[int, bool], tree: Tree
    ) -> Iterator[tuple[int, int]]:
        """Add a pattern; gives the number and the indicator of each entry."""
        for kind in kinds:
            present = [child for child in tree.levels[0][kind] if has[child]]
            for child in present:
                self.indicators.append(child)
                self.slots.append(len(self.kinds))
                yield len(self.indicators) - 1, child
            if present:
                self.kinds.append(kind)
                self.patterns.append(len(self.commitments))
        self.commitments.append(commitment)

    def freeze(self, members: Floats, entry_at: Indices, known: Bools) -> Nesting:
        """The finished nesting."""
        return Nesting(
            indicators=np.array(self.indicators, dtype=np.intp),
            slots=np.array(self.slots, dtype=np.intp),
            kinds=np.array(self.kinds, dtype=np.intp),
            patterns=np.array(self.patterns, dtype=np.intp),
            commitments=np.array(self.commitments, dtype=np.intp),
            members=members,
            entry_at=entry_at,
            known=known,
        )
