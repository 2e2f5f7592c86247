"""Status, score, flags and reason of every account on every indicator (methodology §4)."""

from collections.abc import Sequence

import numpy as np

from tracker.scoring.columns.codes import CONSENSUS as VOICES
from tracker.scoring.columns.codes import GRADES, NONE, PACES, REASONS, STATES, STATUSES, Array, bit
from tracker.scoring.columns.cube import Cells
from tracker.scoring.columns.definitions import Definitions
from tracker.scoring.columns.progress import (
    Baselines,
    Paces,
    find_baselines,
    find_trends,
    has_fallen,
    measure_paces,
    required_rungs,
)
from tracker.scoring.columns.series import Series
from tracker.scoring.columns.states import judge_states
from tracker.scoring.columns.voices import LastVotes
from tracker.vocabulary import Consensus, Flag, Grade, MilestoneState, Pace, Reason, Status

_PACE_STATUS = {
    Pace.MAINTAINING: Status.ON_TRACK,
    Pace.REGRESSING: Status.REGRESSING,
    Pace.STALLED: Status.STALLED,
    Pace.ON_TRACK: Status.ON_TRACK,
    Pace.SLOW: Status.SLOW,
    Pace.FAR_OFF: Status.FAR_OFF,
}


def judge_cells(series: Series, final: LastVotes | None, cells: Cells) -> None:
    """Put the result of every cell with an observation into `cells`."""
    definitions, last = series.told.grid.definitions, series.last
    said = _said(series, final)
    states, baselines, trends = judge_states(series), find_baselines(series), find_trends(series)
    paces = measure_paces(series, baselines)
    status, no_status = _judge_status(series, states, baselines, paces, said["grade"])
    is_stale = series.expiry[last] < series.told.grid.day
    is_divided = said["consensus"] == VOICES[Consensus.CONTESTED_INTERNAL]
    absent = np.where(is_stale, REASONS[Reason.STALE], NONE)
    absent = np.where(is_divided, REASONS[Reason.CONTESTED_INTERNAL], absent)
    unclipped = _unclipped(definitions, series.indicator, series.amount[last])
    normalised = np.minimum(100.0, np.maximum(0.0, unclipped))
    flags = _flags(series, states, baselines, unclipped, is_stale)
    flags |= np.where(said.pop("is_fragile"), bit(Flag.FRAGILE), 0).astype(np.uint8)
    flags |= cells.flags.reshape(-1)[series.cell]
    cells.put(
        series.cell,
        status=status,
        reason=np.where(no_status != NONE, no_status, absent),
        amount=series.amount[last],
        normalised=normalised,
        score=np.where(absent == NONE, normalised, np.nan),
        observed=series.told.columns.observed[series.told.row[series.newest[last]]],
        observed_day=series.day[last],
        event=series.event[last],
        votes=series.votes[last],
        trend=trends,
        flags=flags,
        state=states,
        pace=paces.pace,
        ratio=paces.ratio,
        required=paces.required,
        needs=paces.needs,
        pace_start=paces.start,
        **said,
    )


def _said(series: Series, final: LastVotes | None) -> dict[str, Array]:
    """Range, grade and fragility: of the answer itself, or of the last votes."""
    row, amount = series.told.row[series.newest[series.last]], series.amount[series.last]
    columns = series.told.columns
    said = {"low": amount.copy(), "high": amount.copy(), "consensus": np.full(amount.size, NONE, dtype=np.int8)}
    said |= {"grade": columns.grade[row], "is_fragile": columns.is_fragile[row]}
    if final is not None:
        for name, values in said.items():
            values[final.cells] = getattr(final, name)
    return said


def _unclipped(definitions: Definitions, indicator: Array, amount: Array) -> Array:
    number = 100.0 * (amount - definitions.worst[indicator]) / definitions.span[indicator]
    is_ladder = definitions.is_ladder[indicator]
    rung = np.where(is_ladder, amount, 0).astype(np.int64)
    return np.where(is_ladder, definitions.anchors[indicator, rung], number)


def _judge_status(
    series: Series, states: Array, baselines: Baselines, paces: Paces, grade: Array
) -> tuple[Array, Array]:
    """Status and reason of each cell; the first rule that holds decides."""
    definitions, latest = series.told.grid.definitions, series.amount[series.last]
    is_numeric = definitions.is_numeric[series.indicator]
    final = _last_requirement(definitions)[series.indicator]
    is_done = definitions.sign[series.indicator] * (latest - final) >= -definitions.limits.tolerance
    is_supported = grade >= GRADES[Grade.MODERATE]
    not_met = _is_any(states, MilestoneState.MISSED, MilestoneState.NOT_MET_WHEN_CHECKED)
    undue, reason = _judge_undue(series, states, baselines, paces)
    rules: list[tuple[Array, Status]] = [
        (is_done & is_supported, Status.ACHIEVED),
        (is_done, Status.CLAIMED),
        (_is_any(states, MilestoneState.REVERSED), Status.REGRESSING),
        (paces.pace == PACES[Pace.REGRESSING], Status.REGRESSING),
        (~is_numeric & has_fallen(series), Status.REGRESSING),
        (not_met, Status.OVERDUE),
    ]
    decided = np.select([rule for rule, _ in rules], [STATUSES[status] for _, status in rules], NONE)
    return np.where(decided == NONE, undue, decided), np.where(decided == NONE, reason, NONE)


def _judge_undue(series: Series, states: Array, baselines: Baselines, paces: Paces) -> tuple[Array, Array]:
    definitions, indicator = series.told.grid.definitions, series.indicator
    following = np.full(series.cell.size, NONE)
    for column, due in reversed(list(enumerate(definitions.due))):
        if series.told.grid.day <= due:
            following = np.where(states[:, column] != NONE, states[:, column], following)
    by_pace = np.array([STATUSES[_PACE_STATUS[pace]] for pace in PACES.members])[paces.pace]
    number = np.where(paces.pace != NONE, by_pace, STATUSES[Status.INSUFFICIENT_DATA])
    required, rung = required_rungs(series, baselines), series.amount[series.last]
    idle = STATUSES[Status.NOT_YET_DUE]
    on_course = np.where((rung == required) & (required == 0), idle, STATUSES[Status.ON_TRACK])
    course = np.where(rung >= required, on_course, STATUSES[Status.SLOW])
    is_numeric = definitions.is_numeric[indicator]
    by_type = np.where(is_numeric, number, np.where(definitions.is_ladder[indicator], course, idle))
    early = following == STATES[MilestoneState.MET_EARLY]
    status = np.where(early, STATUSES[Status.ON_TRACK], by_type)
    is_open = (following != NONE) & ~early & is_numeric & (paces.pace == NONE)
    return np.where(following == NONE, idle, status), np.where(is_open, baselines.no_pace, NONE)


def _last_requirement(definitions: Definitions) -> Array:
    final = np.full(len(definitions.indicators), np.nan)
    for requires in definitions.requires:
        final = np.where(np.isnan(requires), final, requires)
    return final


def _is_any(states: Array, *wanted: MilestoneState) -> Array:
    codes: Sequence[int] = [STATES[state] for state in wanted]
    found: Array = np.logical_or.reduce(np.isin(states, codes), axis=1)
    return found


def _flags(series: Series, states: Array, baselines: Baselines, unclipped: Array, is_stale: Array) -> Array:
    definitions, last, limits = series.told.grid.definitions, series.last, series.told.grid.definitions.limits
    due = np.array(definitions.due)
    missed = (states == STATES[MilestoneState.MISSED]) & (series.day[last][:, None] < due)
    se, requires = series.se[last], definitions.requires[:, series.indicator]
    half = limits.borderline_se * np.nan_to_num(se)
    is_close = (np.abs(series.amount[last] - requires) <= half).any(axis=0)
    raised = {
        Flag.CLIPPED_LOW: unclipped < -limits.tolerance,
        Flag.CLIPPED_HIGH: unclipped > 100 + limits.tolerance,
        Flag.STALE: is_stale,
        Flag.LATE_BASELINE: baselines.is_late & ~definitions.is_binary[series.indicator],
        Flag.EVIDENCE_PREDATES_DEADLINE: missed.any(axis=1),
        Flag.BORDERLINE: definitions.is_numeric[series.indicator] & (half > 0) & is_close,
    }
    flags = np.zeros(last.size, dtype=np.uint8)
    for flag, is_raised in raised.items():
        flags |= np.where(is_raised, bit(flag), 0).astype(np.uint8)
    return flags
