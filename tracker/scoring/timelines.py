"""Where an account stands against each placed requirement (methodology §3, table of states)."""

import datetime as dt
from collections.abc import Sequence

from tracker.indicators.catalog import Milestone
from tracker.scoring.measure import Measure
from tracker.scoring.results import MilestoneResult
from tracker.scoring.series import Observation, known_at
from tracker.vocabulary import MilestoneState


def judge_milestones(
    series: Sequence[Observation], milestones: Sequence[Milestone], measure: Measure, as_of: dt.date
) -> tuple[MilestoneResult, ...]:
    """The state of every placed milestone, in order; on its due date it is not yet due."""
    return tuple(
        MilestoneResult(
            timeline=milestone.timeline,
            due_on=milestone.due_on,
            requires=milestone.requires,
            is_due=as_of > milestone.due_on,
            state=_state(series, milestone, measure, as_of),
        )
        for milestone in milestones
    )


def _state(series: Sequence[Observation], milestone: Milestone, measure: Measure, as_of: dt.date) -> MilestoneState:
    is_due = as_of > milestone.due_on
    if not series:
        return MilestoneState.UNVERIFIED if is_due else MilestoneState.NO_DATA
    meets = [measure.meets(observation.amount, milestone.requires) for observation in series]
    if not is_due:
        return MilestoneState.MET_EARLY if meets[-1] else MilestoneState.NOT_YET_DUE
    if meets[-1]:
        return _state_of_met(series, meets, milestone, measure)
    if any(meets):
        return MilestoneState.REVERSED
    recent = milestone.due_on - dt.timedelta(days=measure.thresholds.evidence_before_due_days)
    is_recent = series[-1].observed_on.last >= recent
    return MilestoneState.MISSED if is_recent else MilestoneState.NOT_MET_WHEN_CHECKED


def _state_of_met(
    series: Sequence[Observation], meets: Sequence[bool], milestone: Milestone, measure: Measure
) -> MilestoneState:
    then = known_at(series, milestone.due_on)
    if then is not None and measure.meets(then.amount, milestone.requires):
        return MilestoneState.MET
    for index, observation in enumerate(series):
        if observation.reference > milestone.due_on and meets[index]:
            is_date_unknown = observation.event_on is None and all(meets[:index])
            return MilestoneState.MET_DATE_UNKNOWN if is_date_unknown else MilestoneState.MET_LATE
    return MilestoneState.MET_WHEN_CHECKED
