"""Answers as columns: one row for each public, coded answer, one entry for each document.

Knows how rows, documents and vocabularies hang together. Leaves to `coding` how they are
made from answers and back, and to `tracker.store` how they are read from a database.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TypeVar

import numpy as np

from tracker.scoring.columns.codes import Array
from tracker.scoring.columns.days import last_days

T = TypeVar("T")


@dataclass(frozen=True)
class Versions:
    """Every version of every submission: `revised` is a date number, 0 when it replaces all before."""

    submission: Array
    number: Array
    revised: Array
    is_withdrawn: Array


@dataclass(frozen=True)
class Documents:
    """One entry for each version with answers: whose it is, and when it was published (a date number)."""

    submission: Array
    number: Array
    account: Array
    organisation: Array
    published: Array

    @cached_property
    def published_day(self) -> Array:
        """The last day of its publication date."""
        return last_days(self.published)


@dataclass(frozen=True)
class Names:
    """The words behind the codes, each at its position; organisations with their families."""

    places: tuple[str, ...]
    indicators: tuple[str, ...]
    submissions: tuple[str, ...]
    organisations: tuple[tuple[str, str], ...]
    texts: tuple[str, ...]

    @cached_property
    def submission_order(self) -> Array:
        """The place of each submission's id in their alphabet."""
        order = sorted(range(len(self.submissions)), key=self.submissions.__getitem__)
        ranks = np.empty(len(order), dtype=np.int32)
        ranks[order] = np.arange(len(order))
        return ranks

    @cached_property
    def voices(self) -> Array:
        """For each organisation a number that is the same for all ways of writing its name."""
        return _same([name.casefold() for name, _ in self.organisations])

    @cached_property
    def families(self) -> Array:
        """For each organisation the number of its family."""
        return _same([family.casefold() for _, family in self.organisations])


def _same(words: list[str]) -> Array:
    known: dict[str, int] = {}
    return np.array([known.setdefault(word, len(known)) for word in words], dtype=np.int32)


@dataclass(frozen=True)
class Extras:
    """What few answers have, for the rows named in `row`, ascending: standard error and texts (-1: none)."""

    row: Array
    se: Array
    series: Array
    primary_evidence: Array
    scope: Array
    role: Array


@dataclass(frozen=True)
class AnswerColumns:
    """All answers, by place and document. `observed` and `event` are date numbers, 0 for none."""

    names: Names
    versions: Versions
    documents: Documents
    document: Array
    country: Array
    indicator: Array
    amount: Array
    grade: Array
    observed: Array
    event: Array
    is_survey: Array
    is_fragile: Array
    extras: Extras

    def __len__(self) -> int:
        """How many answers there are."""
        return int(self.document.size)

    def select(self, rows: Array) -> "AnswerColumns":
        """The given rows only, ascending."""
        taken = {name: getattr(self, name)[rows] for name in ROW_FIELDS}
        where = np.searchsorted(rows, self.extras.row)
        kept = np.flatnonzero(rows.take(where, mode="clip") == self.extras.row) if rows.size else where[:0]
        extras = Extras(where[kept], *(getattr(self.extras, f.name)[kept] for f in fields(Extras)[1:]))
        return replace(self, extras=extras, **taken)

    @cached_property
    def _bounds(self) -> Array:
        """Where the answers about each place begin, and the last ones end."""
        return np.searchsorted(self.country, np.arange(len(self.names.places) + 1))

    def of_places(self, places: Collection[str]) -> "AnswerColumns":
        """The answers about some places; about places that lie side by side, no copy."""
        found = [n for n, code in enumerate(self.names.places) if code in places]
        if not found:
            return self.select(np.zeros(0, dtype=np.int64))
        runs = [(int(self._bounds[n]), int(self._bounds[n + 1])) for n in found]
        low, high = runs[0][0], runs[-1][1]
        if sum(end - start for start, end in runs) == high - low:
            return self._slice(low, high)
        return self.select(np.concatenate([np.arange(start, end) for start, end in runs]))

    def alone(self) -> "AnswerColumns":
        """The same answers without the documents of others, and without versions of submissions that say nothing here.

        Words stay where they are: only their codes are fewer.
        """
        used = np.zeros(self.documents.number.size, dtype=bool)
        used[self.document] = True
        position = np.cumsum(used, dtype=np.int32) - 1
        told = np.zeros(len(self.names.submissions), dtype=bool)
        told[self.documents.submission[used]] = True
        return replace(
            self,
            documents=_rows_where(self.documents, used),
            versions=_rows_where(self.versions, told[self.versions.submission]),
            document=position[self.document],
        )

    def _slice(self, low: int, high: int) -> "AnswerColumns":
        taken = {name: getattr(self, name)[low:high] for name in ROW_FIELDS}
        start, end = np.searchsorted(self.extras.row, (low, high))
        extras = Extras(*(getattr(self.extras, f.name)[start:end] for f in fields(Extras)))
        return replace(self, extras=replace(extras, row=extras.row - low), **taken)

    def extra(self, name: str) -> Array:
        """One of the extras for every row."""
        spread = self._without(name, len(self))
        spread[self.extras.row] = getattr(self.extras, name)
        return spread

    def extra_at(self, name: str, rows: Array) -> Array:
        """One of the extras for some rows."""
        found = self._without(name, rows.size)
        where = np.searchsorted(self.extras.row, rows)
        if self.extras.row.size:
            has = self.extras.row.take(where, mode="clip") == rows
            found[has] = getattr(self.extras, name)[where[has]]
        return found

    def _without(self, name: str, size: int) -> Array:
        kind = getattr(self.extras, name).dtype
        return np.full(size, np.nan if kind.kind == "f" else -1, dtype=kind)


def _rows_where(table: T, kept: Array) -> T:
    return type(table)(*(getattr(table, f.name)[kept] for f in fields(table)))  # type: ignore[arg-type]


ROW_FIELDS = tuple(f.name for f in fields(AnswerColumns) if f.name not in ("names", "versions", "documents", "extras"))


def columns_of(
    names: Names, versions: Versions, documents: Documents, rows: Sequence[Array], extras: Extras
) -> AnswerColumns:
    """Columns of answers from the arrays of their rows, in the order of the fields; the rows may be in any order."""
    found = AnswerColumns(names, versions, documents, extras=extras, **dict(zip(ROW_FIELDS, rows, strict=True)))
    key = found.country.astype(np.int64) * max(len(documents.number), 1) + found.document
    if (key[1:] >= key[:-1]).all():
        return found
    order = np.argsort(key, kind="stable")
    position = np.empty_like(order)
    position[order] = np.arange(order.size)
    row = position[extras.row]
    by_row = np.argsort(row)
    moved = Extras(row[by_row], *(getattr(extras, f.name)[by_row] for f in fields(Extras)[1:]))
    return replace(found, extras=moved, **{name: getattr(found, name)[order] for name in ROW_FIELDS})
