"""Which answers count at a day, and in which cell each of them stands.

A cell is one account on one indicator of one place: (account · places + place) · indicators + indicator.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from tracker.scoring.columns.answers import AnswerColumns, Versions
from tracker.scoring.columns.codes import ACCOUNTS, GRADES, Array
from tracker.scoring.columns.days import last_days
from tracker.scoring.columns.definitions import Definitions
from tracker.vocabulary import Account, Grade


@dataclass(frozen=True)
class Grid:
    """The places and definitions between which cells lie, at a day."""

    places: tuple[str, ...]
    definitions: Definitions
    day: int

    @property
    def shape(self) -> tuple[int, int, int]:
        """Accounts, places, indicators."""
        return len(ACCOUNTS), len(self.places), len(self.definitions.indicators)

    @cached_property
    def exempt(self) -> Array:
        """For each place and indicator, whether it does not apply there."""
        return self.definitions.exempt(self.places)

    def indicator_of(self, cells: Array) -> Array:
        """The indicator of each cell."""
        return cells % self.shape[2]

    def account_of(self, cells: Array) -> Array:
        """The account of each cell."""
        return cells // (self.shape[1] * self.shape[2])

    @property
    def voices_cells(self) -> tuple[int, int]:
        """The cells of civil society: from, up to."""
        size = self.shape[1] * self.shape[2]
        return ACCOUNTS[Account.CIVIL_SOCIETY] * size, (ACCOUNTS[Account.CIVIL_SOCIETY] + 1) * size


@dataclass(frozen=True)
class Counted:
    """The rows that count, each with its cell and the last day of its observation."""

    rows: Array
    cell: Array
    day: Array

    def where(self, kept: Array) -> "Counted":
        """Some of them."""
        return Counted(self.rows[kept], self.cell[kept], self.day[kept])


def sift(columns: AnswerColumns, grid: Grid) -> Counted:
    """The rows of the versions in force that are published and so by the day, of cells that apply."""
    definitions, documents = grid.definitions, columns.documents
    indicators = _positions(columns.names.indicators, definitions.indicators)
    places = _positions(columns.names.places, grid.places)
    in_force = is_in_force(columns.versions, len(columns.names.submissions), grid.day)
    stands = (in_force[documents.submission] == documents.number) & (documents.published_day <= grid.day)
    indicator, place = indicators[columns.indicator], places[columns.country]
    day = last_days(columns.observed)
    reference = np.where(columns.event != 0, last_days(columns.event), day)
    counts = stands[columns.document] & (reference <= grid.day) & (indicator >= 0) & (place >= 0)
    counts &= _is_possible(columns.amount, indicator, definitions)
    counts &= ~grid.exempt[place, indicator] if grid.exempt.any() else True
    account = documents.account[columns.document].astype(np.int32)
    cell = (account * grid.shape[1] + place) * grid.shape[2] + indicator
    rows = np.flatnonzero(counts)
    return Counted(rows, cell[rows], day[rows])


def _positions(words: tuple[str, ...], wanted: tuple[str, ...]) -> Array:
    known = {word: position for position, word in enumerate(wanted)}
    return np.array([known.get(word, -1) for word in words], dtype=np.int32)


def _is_possible(amount: Array, indicator: Array, definitions: Definitions) -> Array:
    within: Array = (amount >= definitions.lowest[indicator]) & (amount <= definitions.highest[indicator])
    within &= definitions.is_numeric[indicator] | (amount == np.floor(amount))
    return within


def is_in_force(versions: Versions, submissions: int, day: int) -> Array:
    """For each submission the number of the version in force at a day; 0 when there is none."""
    number = np.zeros(submissions, dtype=np.int32)
    told = (versions.revised == 0) | (last_days(versions.revised) <= day)
    np.maximum.at(number, versions.submission[told], versions.number[told])
    gone = told & versions.is_withdrawn & (versions.number == number[versions.submission])
    number[versions.submission[gone]] = 0
    return number


def is_observation(columns: AnswerColumns, counted: Counted) -> Array:
    """Whether each counted row has evidence; without, it is an assertion."""
    return columns.grade[counted.rows] > GRADES[Grade.NONE]
