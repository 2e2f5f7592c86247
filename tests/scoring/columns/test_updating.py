"""Scoring some places again gives the same bits as scoring everything; blocks and days change nothing."""

import datetime as dt
from dataclasses import fields
from typing import Any

import numpy as np
from hypothesis import given

from tests.scoring.columns.test_equal_faces import CATALOG, PLACES, coded, situations
from tracker.scoring.columns import AnswerColumns, Cube, build_columns, engine, score_columns, score_days, update
from tracker.scoring.columns.cube import PARTS
from tracker.scoring.frame import CodedAnswer, VersionInfo

AS_OF = dt.date(2026, 6, 30)


def columns_of(found: list[CodedAnswer]) -> AnswerColumns:
    return build_columns([VersionInfo(a.submission, 1) for a in found], found)


def whole(found: list[CodedAnswer], as_of: dt.date = AS_OF) -> Cube:
    return score_columns(columns_of(found), CATALOG, as_of, PLACES)


def bits(cube: Cube) -> dict[str, Any]:
    parts = {part: getattr(cube, part) for part in PARTS}
    return {f"{p}.{f.name}": getattr(parts[p], f.name).tobytes() for p, kind in PARTS.items() for f in fields(kind)}


@given(situations, situations)
def test_scoring_the_changed_places_again_is_scoring_everything(
    rows: list[dict[str, Any]], more: list[dict[str, Any]]
) -> None:
    before = whole(coded(rows))
    kept = bits(before)
    after, columns = whole(coded(rows + more)), columns_of(coded(rows + more))
    changed = {row["place"] for row in more}
    assert bits(update(before, columns, changed)) == bits(after)
    assert bits(update(before, columns.of_places(changed), changed)) == bits(after)
    assert bits(before) == kept


def test_a_place_that_was_not_there_is_added() -> None:
    rows = [
        {"gov": 2, "of": "a.law", "on": "2020", "place": "XAA"},
        {"gov": 3, "of": "a.law", "on": "2020", "place": "XBB"},
    ]
    found = coded(rows)
    columns = build_columns([VersionInfo(a.submission, 1) for a in found], found)
    small = score_columns(columns, CATALOG, AS_OF, ["XAA"])
    assert bits(update(small, columns, ["XBB"])) == bits(score_columns(columns, CATALOG, AS_OF, ["XAA", "XBB"]))


@given(situations)
def test_blocks_of_places_give_the_same_bits_as_the_whole(rows: list[dict[str, Any]]) -> None:
    at_once = bits(whole(coded(rows)))
    before, engine.BLOCK = engine.BLOCK, 3
    try:
        assert bits(whole(coded(rows))) == at_once
    finally:
        engine.BLOCK = before


@given(situations)
def test_several_days_are_scored_as_each_alone(rows: list[dict[str, Any]]) -> None:
    found = coded(rows)
    columns = build_columns([VersionInfo(a.submission, 1) for a in found], found)
    days = [dt.date(2021, 1, 1), AS_OF]
    assert [bits(c) for c in score_days(columns, CATALOG, days, PLACES)] == [bits(whole(found, day)) for day in days]


@given(situations)
def test_order_of_answers_changes_no_bit(rows: list[dict[str, Any]]) -> None:
    found = coded(rows)
    assert bits(whole(found)) == bits(whole(found[::-1]))


def test_nothing_said_is_no_data_and_no_score() -> None:
    cube = whole([])
    assert not cube.cells.is_spoken.any()
    assert np.isnan(cube.summaries.score).all()
