"""Every scenario of tests/scenarios/ holds: they are the specification of scoring."""

from typing import Any

import pytest

from tests.scoring.scenario import Scenario, all_scenarios, play
from tracker.scoring.results import AccountResult, CountryResult, IndicatorResult
from tracker.vocabulary import Account

SCENARIOS = all_scenarios()
ACCOUNTS = {
    "gov": Account.GOVERNMENT,
    "cso": Account.CIVIL_SOCIETY,
    "ind": Account.INDEPENDENT,
    "rec": Account.RECORD,
}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=[f"{s.file}: {s.name}" for s in SCENARIOS])
def test_scenario_holds(scenario: Scenario) -> None:
    result = play(scenario)
    expected = scenario.data["expect"]
    found = {key: _found(key, wanted, result) for key, wanted in expected.items()}
    assert found == expected


def _found(key: str, wanted: Any, result: CountryResult) -> Any:
    indicator = next(iter(result.indicators.values()))
    if key in ACCOUNTS:
        return {name: _of_account(name, indicator.accounts[ACCOUNTS[key]], value) for name, value in wanted.items()}
    if key == "indicators":
        return {name: _of_indicator(result.indicators[name], value) for name, value in wanted.items()}
    if key in {"headline", "agreement"}:
        return str(getattr(indicator, key))
    if key == "gap":
        return _rounded({name: getattr(indicator.gap, name) for name in wanted})
    if key == "commitments":
        return {name: _of_commitment(result.commitments[name], value) for name, value in wanted.items()}
    if key == "delivery":
        return {a: _of_delivery(result.accounts[ACCOUNTS[a]].delivery, value) for a, value in wanted.items()}
    if key == "scores":
        return {a: _of_score(result.accounts[ACCOUNTS[a]], value) for a, value in wanted.items()}
    if key == "say_do_gap":
        return _rounded({name: getattr(result.say_do_gap, name) for name in wanted})
    raise AssertionError(f"a scenario cannot expect '{key}'")


def _of_indicator(indicator: IndicatorResult, wanted: dict[str, Any]) -> dict[str, Any]:
    return {name: str(getattr(indicator, name)) for name in wanted}


def _of_account(name: str, account: AccountResult, wanted: Any) -> Any:
    if name == "states":
        return {state.timeline: str(state.state) for state in account.milestones if state.timeline in wanted}
    if name == "pace":
        return None if account.pace is None else _rounded({n: getattr(account.pace, n) for n in wanted})
    if name == "flags":
        return [str(flag) for flag in account.flags]
    if name in {"votes", "amount", "score", "range", "inputs"}:
        value = getattr(account, name)
        return list(value) if isinstance(value, tuple) else value
    value = getattr(account, name)
    return None if value is None else str(value)


def _of_commitment(commitment: Any, wanted: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in wanted.items():
        if name == "gap":
            found[name] = _rounded({n: getattr(commitment.gap, n) for n in value})
        else:
            status = commitment.accounts[ACCOUNTS[name]]
            found[name] = {"status": str(status.status), "because": list(status.because)}
    return found


def _of_delivery(delivery: Any, wanted: dict[str, Any]) -> dict[str, Any]:
    counts = {str(state): count for state, count in delivery.counts.items()}
    known = counts | {"due": delivery.due, "low": delivery.low, "high": delivery.high}
    return _rounded({name: known[name] for name in wanted})


def _of_score(summary: Any, wanted: dict[str, Any]) -> dict[str, Any]:
    known = {name: getattr(summary.score, name) for name in ("value", "low", "high", "coverage", "reason")}
    known |= {"red_lines_failed": list(summary.red_lines_failed), "overdue": summary.overdue}
    known |= {"share_at_zero": summary.share_at_zero, "lowest_objective": summary.lowest_objective}
    return _rounded({name: known[name] for name in wanted})


def _rounded(values: dict[str, Any]) -> dict[str, Any]:
    return {name: _plain(value) for name, value in values.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 3)
    return str(value) if hasattr(value, "value") or hasattr(value, "isoformat") else value
