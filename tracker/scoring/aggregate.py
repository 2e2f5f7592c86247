"""Nested means, coverage, bounds, gates, red lines and delivery (methodology §6).

Knows how indicators become a country's score for one account, records standing in. Below
a gate only verdicts, coverage and bounds are given.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment, Indicator
from tracker.scoring.agreement import worst
from tracker.scoring.measure import add_up
from tracker.scoring.results import (
    AccountResult,
    AccountSummary,
    CommitmentStatus,
    Delivery,
    IndicatorResult,
    MilestoneResult,
    Score,
)
from tracker.vocabulary import (
    DUE_STATES,
    WORST_FIRST,
    Account,
    IndicatorKind,
    Reason,
    Status,
)


@dataclass(frozen=True, slots=True)
class Mean:
    """A weighted mean over what is present, its bounds with the rest at 0 and 100, and coverage (0 to 1)."""

    value: float | None
    low: float
    high: float
    coverage: float


_MISSING = Mean(None, 0.0, 100.0, 0.0)


def combine(parts: Sequence[tuple[float, Mean]]) -> Mean:
    """The weighted mean of parts, renormalised over what is present."""
    total = add_up(weight for weight, _ in parts)
    present = [(weight, part.value) for weight, part in parts if part.value is not None]
    weight_present = add_up(weight for weight, _ in present)
    return Mean(
        value=add_up(w * v for w, v in present) / weight_present if present else None,
        low=add_up(w * p.low for w, p in parts) / total,
        high=add_up(w * p.high for w, p in parts) / total,
        coverage=add_up(w * p.coverage for w, p in parts) / total,
    )


def summarise_account(account: Account, indicators: Sequence[IndicatorResult], catalog: Catalog) -> AccountSummary:
    """One account on one place: delivery, score, objectives, red lines. Only applicable indicators are given."""
    standing = {result.indicator: result.standing(account) for result in indicators}
    means = _objective_means(standing, catalog)
    present = Counter(
        catalog.commitment_of(name).objective for name, result in standing.items() if result and result.is_present
    )
    objectives = {number: _gate_objective(mean, present[number], catalog) for number, mean in means.items()}
    states = [state for result in indicators for state in _states(result, standing[result.indicator])]
    scored = {number: score.value for number, score in objectives.items() if score.value is not None}
    scores = [result.score for result in standing.values() if result and result.score is not None]
    return AccountSummary(
        delivery=_count(states),
        timelines={due.timeline: _count(s for s in states if s.timeline == due.timeline) for due in catalog.due_dates},
        score=_gate_country(means, catalog),
        objectives=objectives,
        red_lines_failed=_failed_red_lines(standing, catalog),
        lowest_objective=min(scored, key=lambda n: (scored[n], n), default=None),
        share_at_zero=sum(s <= catalog.thresholds.tolerance for s in scores) / len(scores) if scores else None,
        overdue=sum(result is not None and result.status is Status.OVERDUE for result in standing.values()),
    )


def _objective_means(standing: Mapping[str, AccountResult | None], catalog: Catalog) -> dict[int, Mean]:
    by_objective: dict[int, list[tuple[float, Mean]]] = {}
    for commitment in catalog.commitments.values():
        applicable = [indicator for indicator in commitment.indicators if indicator.id in standing]
        if applicable:
            by_objective.setdefault(commitment.objective, []).append((1.0, _commitment_mean(applicable, standing)))
    return {number: combine(parts) for number, parts in sorted(by_objective.items())}


def _commitment_mean(indicators: Sequence[Indicator], standing: Mapping[str, AccountResult | None]) -> Mean:
    scores = {i.id: result.score for i in indicators if (result := standing[i.id]) and result.score is not None}
    if not scores:
        return _MISSING
    by_kind: dict[IndicatorKind, list[tuple[float, Mean]]] = {}
    for indicator in indicators:
        score = scores.get(indicator.id)
        mean = _MISSING if score is None else Mean(score, score, score, 1.0)
        by_kind.setdefault(indicator.kind, []).append((indicator.weight, mean))
    return combine([(1.0, combine(parts)) for _, parts in sorted(by_kind.items())])


def _gate_objective(mean: Mean, present: int, catalog: Catalog) -> Score:
    limits = catalog.thresholds
    reason = None
    if mean.coverage < limits.objective_min_coverage - limits.tolerance:
        reason = Reason.COVERAGE
    elif present < limits.objective_min_indicators:
        reason = Reason.FEW_INDICATORS
    return Score(None if reason else mean.value, mean.low, mean.high, mean.coverage, reason)


def _gate_country(means: Mapping[int, Mean], catalog: Catalog) -> Score:
    if not means:
        return Score(None, 0.0, 100.0, 0.0, Reason.COVERAGE)
    mean = combine([(1.0, part) for part in means.values()])
    limits = catalog.thresholds
    below = mean.coverage < limits.country_min_coverage - limits.tolerance
    reason = Reason.COVERAGE if below else None
    return Score(None if below else mean.value, mean.low, mean.high, mean.coverage, reason)


def move_delivery(delivery: Delivery, account: Account, before: IndicatorResult, after: IndicatorResult) -> Delivery:
    """The delivery of an account when one of its indicators stands otherwise than before."""
    gone, come = (_count(_states(result, result.standing(account))).counts for result in (before, after))
    return Delivery({state: count - gone[state] + come[state] for state, count in delivery.counts.items()})


def _states(indicator: IndicatorResult, standing: AccountResult | None) -> tuple[MilestoneResult, ...]:
    return indicator.unspoken if standing is None else standing.milestones


def _count(states: Iterable[MilestoneResult]) -> Delivery:
    counted = Counter(state.state for state in states if state.is_due)
    return Delivery({state: counted.get(state, 0) for state in DUE_STATES})


def _failed_red_lines(standing: Mapping[str, AccountResult | None], catalog: Catalog) -> tuple[str, ...]:
    return tuple(c.id for c in catalog.commitments.values() if _fails_red_line(c, standing, catalog))


def _fails_red_line(commitment: Commitment, standing: Mapping[str, AccountResult | None], catalog: Catalog) -> bool:
    """An observation, however old or disputed, that does not reach the level of the non-negotiable."""
    for line in commitment.red_line:
        result = standing.get(line.indicator)
        if result is None or result.amount is None:
            continue
        sign = catalog.indicator(line.indicator).direction.sign
        if sign * (result.amount - line.requires) < -catalog.thresholds.tolerance:
            return True
    return False


def judge_commitment(account: Account, indicators: Sequence[IndicatorResult], catalog: Catalog) -> CommitmentStatus:
    """The worst of a commitment's indicators; law alone is never achieved where practice is measured."""
    if not indicators:
        return CommitmentStatus(Status.NOT_APPLICABLE)
    standing = {i.indicator: i.standing(account) for i in indicators}
    ranked = {name: r.status for name, r in standing.items() if r is not None and r.status in WORST_FIRST}
    if not ranked:
        insufficient = tuple(n for n, r in standing.items() if r and r.status is Status.INSUFFICIENT_DATA)
        status = Status.INSUFFICIENT_DATA if insufficient else Status.NO_DATA
        return CommitmentStatus(status, tuple(sorted(insufficient)))
    status = worst(ranked.values())
    outcomes = [n for n in standing if catalog.indicator(n).kind is IndicatorKind.OUTCOME]
    missing = tuple(sorted(n for n in outcomes if n not in ranked))
    if status is Status.ACHIEVED and missing:
        return CommitmentStatus(Status.CLAIMED, missing)
    return CommitmentStatus(status, tuple(sorted(n for n, s in ranked.items() if s is status)))
