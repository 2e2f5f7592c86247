"""A Word file has real structure, names nobody, runs the right way, and says what the other formats say."""

import io
import re
import zipfile
from importlib.resources import files
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from tests.exports.factory import answer, document, reading, told
from tests.exports.many_scripts import ARABIC, BANGLA, FONTS, many_scripts
from tests.exports.same_words import docx_text, markdown_pieces, squeeze
from tests.exports.test_formats import crowd, hostile
from tracker.exports.docx import write_docx, write_scorecard_docx
from tracker.exports.docx_fonts import mask
from tracker.exports.markdown import write_scorecard_markdown
from tracker.exports.paper import Listing, Paper, Table, paragraph
from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard
from tracker.vocabulary import Account, Confidentiality

TWIPS_PER_MM = 56.7


def write(known: Reading) -> bytes:
    return write_scorecard_docx(build_scorecard(known, "XAA"))


def opened(data: bytes) -> Any:
    return Document(io.BytesIO(data))


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def paper(*elements: Any) -> Paper:
    card = build_scorecard(told(), "XAA")
    return Paper("Title", "en", card.as_of, "foot", elements)


def test_docx_has_one_title_and_headings_without_a_gap() -> None:
    levels = [
        int(p.style.name.removeprefix("Heading "))
        for p in opened(write(told())).paragraphs
        if p.style.name.startswith("Heading")
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_docx_marks_the_head_of_each_table_and_keeps_rows_and_widths() -> None:
    made = opened(write(told()))
    assert len(made.tables) >= 4
    for table in made.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        assert all(cell.width for row in table.rows for cell in row.cells)
        width = sum(cell.width.mm for cell in table.rows[0].cells)
        assert width == pytest.approx(188, abs=1) or width == pytest.approx(170, abs=1)
        assert table._tbl.tblPr.find(qn("w:tblCaption")) is not None


def test_docx_counts_pages_in_its_foot() -> None:
    foot = opened(write(told())).sections[0].footer._element.xml
    assert 'w:instr="PAGE"' in foot
    assert 'w:instr="NUMPAGES"' in foot
    assert "scorecard/XAA-2026-11-22" in foot


def test_docx_names_nobody_and_no_clock() -> None:
    data = write(told())
    core = opened(data).core_properties
    assert (core.author, core.last_modified_by, core.comments, core.keywords) == ("", "", "", "")
    assert core.title == build_scorecard(told(), "XAA").title
    assert core.created.date() == core.modified.date() == told().as_of
    names = parts(data)
    assert not [name for name in names if "comment" in name or "thumbnail" in name or "customXml" in name]
    assert "docProps/app.xml" not in names
    body = names["word/document.xml"].decode()
    assert not re.search(r"<w:(ins|del|commentReference|rsid)\b", body)
    assert "rsid" not in names["word/settings.xml"].decode()
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_docx_is_the_same_bytes_each_time() -> None:
    assert write(told()) == write(told())
    assert write(many_scripts()) == write(many_scripts())


@pytest.mark.parametrize("known", [reading(), told(), crowd(50)], ids=["nothing", "a little", "much"])
def test_docx_says_what_markdown_says(known: Reading) -> None:
    said = docx_text(write(known))
    pieces = markdown_pieces(write_scorecard_markdown(build_scorecard(known, "XAA")))
    assert [piece for piece in pieces if piece.rstrip(".") not in said] == []


def test_docx_runs_arabic_from_right_to_left_and_keeps_latin_in_it() -> None:
    made = opened(write_docx(paper(paragraph(ARABIC), paragraph("Plain."))))
    arabic, plain = (p for p in made.paragraphs if p.text)
    assert arabic._p.pPr.find(qn("w:bidi")) is not None
    assert plain._p.pPr is None or plain._p.pPr.find(qn("w:bidi")) is None
    marks = {run.text.strip(): run._r.rPr for run in arabic.runs}
    latin = next(text for text in marks if text.startswith("ILO"))
    assert marks[latin] is None or marks[latin].find(qn("w:rtl")) is None
    first = arabic.runs[0]._r.rPr
    assert first.find(qn("w:rtl")) is not None
    assert first.find(qn("w:lang")).get(qn("w:bidi")) == "ar-SA"
    assert arabic.text == ARABIC


def test_docx_turns_a_table_and_its_numbers_round_where_its_text_is_arabic() -> None:
    cells = ((paragraph("ILO"),), (paragraph(ARABIC),))
    elements = (Table("t", ("أ", "ب"), (cells,), (50, 50)), Listing((paragraph(ARABIC),), is_numbered=True))
    made = opened(write_docx(paper(*elements)))
    assert made.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    numbered = next(p for p in made.paragraphs if p.text.startswith("1."))
    assert numbered._p.pPr.find(qn("w:bidi")) is not None
    plain = opened(write_docx(paper(Table("t", ("a", "b"), (((paragraph("c"),), (paragraph("d"),)),), (50, 50)))))
    assert plain.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is None


def test_docx_tags_each_language_and_carries_its_letters() -> None:
    data = write(many_scripts())
    names = parts(data)
    body = names["word/document.xml"].decode()
    assert squeeze(BANGLA) in docx_text(data)
    for tag in ("ar-SA", "bn-BD", "km-KH", "hi-IN", "am-ET", "ru-RU"):
        assert f'w:val="{tag}"' in body
    for name in FONTS:
        assert f"word/fonts/NotoSans{name}_400Regular.odttf" in names
    assert not [name for name in parts(write(told())) if "fonts/" in name]
    assert "embedTrueTypeFonts" in names["word/settings.xml"].decode()


def test_docx_fonts_open_with_the_key_in_the_font_table() -> None:
    names = parts(write(many_scripts()))
    key = re.search(r'embedRegular w:fontKey="\{([0-9A-F-]+)\}"', names["word/fontTable.xml"].decode())
    assert key is not None
    masked = names["word/fonts/NotoSansArabic_400Regular.odttf"]
    font = files("tracker.exports.fonts").joinpath("NotoSansArabic_400Regular.ttf").read_bytes()
    assert masked != font
    assert mask(masked, UUID(key[1]).bytes) == font


def test_docx_takes_what_a_person_wrote_as_text() -> None:
    data = write(hostile())
    for name, part in parts(data).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(part)
    relations = parts(data)["word/_rels/document.xml.rels"].decode()
    assert "javascript" not in relations
    assert "evil.example" not in relations
    odd = opened(write_docx(paper(paragraph("a\x00b\x0b\ud800c\ufffe"))))
    assert odd.paragraphs[0].text == "a b c"


def test_docx_holds_nothing_that_is_not_public() -> None:
    sealed = answer("fees.practice", 0, "2026-05", finding="MARKSEALED", confidentiality=Confidentiality.SEALED)
    data = write(reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05"), sealed)))
    assert not [name for name, part in parts(data).items() if b"MARKSEALED" in part]
