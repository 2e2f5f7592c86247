"""What one account says about one indicator of one place: states, status, score, flags (methodology §3, §4).

Knows the order in which a headline is decided. Leaves to `agreement` how accounts relate.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tracker.indicators.catalog import Catalog, Milestone
from tracker.scoring.frame import CodedAnswer
from tracker.scoring.measure import Measure
from tracker.scoring.progress import (
    Baseline,
    find_baseline,
    judge_course,
    measure_pace,
    no_pace_reason,
    required_rung,
)
from tracker.scoring.results import AccountResult, MilestoneResult, PaceResult
from tracker.scoring.series import Observation, build_series, comparable
from tracker.scoring.status_rules import StatusRule
from tracker.scoring.timelines import judge_milestones
from tracker.scoring.votes import active_requirement, judge_consensus
from tracker.vocabulary import (
    Account,
    Consensus,
    Flag,
    Grade,
    IndicatorType,
    MilestoneState,
    Pace,
    Reason,
    Status,
    Trend,
)

_PACE_STATUS = {
    Pace.MAINTAINING: Status.ON_TRACK,
    Pace.ON_TRACK: Status.ON_TRACK,
    Pace.SLOW: Status.SLOW,
    Pace.FAR_OFF: Status.FAR_OFF,
    Pace.STALLED: Status.STALLED,
    Pace.REGRESSING: Status.REGRESSING,
}
_NOT_MET = (MilestoneState.MISSED, MilestoneState.NOT_MET_WHEN_CHECKED)


@dataclass(frozen=True)
class Cell:
    """One account on one indicator of one place, with everything its verdict rests on."""

    account: Account
    answers: tuple[CodedAnswer, ...]
    series: tuple[Observation, ...]
    measure: Measure
    placed: tuple[Milestone, ...]
    catalog: Catalog
    as_of: dt.date

    @property
    def latest(self) -> Observation:
        """The last of the series."""
        return self.series[-1]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status, why a number is missing, and the rule that decided."""

    status: Status
    rule: str
    reason: Reason | None = None


def open_cell(
    account: Account, answers: Sequence[CodedAnswer], indicator_id: str, catalog: Catalog, as_of: dt.date
) -> Cell:
    """Gather the series and the placed milestones of one cell."""
    measure = Measure(catalog.indicator(indicator_id), catalog.thresholds)
    series = tuple(build_series(answers, measure, as_of))
    return Cell(account, tuple(answers), series, measure, catalog.milestones(indicator_id), catalog, as_of)


def judge_account(cell: Cell) -> AccountResult:
    """The whole result of one account on one indicator of one place."""
    states = judge_milestones(cell.series, cell.placed, cell.measure, cell.as_of)
    if not cell.series:
        return _unobserved(cell, states)
    baseline = find_baseline(cell.series, cell.catalog)
    pace = _pace(cell, baseline)
    verdict = _judge_status(cell, states, baseline, pace)
    consensus = _consensus(cell)
    absent = _absence(cell, consensus)
    latest = cell.latest
    normalised = cell.measure.normalise(latest.amount)
    amounts = [vote.amount for vote in latest.votes] or [latest.amount]
    return AccountResult(
        account=cell.account,
        status=verdict.status,
        milestones=states,
        reason=verdict.reason or absent,
        score=None if absent else normalised,
        normalised=normalised,
        amount=latest.amount,
        observed_on=latest.observed_on,
        event_on=latest.event_on,
        votes=len(amounts),
        consensus=consensus,
        range=(min(amounts), max(amounts)),
        grade=latest.grade,
        trend=_trend(cell),
        pace=pace,
        flags=_flags(cell, states, baseline),
        inputs=tuple(sorted({i for observation in cell.series for i in observation.inputs})),
        rules=_rules(states, baseline, consensus, verdict),
    )


def _unobserved(cell: Cell, states: tuple[MilestoneResult, ...]) -> AccountResult:
    asserted = tuple(sorted(answer.id for answer in cell.answers))
    return AccountResult(
        account=cell.account,
        status=Status.NO_DATA,
        milestones=states,
        flags=(Flag.ASSERTED,) if asserted else (),
        inputs=asserted,
        rules=("status: no observation (an answer without evidence is an assertion)",),
    )


def _pace(cell: Cell, baseline: Baseline | None) -> PaceResult | None:
    if not cell.measure.is_numeric or no_pace_reason(cell.series, baseline, cell.catalog) is not None:
        return None
    assert baseline is not None
    return measure_pace(baseline.observation, cell.latest, cell.placed, cell.measure, cell.as_of)


def _judge_status(
    cell: Cell, states: tuple[MilestoneResult, ...], baseline: Baseline | None, pace: PaceResult | None
) -> Verdict:
    if cell.placed and cell.measure.meets(cell.latest.amount, cell.placed[-1].requires):
        if cell.latest.grade.rank >= Grade.MODERATE.rank:
            return Verdict(Status.ACHIEVED, StatusRule.MET_WITH_EVIDENCE)
        return Verdict(Status.CLAIMED, StatusRule.MET_WEAKLY)
    if any(state.state is MilestoneState.REVERSED for state in states):
        return Verdict(Status.REGRESSING, StatusRule.REVERSED)
    if pace is not None and pace.pace is Pace.REGRESSING:
        return Verdict(Status.REGRESSING, StatusRule.MOVED_AWAY)
    if not cell.measure.is_numeric and _fell(cell):
        return Verdict(Status.REGRESSING, StatusRule.FELL)
    if any(state.state in _NOT_MET for state in states):
        return Verdict(Status.OVERDUE, StatusRule.DUE_NOT_MET)
    return _judge_undue(cell, states, baseline, pace)


def _judge_undue(
    cell: Cell, states: tuple[MilestoneResult, ...], baseline: Baseline | None, pace: PaceResult | None
) -> Verdict:
    following = next((state for state in states if not state.is_due), None)
    if following is None:
        return Verdict(Status.NOT_YET_DUE, StatusRule.NOT_PLACED)
    if following.state is MilestoneState.MET_EARLY:
        return Verdict(Status.ON_TRACK, StatusRule.NEXT_MET)
    if cell.measure.is_numeric:
        if pace is not None:
            return Verdict(_PACE_STATUS[pace.pace], f"{StatusRule.PACE}: {pace.pace}")
        reason = no_pace_reason(cell.series, baseline, cell.catalog)
        return Verdict(Status.INSUFFICIENT_DATA, StatusRule.NO_PACE, reason)
    if cell.measure.is_ladder:
        start = baseline.observation if baseline else None
        day = cell.latest.observed_on.last
        required = required_rung(day, start, cell.placed, cell.catalog.adopted_on)
        status = judge_course(cell.latest.amount, required)
        return Verdict(status, f"{StatusRule.COURSE}: rung {cell.latest.amount:g}, {required} asked for at {day}")
    return Verdict(Status.NOT_YET_DUE, StatusRule.YES_NO_NOT_DUE)


def _fell(cell: Cell) -> bool:
    amounts = [observation.amount for observation in cell.series]
    changes = [later - earlier for earlier, later in pairwise(amounts) if later != earlier]
    return bool(changes) and cell.measure.sign * changes[-1] < 0


def _consensus(cell: Cell) -> Consensus | None:
    if cell.account is not Account.CIVIL_SOCIETY:
        return None
    requirement = active_requirement(cell.placed, cell.as_of)
    return judge_consensus(cell.latest.votes, cell.latest.amount, requirement, cell.measure)


def _absence(cell: Cell, consensus: Consensus | None) -> Reason | None:
    """Why an observed account is not present in scores."""
    if consensus is Consensus.CONTESTED_INTERNAL:
        return Reason.CONTESTED_INTERNAL
    return Reason.STALE if cell.latest.is_stale_at(cell.as_of) else None


def _trend(cell: Cell) -> Trend | None:
    latest = cell.latest
    earlier = [o for o in cell.series[:-1] if comparable(o, latest)]
    if not earlier:
        return None
    gain = cell.measure.gain(latest.amount, earlier[-1].amount)
    if abs(gain) <= cell.measure.materiality(earlier[-1].se, latest.se) + cell.measure.thresholds.tolerance:
        return Trend.STABLE
    return Trend.IMPROVING if gain > 0 else Trend.REGRESSING


def _flags(cell: Cell, states: tuple[MilestoneResult, ...], baseline: Baseline | None) -> tuple[Flag, ...]:
    latest = cell.latest
    flags = set(cell.measure.clipping(latest.amount))
    if latest.is_stale_at(cell.as_of):
        flags.add(Flag.STALE)
    if baseline is not None and baseline.is_late and cell.measure.indicator.type is not IndicatorType.BINARY:
        flags.add(Flag.LATE_BASELINE)
    if any(s.state is MilestoneState.MISSED and latest.observed_on.last < s.due_on for s in states):
        flags.add(Flag.EVIDENCE_PREDATES_DEADLINE)
    if _is_borderline(cell):
        flags.add(Flag.BORDERLINE)
    if any(answer.grade is Grade.NONE for answer in cell.answers):
        flags.add(Flag.ASSERTED)
    if latest.is_fragile:
        flags.add(Flag.FRAGILE)
    return tuple(sorted(flags))


def _is_borderline(cell: Cell) -> bool:
    if not cell.measure.is_numeric or not cell.latest.se:
        return False
    half = cell.measure.thresholds.borderline_se * cell.latest.se
    return any(abs(cell.latest.amount - milestone.requires) <= half for milestone in cell.placed)


def _rules(
    states: tuple[MilestoneResult, ...], baseline: Baseline | None, consensus: Consensus | None, verdict: Verdict
) -> tuple[str, ...]:
    rules = [f"milestone {state.timeline}: {state.state}" for state in states]
    if baseline is not None:
        late = ", later than adoption" if baseline.is_late else ""
        rules.append(f"baseline: {baseline.observation.reference}{late}")
    if consensus is not None:
        rules.append(f"voices: {consensus}")
    rules.append(f"status {verdict.status}: {verdict.rule}")
    return tuple(rules)
