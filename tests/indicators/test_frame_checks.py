"""What the timelines, the method and the Compact must hold, and what a fault in one of them leaves untold."""

import re

import pytest

from tests.indicators.definitions import COMMITMENT, COMPACT, METHODOLOGY, TIMELINES, check
from tracker.indicators.frame_models import Thresholds
from tracker.problems import Code, Problem

NAMES = tuple(Thresholds.model_fields)
FRAME = "indicators/frame.yaml"


def place_of(text: str, part: str) -> tuple[int, int]:
    before = text[: text.index(part)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def problems_of(text: str, commitment: str = COMMITMENT) -> list[Problem]:
    """What is found when this is the frame file and there is one commitment."""
    return check({FRAME: text, "indicators/fair-pay.yaml": commitment})[1]


def with_threshold(name: str, number: str) -> str:
    """The sound methodology with one number replaced."""
    text, count = re.subn(rf"(?m)^(  {name}:) +\S+", rf"\1 {number}", METHODOLOGY)
    assert count == 1
    return text


@pytest.mark.parametrize("name", NAMES)
def test_each_number_of_the_method_must_stand_in_its_file(name: str) -> None:
    problems = problems_of(re.sub(rf"(?m)^  {name}:.*\n", "", METHODOLOGY))
    assert [(p.code, p.where.line) for p in problems] == [
        (Code.MISSING_FIELD, place_of(METHODOLOGY, "  baseline_window_years")[0])
    ]
    assert f"'{name}' is missing. Add '{name}:'." in str(problems[0])


def test_a_method_without_numbers_is_told_each_of_them() -> None:
    head = METHODOLOGY[: METHODOLOGY.index("thresholds:")]
    problems = problems_of(head + "thresholds: {}\n")
    assert {p.code for p in problems} == {Code.MISSING_FIELD}
    assert len(problems) == len(NAMES)


@pytest.mark.parametrize("field", ["id", "version", "date", "changelog"])
def test_a_method_says_its_name_version_day_and_changes(field: str) -> None:
    rest = re.sub(rf"(?m)^{field}:.*\n((  |- ).*\n)*", "", METHODOLOGY, count=1)
    assert [(p.code, p.message) for p in problems_of(rest)] == [(Code.MISSING_FIELD, f"'{field}' is missing.")]


@pytest.mark.parametrize("version", ["banana", "1", "1.0", "v1.0.0", "01.0.0", "1.0.0-x"])
def test_a_version_is_three_numbers(version: str) -> None:
    text = METHODOLOGY.replace("version: 1.0.0\ndate", f"version: '{version}'\ndate")
    found = problems_of(text)
    assert [(p.code, (p.where.line, p.where.column)) for p in found] == [
        (Code.BAD_VERSION, place_of(text, f"'{version}'"))
    ]
    assert found[0].hint == "Write it like 1.2.0."


@pytest.mark.parametrize(
    ("name", "number", "said"),
    [
        ("country_min_coverage", "80", "is above 1. Write 1 or less: 80 % is 0.8."),
        ("objective_min_coverage", "2", "is above 1. Write 1 or less: 80 % is 0.8."),
        ("consensus_share", "-0.1", "is below 0. Write 0 or more."),
        ("contested_minority", "1.01", "is above 1. Write 1 or less: 80 % is 0.8."),
        ("pace_on_track", "95", "is above 1. Write 1 or less: 80 % is 0.8."),
        ("pace_slow", "1.60", "is above 1. Write 1 or less: 80 % is 0.8."),
        ("pace_slow", "0.96", "(0.96) is above 'pace_on_track' (0.95). Write the lower ratio under 'pace_slow'."),
        ("pace_slow", "-1", "is below 0. Write 0 or more."),
        ("materiality_share_of_range", "2", "is above 1. Write 1 or less: 80 % is 0.8."),
        ("survey_max_age_months", "100000", "is above 1200. Write 1200 or less."),
        ("min_pace_days", "0", "is below 1. Write 1 or more."),
        ("draws", "0", "is below 1. Write 1 or more."),
        ("bootstrap_draws", "-5", "is below 1. Write 1 or more."),
        ("draw_tail", "0.5", "is not below 0.5. Write a number below 0.5."),
        ("bootstrap_level", "90", "is not below 1. Write a number below 1: 80 % is 0.8."),
        ("gap_equal_points", "101", "is above 100. Write 100 or less."),
    ],
)
def test_a_number_that_the_method_cannot_use_is_named(name: str, number: str, said: str) -> None:
    text = with_threshold(name, number)
    found = problems_of(text)
    line = place_of(text, f"  {name}:")[0]
    assert [(p.code, p.where.line, p.where.column) for p in found] == [(Code.BAD_NUMBER, line, len(name) + 5)]
    assert str(found[0]).endswith(f"'{name}' {said}")


@pytest.mark.parametrize(
    ("name", "number", "code", "said"),
    [
        ("draws", "many", Code.WRONG_TYPE, "'draws' is not a whole number. Write digits only"),
        ("pace_slow", "0,6", Code.WRONG_TYPE, "'pace_slow' is not a number. Write a number with a decimal point"),
        ("pace_slow", ".nan", Code.BAD_NUMBER, "'pace_slow' is not a finite number. Write a number"),
    ],
)
def test_a_word_in_place_of_a_number_is_named(name: str, number: str, code: Code, said: str) -> None:
    found = problems_of(with_threshold(name, number))
    assert [p.code for p in found] == [code]
    assert said in str(found[0])


def test_a_misspelt_number_is_named_with_the_one_meant() -> None:
    found = problems_of(METHODOLOGY.replace("  pace_slow:", "  pace_slwo:"))
    assert [p.code for p in found] == [Code.MISSING_FIELD, Code.UNKNOWN_FIELD]
    assert "Did you mean 'pace_slow'?" in found[1].hint


def test_an_objective_of_another_number_is_named_in_the_compact_alone() -> None:
    text = COMPACT.replace("number: 2,", "number: 44,")
    assert [str(p) for p in problems_of(text)] == [
        f"{FRAME}:1:1: missing_field: The Compact's objective 2 is missing."
        " Give each objective from 1 to 23 once, with its number and title.",
        f"{FRAME}:3:14: unknown_objective: The Compact has no objective 44."
        " Write its number in A/RES/73/195, from 1 to 23.",
    ]


def test_a_lacking_objective_is_named_in_the_compact_alone() -> None:
    found = problems_of(COMPACT.replace("  - {number: 2, title: Objective 2}\n", ""))
    assert [(p.code, p.message) for p in found] == [(Code.MISSING_FIELD, "The Compact's objective 2 is missing.")]


def test_an_objective_given_twice_is_named_beside_the_one_that_lacks() -> None:
    found = problems_of(COMPACT.replace("number: 2,", "number: 1,"))
    assert [(p.code, p.where.line) for p in found] == [(Code.MISSING_FIELD, 1), (Code.DUPLICATE_ID, 3)]


def test_an_objective_whose_number_cannot_be_read_is_not_told_as_missing() -> None:
    found = problems_of(COMPACT.replace("number: 2,", "number: two,"))
    assert [(p.code, p.where.line) for p in found] == [(Code.WRONG_TYPE, 3)]


MISPLACED = COMMITMENT.replace("timeline: 12-year, requires: 1,", "timeline: 20-year, requires: 1,").replace(
    "timeline: 7-year, requires: 2, set_by", "timeline: 7-year, requires: 0, set_by"
)
ITS_FAULTS = [Code.NOT_MONOTONE, Code.UNKNOWN_TIMELINE]


@pytest.mark.parametrize(
    ("timelines", "own"),
    [
        (TIMELINES, []),
        (TIMELINES.replace("2018-12-19", "2018-13"), [Code.BAD_DATE]),
        (TIMELINES.replace("adopted_on: 2018-12-19\n", ""), [Code.MISSING_FIELD]),
        (TIMELINES.replace("years: 12}", "years: 0}"), [Code.BAD_NUMBER]),
        (TIMELINES.replace("years: 12}", "years: 99999}"), [Code.BAD_TIMELINES]),
        (TIMELINES.replace("years: 2}", "years: 2, due: 2020}"), [Code.UNKNOWN_FIELD]),
        (TIMELINES.replace("years: 2}", "years: two}"), [Code.WRONG_TYPE]),
    ],
)
def test_faults_of_the_timelines_do_not_hide_those_of_a_commitment(timelines: str, own: list[Code]) -> None:
    assert sorted(p.code for p in problems_of(timelines, MISPLACED)) == sorted([*own, *ITS_FAULTS])


@pytest.mark.parametrize(
    ("timelines", "own"),
    [
        (TIMELINES.replace("{id: 7-year", "{id: 7"), [Code.WRONG_TYPE]),
        (TIMELINES.replace("{id: 7-year", "{id: 2-year"), [Code.DUPLICATE_ID]),
        (TIMELINES.replace("id: 7-year, ", ""), [Code.MISSING_FIELD]),
        ("adopted_on: 2018-12-19\ntimelines: soon\n", [Code.WRONG_TYPE]),
    ],
)
def test_a_timeline_without_a_name_of_its_own_draws_no_further_problems(timelines: str, own: list[Code]) -> None:
    assert [p.code for p in problems_of(timelines)] == own


@pytest.mark.parametrize("years", ["years: 12}", "years: 20}"])
def test_a_timeline_out_of_order_draws_no_further_problems(years: str) -> None:
    found = problems_of(TIMELINES.replace("years: 2}", years))
    assert {(p.where.file, p.code) for p in found} == {(FRAME, Code.BAD_TIMELINES)}


def test_timelines_in_another_order_draw_no_further_problems() -> None:
    lines = TIMELINES.splitlines(keepends=True)
    found = problems_of("".join([*lines[:2], lines[4], lines[3], lines[2]]))
    assert {(p.where.file, p.code) for p in found} == {(FRAME, Code.BAD_TIMELINES)}
