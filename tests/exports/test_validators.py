"""What a checker asks of our files: tags, languages, letters and reading order in PDF, sound parts in Word files."""

import io
import itertools
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from tests.exports.factory import told
from tests.exports.many_scripts import many_scripts
from tests.exports.same_words import squeeze
from tracker.exports.docx import write_letter_docx, write_questions_docx, write_scorecard_docx, write_summary_docx
from tracker.exports.letter import build_letter
from tracker.exports.pdf import write_letter_pdf, write_questions_pdf, write_scorecard_pdf, write_summary_pdf
from tracker.exports.questions import build_questions_sheet
from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard
from tracker.exports.summary import Length
from tracker.exports.summary_report import build_summary

MODELS: dict[str, Callable[[Reading, str], Any]] = {
    "scorecard": lambda known, language: build_scorecard(known, "XAA", language),
    "summary": lambda known, language: build_summary(known, ["XAA", "XBB"], Length.FULL, language=language),
    "questions": lambda known, language: build_questions_sheet(known, "XAA", language),
    "letter": lambda known, language: build_letter(known, "XAA", language),
}
PDF = {
    "scorecard": write_scorecard_pdf,
    "summary": write_summary_pdf,
    "questions": write_questions_pdf,
    "letter": write_letter_pdf,
}
WORD = {
    "scorecard": write_scorecard_docx,
    "summary": write_summary_docx,
    "questions": write_questions_docx,
    "letter": write_letter_docx,
}
KNOWN = {"latin": told, "many scripts": many_scripts}
every_paper = pytest.mark.parametrize(
    ("kind", "known", "language"),
    [(kind, known, language) for kind in MODELS for known in KNOWN for language in ("en", "fr", "es")],
)


def pdf(kind: str, known: str, language: str) -> PdfReader:
    write: Any = PDF[kind]
    return PdfReader(io.BytesIO(write(MODELS[kind](KNOWN[known](), language))))


def structure(element: Any) -> Iterator[DictionaryObject]:
    """Every element of the structure tree in reading order."""
    found = element.get_object() if isinstance(element, IndirectObject) else element
    if isinstance(found, list):
        for kid in found:
            yield from structure(kid)
    elif isinstance(found, DictionaryObject):
        yield found
        if "/K" in found:
            yield from structure(found["/K"])


@every_paper
def test_pdf_is_tagged_and_says_language_title_and_standard(kind: str, known: str, language: str) -> None:
    made = pdf(kind, known, language)
    root = made.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]) == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = root["/Metadata"].get_data().decode()
    assert re.search(r"pdfuaid:part(>|=\")1", metadata)
    assert made.metadata is not None
    assert made.metadata.title
    assert made.metadata.author is None


@every_paper
def test_pdf_reads_in_order_from_one_title_and_heads_its_tables(kind: str, known: str, language: str) -> None:
    elements = list(structure(pdf(kind, known, language).root_object["/StructTreeRoot"]))
    kinds = [str(element.get("/S")) for element in elements]
    levels = [int(k[2:]) for k in kinds if re.fullmatch(r"/H[1-6]", k)]
    assert levels.count(1) == 1 == levels[0]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert kinds.count("/TH") >= kinds.count("/Table")
    assert all(element.get("/Alt") for element in elements if element.get("/S") == "/Figure")
    if kind == "scorecard":
        assert "/Figure" in kinds


@every_paper
def test_pdf_carries_every_letter_it_prints(kind: str, known: str, language: str) -> None:
    made = pdf(kind, known, language)
    for page in made.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            below = font.get_object()["/DescendantFonts"][0].get_object()
            described = below["/FontDescriptor"].get_object()
            assert {"/FontFile2", "/FontFile3"} & set(described)
            assert "/ToUnicode" in font.get_object()


@every_paper
def test_word_file_is_well_formed_and_heads_its_tables(kind: str, known: str, language: str) -> None:
    write: Any = WORD[kind]
    data = write(MODELS[kind](KNOWN[known](), language))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.testzip() is None
        for name in packed.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(packed.read(name))
    made = Document(io.BytesIO(data))
    headings = [p.style.name for p in made.paragraphs if p.style.name.startswith("Heading")]
    assert headings.count("Heading 1") == 1
    tables = [table for table in made.tables if len(table.columns) > 1]
    assert all(table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None for table in tables)
    assert all(table._tbl.tblPr.find(qn("w:tblCaption")) is not None for table in tables)
    assert made.core_properties.author == ""
    assert made.core_properties.language == language


@pytest.fixture(scope="module")
def office() -> str:
    """A LibreOffice; skipped where there is none."""
    found = os.environ.get("SOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        pytest.skip("no LibreOffice to open Word files with")
    return found


def test_word_files_open_in_libreoffice_with_all_their_words(office: str, tmp_path: Path) -> None:
    for kind, write in WORD.items():
        made: Any = write
        (tmp_path / f"{kind}.docx").write_bytes(made(MODELS[kind](many_scripts(), "fr")))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    files = [str(path) for path in sorted(tmp_path.glob("*.docx"))]
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    for kind in WORD:
        printed = PdfReader(tmp_path / f"{kind}.pdf")
        text = squeeze("".join(page.extract_text() for page in printed.pages))
        assert "XAA" in text
        if kind == "letter":
            assert len(printed.pages) == 1
