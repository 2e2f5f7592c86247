"""The shape of a table of open data: fields with their meaning, keys, rows of plain values.

Knows how rows are written in CSV, one after the other. Leaves what stands in the tables to the files named *_tables.
"""

import csv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TextIO, TypeAlias

from tracker.dates import PartialDate
from tracker.exports.cells import safe_cell
from tracker.exports.reading import Voice
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.results import CountryResult

Row: TypeAlias = tuple[object, ...]

#: A date as precise as its source: year, month or day.
PARTIAL_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"


class FieldType(StrEnum):
    """How a value is written, in the words of Table Schema; a partial date is a string of its own pattern."""

    TEXT = "string"
    WHOLE = "integer"
    NUMBER = "number"
    YES_NO = "boolean"
    DAY = "date"
    PARTIAL = "partial_date"


@dataclass(frozen=True, slots=True)
class TableField:
    """One column: what it holds and what it means; `choices` is its closed list."""

    name: str
    meaning: str
    holds: FieldType = FieldType.TEXT
    choices: type[StrEnum] | None = None
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values stand in the key of another table; an empty value refers to nothing."""

    fields: tuple[str, ...]
    table: str
    to: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """One place, while tables are written place by place.

    `frame` holds its answers alone, `voices` stand in the order of the names of their answers.
    """

    place: str
    result: CountryResult
    frame: ScoringFrame
    voices: Sequence[tuple[str, Voice]]


@dataclass(frozen=True)
class Table:
    """One file of the package; no two rows share their `key`.

    Its rows are at hand in `rows`, read once and after all others, or made place by place in `of_place`; either way
    they come in their order.
    """

    name: str
    meaning: str
    fields: tuple[TableField, ...]
    key: tuple[str, ...]
    rows: Iterable[Row] = field(default=(), repr=False)
    foreign_keys: tuple[ForeignKey, ...] = ()
    of_place: Callable[[Told], Iterable[Row]] | None = field(default=None, repr=False)

    @property
    def header(self) -> list[str]:
        """Names of the columns."""
        return [f.name for f in self.fields]


def text(name: str, meaning: str, *, required: bool = False) -> TableField:
    """A column of text."""
    return TableField(name, meaning, FieldType.TEXT, None, required)


def number(name: str, meaning: str) -> TableField:
    """A column of numbers."""
    return TableField(name, meaning, FieldType.NUMBER)


def whole(name: str, meaning: str, *, required: bool = False) -> TableField:
    """A column of whole numbers."""
    return TableField(name, meaning, FieldType.WHOLE, None, required)


def yes_no(name: str, meaning: str) -> TableField:
    """A column of true or false."""
    return TableField(name, meaning, FieldType.YES_NO, None, True)


def day(name: str, meaning: str) -> TableField:
    """A column of exact days."""
    return TableField(name, meaning, FieldType.DAY)


def partial(name: str, meaning: str) -> TableField:
    """A column of dates as precise as they were written."""
    return TableField(name, meaning, FieldType.PARTIAL)


def chosen(name: str, meaning: str, choices: type[StrEnum], *, required: bool = False) -> TableField:
    """A column of words from a closed list."""
    return TableField(name, meaning, FieldType.TEXT, choices, required)


def one_key(name: str, table: str, to: str | None = None) -> ForeignKey:
    """A foreign key of one column."""
    return ForeignKey((name,), table, (to or name,))


def written(value: Any) -> str:
    """A value as it stands in CSV: empty for unknown, true or false, 7 for 7.0, dates as they were written."""
    if isinstance(value, str):
        return str(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, PartialDate):
        return value.written
    return str(value)


class TableWriter:
    """Writes the rows of a table as they come into two texts: as they are, and as a spreadsheet opens them safely."""

    def __init__(self, table: Table, plain: TextIO, excel: TextIO) -> None:
        self.table, self.count = table, 0
        self._plain, self._excel = (csv.writer(text, lineterminator="\n") for text in (plain, excel))
        excel.write("\ufeff")
        self._plain.writerow(table.header)
        self._excel.writerow(table.header)

    def write(self, rows: Iterable[Row]) -> None:
        """Add rows: UTF-8, comma, line feed; in the second an apostrophe stands before what would be run."""
        for row in rows:
            cells = [written(value) for value in row]
            self._plain.writerow(cells)
            self._excel.writerow([safe_cell(cell) for cell in cells])
            self.count += 1
