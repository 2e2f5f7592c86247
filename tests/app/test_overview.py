"""The overview says on its map and in its table what scoring says, in three languages, at any address."""

import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import HOSTILE, html_of
from tests.sample import MARKS
from tracker.app.components.narrowing import group_label
from tracker.exports.judged import write_judged_csv
from tracker.exports.reading import Reading
from tracker.places import load_places
from tracker.places.groups import load_groups
from tracker.vocabulary import Account

Open = Callable[..., AppTest]

TITLES = {
    "en": "What was promised to migrants, and what has been done",
    "fr": "Ce qui a été promis aux migrants, et ce qui a été fait",
    "es": "Qué se prometió a los migrantes y qué se ha hecho",
}
CHOICES = [
    {},
    {"show": "gap"},
    {"show": "coverage", "account": "government"},
    {"show": "no-fees", "deadline": "7-year"},
    {"deadline": "12-year", "topic": "all"},
    {"region": "Asia", "group": "LDC", "role": "origin", "vote": "for"},
    {"red": "not_met", "since": "2024-12-31"},
]
#: Three parts of a sentence about delivery that are numbers.
NUMBERS = re.compile(r"(\d+) of ([\d,]+) milestones due in (\d+) places .*?, (\d+) are not; on the other ([\d,]+)")


@pytest.mark.parametrize("language", TITLES)
@pytest.mark.parametrize("choices", CHOICES, ids=lambda c: ",".join(c) or "nothing")
def test_overview_opens_in_each_language_with_every_choice(
    open_page: Open, language: str, choices: dict[str, str]
) -> None:
    app = open_page("overview", lang=language, **choices)
    drawn = html_of(app)
    assert not app.exception
    assert f"<h1>{TITLES[language]}</h1>" in drawn
    assert drawn.count('<img src="/world/') >= 2
    assert not [mark for mark in MARKS if mark in drawn]
    assert not re.search(r"\{\w+\}|<script", drawn)


def test_map_has_a_link_with_a_name_for_every_place(open_page: Open) -> None:
    drawn = html_of(open_page("overview", as_of="2025-12", show="delivery"))
    spots = re.findall(r'<a href="/country\?place=(\w{3})&amp;as_of=2025-12" target="_self" class="spot[^>]*>', drawn)
    assert sorted(spots) == sorted(load_places().by_code)
    assert 'aria-label="Nepal: Nothing known. 0 of 3 met, 0 not met, 3 not known"' in drawn


def test_map_says_its_finding_before_it_beside_it_and_for_those_who_do_not_see_it(open_page: Open) -> None:
    drawn = html_of(open_page("overview", show="delivery"))
    lead = re.search(r'<p class="lead">(.*?)</p>', drawn)
    assert lead
    assert f'alt="Map of the world. {lead[1]} The table below' in drawn
    assert "imply no opinion" in drawn
    met, due, places, not_met, unknown = (int(n.replace(",", "")) for n in NUMBERS.search(lead[1]).groups())  # type: ignore[union-attr]
    assert met + not_met + unknown == due
    assert places == len(load_places().by_code)


def test_map_shows_only_the_places_chosen_and_the_table_below_too(open_page: Open) -> None:
    drawn = html_of(open_page("overview", region="Oceania"))
    assert drawn.count('class="spot') == sum(p.region == "Oceania" for p in load_places().by_code.values())
    assert 'href="/country?place=XAA"' not in drawn
    assert 'href="/country?place=FJI"' in drawn


def test_only_places_that_changed_are_left_when_a_day_is_named(open_page: Open, reading: Reading) -> None:
    drawn = html_of(open_page("overview", since="2025-08-01"))
    assert 'href="/country?place=XCC"' in drawn
    assert 'class="spot' not in drawn, "nothing has been said about any place of the gazetteer"
    assert "Nothing was known then" in drawn


def test_only_places_whose_red_line_is_not_met_are_left_when_asked(open_page: Open, reading: Reading) -> None:
    drawn = html_of(open_page("overview", red="not_met", topic="all"))
    failing = {c.country for c in reading.scores.countries if c.accounts[Account.CIVIL_SOCIETY].red_lines_failed}
    rows = set(re.findall(r'<th scope="row"><a href="/country\?place=(\w{3})"', drawn))
    assert rows <= failing


def test_choices_stand_in_the_address_by_codes_that_no_language_changes(open_page: Open) -> None:
    app = open_page("overview", lang="fr")
    app.selectbox(key="group").set_value("LDC").run()
    app.selectbox(key="deadline").set_value("7-year").run()
    assert app.query_params["group"] in ("LDC", ["LDC"])
    assert app.query_params["deadline"] in ("7-year", ["7-year"])


@pytest.mark.parametrize(
    "name", ["show", "account", "deadline", "region", "group", "role", "vote", "red", "since", "topic"]
)
@pytest.mark.parametrize("value", [HOSTILE, "nonsense", "x" * 5000, "../../etc/passwd"])
def test_choice_that_is_none_is_as_if_not_made(open_page: Open, name: str, value: str) -> None:
    app = open_page("overview", **{name: value})
    drawn = html_of(app)
    assert not app.exception
    assert "<h1>" in drawn
    assert "<script" not in drawn


def test_groups_are_those_that_a_source_lists() -> None:
    assert "Colombo Process" not in load_groups()
    assert group_label("LDC") == "Least developed countries"


def test_page_weighs_little_however_much_is_asked_for(open_page: Open) -> None:
    assert len(html_of(open_page("overview", topic="all"))) < 400_000


def test_language_follows_the_address_from_run_to_run(open_page: Open) -> None:
    app = open_page("overview", lang="es")
    assert TITLES["es"] in html_of(app)
    app.query_params["lang"] = "fr"
    assert TITLES["fr"] in html_of(app.run())


def test_map_and_table_can_be_taken_away(open_page: Open, reading: Reading) -> None:
    labels = [button.proto.label for button in open_page("overview", lang="fr").get("download_button")]
    assert labels == ["La carte, CSV", "Le tableau, CSV"]
    written = write_judged_csv(reading, ["XAA", "XCC"], ["no-fees"], Account.GOVERNMENT, None).decode()
    assert written.splitlines()[1].startswith("XAA,Invented place XAA,no-fees,")
    assert "not_known,claimed" in written
    assert not [mark for mark in MARKS if mark in written]


def test_choice_that_does_not_exist_is_told(open_page: Callable[..., AppTest]) -> None:
    said = html_of(open_page("overview", show="xyz<b>"))
    assert "The address asks for “xyz&lt;b&gt;”, which is none of the choices." in said
    assert "none of the choices" not in html_of(open_page("overview", show="delivery"))


def test_unknown_language_leaves_the_page_as_it_is(open_page: Callable[..., AppTest]) -> None:
    assert "Overview" in html_of(open_page("overview", lang="de"))
