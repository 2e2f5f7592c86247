"""The columns and the plain face say the same of everything: scenarios, and situations nobody wrote down."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scoring.columns.comparing import differences, of_columns, of_plain
from tests.scoring.scenario import PLACE, Scenario, all_scenarios, build_catalog, build_scenario_frame, coded_answer
from tracker.dates import PartialDate, parse_as_of
from tracker.places import load_places
from tracker.scoring.columns import build_columns, list_frame, score_columns, score_places
from tracker.scoring.frame import CodedAnswer, VersionInfo, build_frame
from tracker.scoring.score import score, score_country

FURTHER = {"name": "law", "kind": "process", "requires": {"7-year": 2}}
PLACES = ["XAA", "XBB", "XCC"]
CATALOG = build_catalog(
    {
        "commitments": [
            {
                "id": "a",
                "objective": 6,
                "red_line": [{"requires": 3}],
                "indicators": [
                    {"name": "law", "kind": "structural", "requires": {"2-year": 1, "7-year": 3, "12-year": 4}},
                    {"name": "practice", "kind": "outcome", "top": 3, "requires": {"7-year": 1, "12-year": 3}},
                    {
                        "name": "cost",
                        "kind": "outcome",
                        "type": "numeric",
                        "direction": "lower_is_better",
                        "goalposts": {"worst": 18, "target": 0},
                        "domain": {"min": 0},
                        "requires": {"2-year": 6, "7-year": 3, "12-year": 0},
                        "weight": 1.7,
                    },
                ],
            },
            {
                "id": "b",
                "objective": 15,
                "indicators": [
                    {
                        "name": "yes",
                        "kind": "process",
                        "type": "binary",
                        "requires": {"7-year": 1},
                        "max_age_months": 30,
                    },
                    {"name": "unplaced", "kind": "process", "anchors": [0, 10, 40, 70, 100]},
                    {
                        "name": "share",
                        "kind": "process",
                        "type": "numeric",
                        "goalposts": {"worst": 10, "target": 90},
                        "requires": {"12-year": 80},
                    },
                ],
            },
            {
                "id": "c",
                "objective": 6,
                "not_applicable": [{"country": "XCC", "reason": "landlocked"}],
                "indicators": [{"name": "port", "kind": "outcome", "requires": {"2-year": 0, "12-year": 2}}],
            },
            *(
                {
                    "id": f"m{n}",
                    "objective": 6 + n % 2,
                    "indicators": [{"name": "law", "kind": "process", "requires": {"7-year": 2}}],
                }
                for n in range(3)
            ),
        ]
    }
)
TOPS = {"a.law": 4, "a.practice": 3, "a.cost": 20, "b.yes": 1, "b.unplaced": 4, "b.share": 100, "c.port": 4}
TOPS |= {f"m{n}.law": 4 for n in range(3)}
GAZETTEER = load_places()
VALUES = [0.1, 2.9999999, 3, 3.3, 6, 79.5, 80]

days = st.one_of(
    st.dates(dt.date(2015, 1, 1), dt.date(2026, 12, 1)).map(str),
    st.sampled_from(
        ["2015", "2016-12", "2018-12-19", "2019", "2020", "2020-12", "2024-02", "2025", "2025-06-22", "2026-06"]
    ),
)


@st.composite
def answers(draw: st.DrawFn, accounts: tuple[str, ...] = ("gov", "cso", "cso", "cso", "ind", "rec")) -> dict[str, Any]:
    of = draw(st.sampled_from(sorted(TOPS)))
    numeric = of in ("a.cost", "b.share")
    row = {
        draw(st.sampled_from(accounts)): draw(
            st.sampled_from([0.1, 2.9999999, 3, 3.3, 6, 79.5, 80]) if numeric else st.integers(0, TOPS[of])
        ),
        "of": of,
        "on": draw(days),
        "by": draw(st.sampled_from(["A", "a", "B", "C", "D", "E"])),
        "grade": draw(st.sampled_from(["none", "weak", "moderate", "moderate", "strong"])),
        "survey": draw(st.booleans()),
        "fragile": draw(st.sampled_from([False, False, True])),
        "place": draw(st.sampled_from(PLACES)),
    }
    optional = {
        "since": days,
        "published": days,
        "document": st.sampled_from(["D1", "D2", "D3"]),
        "family": st.sampled_from(["F", "f", "G", "A"]),
        "evidence": st.sampled_from(["", "K1", "K2", "K3"]),
        "series": st.sampled_from(["s1", "s2"]),
        "se": st.sampled_from([0.0, 0.2, 1.5]),
        "as": st.sampled_from(["origin", "destination"]),
    }
    for name in draw(st.sets(st.sampled_from(sorted(optional)), max_size=4)):
        row[name] = draw(optional[name])
    return row


@st.composite
def focused(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Many answers by civil society on one indicator of one place."""
    of = draw(st.sampled_from(["a.law", "a.cost", "b.yes"]))
    rows = draw(st.lists(answers(accounts=("cso",)), max_size=14))
    kept = {
        "a.cost": lambda value: value,
        "a.law": lambda value: int(value) % 5,
        "b.yes": lambda value: int(value) % 2,
    }[of]
    return [row | {"of": of, "place": "XAA", "cso": kept(row["cso"])} for row in rows]


as_ofs = st.sampled_from(
    ["2016-06-01", "2020-12-19", "2020-12-20", "2024-01-01", "2025-12-20", "2026-06-30", "2031-01-01"]
)
situations = st.one_of(
    st.lists(answers(), max_size=25),
    focused(),
    st.tuples(focused(), st.lists(answers(), max_size=9)).map(lambda pair: pair[0] + pair[1]),
)


def coded(rows: list[dict[str, Any]]) -> list[CodedAnswer]:
    found = [replace(coded_answer(n, row, dt.date(2015, 1, 1)), country=row["place"]) for n, row in enumerate(rows)]
    dated = [
        a if "published" in row else replace(a, published_on=PartialDate.of(a.observed_on.last))
        for a, row in zip(found, rows, strict=True)
    ]
    # A document says one thing only of one day: the checks refuse a second answer.
    said = {(a.submission, a.country, a.indicator, a.series, a.scope, a.observed_on.written): a for a in dated}
    return list(said.values())


@given(situations, as_ofs)
@settings(max_examples=400)
def test_both_faces_say_the_same_of_every_place(rows: list[dict[str, Any]], day: str) -> None:
    found, as_of = coded(rows), dt.date.fromisoformat(day)
    versions = [VersionInfo(a.submission, 1) for a in found]
    accepted = [a for a in found if CATALOG.accepts(a.indicator, a.amount)]
    frame = build_frame(versions, accepted, as_of)
    columns = build_columns(versions, found)
    cube = score_columns(columns, CATALOG, as_of, PLACES)
    assert list_frame(columns, CATALOG, as_of).cells == frame.cells
    assert score_places(cube, frame, GAZETTEER, PLACES) == score(frame, CATALOG, GAZETTEER, PLACES)
    for code in PLACES:
        plain = score_country(code, frame, CATALOG, GAZETTEER)
        assert differences(of_columns(cube, code), of_plain(plain)) == []


@pytest.mark.parametrize("scenario", all_scenarios(), ids=lambda s: s.name)
def test_columns_play_every_scenario_as_the_plain_face_does(scenario: Scenario) -> None:
    catalog, frame = build_catalog(scenario.data), build_scenario_frame(scenario.data)
    found = frame.all_answers
    columns = build_columns([VersionInfo(a.submission, 1) for a in found], found)
    cube = score_columns(columns, catalog, parse_as_of(str(scenario.data["as_of"])), [PLACE])
    plain = score_country(PLACE, frame, catalog, GAZETTEER)
    assert differences(of_columns(cube, PLACE), of_plain(plain)) == []
