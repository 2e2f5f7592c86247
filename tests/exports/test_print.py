"""What comes out of a printer: one sheet of A4 in letters of 10 points or more, whatever is known."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.exports.factory import reading, told
from tests.exports.test_formats import crowd, hostile
from tracker.exports.html import write_scorecard_html
from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard

A4_POINTS = (594, 841)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize(
    "known",
    [reading(), told(), hostile(), crowd(50), crowd(4000)],
    ids=["nothing", "a little", "hostile", "much", "too much"],
)
def test_scorecard_prints_on_one_sheet(browser: Browser, known: Reading, language: str, tmp_path: Path) -> None:
    card = tmp_path / "card.html"
    card.write_bytes(write_scorecard_html(build_scorecard(known, "XAA", language)))
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
