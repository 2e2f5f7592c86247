"""The first page of a scorecard has what a meeting needs, in every format the same; what it lacks, it names."""

import io
import re
from collections.abc import Callable

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.exports.factory import answer, document, reading, told
from tests.exports.same_words import docx_text, pdf_text, squeeze
from tests.exports.test_formats import crowd, hostile, parse
from tracker.exports.docx import write_scorecard_docx
from tracker.exports.html import write_scorecard_html
from tracker.exports.json import write_scorecard_json
from tracker.exports.markdown import write_scorecard_markdown
from tracker.exports.pdf import write_scorecard_pdf
from tracker.exports.report import build_dated_scorecard
from tracker.exports.scorecard import Scorecard
from tracker.exports.scorecard_front import fit_one_page
from tracker.exports.xlsx import write_scorecard_xlsx
from tracker.vocabulary import Account
from tracker.wording import LANGUAGES, wording_in


def xlsx_text(data: bytes) -> str:
    book = load_workbook(io.BytesIO(data))
    return squeeze("".join(str(c) for page in book for row in page.iter_rows(values_only=True) for c in row if c))


def html_text(data: bytes) -> str:
    return squeeze(parse(data).text)


def markdown_text(data: bytes) -> str:
    return squeeze(re.sub(r"\\(.)", r"\1", data.decode()))


READERS: dict[str, Callable[[Scorecard], str]] = {
    "md": lambda card: markdown_text(write_scorecard_markdown(card)),
    "html": lambda card: html_text(write_scorecard_html(card)),
    "json": lambda card: squeeze(write_scorecard_json(card).decode()).replace('\\"', '"'),
    "docx": lambda card: docx_text(write_scorecard_docx(card)),
    "pdf": lambda card: pdf_text(write_scorecard_pdf(card)),
    "xlsx": lambda card: xlsx_text(write_scorecard_xlsx(card)),
}


def thanked() -> Scorecard:
    """A place with thanks, a change of the last year, questions and asks."""
    met = answer("fees.law", 1, "2026-03", event_on="2019-01-01", acknowledges="the first cap that was ever set")
    paid = answer("fees.practice", 0, "2026-05")
    return build_dated_scorecard(reading(document(Account.CIVIL_SOCIETY, met, paid)), "XAA")


def for_a_meeting(card: Scorecard) -> list[str]:
    """All that a diplomat needs beside the verdicts."""
    assert card.thanks
    assert card.changed
    assert card.changed.lines
    questions = [text for q in card.questions for text in (q.text, q.good_answer or "")]
    asks = [text for ask in card.asks for text in (ask.text, ask.why)]
    changes = [change for block in card.blocks for change in block.changes]
    return [card.thanks, *questions, *asks, *card.changed.lines, *card.changed.fallen_due, *changes]


@pytest.mark.parametrize("form", READERS)
def test_format_holds_what_a_meeting_needs(form: str) -> None:
    card = thanked()
    said = READERS[form](card)
    assert [text for text in for_a_meeting(card) if squeeze(text.rstrip(".")) not in said] == []
    if form != "json":
        room = ("to: ____", "Asked on ____", "reply due by ____", "Signed by", "nobody yet", "Contact")
        assert [text for text in room if squeeze(text) not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_first_page_asks_two_questions_and_says_what_to_ask_for(language: str) -> None:
    card = build_dated_scorecard(told(), "XAA", language)
    first = squeeze(PdfReader(io.BytesIO(write_scorecard_pdf(card))).pages[0].extract_text())
    whole = [q.text for q in card.questions] + [ask.text for ask in card.asks]
    assert len(card.questions) == 2
    assert card.asks
    assert [text for text in whole if squeeze(text) not in first] == []
    for heading in ("heading.signed", "heading.contact", "heading.reply", "heading.change"):
        assert squeeze(wording_in(language).say(heading)) in first


@pytest.mark.parametrize("known", [crowd(50), crowd(4000), hostile()], ids=["much", "too much", "odd"])
def test_page_names_what_waits_in_the_annex(known: object) -> None:
    card = build_dated_scorecard(known, "XAA")  # type: ignore[arg-type]
    page = fit_one_page(card)
    more = " ".join(page.more)
    for whole, shown, name in (
        (len(card.asks), len(page.card.asks), "asks"),
        (len(card.questions), len(page.card.questions), "question"),
        (len(card.red_lines), len(page.card.red_lines), "red line"),
    ):
        assert whole == shown or name in more
    assert READERS["pdf"](card).count(squeeze("shortened, in full in the annex")) == 1
    assert [text for text in (a.text for a in card.asks) if squeeze(text) not in READERS["html"](card)] == []


def test_office_that_was_asked_is_the_addressee() -> None:
    asked = document(Account.GOVERNMENT, asked_on="2026-01-10", no_reply=True, organisation="Ministry of Labour")
    found = document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05"))
    card = build_dated_scorecard(reading(asked, found), "XAA")
    assert card.addressee == "Ministry of Labour"
    text = markdown_text(write_scorecard_markdown(card))
    assert squeeze("· to: Ministry of Labour") in text
    assert "Askedon____" not in text
