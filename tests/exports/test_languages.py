"""A text that somebody wrote carries its language where that is not the paper's; a guess is made only when plain."""

import io

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.exports.factory import answer, document, reading
from tests.exports.many_scripts import AMHARIC, ARABIC, BANGLA, HINDI, KHMER, RUSSIAN
from tests.exports.test_formats import parse
from tracker.exports.docx import write_scorecard_docx
from tracker.exports.html import write_scorecard_html
from tracker.exports.languages import language_of, other_language
from tracker.exports.paper_html import write_summary_html
from tracker.exports.report import build_scorecard
from tracker.exports.summary import Length
from tracker.exports.summary_report import build_summary
from tracker.vocabulary import Account

ENGLISH = "Workers interviewed report that they have paid for their jobs, and enforcement of the rule is weak."
FRENCH = "Les travailleurs interrogés disent avoir payé pour leur emploi, et la règle n’est pas appliquée."
SPANISH = "Los trabajadores entrevistados dicen que han pagado por su empleo y que la norma no se aplica."
PORTUGUESE = "Os trabalhadores dizem que não foram informados e que uma parte deles pagou pelo emprego."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (FRENCH, "fr"),
        (SPANISH, "es"),
        (PORTUGUESE, "pt"),
        (ARABIC, "ar"),
        (BANGLA, "bn"),
        (KHMER, "km"),
        (HINDI, "hi"),
        (AMHARIC, "am"),
        (RUSSIAN, "ru"),
        ("Capped", None),
        ("NPR 10,000", None),
        ("", None),
        ("Bayad na ang manggagawa.", None),
    ],
)
def test_language_is_told_only_where_it_is_plain(text: str, language: str | None) -> None:
    assert language_of(text) == language


def test_language_of_the_paper_is_not_repeated() -> None:
    assert other_language(FRENCH, "fr") is None
    assert other_language(FRENCH, "en") == "fr"


def known(text: str) -> object:
    return reading(document(Account.CIVIL_SOCIETY, answer("fees.law", 1, "2026-05", finding=text)))


@pytest.mark.parametrize(("paper", "text", "tag"), [("fr", ENGLISH, "en"), ("en", SPANISH, "es"), ("es", ARABIC, "ar")])
def test_finding_carries_its_language_in_each_format(paper: str, text: str, tag: str) -> None:
    card = build_scorecard(known(text), "XAA", paper)  # type: ignore[arg-type]
    summary = build_summary(known(text), ["XAA"], Length.FULL, language=paper)  # type: ignore[arg-type]
    for page in (write_scorecard_html(card), write_summary_html(summary)):
        assert tag in {attrs.get("lang") for name, attrs in parse(page).found if name == "span"}
    body = Document(io.BytesIO(write_scorecard_docx(card))).element.body
    tags = {node.get(qn("w:val")) for node in body.iter(qn("w:lang"))}
    assert any(found.startswith(f"{tag}-") for found in tags)


def test_finding_in_the_language_of_the_paper_carries_none() -> None:
    page = write_scorecard_html(build_scorecard(known(ENGLISH), "XAA"))  # type: ignore[arg-type]
    assert {attrs.get("lang") for name, attrs in parse(page).found} <= {None, "en"}
