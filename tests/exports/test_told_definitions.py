"""Papers and site in French and Spanish hold no English title, question or level; data stay English."""

import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest

from tests.app.quoted import own_words
from tests.exports.factory import PLACE, answer, document, reading
from tracker.exports.html import write_scorecard_html
from tracker.exports.letter import build_letter
from tracker.exports.letter_paper import build_letter_paper
from tracker.exports.paper import texts_of as texts_of_paper
from tracker.exports.questions import build_questions_sheet
from tracker.exports.questions_paper import build_questions_paper
from tracker.exports.reading import Reading
from tracker.exports.receipt import build_receipt
from tracker.exports.report import build_scorecard
from tracker.exports.scorecard_paper import build_scorecard_paper
from tracker.exports.site import write_site
from tracker.indicators.models import Indicator
from tracker.vocabulary import Account, IndicatorType
from tracker.wording import LANGUAGES
from tracker.wording.told_catalog import texts_of
from tracker.workspace import open_shipped_definitions

LEAST = 12
SAID = {"Commitment.title", "Commitment.questions", "Indicator.question", "Rung.short", "Rung.criterion"}


@pytest.fixture(scope="module")
def spoken() -> Reading:
    """An invented place on which civil society answers every question of the shipped definitions."""
    definitions = open_shipped_definitions()
    asked = (definitions.indicators[name] for name in definitions.country_indicators)
    answers = (answer(indicator.id, lowest(indicator), "2026-03", finding="Vu.") for indicator in asked)
    return reading(document(Account.CIVIL_SOCIETY, *answers, title="Un titre"), definitions=definitions)


def lowest(indicator: Indicator) -> float:
    return (indicator.domain.min or 0.0) if indicator.type is IndicatorType.NUMERIC else 0.0


@cache
def english_texts(language: str) -> frozenset[str]:
    """The texts of the definitions that are told otherwise in a language."""
    texts = {text for text in texts_of(open_shipped_definitions()) if text.what in SAID and len(text.english) >= LEAST}
    say = LANGUAGES[language]
    return frozenset(t.english for t in texts if say.definition(t.english, t.file).text != t.english)


def english_in(shown: str, language: str) -> list[str]:
    """Texts of the definitions that stand in English in a paper of another language."""
    flat = re.sub(r"\s+", " ", shown)
    found = (text for text in english_texts(language) if text in flat)
    return sorted(text for text in found if re.search(rf"(?<!\w){re.escape(text)}(?!\w)", flat))


@pytest.mark.parametrize("language", ["fr", "es"])
def test_papers_hold_no_english_of_the_definitions(spoken: Reading, language: str) -> None:
    card = build_scorecard(spoken, PLACE, language)
    sheet = build_questions_paper(build_questions_sheet(spoken, PLACE, language))
    letter = build_letter_paper(build_letter(spoken, PLACE, language))
    for paper in (build_scorecard_paper(card), sheet, letter):
        elements = [*paper.elements, *(element for front in paper.fronts for element in front)]
        assert english_in("\n".join(texts_of_paper(elements)), language) == []
    page = write_scorecard_html(card).decode()
    assert english_in(unescape(re.sub(r"<[^>]*>", "\n", page)), language) == []
    assert 'lang="en"' not in page


@pytest.mark.parametrize("language", ["fr", "es"])
def test_site_holds_no_english_title_question_or_level(spoken: Reading, language: str, tmp_path: Path) -> None:
    for file in write_site(spoken, tmp_path, {}, places=[PLACE], language=language):
        if file.suffix == ".html":
            page = file.read_text(encoding="utf-8")
            assert english_in(own_words(page), language) == [], file.name
            quoted = english_in(unescape(re.sub(r"<[^>]*>", "\n", page)), language)
            assert [text for text in quoted if text.endswith("?")] == [], file.name


def test_receipt_is_the_same_whatever_language_a_reading_is_told_in(spoken: Reading) -> None:
    assert build_receipt(spoken.told_in(LANGUAGES["fr"]), PLACE) == build_receipt(spoken, PLACE)


def test_reading_is_told_once_in_each_language(spoken: Reading) -> None:
    french = spoken.told_in(LANGUAGES["fr"])
    assert spoken.told_in(LANGUAGES["fr"]) is french
    assert french.told_in(LANGUAGES["fr"]) is french
    assert spoken.told_in(LANGUAGES["en"]) is spoken
    assert french.told_in(LANGUAGES["en"]).catalog is spoken.catalog
