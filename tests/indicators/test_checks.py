"""Every way in which definitions can fail to fit, and the line that is named."""

import pytest

from tests.indicators.definitions import COMMITMENT, COMPACT, FILES, METHODOLOGY, TIMELINES, check, sound_catalog
from tracker.problems import Code

FILE = "indicators/fair-pay.yaml"
LAW_MILESTONE = "timeline: 7-year, requires: 2"
LADDER = """\
    rungs:
      - {rung: 0, criterion: Nothing.}
      - {rung: 1, criterion: Something.}
      - {rung: 2, criterion: Everything.}
    anchors: [0, 40, 100]
"""

#: What is replaced in the commitment, by what, and the code with the text at which it must stand.
BROKEN: list[tuple[str, str, str, Code, str]] = [
    ("other file name", "id: fair-pay\n", "id: fair\n", Code.FILE_NAME_DIFFERS, "fair\n"),
    ("unknown objective", "objective: 1", "objective: 24", Code.UNKNOWN_OBJECTIVE, "24"),
    ("unknown further objective", "[2]", "[2, 77]", Code.UNKNOWN_OBJECTIVE, "77]"),
    ("unknown field", "title:", "titel: x\ntitle:", Code.UNKNOWN_FIELD, "titel"),
    ("missing field", "    kind: outcome\n", "", Code.MISSING_FIELD, "id: fair-pay.cost"),
    ("number as text", "title: Fair pay", "title: 2017", Code.WRONG_TYPE, "2017"),
    ("word outside the list", "kind: outcome", "kind: result", Code.NOT_IN_LIST, "result"),
    ("no date", "set_on: 2026-11-22, source: test}\n    proposals", "set_on: soon, source: test}\n    proposals",
     Code.BAD_DATE, "soon"),
    ("indicator of another name", "- id: fair-pay.cost", "- id: fair.cost", Code.BAD_ID, "fair.cost"),
    ("indicator in capitals", "- id: fair-pay.cost", "- id: fair-pay.Cost", Code.BAD_ID, "fair-pay.Cost"),
    ("indicator id twice", "- id: fair-pay.signed", "- id: fair-pay.cost", Code.DUPLICATE_ID, "fair-pay.cost"),
    ("red line elsewhere", "{indicator: fair-pay.law,", "{indicator: pay.law,", Code.UNKNOWN_INDICATOR, "pay.law,"),
    ("red line too high", "law, requires: 2}]", "law, requires: 3}]", Code.UNREACHABLE_RUNG, "3}]"),
    ("ladder without rungs", LADDER, "", Code.BAD_RUNGS, "id: fair-pay.law"),
    ("rung twice", "rung: 1,", "rung: 0,", Code.BAD_RUNGS, "0, criterion: Something"),
    ("gap between rungs", "rung: 2, c", "rung: 3, c", Code.UNREACHABLE_RUNG, "3, criterion"),
    ("rungs out of order", "- {rung: 0, criterion: Nothing.}\n      - {rung: 1,",
     "- {rung: 1, criterion: Nothing.}\n      - {rung: 0,", Code.BAD_RUNGS, "0, criterion: Something"),
    ("anchors too few", "[0, 40, 100]", "[0, 100]", Code.BAD_ANCHORS, "[0, 100]"),
    ("anchors fall", "[0, 40, 100]", "[0, 110, 100]", Code.BAD_ANCHORS, "100]"),
    ("anchors end early", "[0, 40, 100]", "[0, 40, 90]", Code.BAD_ANCHORS, "90]"),
    ("anchors start late", "[0, 40, 100]", "[10, 40, 100]", Code.BAD_ANCHORS, "10, 40"),
    ("domain on a ladder", "    anchors:", "    domain: {min: 0}\n    anchors:",
     Code.DOES_NOT_FIT_TYPE, "domain: {min: 0}"),
    ("goalposts on a yes/no", "    unit: bool", "    goalposts: {worst: 0, target: 1}\n    unit: bool",
     Code.DOES_NOT_FIT_TYPE, "goalposts: {worst: 0, t"),
    ("unit of a ladder", "unit: rung", "unit: percent", Code.DOES_NOT_FIT_TYPE, "percent"),
    ("unit of a number", "unit: months_of_earnings", "unit: currency:usd", Code.DOES_NOT_FIT_TYPE, "currency:usd"),
    ("lower is better on a yes/no", "direction: higher_is_better\n    unit: bool",
     "direction: lower_is_better\n    unit: bool", Code.DOES_NOT_FIT_TYPE, "lower_is_better\n    unit: bool"),
    ("no goalposts", "    goalposts: {worst: 18, target: 0}\n", "", Code.BAD_GOALPOSTS, "id: fair-pay.cost"),
    ("equal goalposts", "{worst: 18, target: 0}", "{worst: 1, target: 1}", Code.BAD_GOALPOSTS, "{worst: 1,"),
    ("goalposts the wrong way", "{worst: 18, target: 0}", "{worst: 0, target: 18}", Code.BAD_GOALPOSTS, "{worst: 0,"),
    ("goalpost outside the domain", "worst: 18", "worst: 180", Code.OUTSIDE_DOMAIN, "180"),
    ("age too long", "    domain:", "    max_age_months: 99999\n    domain:", Code.BAD_NUMBER, "99999"),
    ("no number", "worst: 18", "worst: .nan", Code.BAD_NUMBER, ".nan"),
    ("unknown timeline", LAW_MILESTONE, "timeline: 7-years, requires: 2", Code.UNKNOWN_TIMELINE, "7-years"),
    ("timeline twice", LAW_MILESTONE, "timeline: 2-year, requires: 2", Code.DUPLICATE_DEFINITION,
     "2-year, requires: 2, set_by: editors"),
    ("rung that does not exist", LAW_MILESTONE, "timeline: 7-year, requires: 3", Code.UNREACHABLE_RUNG, "3, set_by"),
    ("half a rung", LAW_MILESTONE, "timeline: 7-year, requires: 1.5", Code.BAD_NUMBER, "1.5"),
    ("value outside the domain", "7-year, requires: 1,", "7-year, requires: -1,", Code.OUTSIDE_DOMAIN, "-1,"),
    ("yes/no requires 0", "12-year, requires: 1,", "12-year, requires: 0,", Code.OUTSIDE_DOMAIN, "0, set_by"),
    ("less required later", LAW_MILESTONE, "timeline: 7-year, requires: 0", Code.NOT_MONOTONE, "0, set_by"),
    ("proposal of no timeline", "2-year, requires: 2, set_by: others", "never, requires: 2, set_by: others",
     Code.UNKNOWN_TIMELINE, "never"),
    ("proposal too high", "requires: 2, set_by: others", "requires: 9, set_by: others",
     Code.UNREACHABLE_RUNG, "9, set"),
    ("unknown place", "country: XAB", "country: ZZZ", Code.UNKNOWN_PLACE, "ZZZ"),
]  # fmt: skip


def place_of(text: str, part: str) -> tuple[int, int]:
    """Line and column of the last occurrence of a part."""
    before = text[: text.rindex(part)]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


@pytest.mark.parametrize(("old", "new", "code", "part"), [b[1:] for b in BROKEN], ids=[b[0] for b in BROKEN])
def test_check_definitions_names_the_place_when_a_commitment_does_not_fit(
    old: str, new: str, code: Code, part: str
) -> None:
    assert COMMITMENT.count(old) == 1
    text = COMMITMENT.replace(old, new)
    catalog, problems = check({FILE: text})
    assert catalog is None
    at = {(p.code, (p.where.line, p.where.column)) for p in problems}
    assert (code, place_of(text, part)) in at
    follow_up = {Code.BAD_ID, Code.UNKNOWN_INDICATOR} if code is Code.FILE_NAME_DIFFERS else set()
    assert {p.code for p in problems} - follow_up == {code}


def test_check_definitions_gives_a_catalog_when_all_fits() -> None:
    catalog = sound_catalog()
    assert list(catalog.commitments) == ["fair-pay"]
    assert list(catalog.indicators) == ["fair-pay.cost", "fair-pay.law", "fair-pay.signed"]
    assert [d.due_on.isoformat() for d in catalog.due_dates] == ["2020-12-19", "2025-12-19", "2030-12-19"]


def test_check_definitions_falls_back_to_what_is_shipped_but_never_for_commitments() -> None:
    catalog, problems = check({})
    assert problems == []
    assert catalog is not None
    assert catalog.commitments == {}
    assert len(catalog.due_dates) == 3


def test_check_definitions_prefers_the_workspace_when_it_has_its_own_timelines() -> None:
    catalog, _ = check({"indicators/own.yaml": "adopted_on: 2018-12-19\ntimelines: [{id: only, years: 1}]\n"})
    assert catalog is not None
    assert [d.timeline for d in catalog.due_dates] == ["only"]


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        (TIMELINES.replace("id: 7-year", "id: 2-year"), Code.DUPLICATE_ID, 4, 10),
        (TIMELINES.replace("years: 7", "years: 1"), Code.BAD_TIMELINES, 4, 5),
        (TIMELINES.replace("years: 12", "years: 99999"), Code.BAD_TIMELINES, 5, 5),
        (TIMELINES.replace("years: 2}", "years: 2, due_on: 2017}"), Code.BAD_TIMELINES, 3, 5),
        (TIMELINES.replace("2018-12-19", "2018-13"), Code.BAD_DATE, 1, 13),
    ],
)
def test_check_definitions_names_the_place_when_the_frame_does_not_fit(
    text: str, code: Code, line: int, column: int
) -> None:
    _, problems = check({"indicators/x.yaml": text})
    assert [(p.code, p.where.line, p.where.column) for p in problems] == [(code, line, column)]


@pytest.mark.parametrize("text", [TIMELINES, METHODOLOGY, COMPACT])
def test_check_definitions_names_both_files_when_one_would_do(text: str) -> None:
    _, problems = check({"indicators/a.yaml": text, "indicators/b.yaml": text})
    assert [(p.code, p.where.file) for p in problems] == [
        (Code.DUPLICATE_DEFINITION, "indicators/a.yaml"),
        (Code.DUPLICATE_DEFINITION, "indicators/b.yaml"),
    ]
    assert "indicators/b.yaml" in problems[0].message


def test_check_definitions_names_both_files_when_a_commitment_stands_twice() -> None:
    _, problems = check({FILE: COMMITMENT, "indicators/copy/fair-pay.yaml": COMMITMENT})
    assert [(p.code, p.where.file) for p in problems] == [
        (Code.DUPLICATE_ID, "indicators/copy/fair-pay.yaml"),
        (Code.DUPLICATE_ID, FILE),
    ]


def test_check_definitions_lists_all_problems_when_fields_are_wrong_too() -> None:
    text = (
        COMMITMENT.replace("objective: 1", "objective: 99")
        .replace("kind: outcome", "kind: result")
        .replace("[0, 40, 100]", "[0, 40, 90]")
        .replace("title: Fair pay\n", "")
        .replace("worst: 18", "worst: 180")
        .replace("country: XAB", "country: Nepal")
        .replace("12-year, requires: 1", "20-year, requires: 0")
        .replace("set_by: others", "sett_by: others")
    )
    _, problems = check({**FILES, FILE: text})
    assert sorted(p.code for p in problems) == sorted(
        [
            Code.UNKNOWN_OBJECTIVE,
            Code.NOT_IN_LIST,
            Code.BAD_ANCHORS,
            Code.MISSING_FIELD,
            Code.OUTSIDE_DOMAIN,
            Code.UNKNOWN_PLACE,
            Code.UNKNOWN_TIMELINE,
            Code.OUTSIDE_DOMAIN,
            Code.UNKNOWN_FIELD,
            Code.MISSING_FIELD,
        ]
    )


@pytest.mark.parametrize(
    "text",
    [
        "indicators:\n",
        "indicators: {}\n",
        "indicators: [x, 1, null]\n",
        "id: 1\nindicators: [{milestones: [x], rungs: y, domain: z, not_applicable: [1]}]\nred_line: [x]\n",
        "timelines: x\n",
        "timelines: [x]\n",
        "adopted_on: x\ntimelines: [{}]\n",
        "thresholds:\n",
        "thresholds: {pace_slow: x}\n",
        "objectives: [x]\n",
        "objectives:\n",
    ],
)
def test_check_definitions_only_reports_when_shapes_are_wrong(text: str) -> None:
    catalog, problems = check({"indicators/x.yaml": text})
    assert catalog is None
    assert problems
