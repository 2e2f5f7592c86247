"""The say–do gap: what both say, how far apart they are, and the words that refuse a number."""

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import HOSTILE, html_of
from tests.app.languages import html_in
from tests.sample import write
from tracker.app.components.gap import SHOWN, more
from tracker.settings import Settings
from tracker.workflows.reading import prepare

Open = Callable[..., AppTest]

TITLES = {
    "en": "What is said, and what is found",
    "fr": "Ce qui est dit, et ce qui est constaté",
    "es": "Lo que se dice y lo que se constata",
}

DENIED = """\
id: XAA-2020-watch
country: XAA
account: {account}
organisation: Watch of XAA
title: What the law says
published_on: 2020-07-01
confidentiality: public
answers:
  - indicator: no-fees.law
    rung: 0
    observed_on: 2020-06
    finding: The ban was never brought into force.
    evidence: [{{title: Gazette, kind: ngo_report}}]
"""


@pytest.fixture
def denied(settings: Settings) -> Settings:
    """Civil society finds another level than the government says, on the same question in the same year."""
    write(settings.workspace, "submissions/XAA/watch.yaml", DENIED.format(account="civil_society"))
    assert prepare(settings) == []
    return settings


@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize("choices", [{}, {"voice": "independent"}, {"region": "Asia", "topic": "red-lines"}], ids=str)
def test_page_opens_in_each_language(open_page: Open, language: str, choices: dict[str, str]) -> None:
    drawn = html_in(open_page("gap", lang=language, **choices), language)
    assert f"<h1>{TITLES[language]}</h1>" in drawn
    assert not re.search(r"\{\w+\}|<script", drawn)


def test_page_says_so_when_nobody_and_his_critic_speak_of_the_same(open_page: Open) -> None:
    drawn = html_of(open_page("gap"))
    assert "On nothing that fits this choice do a government and civil society both give a level" in drawn
    assert "<h2>Question by question</h2>" not in drawn


def test_both_levels_stand_side_by_side_with_their_difference(open_page: Open, denied: Settings) -> None:
    drawn = html_of(open_page("gap", as_of="2020-12"))
    assert "In 1 place a government and civil society both give a level, on 1 indicator in all." in drawn
    assert "1 can be compared: the government’s level is higher on 1, the same on 0, lower on 0." in drawn
    assert "government’s level is higher, by 2 levels (one voice only so far)" in drawn
    assert 'href="/explain?place=XAA&amp;indicator=no-fees.law&amp;as_of=2020-12"' in drawn
    assert re.search(r'style="left:0%;width:100%" class="between"', drawn)


def test_numbers_of_a_whole_place_are_refused_in_words_below_five_commitments(
    open_page: Open, denied: Settings
) -> None:
    drawn = html_of(open_page("gap", as_of="2020-12"))
    assert "No place that fits this choice has 5 comparable commitments" in drawn
    assert "Given from 5 such commitments on." in drawn
    assert "cannot be computed from so few or so equal pairs" in drawn or "Kappa, agreement beyond chance:" in drawn


def test_other_voices_are_set_against_governments_on_request(open_page: Open, settings: Settings) -> None:
    write(settings.workspace, "submissions/XAA/watch.yaml", DENIED.format(account="independent"))
    assert prepare(settings) == []
    drawn = html_of(open_page("gap", voice="independent", as_of="2020-12"))
    assert "government’s level is higher, by 2 levels" in drawn
    assert "Paper against practice" not in drawn


@pytest.mark.parametrize("name", ["voice", "topic", "region", "group", "since"])
@pytest.mark.parametrize("value", [HOSTILE, "nonsense", "x" * 5000])
def test_choice_that_is_none_is_as_if_not_made(open_page: Open, name: str, value: str) -> None:
    app = open_page("gap", **{name: value})
    drawn = html_of(app)
    assert not app.exception
    assert TITLES["en"] in drawn
    assert "<script" not in drawn


def test_long_tables_say_that_the_file_holds_more() -> None:
    assert more(SHOWN) is None
    assert f"The first {SHOWN} of 1,200 stand here" in str(more(1200))
