"""The workbook: text stays text, nothing runs, nothing restricted is in it, and it is the same bytes each time."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from tests.exports.factory import answer, catalog, commitment, document, evidence, ladder, reading, told
from tests.exports.opened import open_planted
from tests.sample import MARKS
from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard
from tracker.exports.sheets import CUT, LONGEST, Column, Sheet, write_sheets
from tracker.exports.workbook import write_workbook
from tracker.exports.xlsx import write_scorecard_xlsx
from tracker.vocabulary import Account
from tracker.wording import PublicWord

Write = Callable[[Reading], bytes]
WRITERS: tuple[Write, ...] = (
    lambda read: write_workbook(read, None),
    lambda read: write_scorecard_xlsx(build_scorecard(read, "XAA")),
)
HOSTILE = ('=HYPERLINK("https://evil.example","x")', "https://evil.example/a", "0123", "@SUM(A1)", "{=1+1}", "মজুরি")


def opened(data: bytes) -> Workbook:
    return load_workbook(io.BytesIO(data))


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def column(book: Workbook, sheet: str, heading: str) -> list[object]:
    rows = list(book[sheet].iter_rows(values_only=True))
    number = rows[0].index(heading)
    return [row[number] for row in rows[1:]]


def hostile() -> Reading:
    definitions = catalog(commitment("c", ladder("c.law", question=HOSTILE[0]), title=HOSTILE[1]))
    answers = [
        answer("c.law", 1, f"2026-0{n}", finding=text, scope=text, evidence=(evidence(title=text, url=text),))
        for n, text in enumerate(HOSTILE, 1)
    ]
    return reading(document(Account.CIVIL_SOCIETY, *answers, organisation=HOSTILE[0]), definitions=definitions)


@pytest.mark.parametrize("write", WRITERS)
def test_texts_become_no_formula_no_link_and_no_number(write: Write) -> None:
    data = write(hostile())
    sheets = b"".join(content for name, content in members(data).items() if name.startswith("xl/worksheets"))
    assert not re.search(rb"<f[ >]|<hyperlink", sheets)
    assert not any("rels" in name and b"evil" in content for name, content in members(data).items())
    texts = {cell for sheet in opened(data) for row in sheet.iter_rows(values_only=True) for cell in row}
    assert [text for text in HOSTILE if text not in texts] == []


def test_cell_that_a_spreadsheet_would_run_after_editing_is_quoted() -> None:
    book = opened(write_workbook(hostile(), None))
    cells = {c.value: c.quotePrefix for row in book["Answers"].iter_rows() for c in row if c.value in HOSTILE}
    assert {text: bool(quoted) for text, quoted in cells.items() if text in (HOSTILE[0], HOSTILE[5])} == {
        HOSTILE[0]: True,
        HOSTILE[5]: False,
    }


@pytest.mark.parametrize("write", WRITERS)
def test_workbook_is_the_same_bytes_each_time_and_names_nobody(write: Write) -> None:
    first = write(told())
    assert first == write(told())
    properties = opened(first).properties
    assert not properties.creator
    assert not properties.lastModifiedBy
    assert properties.created == dt.datetime(2026, 11, 22)


def test_workbook_keeps_headings_in_sight_and_can_be_filtered() -> None:
    book = opened(write_workbook(told(), None))
    assert book.sheetnames == ["Read me", "Scorecards", "Answers", "Sources", "Definitions", "Coverage", "Registers"]
    for name in book.sheetnames[1:]:
        sheet = book[name]
        assert sheet.freeze_panes in ("B2", "C2")
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.print_title_rows == "$1:$1"
        assert all(cell.value for cell in sheet[1])
        assert all(sheet.column_dimensions[cell.column_letter].width for cell in sheet[1])


def test_every_verdict_has_its_sign_and_word() -> None:
    book = opened(write_workbook(told(), None))
    verdicts = column(book, "Scorecards", "Verdict")
    assert len(verdicts) == 3
    assert all(str(v).split(" ")[0] in {word.sign for word in PublicWord} for v in verdicts)
    assert all(len(str(v).split(" ")) > 1 for v in verdicts)
    assert set(column(book, "Scorecards", "By whose account")) == {"Government", "Civil society", "Others"}


def test_workbook_of_some_places_says_nothing_about_others() -> None:
    read = reading(
        document(Account.GOVERNMENT, answer("fees.law", 1, "2026-03"), answer("fees.law", 2, "2026-04", country="XBB")),
        document(
            Account.INDEPENDENT,
            answer("fees.law", 1, "2026-03", country="XBB"),
            organisation="Elsewhere",
            country="XBB",
        ),
    )
    book = opened(write_workbook(read, ["XAA"]))
    assert set(column(book, "Answers", "Code")) == set(column(book, "Scorecards", "Code")) == {"XAA"}
    assert "Elsewhere" not in column(book, "Sources", "Organisation")
    assert column(book, "Sources", "Answers") == [1]
    assert max(n for n in column(book, "Coverage", "Places") if isinstance(n, int)) == 1


@pytest.mark.parametrize("write", WRITERS)
def test_workbook_is_written_where_nothing_is_known(write: Write) -> None:
    assert opened(write(reading()))


@pytest.mark.parametrize("write", [WRITERS[0], lambda read: write_scorecard_xlsx(build_scorecard(read, "XCC"))])
def test_workbook_holds_nothing_restricted(tmp_path: Path, write: Write) -> None:
    read, _ = open_planted(tmp_path)
    data = write(read)
    everything = data + b"".join(members(data).values())
    assert [mark for mark in MARKS if mark.encode() in everything] == []


def test_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    data = write_sheets("t", dt.date(2026, 1, 1), [Sheet("S", (Column("Finding", 10),), [["x" * 40_000]])])
    (text,) = column(opened(data), "S", "Finding")
    assert str(text).endswith(CUT)
    assert len(str(text)) == LONGEST
