"""What comes out of a printer: one sheet of A4 in letters of 10 points or more, whatever is known."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.exports.factory import reading, told
from tests.exports.test_formats import crowd, hostile
from tracker.exports.html import write_scorecard_html
from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
A4_POINTS = (594, 841)


@pytest.fixture(scope="module")
def program() -> str:
    """A Chromium that prints; skipped where there is none, but not where CI=true."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no Chromium to print with: set CHROMIUM to its path")
        pytest.skip("no Chromium to print with")
    return found


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize(
    "known",
    [reading(), told(), hostile(), crowd(50), crowd(4000)],
    ids=["nothing", "a little", "hostile", "much", "too much"],
)
def test_scorecard_prints_on_one_sheet(program: str, known: Reading, language: str, tmp_path: Path) -> None:
    page, sheets = tmp_path / "card.html", tmp_path / "card.pdf"
    page.write_bytes(write_scorecard_html(build_scorecard(known, "XAA", language)))
    options = ["--headless", "--no-sandbox", "--no-pdf-header-footer", f"--user-data-dir={tmp_path / 'profile'}"]
    run = [program, *options, f"--print-to-pdf={sheets}", page.as_uri()]
    subprocess.run(run, check=True, capture_output=True, timeout=120)
    printed = sheets.read_bytes()
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
