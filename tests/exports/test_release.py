"""An embargo and whose copy it is stand on every page and in the properties of every format."""

import csv
import io
import json
from dataclasses import replace

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.exports.factory import told
from tests.exports.test_formats import crowd, parse
from tracker.exports.csv import write_scorecard_csv
from tracker.exports.docx import write_letter_docx, write_scorecard_docx, write_summary_docx
from tracker.exports.html import write_scorecard_html
from tracker.exports.json import write_scorecard_json
from tracker.exports.letter import build_letter
from tracker.exports.markdown import write_scorecard_markdown
from tracker.exports.paper_html import write_summary_html
from tracker.exports.paper_markdown import write_summary_markdown
from tracker.exports.pdf import write_letter_pdf, write_scorecard_pdf, write_summary_pdf
from tracker.exports.receipt import build_receipt, verify_receipt
from tracker.exports.release import OPEN, Release, read_embargo
from tracker.exports.report import build_scorecard
from tracker.exports.scorecard import Scorecard
from tracker.exports.scorecard_front import LINES, count_page, fit_one_page
from tracker.exports.summary import Length, Summary
from tracker.exports.summary_report import build_summary
from tracker.exports.xlsx import write_scorecard_xlsx
from tracker.places import load_places
from tracker.wording import ENGLISH, LANGUAGES

WRITTEN = "2026-12-05T10:00+01:00"
TERMS = Release(read_embargo(WRITTEN), "The Daily")
SAID = "EMBARGO: not for publication before 5 December 2026, 10:00 UTC+01:00 (09:00 UTC)"


def card(language: str = "en") -> Scorecard:
    return replace(build_scorecard(told(), "XAA", language), release=TERMS)


def summary() -> Summary:
    return replace(build_summary(told(), ["XAA"], Length.FULL), release=TERMS)


@pytest.mark.parametrize("text", ["2026-12-05T10:00", "tomorrow", "2026-13-01", "2026-12", "10:00+01:00", ""])
def test_moment_that_differs_from_city_to_city_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"2026-05-05|offset"):
        read_embargo(text)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-12-05", "5 December 2026, 00:00 UTC"),
        (WRITTEN, "5 December 2026, 10:00 UTC+01:00 (09:00 UTC)"),
        ("2026-12-05T00:30+06:00", "5 December 2026, 00:30 UTC+06:00 (4 December 2026, 18:30 UTC)"),
    ],
)
def test_moment_is_said_here_and_in_utc(written: str, said: str) -> None:
    assert read_embargo(written).moment(ENGLISH) == said


def test_terms_are_said_in_every_language() -> None:
    said = {TERMS.notice(say) for say in LANGUAGES.values()}
    assert len(said) == 3
    assert all("EMBARGO" in line and "The Daily" in line for line in said)
    assert OPEN.notice(ENGLISH) == ""


def test_every_page_of_a_pdf_bears_the_terms_and_its_properties_the_moment() -> None:
    letter = replace(build_letter(told(), "XAA"), release=TERMS)
    for data in (write_scorecard_pdf(card()), write_summary_pdf(summary()), write_letter_pdf(letter)):
        made = PdfReader(io.BytesIO(data))
        texts = [" ".join(page.extract_text().split()) for page in made.pages]
        assert [text for text in texts if SAID not in text or "Copy for The Daily" not in text] == []
        assert made.metadata is not None
        assert WRITTEN in str(made.metadata.get("/Keywords"))


def test_every_section_of_a_word_file_bears_the_terms_and_its_properties_the_moment() -> None:
    letter = replace(build_letter(told(), "XAA"), release=TERMS)
    for data in (write_scorecard_docx(card()), write_summary_docx(summary()), write_letter_docx(letter)):
        made = Document(io.BytesIO(data))
        feet = ["".join(p.text for p in section.footer.paragraphs) for section in made.sections]
        assert feet
        assert all(SAID in foot for foot in feet)
        assert WRITTEN in made.core_properties.keywords


def test_web_page_begins_and_ends_with_the_terms_and_tells_programs() -> None:
    for data in (write_scorecard_html(card()), write_summary_html(summary())):
        tags = parse(data)
        assert SAID in tags.text
        assert ("meta", {"name": "embargo", "content": WRITTEN}) in tags.found


def test_text_and_data_bear_the_terms() -> None:
    assert write_scorecard_markdown(card()).decode().startswith(f"**{SAID} · Copy for The Daily")
    assert SAID in write_summary_markdown(summary()).decode()
    found = json.loads(write_scorecard_json(card()))
    assert found["release"]["embargo"]["lifts_at"].startswith("2026-12-05T10:00")
    assert found["audience"] == "public"
    rows = list(csv.DictReader(io.StringIO(write_scorecard_csv(card()).decode())))
    assert {row["embargo"] for row in rows} == {WRITTEN}
    book = load_workbook(io.BytesIO(write_scorecard_xlsx(card())))
    assert all(SAID in (sheet.oddHeader.left.text or "") for sheet in book.worksheets)


def test_receipt_bears_the_moment_under_a_seal() -> None:
    receipt = build_receipt(told(), "XAA", TERMS)
    assert receipt["embargo"] == WRITTEN
    assert verify_receipt(receipt, load_places()) == []
    assert verify_receipt({**receipt, "embargo": None}, load_places()) == ["embargo: does not match its seal"]


def test_what_may_go_anywhere_says_nothing_of_it() -> None:
    plain = build_scorecard(told(), "XAA")
    assert b"EMBARGO" not in write_scorecard_html(plain) + write_scorecard_markdown(plain)
    assert PdfReader(io.BytesIO(write_scorecard_pdf(plain))).metadata is not None


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("letters", [50, 4000])
def test_first_page_stays_one_page_with_the_terms_on_it(letters: int, language: str) -> None:
    crowded = replace(build_scorecard(crowd(letters), "XAA", language), release=TERMS)
    page = fit_one_page(crowded)
    assert count_page(page) <= LINES
    first = PdfReader(io.BytesIO(write_scorecard_pdf(crowded))).pages[1].extract_text()
    assert any(say.say("annex.title")[:12] in first for say in LANGUAGES.values())
