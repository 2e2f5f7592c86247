"""Goalposts, distance to a target, caps and direction against published figures."""

import pytest

from tests.scoring.oracles import read_oracle
from tests.scoring.scenario import build_catalog
from tracker.scoring.measure import Measure


def measure(worst: float, target: float) -> Measure:
    direction = "higher_is_better" if target > worst else "lower_is_better"
    goalposts = {"worst": worst, "target": target}
    catalog = build_catalog({"indicator": {"type": "numeric", "direction": direction, "goalposts": goalposts}})
    return Measure(catalog.indicator("c.i0"), catalog.thresholds)


def test_goalposts_normalise_as_published() -> None:
    for case in read_oracle("04_normalise_coinr.json")["goalposts"]:
        ends = (case["lower"], case["upper"])
        worst, target = ends if case["direction"] == 1 else ends[::-1]
        found = measure(worst, target).normalise(case["x"]) / 100 * case["scale"]
        assert found == pytest.approx(case["expected"]), case


def test_distance_to_target_is_the_goalposts_from_the_worst_value_as_published() -> None:
    for case in read_oracle("04_normalise_coinr.json")["dist_to_target"]:
        worst = min(case["x"]) if case["direction"] == 1 else max(case["x"])
        scale = measure(worst, case["target"])
        found = [(scale.normalise(x) if case["cap"] else scale.unclipped(x)) / 100 for x in case["x"]]
        assert found == pytest.approx(case["expected"]), case


def test_a_range_between_two_ends_is_a_stretch_of_the_goalposts() -> None:
    for case in read_oracle("04_normalise_coinr.json")["minmax"]:
        scale, (low, high) = measure(min(case["x"]), max(case["x"])), case["to"]
        found = [low + (high - low) * scale.normalise(x) / 100 for x in case["x"]]
        assert (min(found), max(found)) == pytest.approx((case["expected_min"], case["expected_max"]))
