"""`score --format json`: all results as the contract writes them, sorted keys, no clock, the same bytes each time.

Knows names, nesting and decimals of the contract. Leaves the results to `tracker.scoring`.
"""

import json
from typing import Any, TypeAlias

from tracker.exports.rounding import TIMES_DECIMALS, as_score, as_share, level, rounded, whole_if_integral
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Indicator
from tracker.scoring.results import (
    AccountResult,
    AccountSummary,
    CommitmentResult,
    CountryResult,
    Delivery,
    IndicatorResult,
    LawAgainstPractice,
    PaceResult,
    SayDoGap,
    Score,
    Scores,
)
from tracker.vocabulary import DUE_STATES, IndicatorType

Json: TypeAlias = dict[str, Any]


def write_scores_json(scores: Scores, catalog: Catalog) -> bytes:
    """All results as UTF-8 JSON, ending with a line feed."""
    text = json.dumps(scores_as_json(scores, catalog), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return (text + "\n").encode()


def scores_as_json(scores: Scores, catalog: Catalog) -> Json:
    """All results as plain data."""
    return {
        "as_of": scores.as_of.isoformat(),
        "methodology": scores.methodology,
        "definitions": scores.definitions,
        "snapshot": scores.snapshot,
        "countries": [country_as_json(country, catalog) for country in scores.countries],
    }


def country_as_json(result: CountryResult, catalog: Catalog) -> Json:
    """The results of one place as plain data."""
    return {
        "country": result.country,
        "stance": result.stance.value,
        "accounts": {account.value: _summary(summary) for account, summary in result.accounts.items()},
        "say_do_gap": _say_do_gap(result.say_do_gap),
        "commitments": [_commitment(c) for _, c in sorted(result.commitments.items())],
        "indicators": [_indicator(i, catalog.indicator(name)) for name, i in sorted(result.indicators.items())],
    }


def _summary(summary: AccountSummary) -> Json:
    return {
        "delivery": _delivery(summary.delivery),
        "timelines": {name: _timeline(delivery) for name, delivery in summary.timelines.items()},
        "score": _score(summary.score)
        | {
            "reason": summary.score.reason,
            "lowest_objective": summary.lowest_objective,
            "share_at_zero": as_share(summary.share_at_zero),
            "overdue": summary.overdue,
        },
        "objectives": {
            str(number): _score(score) | {"reason": score.reason} for number, score in summary.objectives.items()
        },
        "red_lines_failed": list(summary.red_lines_failed),
    }


def _delivery(delivery: Delivery) -> Json:
    counts = {state.value: delivery.counts.get(state, 0) for state in DUE_STATES}
    return counts | {"due": delivery.due, "low": as_share(delivery.low), "high": as_share(delivery.high)}


def _timeline(delivery: Delivery) -> Json:
    return {state.value: delivery.counts.get(state, 0) for state in DUE_STATES} | {"due": delivery.due}


def _score(score: Score) -> Json:
    return {
        "value": as_score(score.value),
        "low": as_score(score.low),
        "high": as_score(score.high),
        "coverage": as_share(score.coverage),
    }


def _say_do_gap(gap: SayDoGap) -> Json:
    return {
        "items": gap.items,
        "higher": gap.higher,
        "lower": gap.lower,
        "equal": gap.equal,
        "p": as_share(gap.p),
        "mean": as_score(gap.mean),
        "low": as_score(gap.low),
        "high": as_score(gap.high),
        "reason": gap.reason,
        "law_against_practice": {found.account: _law(found) for found in gap.law_against_practice or ()},
    }


def _law(found: LawAgainstPractice) -> Json:
    return {
        "items": found.items,
        "law": as_score(found.law),
        "practice": as_score(found.practice),
        "points": as_score(found.points),
        "reason": found.reason,
    }


def _commitment(result: CommitmentResult) -> Json:
    gap = result.gap
    return {
        "commitment": result.commitment,
        "accounts": {
            account.value: {"status": status.status.value, "because": list(status.because)}
            for account, status in result.accounts.items()
        },
        "gap": {
            "say": as_score(gap.say),
            "do": as_score(gap.do),
            "points": as_score(gap.points),
            "comparable": gap.comparable,
            "provisional": gap.provisional,
            "say_rests_on": list(gap.say_rests_on),
            "do_rests_on": list(gap.do_rests_on),
        },
    }


def _indicator(result: IndicatorResult, indicator: Indicator) -> Json:
    gap = result.gap
    return {
        "indicator": result.indicator,
        "commitment": result.commitment,
        "headline": result.headline.value,
        "agreement": result.agreement.value,
        "reason": result.reason,
        "gap": {
            "points": as_score(gap.points),
            "rungs": gap.rungs,
            "comparable": gap.comparable,
            "provisional": gap.provisional,
        },
        "accounts": {account.value: _account(a, indicator) for account, a in result.accounts.items()},
    }


def _account(result: AccountResult, indicator: Indicator) -> Json:
    rung, value = level(indicator, result.amount)
    return {
        "status": result.status.value,
        "reason": result.reason,
        "score": as_score(result.score),
        "rung": rung,
        "value": value,
        "observed_on": result.observed_on.written if result.observed_on else None,
        "event_on": result.event_on.written if result.event_on else None,
        "votes": result.votes,
        "consensus": result.consensus,
        "range": [_plain(indicator, end) for end in result.range] if result.range else None,
        "grade": result.grade.value,
        "trend": result.trend,
        "pace": _pace(result.pace) if result.pace else None,
        "milestones": [
            {
                "timeline": m.timeline,
                "due_on": m.due_on.isoformat(),
                "requires": _plain(indicator, m.requires),
                "state": m.state.value,
            }
            for m in result.milestones
        ],
        "flags": [flag.value for flag in result.flags],
        "inputs": list(result.inputs),
        "rules": list(result.rules),
    }


def _plain(indicator: Indicator, amount: float) -> float | int | None:
    return whole_if_integral(amount) if indicator.type is IndicatorType.NUMERIC else int(amount)


def _pace(pace: PaceResult) -> Json:
    return {
        "pace": pace.pace.value,
        "ratio": as_share(pace.ratio),
        "required": as_share(pace.required),
        "needs_times": rounded(pace.needs_times, TIMES_DECIMALS),
        "from": pace.start.isoformat(),
    }
