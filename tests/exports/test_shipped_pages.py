"""Every place of the shipped workspace has a first page that fits, in each language, whatever was filed about it."""

import datetime as dt
import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from tracker.exports.letter import build_letter
from tracker.exports.pdf import write_letter_pdf, write_scorecard_pdf
from tracker.exports.reading import Reading
from tracker.exports.report import build_dated_scorecard
from tracker.exports.scorecard_front import LINES, count_page, fit_one_page
from tracker.settings import Settings
from tracker.wording import wording_in
from tracker.workflows.reading import open_reading, prepare

ROOT = Path(__file__).parents[2]
DAY = dt.date(2026, 11, 26)


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    """What the shipped workspace knows."""
    settings = Settings(ROOT, f"sqlite:///{tmp_path_factory.mktemp('shipped') / 'tracker.db'}")
    prepare(settings)
    return open_reading(settings, DAY)


def fullest(known: Reading, language: str) -> dict[str, float]:
    """Lines of the printed page of each place that somebody spoke about, the longest first."""
    codes = {answer.country for p in known.published for answer in p.submission.answers}
    cards = ((code, build_dated_scorecard(known, code, language)) for code in sorted(codes))
    lines = {code: count_page(fit_one_page(card)) for code, card in cards}
    return dict(sorted(lines.items(), key=lambda item: -item[1]))


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_first_page_of_every_place_fits(shipped: Reading, language: str) -> None:
    lines = fullest(shipped, language)
    assert {code: count for code, count in lines.items() if count > LINES} == {}
    annex = wording_in(language).say("annex.title")[:12]
    for code in list(lines)[:3]:
        printed = PdfReader(io.BytesIO(write_scorecard_pdf(build_dated_scorecard(shipped, code, language))))
        assert printed.pages[1].extract_text().startswith(annex), code
        assert len(PdfReader(io.BytesIO(write_letter_pdf(build_letter(shipped, code, language)))).pages) == 1, code
