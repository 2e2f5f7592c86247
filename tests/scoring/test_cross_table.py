"""Cohen's kappa against published figures, and the cross-table of government and civil society."""

import pytest

from tests.scoring.oracles import read_oracle
from tests.scoring.scenario import build_catalog
from tests.scoring.situations import play_data
from tracker.scoring.cross_table import Weighting, cohen_kappa, gather_pairs, tabulate_pairs
from tracker.scoring.refusals import Refusal

#: Gwet's intervals use Student's t and n - 1, so that they differ in the third decimal.
GWET = 0.002


def test_kappa_equals_the_published_figures() -> None:
    cases = {case["id"]: case for case in read_oracle("10_kappa.json")["cases"]}
    sas = cases["SAS_table10"]
    plain, linear = cohen_kappa(sas["table"], Weighting.NONE), cohen_kappa(sas["table"], Weighting.LINEAR)
    assert plain is not None
    assert linear is not None
    assert [round(plain.value, 4), round(plain.se, 4)] == [sas["kappa"], sas["ase"]]
    assert [round(plain.low, 4), round(plain.high, 4)] == sas["ci"]
    expected = sas["weighted_linear"]
    assert [round(linear.value, 4), round(linear.se, 4)] == [expected["kappa"], expected["ase"]]
    assert [round(linear.low, 4), round(linear.high, 4)] == expected["ci"]
    for case in (cases["abstractors"], cases["diagnosis"]):
        for weighting in Weighting:
            found = cohen_kappa(case["table"], weighting)
            assert found is not None
            assert found.value == pytest.approx(case["expected"][weighting], abs=0.0006)
            if f"ci_{weighting}" in case:
                assert [found.low, found.high] == pytest.approx(case[f"ci_{weighting}"], abs=GWET)
            else:
                assert found.se == pytest.approx(case[f"se_{weighting}"], abs=0.0006)


def test_kappa_is_none_when_nothing_can_disagree() -> None:
    assert cohen_kappa([]) is None
    assert cohen_kappa([[0, 0], [0, 0]]) is None
    assert cohen_kappa([[7, 0], [0, 0]]) is None


def test_cross_table_holds_the_pairs_in_which_both_spoke() -> None:
    data = {
        "as_of": "2026-06-30",
        "commitments": [{"id": "c", "indicators": [{"name": n} for n in ("a", "b", "d", "e")]}],
        "answers": [
            {"gov": 3, "of": "c.a", "on": "2025-01"},
            {"cso": 1, "of": "c.a", "on": "2025-01"},
            {"gov": 2, "of": "c.b", "on": "2025-01"},
            {"cso": 2, "of": "c.b", "on": "2025-01"},
            {"gov": 2, "of": "c.d", "on": "2025-01"},
            {"gov": 2, "of": "c.e", "on": "2025-01"},
            {"cso": 4, "of": "c.e", "on": "2015-01"},
        ],
    }
    found = tabulate_pairs(gather_pairs([play_data(data)], build_catalog(data)))
    assert (found.pairs, found.counts[3][1], found.counts[2][2], found.reason) == (2, 1, 1, None)


def test_cross_table_of_nothing_is_not_computable() -> None:
    found = tabulate_pairs([])
    assert (found.counts, found.pairs, found.kappa, found.reason) == (((0,),), 0, None, Refusal.NOT_COMPUTABLE)
