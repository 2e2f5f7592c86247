"""The drawn scores are the published ones when nothing is varied, and repeat when something is."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks.draws import build_synthetic_panel, score_in_a_loop
from tests.scoring.scenario import build_catalog
from tests.scoring.situations import play_scores
from tests.scoring.test_invariants import DEFINITIONS, situations
from tracker.scoring.seeding import seeded_generator
from tracker.scoring.uncertainty.choices import (
    COMBINATIONS,
    Anchors,
    Combination,
    Form,
    Missing,
    Worst,
    draw_choices,
    fixed_choices,
)
from tracker.scoring.uncertainty.engine import draw_scores
from tracker.scoring.uncertainty.noise import draw_noise
from tracker.scoring.uncertainty.panel import build_panel, build_tree
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account

HASHES = ("sha256:01", "sha256:02")


def situation(rows: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {"as_of": "2026-06-30", "answers": rows} | more


@settings(max_examples=40)
@given(situations)
def test_bounds_of_the_published_score_are_the_draws_with_missing_at_zero_and_full(rows: list[dict[str, Any]]) -> None:
    scores, frame, catalog = play_scores(situation(rows, **DEFINITIONS))
    for account in SPEAKING_ACCOUNTS:
        panel = build_panel(account, scores.countries, frame, catalog)
        ends = (Combination(missing=Missing.ZERO), Combination(missing=Missing.FULL))
        low, high = draw_scores(panel, fixed_choices(panel.tree.sizes, *ends))[:, 0]
        published = scores.countries[0].accounts[account].score
        if panel.present.any():
            assert (low, high) == pytest.approx((published.low, published.high), abs=1e-9)
        else:
            assert np.isnan([low, high]).all()


@settings(max_examples=40)
@given(st.lists(st.integers(0, 4), min_size=7, max_size=7), st.sampled_from(Missing))
def test_published_score_is_the_draw_in_which_nothing_is_varied(rungs: list[int], missing: Missing) -> None:
    names = ["a.i0", "a.i1", "b.i0", "b.i1", "b.i2", "c.i0", "d.i0"]
    kinds = ["structural", "outcome", "process", "process", "outcome", "outcome", "structural"]
    commitments: dict[str, dict[str, Any]] = {
        key: {"id": key, "objective": {"a": 2, "b": 2, "c": 6, "d": 17}[key], "indicators": []} for key in "abcd"
    }
    for number, (name, kind) in enumerate(zip(names, kinds, strict=True)):
        commitments[name[0]]["indicators"].append({"kind": kind, "weight": number + 1})
    rows = [{"gov": rung, "of": name, "on": "2025-01"} for rung, name in zip(rungs, names, strict=True)]
    scores, frame, catalog = play_scores(situation(rows, commitments=list(commitments.values())))
    panel = build_panel(Account.GOVERNMENT, scores.countries, frame, catalog)
    found = draw_scores(panel, fixed_choices(panel.tree.sizes, Combination(missing=missing)))[0, 0]
    assert found == pytest.approx(scores.countries[0].accounts[Account.GOVERNMENT].score.value)


def one_number(value: float, **combination: Any) -> float:
    data = situation(
        [{"gov": value, "on": "2025-01"}],
        indicator={"type": "numeric", "direction": "lower_is_better", "goalposts": {"worst": 20, "target": 0}},
    )
    scores, frame, catalog = play_scores(data)
    panel = build_panel(Account.GOVERNMENT, scores.countries, frame, catalog)
    return float(draw_scores(panel, fixed_choices(panel.tree.sizes, Combination(**combination)))[0, 0])


def test_worst_goalpost_moves_a_number_by_a_quarter_of_the_distance() -> None:
    assert one_number(5) == pytest.approx(75)
    assert one_number(5, worst=Worst.NEARER) == pytest.approx(100 * (1 - 5 / 15))
    assert one_number(5, worst=Worst.FARTHER) == pytest.approx(100 * (1 - 5 / 25))
    assert one_number(18, worst=Worst.NEARER) == 0


def two_rungs(lower: int, upper: int, **combination: Any) -> float:
    rows = [{"gov": lower, "of": "c.i0", "on": "2025-01"}, {"gov": upper, "of": "c.i1", "on": "2025-01"}]
    data = situation(rows, commitments=[{"id": "c", "indicators": [{}, {}]}])
    scores, frame, catalog = play_scores(data)
    panel = build_panel(Account.GOVERNMENT, scores.countries, frame, catalog)
    return float(draw_scores(panel, fixed_choices(panel.tree.sizes, Combination(**combination)))[0, 0])


def test_forms_of_the_mean_and_anchors_are_those_of_the_method() -> None:
    assert two_rungs(1, 4) == pytest.approx(62.5)
    assert two_rungs(1, 4, form=Form.GEOMETRIC) == pytest.approx(50)
    assert two_rungs(0, 4, form=Form.GEOMETRIC) == pytest.approx(10)
    assert two_rungs(1, 4, form=Form.POWER) == pytest.approx(56.25)
    assert two_rungs(2, 4, anchors=Anchors.CONVEX) == pytest.approx(62.5)
    assert two_rungs(1, 4, anchors=Anchors.CONCAVE) == pytest.approx(75)


def test_engine_gives_the_scores_of_a_loop_over_draws() -> None:
    panel = build_synthetic_panel()
    choices = draw_choices(panel.tree.sizes, seeded_generator(*HASHES), 2 * len(COMBINATIONS), 0.25)
    assert draw_scores(panel, choices) == pytest.approx(score_in_a_loop(panel, choices), abs=1e-9)


def test_tree_follows_objective_commitment_and_kind() -> None:
    tree = build_tree(build_catalog(DEFINITIONS))
    assert tree.indicators == ("a.cost", "a.practice", "a.law", "b.yes")
    assert tree.levels == (((0, 1), (2,), (3,)), ((0, 1), (2,)), ((0,), (1,)), ((0, 1),))
    assert tree.sizes == (4, 3, 2, 2)


def test_votes_and_sampling_move_only_the_cells_that_have_them() -> None:
    commitments = [{"id": "c", "indicators": [{}, {"type": "numeric", "goalposts": {"worst": 0, "target": 100}}]}]
    rows = [
        {"cso": 1, "of": "c.i0", "on": "2025-01", "by": "A"},
        {"cso": 2, "of": "c.i0", "on": "2025-01", "by": "B"},
        {"cso": 2, "of": "c.i0", "on": "2025-01", "by": "C"},
        {"cso": 40, "of": "c.i1", "on": "2025-01", "by": "A", "se": 5},
    ]
    scores, frame, catalog = play_scores(situation(rows, commitments=commitments))
    panel = build_panel(Account.CIVIL_SOCIETY, scores.countries, frame, catalog)
    assert [cell.positions.tolist() for cell in panel.votes] == [[0.25, 0.5]]
    assert [(cell.position, cell.se) for cell in panel.sampled] == [(0.4, 0.05)]
    choices = fixed_choices(panel.tree.sizes, *[Combination()] * 4000)
    votes = draw_scores(panel, choices, draw_noise(panel, HASHES, 4000, samples=False))[:, 0]
    assert set(np.round(votes, 6)) == {32.5, 45.0}
    assert (votes < 40).mean() == pytest.approx(7 / 27, abs=0.03)
    sampled = draw_scores(panel, choices, draw_noise(panel, HASHES, 4000, votes=False))[:, 0]
    assert (sampled.mean(), sampled.std()) == (pytest.approx(45, abs=0.2), pytest.approx(2.5, abs=0.15))
