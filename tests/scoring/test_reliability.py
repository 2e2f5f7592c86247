"""Krippendorff's alpha against published figures, and when it is refused."""

import datetime as dt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.indicators.definitions import thresholds
from tests.scoring.oracles import read_oracle
from tests.scoring.scenario import build_catalog, build_scenario_frame
from tracker.scoring.refusals import Refusal
from tracker.scoring.reliability import Metric, gather_units, krippendorff_alpha, measure_reliability
from tracker.scoring.seeding import seeded_generator

units = st.lists(st.lists(st.integers(0, 4), min_size=2, max_size=5), min_size=20, max_size=30)


def generator() -> np.random.Generator:
    return seeded_generator("sha256:" + "0a" * 32, "sha256:" + "0b" * 32)


def units_of(data: list[list[float | None]]) -> list[list[float]]:
    return [[rating for rating in unit if rating is not None] for unit in zip(*data, strict=True)]


def test_alpha_equals_the_published_figures() -> None:
    for case in read_oracle("09_krippendorff_alpha.json")["cases"]:
        for metric, expected in case["expected"].items():
            found = krippendorff_alpha(units_of(case["data"]), Metric(metric))
            assert found is not None
            assert round(found, case["dp"]) == expected, (case["id"], metric)


def test_alpha_is_undefined_in_the_published_degenerate_cases() -> None:
    for case in read_oracle("09_krippendorff_alpha.json")["edge"].values():
        assert [krippendorff_alpha(units_of(case["data"]), metric) for metric in Metric] == [None] * 4


def test_reliability_is_refused_under_twenty_units() -> None:
    found = measure_reliability([[0, 1]] * 19 + [[2]], generator(), thresholds())
    assert (found.alpha, found.units, found.reason) == (None, 19, Refusal.FEW_UNITS)


def test_reliability_is_not_computable_when_all_ratings_are_the_same() -> None:
    found = measure_reliability([[2, 2, 2]] * 25, generator(), thresholds())
    assert (found.alpha, found.low, found.reason) == (None, None, Refusal.NOT_COMPUTABLE)


def test_reliability_is_one_only_when_voices_agree_on_different_things() -> None:
    found = measure_reliability([[n % 3, n % 3] for n in range(24)], generator(), thresholds())
    assert (found.alpha, found.low, found.high, found.reason) == (1.0, 1.0, 1.0, None)


@given(units)
def test_reliability_has_its_alpha_inside_a_repeatable_interval(found: list[list[int]]) -> None:
    first, again = (
        measure_reliability(found, generator(), thresholds(bootstrap_draws=200)),
        measure_reliability(found, generator(), thresholds(bootstrap_draws=200)),
    )
    assert first == again
    assert first.alpha == pytest.approx(krippendorff_alpha(found)) or first.reason is Refusal.NOT_COMPUTABLE
    if first.low is not None and first.high is not None:
        assert first.low <= first.high <= 1.0


@given(units)
def test_alpha_does_not_change_when_rungs_are_renamed_in_order(found: list[list[int]]) -> None:
    renamed = [[rating**3 + 7 for rating in unit] for unit in found]
    assert krippendorff_alpha(found) == krippendorff_alpha(renamed)


def test_interval_widens_with_fewer_units() -> None:
    pattern = [[0, 0, 1], [1, 2], [3, 3, 3], [4, 2], [2, 2]]
    few, many = (measure_reliability(pattern * times, generator(), thresholds()) for times in (4, 40))
    assert few.low is not None
    assert few.high is not None
    assert many.low is not None
    assert many.high is not None
    assert many.high - many.low < few.high - few.low


def test_units_are_votes_of_families_with_evidence() -> None:
    data = {
        "as_of": "2026-06-30",
        "indicator": {"name": "i0"},
        "answers": [
            {"cso": 1, "on": "2025-01", "by": "A"},
            {"cso": 3, "on": "2025-01", "by": "B"},
            {"cso": 4, "on": "2025-01", "by": "C", "family": "B"},
            {"cso": 0, "on": "2025-01", "by": "D", "grade": "none"},
            {"gov": 4, "on": "2025-01"},
        ],
    }
    frame = build_scenario_frame(data)
    assert frame.as_of == dt.date(2026, 6, 30)
    assert [unit.ratings for unit in gather_units(frame, build_catalog(data))] == [(1.0, 3.0)]
