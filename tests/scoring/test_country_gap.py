"""The country's say-do gap with its interval, and law against practice within one account."""

from typing import Any

import pytest

from tests.indicators.definitions import thresholds
from tests.scoring.situations import play_scores
from tracker.scoring.country_gap import bootstrap_mean, complete_gap, complete_gaps
from tracker.scoring.results import SayDoGap
from tracker.scoring.seeding import seeded_generator
from tracker.vocabulary import Account, Reason


def situation(rungs: list[tuple[int, int]]) -> dict[str, Any]:
    """Commitments in which the government reports a law and a practice, and civil society the practice it sees."""
    names = [f"c{n}" for n in range(len(rungs))]
    indicators = [{"name": "law", "kind": "structural"}, {"name": "life", "kind": "outcome"}]
    answers = []
    for name, (said, seen) in zip(names, rungs, strict=True):
        answers += [
            {"gov": said, "of": f"{name}.law", "on": "2025-01"},
            {"gov": 2, "of": f"{name}.life", "on": "2025-01"},
            {"cso": seen, "of": f"{name}.life", "on": "2025-06"},
        ]
    commitments = [{"id": name, "indicators": [dict(i) for i in indicators]} for name in names]
    return {"as_of": "2026-06-30", "commitments": commitments, "answers": answers}


def complete(rungs: list[tuple[int, int]]) -> SayDoGap:
    scores, _, catalog = play_scores(situation(rungs))
    return complete_gap(scores.countries[0], scores, catalog)


def test_gap_has_shares_and_an_interval_around_its_mean() -> None:
    gap = complete([(4, 0), (4, 1), (3, 1), (2, 2), (1, 3), (4, 2)])
    assert (gap.items, gap.higher, gap.lower, gap.equal) == (6, 4, 1, 1)
    assert gap.shares == pytest.approx((4 / 6, 1 / 6, 1 / 6))
    assert gap.mean == pytest.approx(37.5)
    assert gap.low is not None
    assert gap.high is not None
    assert 0 <= gap.low < 37.5 < gap.high < 100


def test_gap_has_a_point_for_an_interval_when_all_gaps_are_equal() -> None:
    gap = complete([(4, 2)] * 5)
    assert (gap.mean, gap.low, gap.high) == (50.0, 50.0, 50.0)


def test_gap_is_the_same_each_time_and_alone_as_among_others() -> None:
    scores, _, catalog = play_scores(situation([(4, 0), (4, 1), (3, 1), (2, 2), (1, 3)]))
    alone = complete_gap(scores.countries[0], scores, catalog)
    assert complete_gaps(scores, catalog) == {"XAA": alone}


def test_nothing_is_given_below_five_commitments() -> None:
    gap = complete([(4, 0)] * 4)
    assert (gap.low, gap.high, gap.shares, gap.reason) == (None, None, None, Reason.FEW_COMMITMENTS)
    assert gap.law_against_practice is not None
    assert {(g.points, g.items, g.reason) for g in gap.law_against_practice if g.account is Account.GOVERNMENT} == {
        (None, 4, Reason.FEW_COMMITMENTS)
    }


def test_law_against_practice_stays_within_one_account() -> None:
    gap = complete([(4, 0), (4, 0), (4, 0), (2, 0), (2, 0)])
    assert gap.law_against_practice is not None
    by_account = {g.account: g for g in gap.law_against_practice}
    government, civil_society = by_account[Account.GOVERNMENT], by_account[Account.CIVIL_SOCIETY]
    assert (government.items, government.law, government.practice, government.points) == (5, 80.0, 50.0, 30.0)
    assert (civil_society.items, civil_society.points) == (0, None)


def test_interval_of_a_mean_follows_quantiles_of_type_seven() -> None:
    generator = seeded_generator("sha256:01", "sha256:02")
    low, high = bootstrap_mean([0.0, 100.0], generator, thresholds(bootstrap_draws=4000))
    assert (low, high) == (0.0, 100.0)
