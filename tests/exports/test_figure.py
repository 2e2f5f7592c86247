"""The strip of the deadlines is a drawing in grey-safe patterns, a table and words, and all three say the same."""

import io
import re
import xml.etree.ElementTree as ET

import pytest
from docx import Document
from pypdf import PdfReader

from tests.exports.factory import reading, told
from tests.exports.many_scripts import many_scripts
from tests.exports.test_formats import crowd, hostile, parse
from tracker.exports.docx import write_scorecard_docx
from tracker.exports.docx_pictures import draw_png
from tracker.exports.figure import build_strip_figure, build_strip_table
from tracker.exports.html import write_scorecard_html
from tracker.exports.paper import Figure
from tracker.exports.pdf import write_scorecard_pdf
from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard
from tracker.vocabulary import Account
from tracker.wording import wording_in

SVG = "{http://www.w3.org/2000/svg}"


def drawn(known: Reading, language: str = "en") -> Figure:
    figure = build_strip_figure(build_scorecard(known, "XAA", language), wording_in(language))
    assert figure is not None
    return figure


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("known", [told(), crowd(50), hostile(), many_scripts()], ids=["little", "much", "odd", "many"])
def test_drawing_table_and_words_hold_the_same_counts(known: Reading, language: str) -> None:
    card, say = build_scorecard(known, "XAA", language), wording_in(language)
    figure, table = drawn(known, language), build_strip_table(card, say)
    texts = [node.text for node in ET.fromstring(figure.svg).iter(f"{SVG}text")]
    counts = [str(t.count) for line in card.strip for tallies in line.cells for t in tallies]
    assert [text for text in texts if text and text.isdigit()] == counts
    cells = [cell[0].text for row in table.rows for cell in row]
    assert [n for cell in cells for n in re.findall(r"\d+", cell)] == counts
    assert [cell for cell in cells if cell not in figure.alt] == []


def test_strip_counts_what_the_verdict_counts() -> None:
    card = build_scorecard(told(), "XAA")
    civil_society = next(line for line in card.strip if line.account is Account.CIVIL_SOCIETY)
    due = sum(t.count for tallies in civil_society.cells[:2] for t in tallies)
    assert f"of {due} milestones due" in card.verdict


def test_every_word_is_drawn_in_a_pattern_of_its_own() -> None:
    boxes = [node.attrib for node in ET.fromstring(drawn(crowd(50)).svg).iter(f"{SVG}rect") if "x" in node.attrib]
    assert len({box["fill"] for box in boxes}) >= 3
    assert all(float(box["x"]) + float(box["width"]) <= 481 for box in boxes)


def test_nothing_is_drawn_of_a_place_on_which_nobody_spoke() -> None:
    assert build_strip_figure(build_scorecard(reading(), "XAA"), wording_in("en")) is None
    assert b"<figure" not in write_scorecard_html(build_scorecard(reading(), "XAA"))


def test_drawing_has_words_in_every_format_and_fetches_nothing() -> None:
    card = build_scorecard(told(), "XAA")
    alt = drawn(told()).alt
    figures = [a for name, a in parse(write_scorecard_html(card)).found if name == "figure"]
    assert figures == [{"role": "img", "aria-label": alt}]
    shown = Document(io.BytesIO(write_scorecard_docx(card))).inline_shapes
    assert [shape._inline.docPr.get("descr") for shape in shown] == [alt]
    assert len(PdfReader(io.BytesIO(write_scorecard_pdf(card))).pages) >= 2
    assert "href" not in drawn(told()).svg


def test_picture_is_the_same_bytes_each_time() -> None:
    first, second = (draw_png(drawn(told())) for _ in range(2))
    assert first.startswith(b"\x89PNG")
    assert first == second
