"""The page of the method in three languages: drawn from the definitions, every word with an address of its own."""

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import HOSTILE, html_of
from tests.app.languages import html_in
from tests.indicators.definitions import METHODOLOGY
from tests.sample import write
from tracker.app.addresses import Address
from tracker.app.components.glossary import build_glossary
from tracker.descriptions import describe
from tracker.exports.method_csv import write_method_csv
from tracker.exports.reading import Reading
from tracker.indicators.frame_models import Thresholds
from tracker.settings import Settings
from tracker.vocabulary import Flag, MilestoneState, Status
from tracker.wording import ENGLISH

Open = Callable[..., AppTest]


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("term", ["", "overdue", "no-such"])
def test_page_speaks_the_readers_language_alone(open_page: Open, language: str, term: str) -> None:
    html_in(open_page("method", lang=language, **({"term": term} if term else {})), language)


def test_every_word_has_one_anchor_and_every_code_a_meaning(open_page: Open, reading: Reading) -> None:
    drawn = html_of(open_page("method", term="overdue"))
    anchors = re.findall(r'id="term-([a-z_]+)"', drawn)
    assert sorted(anchors) == sorted(set(anchors))
    terms = {term.code for group in build_glossary(reading.catalog).values() for term in group}
    assert set(anchors) == terms
    assert {code.value for codes in (Status, MilestoneState, Flag) for code in codes} <= terms


def test_word_asked_for_stands_at_the_head_of_the_page(open_page: Open) -> None:
    drawn = html_of(open_page("method", term="overdue"))
    assert drawn.index("A milestone has fallen due and was not reached.") < drawn.index("Six words")
    assert "No word here is called" in html_of(open_page("method", term=HOSTILE))
    assert "<script" not in html_of(open_page("method", term=HOSTILE))
    address = Address(as_of_written="2025-12", language="fr")
    assert address.term("overdue") == "/method?term=overdue&as_of=2025-12&lang=fr#term-overdue"


def test_shares_in_meanings_are_those_of_the_method_in_force(open_page: Open, settings: Settings) -> None:
    own = METHODOLOGY.replace("gcm-tracker-method", "own").replace("version: 1.0.0\ndate", "version: 9.9.9\ndate")
    own = own.replace("pace_on_track: 0.95", "pace_on_track: 0.9").replace("pace_slow: 0.60", "pace_slow: 0.5")
    write(settings.workspace, "indicators/methodology.yaml", own)
    drawn = html_of(open_page("method"))
    assert "At least 90 % of the way" in drawn
    assert "Less than 50 % of that way." in drawn
    assert "own, version 9.9.9" in drawn


def test_english_of_each_threshold_is_that_of_the_definitions(reading: Reading) -> None:
    meanings = describe(Thresholds)
    assert {name: ENGLISH.phrases[f"threshold.{name}"] for name in Thresholds.model_fields} == meanings
    lines = write_method_csv(reading.catalog).decode().splitlines()
    assert len(lines) == len(meanings) + 1
