"""The page of an indicator over time: marks with their evidence, gaps left open, other placements."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.conftest import HOSTILE, html_of
from tests.app.languages import html_in
from tests.sample import COMMITMENT, MARKS, write
from tracker.app.components.course_chart import MOST_LANES, build_course_chart, together
from tracker.exports.courses import Course, build_courses, write_courses_csv
from tracker.exports.reading import Reading
from tracker.settings import Settings
from tracker.vocabulary import Account

Open = Callable[..., AppTest]
LANGUAGES = ["en", "fr", "es"]
INDICATORS = ["no-fees.law", "no-fees.practice", "no-fees.cost"]

LATER = """\
id: XAA-2023-ministry
country: XAA
account: government
organisation: Ministry of Labour of XAA
published_on: 2023-06-01
confidentiality: public
answers:
  - indicator: no-fees.law
    rung: 1
    observed_on: 2023-05
    evidence: [{title: Law 2 of 2023, kind: law}]
"""
PROPOSAL = "{timeline: 2-year, requires: 2, set_by: A coalition, set_on: 2026-11-23, source: its letter}"


def data_of(spec: dict[str, object]) -> list[dict[str, object]]:
    layers = spec["layer"]
    assert isinstance(layers, list)
    return [row for layer in layers for row in layer["data"]["values"]]


def chart(reading: Reading, name: str, courses: list[Course]) -> dict[str, object]:
    indicator = reading.catalog.indicator(name)
    return build_course_chart(indicator, courses, reading.catalog.milestones(name), reading.as_of)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", INDICATORS)
@pytest.mark.parametrize("place", ["", "XAA", "NPL"])
def test_page_speaks_the_readers_language_alone(open_page: Open, language: str, name: str, place: str) -> None:
    drawn = html_in(
        open_page("indicator", indicator=name, lang=language, **({"place": place} if place else {})), language
    )
    if language != "en":
        assert '<h1 lang="en">' in drawn


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_hides_what_is_not_public_and_runs_nothing_hostile(open_page: Open, language: str) -> None:
    for name in INDICATORS:
        for place in ("XBB", "XCC", "XDD"):
            drawn = html_of(open_page("indicator", indicator=name, place=place, lang=language))
            assert not [mark for mark in MARKS if mark in drawn]
            assert "<script" not in drawn
    assert "&lt;script&gt;" in html_of(open_page("indicator", indicator="no-fees.law", place="XDD"))


@pytest.mark.parametrize("written", ["no-fees.lw", HOSTILE, "x" * 500])
def test_page_says_what_to_do_when_there_is_no_such_indicator(open_page: Open, written: str) -> None:
    drawn = html_of(open_page("indicator", indicator=written))
    assert "No such indicator" in drawn
    assert "<script" not in drawn
    assert 'href="/commitment"' in drawn
    assert "Which indicator?" in html_of(open_page("indicator"))


def test_page_offers_the_nearest_indicator_and_says_when_there_is_no_such_place(open_page: Open) -> None:
    near = html_of(open_page("indicator", indicator="no-fees.lw", as_of="2025-12"))
    assert 'href="/indicator?indicator=no-fees.law&amp;as_of=2025-12"' in near
    assert "No such place" in html_of(open_page("indicator", indicator="no-fees.law", place="ZZZ"))


def test_each_mark_leads_to_its_document_and_its_evidence(open_page: Open) -> None:
    drawn = html_of(open_page("indicator", indicator="no-fees.law", place="XAA"))
    assert 'id="mark-XAA-1"' in drawn
    assert 'href="/explain?place=XAA&amp;indicator=no-fees.law"' in drawn
    assert 'href="/sources?document=XAA-2020-ministry"' in drawn
    assert "Law 1 of 2019" in drawn
    assert "Said beside it, without a mark" in drawn
    assert "Invented place XAA: Government “Banned” (May 2020)." in drawn


def test_place_on_which_nobody_spoke_is_said_to_be_unheard_and_gets_no_chart(open_page: Open) -> None:
    app = open_page("indicator", indicator="no-fees.law", place="NPL")
    assert "Nobody has said anything on this about Nepal that counts." in html_of(app)
    assert not app.get("arrow_vega_lite_chart")
    assert app.query_params["place"] == "NPL"


def test_page_says_plainly_when_only_the_editors_placed_milestones(open_page: Open) -> None:
    drawn = html_of(open_page("indicator", indicator="no-fees.law"))
    assert "Only one placement exists, by the editors" in drawn
    assert "Every date a year later" in drawn
    assert "Invented place XAA, Government, 7 years: Met on time → Met early" not in drawn


def test_page_shows_another_partys_placement_beside_the_scored_one(open_page: Open, settings: Settings) -> None:
    text = COMMITMENT.replace("    milestones:\n", f"    proposals: [{PROPOSAL}]\n    milestones:\n", 1)
    write(settings.workspace, "indicators/no-fees.yaml", text)
    drawn = html_of(open_page("indicator", indicator="no-fees.law"))
    assert "The definitions hold 2 placements" in drawn
    assert "By A coalition" in drawn
    assert "proposal, not scored" in drawn


def test_marks_carry_their_dates_and_are_not_joined_where_nobody_looked(settings: Settings, reading: Reading) -> None:
    (course,) = build_courses(reading, reading.catalog.indicator("no-fees.cost"))
    (mark,) = course.marks
    assert mark.account is Account.GOVERNMENT
    assert mark.is_too_old
    assert mark.until < reading.as_of
    assert mark.since is None
    spans = [row for row in data_of(chart(reading, "no-fees.cost", [course])) if row.get("number")]
    assert all(row["from"] == row["at"] for row in spans)


def test_a_later_finding_ends_the_one_before(open_page: Open, settings: Settings) -> None:
    from tracker.workflows.reading import open_reading, prepare

    write(settings.workspace, "submissions/XAA/later.yaml", LATER)
    assert prepare(settings) == []
    reading = open_reading(settings)
    courses = build_courses(reading, reading.catalog.indicator("no-fees.law"), "XAA")
    first, second = courses[0].marks
    assert (first.number, second.number) == (1, 2)
    assert first.is_replaced
    assert first.until == second.observation.observed_on.last
    assert not second.is_replaced
    lines = write_courses_csv(courses, reading.catalog.indicator("no-fees.law")).decode().splitlines()
    assert len(lines) == 3
    assert lines[1].startswith("XAA,no-fees.law,government,2,,,2019-01-01,2020-05,2023-05-31,no,strong,")


def test_every_account_has_a_shape_of_its_own_and_every_mark_a_number(reading: Reading) -> None:
    courses = [c for c in build_courses(reading, reading.catalog.indicator("no-fees.law")) if c.marks]
    spec = chart(reading, "no-fees.law", courses)
    layers = spec["layer"]
    assert isinstance(layers, list)
    (points,) = (layer for layer in layers if layer["mark"]["type"] == "point")
    assert len(set(points["encoding"]["shape"]["scale"]["range"])) == len(Account)
    assert all(row["number"] for row in points["data"]["values"])
    assert len(courses) <= MOST_LANES


def test_too_many_places_are_counted_and_listed_instead_of_drawn_one_by_one(
    open_page: Open, settings: Settings
) -> None:
    from tracker.workflows.reading import prepare

    codes = [f"XM{letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    answers = "\n".join(
        f"  - {{country: {code}, indicator: no-fees.law, rung: 1, observed_on: 2025-05, "
        "evidence: [{title: A register, kind: register}]}"
        for code in codes
    )
    register = (
        "id: register-2025\naccount: record\norganisation: A register\npublished_on: 2025-06\n"
        f"confidentiality: public\nanswers:\n{answers}\n"
    )
    write(settings.workspace, "submissions/records/register.yaml", register)
    assert prepare(settings) == []
    app = open_page("indicator", indicator="no-fees.law", lang="es")
    drawn = html_of(app)
    assert not app.exception
    assert all(f"place={code}" in drawn for code in codes)
    assert "Cómo leer este gráfico" not in drawn
    assert 'id="mark-' not in drawn
    assert len(codes) > MOST_LANES


@pytest.mark.parametrize("place", ["", "XAA"])
def test_indicator_on_which_nothing_is_placed_is_drawn_without_steps(
    open_page: Open, settings: Settings, place: str
) -> None:
    placed = "{timeline: 12-year, requires: 0, set_by: editors, set_on: 2026-11-22, source: test}"
    text = COMMITMENT.replace(f"    milestones:\n      - {placed}\n", "")
    assert text != COMMITMENT
    write(settings.workspace, "indicators/no-fees.yaml", text)
    app = open_page("indicator", indicator="no-fees.cost", **({"place": place} if place else {}))
    assert not app.exception
    assert "Nobody has placed a milestone on this indicator." in html_of(app)


def test_marks_that_touch_share_a_label() -> None:
    rows = [
        {"number": "1", "y": 0.5, "at": 2021.2},
        {"number": "2", "y": 0.53, "at": 2021.23},
        {"number": "3", "y": 0.5, "at": 2024.0},
        {"number": "4", "y": 0.8, "at": 2021.21},
        {"number": "5", "y": 1.5, "at": 2021.21},
    ]
    assert {row["numbers"] for row in together(rows, near=0.2)} == {"1, 2", "3", "4", "5"}
