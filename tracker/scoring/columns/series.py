"""The observations of every account in the order in which they were observed.

Elements are the days on which something was observed, cell by cell; the newest answer of
the day gives date, series and standard error. What several voices say together is put in
by `voices`.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from tracker.scoring.columns.answers import AnswerColumns
from tracker.scoring.columns.codes import Array
from tracker.scoring.columns.coding import list_answers
from tracker.scoring.columns.days import DAY_BITS, add_months, last_days
from tracker.scoring.columns.groups import latest_of, sizes_of, sort_packed, starts_of
from tracker.scoring.columns.sifting import Counted, Grid
from tracker.scoring.frame import answer_order


@dataclass(frozen=True)
class Told:
    """Observations sorted by cell and day; `row` points into the columns of answers."""

    columns: AnswerColumns
    grid: Grid
    row: Array
    cell: Array
    day: Array

    @cached_property
    def indicator(self) -> Array:
        """The indicator of each."""
        return self.grid.indicator_of(self.cell)

    @cached_property
    def amount(self) -> Array:
        """The amount of each."""
        return self.columns.amount[self.row]

    @cached_property
    def document(self) -> Array:
        """The document of each."""
        return self.columns.document[self.row]

    @cached_property
    def expiry(self) -> Array:
        """The last day on which each is not too old."""
        survey = self.columns.is_survey[self.row].astype(np.int8)
        months = self.grid.definitions.ages[self.grid.account_of(self.cell), survey, self.indicator]
        return add_months(self.day, months)

    @cached_property
    def series(self) -> Array:
        """The comparable instrument of each, -1 for none."""
        return self.columns.extra("series")[self.row]

    @cached_property
    def se(self) -> Array:
        """The standard error of each, NaN for none."""
        return self.columns.extra("se")[self.row]

    def published(self, at: Array) -> Array:
        """When the given ones were published."""
        return self.columns.documents.published_day[self.document[at]]

    def badness(self, at: Array) -> Array:
        """How bad the given ones are: more is worse."""
        return -self.grid.definitions.sign[self.indicator[at]] * self.amount[at]

    def alphabet(self, at: Array) -> Array:
        """The place of the submissions of the given ones in their alphabet."""
        documents = self.columns.documents
        return self.columns.names.submission_order[documents.submission[self.document[at]]]

    def order(self, at: int) -> tuple[object, ...]:
        """The order of two that agree in all else."""
        return answer_order(list_answers(self.columns, self.row[at : at + 1])[0])


def sort_told(columns: AnswerColumns, counted: Counted, grid: Grid) -> Told:
    """Observations in order."""
    order, key = sort_packed(counted.cell, (counted.day, DAY_BITS))
    day = (key & ((1 << DAY_BITS) - 1)).astype(np.int32)
    return Told(columns, grid, counted.rows[order], (key >> DAY_BITS).astype(np.int32), day)


@dataclass(frozen=True)
class Series:
    """Elements by cell and day, with the bounds of each cell; `newest` points into `Told`.

    `amount` is that of the newest answer until `voices` replaces it; `votes` counts voices.
    """

    told: Told
    element_of: Array
    first_row: Array
    cell: Array
    start: Array
    newest: Array
    amount: Array
    votes: Array

    @cached_property
    def size(self) -> Array:
        """Number of elements of each cell."""
        return sizes_of(self.start, self.newest.size)

    @cached_property
    def last(self) -> Array:
        """The last element of each cell."""
        return self.start + self.size - 1

    @cached_property
    def cell_of(self) -> Array:
        """The position of the cell of each element."""
        return np.repeat(np.arange(self.cell.size), self.size)

    @cached_property
    def indicator(self) -> Array:
        """The indicator of each cell."""
        return self.told.grid.indicator_of(self.cell)

    @cached_property
    def day(self) -> Array:
        """The last day of observation of each element."""
        return self.told.day[self.newest]

    @cached_property
    def event(self) -> Array:
        """Since when each element has been so, as a date number, 0 when not known."""
        return self.told.columns.event[self.told.row[self.newest]]

    @cached_property
    def reference(self) -> Array:
        """The day from which each element counts as so."""
        return np.where(self.event != 0, last_days(self.event), self.day)

    @cached_property
    def expiry(self) -> Array:
        """The last day on which each element is not too old."""
        return self.told.expiry[self.newest]

    @cached_property
    def series(self) -> Array:
        """The comparable instrument of each element, -1 for none."""
        return self.told.series[self.newest]

    @cached_property
    def se(self) -> Array:
        """The standard error of each element: only with one vote."""
        return np.where(self.votes == 1, self.told.se[self.newest], np.nan)


def build_elements(told: Told) -> Series:
    """The elements of every account, each with its newest answer."""
    key = (told.cell.astype(np.int64) << DAY_BITS) | told.day
    first = starts_of(key)
    keys = (told.published, told.badness, told.alphabet)
    newest = latest_of(first, key.size, keys, told.order)
    element_of = np.repeat(np.arange(first.size), sizes_of(first, key.size))
    cells = told.cell[first]
    start = starts_of(cells)
    return Series(
        told, element_of, first, cells[start], start, newest, told.amount[newest], np.ones(first.size, dtype=np.int32)
    )
