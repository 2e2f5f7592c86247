"""Means, weights over what is present, and the coverage rule against published figures."""

import pytest

from tests.scoring.oracles import read_oracle
from tracker.scoring.aggregate import Mean, combine
from tracker.scoring.means import geometric_mean, power_mean

POWERS = {"harmonic": -1.0, "power_p=-1": -1.0, "power_p=1": 1.0}


def test_means_equal_the_published_figures() -> None:
    for case in read_oracle("06_aggregation_coinr.json")["means"]:
        values, weights = case["x"], case["w"]
        if case["expected"] == "error":
            with pytest.raises(ValueError, match="above 0"):
                geometric_mean(values, weights)
        elif case["kind"] == "geometric":
            assert geometric_mean(values, weights) == pytest.approx(case["expected"], rel=1e-12)
        else:
            assert power_mean(values, weights, POWERS[case["kind"]]) == pytest.approx(case["expected"], rel=1e-12)


def part(value: float | None) -> Mean:
    return Mean(None, 0.0, 100.0, 0.0) if value is None else Mean(value, value, value, 1.0)


def test_weights_are_renormalised_over_what_is_present_as_published() -> None:
    case = read_oracle("06_aggregation_coinr.json")["missing"]
    means = [combine([(w, part(x)) for x, w in zip(row, case["w"], strict=True)]).value for row in case["X"]]
    assert means == pytest.approx(case["amean"], rel=1e-12)
    coverage = [combine([(1.0, part(x)) for x in row]).coverage for row in case["X"]]
    gated = [mean if share >= 0.5 else None for mean, share in zip(means, coverage, strict=True)]
    assert gated == [None if m is None else pytest.approx(m, rel=1e-12) for m in case["amean_thresh_half"]]


def test_power_one_is_the_mean_that_scores_use() -> None:
    values, weights = [10.0, 20.0, 60.0], [1.0, 2.0, 3.0]
    combined = combine([(w, part(x)) for x, w in zip(values, weights, strict=True)])
    assert power_mean(values, weights, 1.0) == pytest.approx(combined.value)
