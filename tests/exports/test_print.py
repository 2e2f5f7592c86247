"""What comes out of a printer: one sheet of A4 in letters of 10 points or more, whatever is known."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.exports.factory import reading, told
from tests.exports.many_scripts import many_scripts
from tests.exports.test_formats import crowd, hostile
from tracker.exports.docx import write_scorecard_docx
from tracker.exports.html import write_scorecard_html
from tracker.exports.reading import Reading
from tracker.exports.report import build_dated_scorecard, build_scorecard

A4_POINTS = (594, 841)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize(
    "known",
    [reading(), told(), hostile(), crowd(50), crowd(4000)],
    ids=["nothing", "a little", "hostile", "much", "too much"],
)
def test_scorecard_prints_on_one_sheet(browser: Browser, known: Reading, language: str, tmp_path: Path) -> None:
    card = tmp_path / "card.html"
    card.write_bytes(write_scorecard_html(build_dated_scorecard(known, "XAA", language)))
    with browser.new_page() as page:
        page.goto(card.as_uri())
        printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert box is not None
    assert tuple(int(float(side)) for side in box.groups()) == A4_POINTS


def test_letters_are_ten_points_or_more() -> None:
    page = write_scorecard_html(build_scorecard(told(), "XAA")).decode()
    sizes = re.findall(r"font(?:-size)?: ([\d.]+)pt", page)
    assert sizes
    assert min(float(size) for size in sizes) >= 10
    assert not re.search(r"font-size: [\d.]+(?!pt|[\d.])", page)


def test_word_file_has_one_page_before_its_annex_in_wide_letters(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("no LibreOffice to lay out a Word file with")
    known = {"told": told(), "much": crowd(50), "odd": hostile(), "scripts": many_scripts()}
    for name, reading_of in known.items():
        for language in ("en", "fr"):
            card = build_dated_scorecard(reading_of, "XAA", language)
            (tmp_path / f"{name}-{language}.docx").write_bytes(write_scorecard_docx(card))
    files = sorted(map(str, tmp_path.glob("*.docx")))
    options = [f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    run = [office, *options, "--convert-to", "pdf", "--outdir", tmp_path, *files]
    subprocess.run(run, check=True, capture_output=True, timeout=300)
    second = {path.stem: PdfReader(path).pages[1].extract_text() for path in sorted(tmp_path.glob("*.pdf"))}
    assert len(second) == len(files)
    assert [name for name, text in second.items() if not text.lstrip().startswith("Annex")] == []
