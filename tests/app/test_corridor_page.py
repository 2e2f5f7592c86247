"""The corridor pages: what is known between two places, what nobody has checked, and bad addresses."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import HOSTILE, html_of
from tests.app.languages import english_left
from tests.app.quoted import own_words
from tests.sample import MARKS
from tracker.wording import LANGUAGES

Open = Callable[..., AppTest]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "ends", [("", ""), ("XAA", ""), ("XAA", "XBB"), ("PHL", "DEU"), ("FJI", "ISL"), ("XAA", "XAA")], ids=str
)
def test_page_speaks_the_readers_language(open_page: Open, language: str, ends: tuple[str, str]) -> None:
    app = open_page("corridor", lang=language, **{"from": ends[0], "to": ends[1]})
    drawn = html_of(app)
    assert not app.exception
    assert drawn.count("<h1") == 1
    assert not [mark for mark in MARKS if mark in drawn]
    assert english_left(own_words(drawn), language) == []


def test_answers_between_two_places_lead_to_their_reasons_and_documents(open_page: Open) -> None:
    drawn = html_of(open_page("corridor", **{"from": "XAA", "to": "XBB"}))
    assert "On the way to XBB everybody pays." in drawn
    assert "One public answer" in drawn
    assert 'href="/explain?place=XAA&amp;indicator=no-fees.law"' in drawn
    assert 'href="/sources?document=XAA-2025-union"' in drawn
    assert 'href="/corridor?from=XBB&amp;to=XAA"' in drawn


def test_silence_is_said_plainly(open_page: Open) -> None:
    drawn = html_of(open_page("corridor", **{"from": "FJI", "to": "ISL"}))
    assert "Nobody has published anything about the way from Fiji to Iceland." in drawn
    assert "None is on record here" in drawn


def test_index_leads_to_each_corridor(open_page: Open) -> None:
    drawn = html_of(open_page("corridor"))
    assert 'href="/corridor?from=PHL&amp;to=DEU"' in drawn
    assert "XAA" in drawn


@pytest.mark.parametrize(("written", "said"), [("phl", "Philippines"), ("Philippines", "Philippines")])
def test_end_is_found_by_code_or_name(open_page: Open, written: str, said: str) -> None:
    app = open_page("corridor", **{"from": written, "to": "DEU"})
    assert f"<h1>{said} → Germany</h1>" in html_of(app)
    assert app.query_params["from"] in ("PHL", ["PHL"])


def test_same_place_twice_is_told(open_page: Open) -> None:
    assert "A corridor has two ends" in html_of(open_page("corridor", **{"from": "NPL", "to": "npl"}))


@pytest.mark.parametrize("written", ["ZZZ", HOSTILE, "x" * 5000, "../../etc/passwd"])
def test_unknown_place_is_told(open_page: Open, written: str) -> None:
    app = open_page("corridor", **{"from": "NPL", "to": written})
    drawn = html_of(app)
    assert not app.exception
    assert "No such place" in drawn
    assert "<script" not in drawn


def test_reader_chooses_another_end_and_the_page_follows(open_page: Open) -> None:
    app = open_page("corridor", **{"from": "PHL", "to": "DEU"})
    app.selectbox(key="to").set_value("NPL").run()
    assert "Philippines → Nepal" in html_of(app)
    assert app.query_params["to"] in ("NPL", ["NPL"])


def test_download_holds_the_corridor(open_page: Open) -> None:
    app = open_page("corridor", **{"from": "PHL", "to": "DEU"})
    assert {button.proto.label for button in app.get("download_button")} == {"CSV"}
