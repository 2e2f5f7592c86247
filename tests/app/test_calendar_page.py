"""The calendar page: each event leads somewhere, choices stand in the address, bad days are told."""

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
    "parameters",
    [{}, {"kind": "check"}, {"from": "2026", "to": "2030-12"}, {"place": "XAA"}, {"from": "2100"}, {"kind": "reply"}],
    ids=str,
)
def test_page_speaks_the_readers_language(open_page: Open, language: str, parameters: dict[str, str]) -> None:
    app = open_page("calendar", lang=language, **parameters)
    drawn = html_of(app)
    assert not app.exception
    assert drawn.count("<h1") == 1
    assert not [mark for mark in MARKS if mark in drawn]
    assert english_left(own_words(drawn), language) == []


def test_events_lead_to_their_pages_as_of_the_same_day(open_page: Open) -> None:
    drawn = html_of(open_page("calendar", as_of="2025-12-31"))
    assert 'href="/library?entry=forum%3Aimrf-1&amp;as_of=2025-12-31"' in drawn
    assert 'href="/explain?place=XAA&amp;indicator=no-fees.practice&amp;as_of=2025-12-31"' in drawn
    assert "19 December 2030" in drawn


def test_what_comes_next_depends_on_the_day(open_page: Open) -> None:
    assert "The next known day is 19 December 2025" in html_of(open_page("calendar", as_of="2025-11", kind="deadline"))
    assert "The next known day is 19 December 2030" in html_of(open_page("calendar", as_of="2026-01", kind="deadline"))
    assert "Nothing with a known day lies ahead" in html_of(open_page("calendar", kind="decision", as_of="2026-01"))


def test_unknown_days_are_said_as_unknown(open_page: Open) -> None:
    drawn = html_of(open_page("calendar", kind="forum"))
    assert "2030, day not known" in drawn
    assert "Without a date" in drawn


@pytest.mark.parametrize("written", ["2026-13", "soon", HOSTILE, "x" * 500])
@pytest.mark.parametrize("name", ["from", "to"])
def test_bad_day_is_told(open_page: Open, name: str, written: str) -> None:
    app = open_page("calendar", **{name: written})
    drawn = html_of(app)
    assert not app.exception
    assert "Write 2026, 2026-11 or 2026-11-30" in drawn
    assert "<script" not in drawn
    assert drawn.count("<footer") == 1


def test_days_turned_round_are_told(open_page: Open) -> None:
    assert "Turn them round" in html_of(open_page("calendar", **{"from": "2027", "to": "2025"}))


def test_unknown_place_is_told(open_page: Open) -> None:
    assert "No such place" in html_of(open_page("calendar", place="ZZZ"))


def test_page_offers_a_calendar_file_and_a_table(open_page: Open) -> None:
    labels = {button.proto.label for button in open_page("calendar").get("download_button")}
    assert "CSV" in labels
    assert [label for label in labels if ".ics" in label]
