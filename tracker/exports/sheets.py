"""An Excel file from sheets of plain values: text stays text, headings stay in sight, nothing runs.

Knows formats, widths and how a cell is written. Leaves what stands in the sheets to its callers.
"""

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tracker.exports.cells import safe_cell
from tracker.wording import PublicWord

#: Excel refuses longer texts; the end of one is then left out and said to be.
LONGEST, CUT = 32_000, " … (cut here)"
#: Heights in points: of a line, around it, and the most that leaves other rows in sight.
_LINE, _MARGIN, _TALLEST = 13.0, 3.0, 260.0
#: Letters that Excel takes at the head of a printed page.
_HEADER = 240
_A4, _TOP = 9, {"valign": "top", "text_wrap": True, "font_size": 10}
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}

#: Light fills and weights that stay apart in grey; sign and word in the cell say the same.
_WORDS: Mapping[PublicWord, Mapping[str, Any]] = {
    PublicWord.DONE: {"bg_color": "#DCECE7", "font_color": "#0B4035", "bold": True},
    PublicWord.ON_COURSE: {"font_color": "#0B4035", "bold": True},
    PublicWord.BEHIND: {"bg_color": "#FFF3D6", "font_color": "#402B00", "bold": True},
    PublicWord.NOT_DONE: {"bg_color": "#F3DAD4", "font_color": "#6E1F12", "bold": True},
    PublicWord.UNDONE: {"bg_color": "#E3C9DC", "font_color": "#43173A", "bold": True, "italic": True},
    PublicWord.THEY_DISAGREE: {"bold": True, "border": 6},
    PublicWord.NOT_KNOWN: {"font_color": "#5A636E"},
    PublicWord.NOT_DUE: {"font_color": "#5A636E"},
    PublicWord.NOT_PLACED: {"font_color": "#5A636E"},
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """A cell that holds a verdict: sign and word, and what more is said."""

    word: PublicWord
    text: str


Cell: TypeAlias = str | float | int | Verdict | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, and its width in characters."""

    heading: str
    width: int


@dataclass(frozen=True)
class Sheet:
    """A table with headings in the first row; `frozen` columns stay in sight."""

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]] = field(repr=False)
    frozen: int = 1


@dataclass(frozen=True, slots=True)
class Notes:
    """A page of text: pairs of a heading, which may be empty, and a paragraph or a verdict."""

    name: str
    title: str
    lines: Sequence[tuple[str, Cell]]


class _Formats:
    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self.text: Format = book.add_format(_TOP)
        self.number: Format = book.add_format({**_TOP, "align": "center"})
        self.quoted: Format = book.add_format({**_TOP, "quote_prefix": True})
        self.head: Format = book.add_format({**_TOP, "bold": True, "bottom": 2, "bg_color": "#F3F1EB"})
        self.title: Format = book.add_format({"bold": True, "font_size": 16, "valign": "top"})
        self.bold: Format = book.add_format({**_TOP, "bold": True})
        self.words: dict[PublicWord, Format] = {w: book.add_format({**_TOP, **style}) for w, style in _WORDS.items()}


def write_sheets(title: str, as_of: dt.date, sheets: Sequence[Sheet | Notes], notice: str = "") -> bytes:
    """The file: the same bytes for the same sheets, without author or hour; `notice` heads each page."""
    packed = io.BytesIO()
    with xlsxwriter.Workbook(packed, _OPTIONS) as book:
        moment = dt.datetime(as_of.year, as_of.month, as_of.day)
        book.set_properties({"title": title, "keywords": notice, "author": "", "company": "", "created": moment})
        formats = _Formats(book)
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            _set_print(page, title, notice)
            if isinstance(sheet, Notes):
                _write_notes(page, sheet, formats)
            else:
                _write_sheet(page, sheet, formats)
    return packed.getvalue()


def _set_print(page: Worksheet, title: str, notice: str) -> None:
    page.set_paper(_A4)
    page.set_landscape()
    page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    page.fit_to_pages(1, 0)
    if notice:
        page.set_header(f"&L&B{notice.replace('&', '&&')[:_HEADER]}")
    page.set_footer(f"&L{title.replace('&', '&&')}&R&A, &P / &N")


def _write_notes(page: Worksheet, notes: Notes, formats: _Formats) -> None:
    page.hide_gridlines(2)
    page.set_column(0, 0, 24)
    page.set_column(1, 1, 100)
    page.write_string(0, 0, notes.title, formats.title)
    for row, (heading, said) in enumerate(notes.lines, 2):
        page.write_string(row, 0, heading, formats.bold)
        _write_cell(page, row, 1, said, formats)


def _write_sheet(page: Worksheet, sheet: Sheet, formats: _Formats) -> None:
    page.set_row(0, 2 * _LINE + _MARGIN)
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, column.width)
        page.write_string(0, number, column.heading, formats.head)
    for row, cells in enumerate(sheet.rows, 1):
        page.set_row(row, _height(cells, sheet.columns))
        for number, cell in enumerate(cells):
            _write_cell(page, row, number, cell, formats)
    page.freeze_panes(1, sheet.frozen)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.columns) - 1)
    page.repeat_rows(0)


def _height(cells: Sequence[Cell], columns: Sequence[Column]) -> float:
    """Room for the longest text of a row; left to themselves, some programs show its first line only."""
    texts = (cell.text if isinstance(cell, Verdict) else str(cell or "") for cell in cells)
    lines = max(_lines(text, column.width) for text, column in zip(texts, columns, strict=True))
    return min(lines * _LINE + _MARGIN, _TALLEST)


def _lines(text: str, width: int) -> int:
    return sum(max(-(-len(paragraph) // width), 1) for paragraph in text.split("\n"))


def _write_cell(page: Worksheet, row: int, column: int, cell: Cell, formats: _Formats) -> None:
    if isinstance(cell, Verdict):
        page.write_string(row, column, _shortened(cell.text), formats.words[cell.word])
    elif isinstance(cell, str):
        is_safe = safe_cell(cell) == cell
        page.write_string(row, column, _shortened(cell), formats.text if is_safe else formats.quoted)
    elif cell is not None:
        page.write_number(row, column, cell, formats.number)


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT
