"""The shape of a table of open data: fields with their meaning, keys, rows of plain values.

Knows how values are written in CSV. Leaves what stands in the tables to the files named *_tables.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

from tracker.dates import PartialDate
from tracker.exports.cells import safe_cell

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
class Table:
    """One file of the package; rows are in the order of `key`, which no two rows share."""

    name: str
    meaning: str
    fields: tuple[TableField, ...]
    key: tuple[str, ...]
    rows: Sequence[Row] = field(repr=False)
    foreign_keys: tuple[ForeignKey, ...] = ()

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
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, PartialDate):
        return value.written
    return str(value)


def write_table(table: Table) -> bytes:
    """The table as it is: UTF-8 without a mark, comma, line feed, nothing altered."""
    return _lines(table.header, [[written(value) for value in row] for row in table.rows]).encode()


def write_table_for_excel(table: Table) -> bytes:
    """The same with a byte-order mark, and an apostrophe before what a spreadsheet would run."""
    rows = [[safe_cell(written(value)) for value in row] for row in table.rows]
    return b"\xef\xbb\xbf" + _lines(table.header, rows).encode()


def _lines(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return lines.getvalue()
