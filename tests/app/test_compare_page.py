"""Comparing: places side by side, a place at two days, two organisations, and addresses that name none of these."""

import datetime as dt
import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import HOSTILE, html_of
from tests.app.languages import html_in
from tracker.app.components.compared import organisation_code
from tracker.exports.places_compared import (
    compare_days,
    compare_organisations,
    organisations_about,
    write_days_csv,
)
from tracker.exports.reading import Reading
from tracker.settings import Settings
from tracker.workflows.reading import open_reading

Open = Callable[..., AppTest]

TITLES = {"en": "Side by side", "fr": "Côte à côte", "es": "Lado a lado"}
ADDRESSES: list[dict[str, str]] = [
    {},
    {"places": "XAA,XCC,NPL"},
    {"places": "XAA"},
    {"places": "XAA", "dates": "2020-12-31,2025-12-31"},
    {"places": "XDD,XAA", "account": "government"},
]


@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize("parameters", ADDRESSES, ids=str)
def test_page_opens_in_each_language(open_page: Open, language: str, parameters: dict[str, str]) -> None:
    drawn = html_in(open_page("compare", lang=language, **parameters), language)
    assert f"<h1>{TITLES[language]}</h1>" in drawn
    assert not re.search(r"\{\w+\}|<script", drawn)


def test_places_stand_in_the_order_in_which_they_were_chosen(open_page: Open) -> None:
    drawn = html_of(open_page("compare", places="xcc,Nepal,XAA"))
    heads = re.findall(r'role="columnheader">([^<]+)</th>', drawn)
    assert heads[-3:] == ["Invented place XCC", "Nepal", "Invented place XAA"]
    assert "tracker score XCC NPL XAA" in drawn


def test_address_is_kept_by_codes(open_page: Open) -> None:
    app = open_page("compare", places="xcc,Nepal", lang="es")
    assert app.query_params["places"] in ("XCC,NPL", ["XCC,NPL"])


def test_time_alone_is_told_from_what_became_known(open_page: Open) -> None:
    drawn = html_of(open_page("compare", places="XAA", dates="2026-11-26,2020-12-31"))
    assert "Invented place XAA between 31 December 2020 and 26 November 2026" in drawn
    assert "time alone: a deadline passed" in drawn
    assert "something became known or was corrected" in drawn
    assert "--as-of 2020-12-31" in drawn


def test_what_time_alone_changes_and_what_was_learnt_add_up(settings: Settings) -> None:
    early, late = (open_reading(settings, dt.date(year, 12, 31)) for year in (2020, 2026))
    found = compare_days(early, late, "XAA")
    last = {(d.indicator, d.account): d.after for d in found}
    for (indicator, account), after in last.items():
        assert late.country("XAA").indicators[indicator].accounts.get(account) == after
    assert compare_days(late, late, "XAA") == ()
    assert write_days_csv("XAA", early, late, found).count(b"\n") == len(found) + 1


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"places": "ZZZ"}, "There is no place “ZZZ”"),
        ({"places": "XAA,ZZZ"}, "There is no place “ZZZ”"),
        ({"places": HOSTILE}, "There is no place"),
        ({"places": "AFG,ALB,DZA,AND,AGO,ARG,ARM"}, "The address names 7 places; the first 6 are shown."),
        ({"places": "XAA,XAA"}, "One place is chosen."),
        ({"places": ",,,"}, "Choose two to six places"),
        ({"places": "XAA", "dates": "2020-12-31,2020-12-31"}, "Both days are 31 December 2020."),
        ({"places": "XAA", "dates": "2020-12-31"}, "is no two days"),
        ({"places": "XAA", "dates": f"{HOSTILE},2020"}, "is no two days"),
        ({"places": "XAA", "dates": "2020-13-40,2021-01-01"}, "is no two days"),
        ({"places": "XAA", "organisations": f"{HOSTILE},x"}, "has published nothing about Invented place XAA"),
        ({"places": "x" * 5000}, "There is no place"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_address_that_is_amiss_gets_a_plain_notice(open_page: Open, parameters: dict[str, str], said: str) -> None:
    app = open_page("compare", **parameters)
    drawn = html_of(app)
    assert not app.exception
    assert said in drawn
    assert drawn.count("<h1") == 1
    assert "<script" not in drawn
    assert "<footer" in drawn


def test_two_organisations_are_read_side_by_side(open_page: Open, reading: Reading) -> None:
    names = organisations_about(reading, "XAA")
    assert set(names) == {"Ministry of Labour of XAA", "Union of Migrant Workers of XAA"}
    codes = ",".join(organisation_code(name) for name in names)
    assert len(codes) < 80
    drawn = html_of(open_page("compare", places="XAA", organisations=codes))
    assert f"{names[0]} and {names[1]} both answered 1 indicator about Invented place XAA." in drawn
    assert "On the way to XBB everybody pays." in drawn
    assert [same.indicator for same in compare_organisations(reading, "XAA", *names)] == ["no-fees.law"]


def test_same_organisation_twice_is_told(open_page: Open) -> None:
    code = organisation_code("Ministry of Labour of XAA")
    assert "Twice the same organisation" in html_of(open_page("compare", places="XAA", organisations=f"{code},{code}"))
