"""Who of civil society stands for what from which day to which: one ballot for each answer of a voice.

A voice's ballot stands from the day of its answer until its next one, or until it is too
old. Families are one vote (`joined` cells); where voices share evidence, the plain face
judges.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from tracker.scoring.columns.answers import Names
from tracker.scoring.columns.codes import Array
from tracker.scoring.columns.days import DAY_BITS
from tracker.scoring.columns.groups import bits_for, distinct, latest_of, sizes_of, sort_packed, starts_of
from tracker.scoring.columns.series import Series, Told


@dataclass(frozen=True)
class Ballots:
    """Ballots by cell and voice, in order of time; `at` points into `Told`, `joined` marks cells with families."""

    series: Series
    at: Array
    cell: Array
    element: Array
    is_final: Array
    family: Array
    joined: Array

    @property
    def told(self) -> Told:
        """The observations behind them."""
        return self.series.told

    @cached_property
    def is_listed(self) -> Array:
        """Whether a ballot must be sorted among others; those on rungs are only counted."""
        is_numeric = self.told.grid.definitions.is_numeric[self.series.indicator]
        return (is_numeric | self.joined)[self.cell]

    @cached_property
    def _sorted(self) -> Array:
        return np.flatnonzero(self.is_listed | self.is_final)

    @cached_property
    def spoken(self) -> Array:
        """Every amount of a ballot that is sorted, ascending."""
        return distinct(self.told.amount[self.at[self._sorted]])

    @cached_property
    def code(self) -> Array:
        """The position in `spoken` of each ballot that is sorted."""
        code = np.zeros(self.at.size, dtype=np.int64)
        code[self._sorted] = np.searchsorted(self.spoken, self.told.amount[self.at[self._sorted]])
        return code

    def stops(self) -> Array:
        """The element from which each ballot no longer stands; the last element of a cell is judged apart."""
        series, told = self.series, self.told
        stop = np.append(self.element[1:], 0)
        stop[self.is_final] = series.last[self.cell[self.is_final]]
        standing = np.flatnonzero((stop > self.element) & ~self.joined[self.cell])
        late = standing[told.expiry[self.at[standing]] < series.day[stop[standing] - 1]]
        if late.size:
            days = (series.cell_of << DAY_BITS) | series.day
            sought = (self.cell[late].astype(np.int64) << DAY_BITS) | told.expiry[self.at[late]]
            stop[late] = np.searchsorted(days, sought, side="right")
        return stop

    def is_fresh(self, group: Array, ballot: Array, day: Array) -> Array:
        """Whether the vote of each ballot in a group is not too old on a day; a family is as fresh as its newest."""
        fresh = self.told.expiry[self.at[ballot]] >= day
        own = np.flatnonzero(self.joined[self.cell[ballot]])
        if own.size:
            order, key = sort_packed(group[own], (self.family[ballot[own]], bits_for(int(self.family.max()) + 1)))
            rows, first = own[order], starts_of(key)
            at = self.at[ballot[rows]]
            newest = at[newest_of(self.told, at, first)]
            fresh[rows] = np.repeat(self.told.expiry[newest] >= day[rows[first]], sizes_of(first, rows.size))
        return fresh


def newest_of(told: Told, at: Array, first: Array) -> Array:
    """Of each run of observations the newest: observed last, then published last, then the worse."""
    keys = [lambda i: told.day[at[i]], lambda i: told.published(at[i])]
    keys += [lambda i: told.badness(at[i]), lambda i: told.alphabet(at[i])]
    return latest_of(first, at.size, keys, lambda i: told.order(int(at[i])))


def cast_ballots(series: Series) -> Ballots:
    """The ballots of civil society: of answers by one voice on one day, the last."""
    told = series.told
    low, high = np.searchsorted(told.cell, told.grid.voices_cells)
    organisation = told.columns.documents.organisation[told.document[low:high]]
    names = told.columns.names
    cell = series.cell_of[series.element_of[low:high]]
    voices = int(names.voices.max(initial=0)) + 1
    order, pair = sort_packed(cell * voices + names.voices[organisation])
    at, element = order + low, series.element_of[order + low]
    first = starts_of(pair * np.int64(series.newest.size + 1) + element)
    if first.size < at.size:
        kept = newest_of(told, at, first)
        at, element, pair = at[kept], element[kept], pair[kept]
    final = np.append(pair[1:] != pair[:-1], True)[: pair.size]
    family = names.families[told.columns.documents.organisation[told.document[at]]]
    cell = series.cell_of[element]
    joined = _joined(cell, family, pair % voices, names, series.cell.size)
    return Ballots(series, at, cell, element, final, family, joined)


def _joined(cell: Array, family: Array, voice: Array, names: Names, cells: int) -> Array:
    """Whether two voices of a cell belong to one family."""
    joined = np.zeros(cells, dtype=bool)
    shared = _shared_families(names)
    rows = np.flatnonzero(shared[family]) if shared.any() else np.zeros(0, dtype=np.int64)
    if rows.size:
        _, key = sort_packed(
            cell[rows], (family[rows], bits_for(shared.size)), (voice[rows], bits_for(names.voices.size))
        )
        key = key[starts_of(key)] >> bits_for(names.voices.size)
        first = starts_of(key)
        joined[key[first[sizes_of(first, key.size) > 1]] >> bits_for(shared.size)] = True
    return joined


def _shared_families(names: Names) -> Array:
    pairs = {(int(f), int(v)) for f, v in zip(names.families, names.voices, strict=True)}
    return np.bincount([family for family, _ in pairs], minlength=1) > 1
