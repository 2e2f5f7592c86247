"""A question sheet asks what the scorecard asks first, says why with date and source, and leaves room to answer."""

import datetime as dt
import io
from dataclasses import replace

import pytest
from pypdf import PdfReader

from tests.exports.factory import answer, catalog, commitment, document, fees, ladder, reading, told
from tests.exports.many_scripts import many_scripts
from tests.exports.same_words import docx_text, markdown_pieces, pdf_text, squeeze
from tests.exports.test_formats import crowd, hostile
from tracker.errors import BadRequest
from tracker.exports.docx import write_questions_docx
from tracker.exports.paper_markdown import write_questions_markdown
from tracker.exports.pdf import write_questions_pdf
from tracker.exports.questions import build_questions_sheet
from tracker.exports.questions_paper import build_questions_paper
from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard
from tracker.vocabulary import Account

WRITERS = (write_questions_markdown, write_questions_docx, write_questions_pdf)


@pytest.mark.parametrize("known", [reading(), told(), crowd(50)], ids=["nothing", "a little", "much"])
def test_first_questions_are_those_of_the_scorecard(known: Reading) -> None:
    card = build_scorecard(known, "XAA")
    sheet = build_questions_sheet(known, "XAA")
    first = [(q.text, q.good_answer) for q in sheet.questions[:2]]
    assert first == [(q.text, q.good_answer) for q in card.questions]


def test_question_says_why_with_dates_and_where_it_stands() -> None:
    question = build_questions_sheet(told(), "XAA").questions[0]
    assert question.why == "“Fees banned for all” was due by Dec 2025; the Government found “Capped” (March 2026)."
    assert question.source is not None
    assert question.source.citation == "Organisation of government, Title by government, June 2026"


@pytest.mark.parametrize("known", [reading(), told(), many_scripts()], ids=["nothing", "a little", "many"])
def test_why_is_one_short_line(known: Reading) -> None:
    assert all(len(q.why.split()) <= 25 for q in build_questions_sheet(known, "XAA").questions)


def test_question_about_what_nobody_looked_at_says_so() -> None:
    question = build_questions_sheet(reading(), "XAA").questions[0]
    assert question.why == "“Capped” was due by Dec 2020; nobody has reported."
    assert question.source is None
    early = build_questions_sheet(reading(as_of=dt.date(2020, 1, 1)), "XAA").questions[0]
    assert early.why == "“Capped” is due by Dec 2020; nobody has reported."
    unplaced = catalog(
        commitment(
            "c", ladder("c.law", milestones=[]), questions=["Why?"], red_line=[{"indicator": "c.law", "requires": 3.0}]
        )
    )
    open_one = build_questions_sheet(reading(definitions=unplaced), "XAA").questions[0]
    assert open_one.why == "Nobody has reported, and no milestone has been placed."


def test_commitments_nobody_looked_at_are_counted_unless_a_red_line() -> None:
    others = [commitment(f"c{n}", ladder(f"c{n}.law"), questions=[f"What about {n}?"]) for n in range(5)]
    known = reading(
        document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05")), definitions=catalog(fees(), *others)
    )
    sheet = build_questions_sheet(known, "XAA")
    assert [q.text for q in sheet.questions] == ["When will fees end?", "How many workers were repaid?"]
    assert sheet.left_out == 5
    assert "definitions: 5." in write_questions_markdown(sheet).decode()


def test_sheet_names_event_and_day_or_leaves_room() -> None:
    blank = write_questions_markdown(build_questions_sheet(told(), "XAA")).decode()
    assert "**Event:** \\_\\_" in blank
    sheet = build_questions_sheet(told(), "XAA", event="Forum", held_on=dt.date(2026, 5, 5))
    said = write_questions_markdown(sheet).decode()
    assert "**Event:** Forum · **Date:** 5 May 2026" in said
    assert "☐ answered · ☐ partly · ☐ not answered" in said
    assert "Chatham House Rule" in said
    assert said.count("\\_" * 40) == 12


@pytest.mark.parametrize(
    "known", [reading(), told(), crowd(50), many_scripts()], ids=["nothing", "a little", "much", "many scripts"]
)
def test_formats_say_the_same(known: Reading) -> None:
    sheet = build_questions_sheet(known, "XAA")
    foot = squeeze(build_questions_paper(sheet).foot)
    pieces = markdown_pieces(write_questions_markdown(sheet))
    assert len(pieces) > 10
    missing = [piece for piece in pieces if piece.rstrip(":") not in docx_text(write_questions_docx(sheet))]
    assert missing in ([], [foot])
    if known.countries and "শ" not in "".join(pieces):
        missing = [piece for piece in pieces if piece.rstrip(":") not in pdf_text(write_questions_pdf(sheet))]
        assert missing in ([], [foot])


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("known", [told(), hostile(), many_scripts()], ids=["told", "hostile", "many scripts"])
def test_format_is_the_same_bytes_each_time(write: object, known: Reading) -> None:
    assert callable(write)
    assert write(build_questions_sheet(known, "XAA")) == write(build_questions_sheet(known, "XAA"))


def test_two_questions_stand_on_one_page() -> None:
    pages = PdfReader(io.BytesIO(write_questions_pdf(build_questions_sheet(told(), "XAA")))).pages
    first = pages[0].extract_text()
    assert "Question 1" in first
    assert "Question 2" in first
    assert "How to cite" not in first
    assert len(pages) == 2


def test_sheet_without_questions_says_so() -> None:
    known = reading(definitions=catalog(commitment("c", ladder("c.law"))))
    assert "No question is written" in write_questions_markdown(build_questions_sheet(known, "XAA")).decode()


def test_sheet_refuses_a_place_that_does_not_exist() -> None:
    with pytest.raises(BadRequest):
        build_questions_sheet(told(), "QQQ")


@pytest.mark.parametrize("known", [told(), crowd(50)], ids=["a little", "much"])
def test_sheet_says_of_a_day_to_come_that_it_is_foretold(known: Reading) -> None:
    ahead = build_questions_sheet(replace(known, is_ahead=True), "XAA")
    assert "**As it will stand on 22 November 2026" in write_questions_markdown(ahead).decode()
    assert "As it will stand" not in write_questions_markdown(build_questions_sheet(known, "XAA")).decode()
    two_cards = PdfReader(io.BytesIO(write_questions_pdf(ahead))).pages[0].extract_text()
    assert "Question 2" in two_cards


def test_good_answer_shows_the_last_level_that_is_due_not_the_first() -> None:
    none_met = reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 0, "2026-05")))
    for questions in (build_scorecard(none_met, "XAA").questions, build_questions_sheet(none_met, "XAA").questions):
        assert questions[0].good_answer == "a date, and the rule or figure that shows “Fees banned for all”"
