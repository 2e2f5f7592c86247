"""The exact outcomes of redrawn votes are those of counting every possible draw."""

from collections import Counter
from itertools import product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scoring.scenario import build_catalog
from tracker.scoring.measure import Measure
from tracker.scoring.uncertainty.medians import consensus_outcomes

LADDER: dict[str, Any] = {"type": "ladder"}
NUMBER: dict[str, Any] = {
    "type": "numeric",
    "direction": "lower_is_better",
    "goalposts": {"worst": 9, "target": 0},
}


@settings(max_examples=25)
@given(st.lists(st.integers(0, 4), min_size=1, max_size=5), st.sampled_from([LADDER, NUMBER]))
def test_outcomes_have_the_probabilities_of_all_draws(amounts: list[int], definition: dict[str, Any]) -> None:
    catalog = build_catalog({"indicator": dict(definition)})
    measure = Measure(catalog.indicator("c.i0"), catalog.thresholds)
    counted = Counter(measure.consensus(draw) for draw in product(amounts, repeat=len(amounts)))
    total = len(amounts) ** len(amounts)
    outcomes = consensus_outcomes(amounts, measure)
    assert dict(outcomes) == pytest.approx({value: count / total for value, count in counted.items()} | {
        value: pytest.approx(0) for value, _ in outcomes if value not in counted
    })  # fmt: skip
    assert sum(probability for _, probability in outcomes) == pytest.approx(1)
