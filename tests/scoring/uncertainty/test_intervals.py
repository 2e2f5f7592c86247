"""Intervals, pairs too close to tell apart, and ranks: given only where they may be, the same each time."""

from typing import Any

import numpy as np
import pytest

from tests.scoring.oracles import read_oracle
from tests.scoring.situations import play_places
from tracker.indicators.catalog import Catalog
from tracker.places import load_places
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.refusals import Refusal
from tracker.scoring.results import Scores
from tracker.scoring.score import score
from tracker.scoring.seeding import quantiles
from tracker.scoring.uncertainty import (
    AccountDraws,
    Choice,
    draw_account,
    find_too_close,
    measure_sensitivity,
    rank_intervals,
    score_intervals,
)
from tracker.scoring.uncertainty.intervals import share_above
from tracker.vocabulary import Account

NAMES = [f"c{n}.i{m}" for n in range(3) for m in range(2)]
COMMITMENTS: list[dict[str, Any]] = [
    {"id": f"c{n}", "objective": n + 1, "indicators": [{"kind": "structural"}, {"kind": "outcome"}]} for n in range(3)
]
CODES = ["XAA", "XAB", "XAC", "XAD", "XAE", "XAF", "XAG", "XAH", "XAJ", "XAL"]


def place(rungs: list[int | None]) -> dict[str, Any]:
    rows = [{"cso": r, "of": n, "on": "2025-01"} for n, r in zip(NAMES, rungs, strict=True) if r is not None]
    return {"as_of": "2026-06-30", "commitments": [dict(c) for c in COMMITMENTS], "answers": rows}


def world() -> tuple[Scores, ScoringFrame, Catalog]:
    places = {code: place([min(4, (n + m) // 3) for m in range(6)]) for n, code in enumerate(CODES)}
    return play_places(places | {"XBB": place([4, 4, None, None, None, None])})


def draw(count: int = 1000) -> AccountDraws:
    return draw_account(Account.CIVIL_SOCIETY, *world(), count)


def test_interval_holds_the_published_score_and_is_missing_below_the_gate() -> None:
    scores, frame, catalog = world()
    found = score_intervals(draw_account(Account.CIVIL_SOCIETY, scores, frame, catalog))
    assert [interval.country for interval in found] == [*CODES, "XBB"]
    for interval, country in zip(found, scores.countries, strict=True):
        published = country.accounts[Account.CIVIL_SOCIETY].score.value
        if country.country == "XBB":
            assert (interval.median, interval.low, interval.reason) == (None, None, Refusal.COVERAGE)
        else:
            assert published is not None
            assert interval.low is not None
            assert interval.high is not None
            assert interval.low - 1e-9 <= published <= interval.high + 1e-9


def test_draws_repeat_and_do_not_depend_on_which_places_are_asked_for() -> None:
    scores, frame, catalog = world()
    all_places = draw_account(Account.CIVIL_SOCIETY, scores, frame, catalog, 500)
    again = draw_account(Account.CIVIL_SOCIETY, scores, frame, catalog, 500)
    alone = draw_account(Account.CIVIL_SOCIETY, score(frame, catalog, load_places(), ["XAD"]), frame, catalog, 500)
    np.testing.assert_array_equal(all_places.scores, again.scores)
    np.testing.assert_allclose(alone.scores[:, 0], all_places.scores[:, 3], rtol=0, atol=1e-9)


def test_nothing_is_given_for_an_account_that_said_nothing() -> None:
    scores, frame, catalog = world()
    drawn = draw_account(Account.GOVERNMENT, scores, frame, catalog, 50)
    assert {interval.reason for interval in score_intervals(drawn)} == {Refusal.COVERAGE}
    assert find_too_close(drawn) == ()


def test_places_with_equal_answers_cannot_be_told_apart_and_far_ones_can() -> None:
    places = {"XAA": place([0] * 6), "XAB": place([2] * 6), "XAC": place([2] * 6), "XBB": place([4] * 6)}
    found = find_too_close(draw_account(Account.CIVIL_SOCIETY, *play_places(places), 500))
    assert [(pair.one, pair.other, pair.share_above) for pair in found] == [("XAB", "XAC", 0.5)]


def test_ranks_are_refused_below_ten_places() -> None:
    few = draw_account(Account.CIVIL_SOCIETY, *play_places({code: place([2] * 6) for code in CODES[:9]}), 50)
    assert rank_intervals(few).reason is Refusal.FEW_PLACES
    assert rank_intervals(few).places == ()


def test_ranks_leave_out_places_below_the_gate_and_give_ties_the_lowest_number() -> None:
    ranks = rank_intervals(draw())
    assert ranks.reason is None
    assert [rank.country for rank in ranks.places] == CODES
    equal = draw_account(Account.CIVIL_SOCIETY, *play_places({code: place([2] * 6) for code in CODES}), 50)
    assert {(r.low, r.median, r.high) for r in rank_intervals(equal).places} == {(1.0, 1.0, 1.0)}


def test_share_above_equals_the_published_outranking() -> None:
    case = read_oracle("06_aggregation_coinr.json")["copeland"]
    shares = share_above(np.array(case["X"], dtype=np.float64).T)
    for row in (2, 3, 4):
        assert shares[row - 1, 0] == pytest.approx(case[f"outrank_{row}_1"])
    pairs = [shares[i, j] for i in range(4) for j in range(4) if i != j]
    dominant = sum(share == 1 for share in pairs)
    assert (dominant, dominant / (len(pairs) / 2)) == (case["nDominant"], case["fracDominant"])


def test_quantiles_are_of_type_seven() -> None:
    draws = np.random.Generator(np.random.PCG64(1)).normal(size=(333, 7))
    expected = np.quantile(draws, (0.05, 0.5, 0.95), axis=0, method="linear")
    np.testing.assert_allclose(quantiles(draws, (0.05, 0.5, 0.95)), expected, rtol=1e-14)


def test_sensitivity_names_every_choice_once_the_strongest_first() -> None:
    scores, frame, catalog = world()
    found = measure_sensitivity("XAE", Account.CIVIL_SOCIETY, scores, frame, catalog, 500)
    assert {s.choice for s in found} == set(Choice)
    assert [s.moves for s in found] == sorted((s.moves for s in found), reverse=True)
    published = next(c for c in scores.countries if c.country == "XAE").accounts[Account.CIVIL_SOCIETY].score.value
    assert [s.published for s in found] == pytest.approx([published] * len(found))
    moves = {s.choice: s.moves for s in found}
    still = (Choice.WORST, Choice.MISSING, Choice.VOTES, Choice.SAMPLING)
    assert [moves[choice] for choice in still] == pytest.approx([0] * 4, abs=1e-9)
    assert moves[Choice.ANCHORS] > 0
    assert moves[Choice.WEIGHTS] > 0


def test_sensitivity_is_not_given_below_the_gate() -> None:
    assert measure_sensitivity("XBB", Account.CIVIL_SOCIETY, *world(), 50) == ()
