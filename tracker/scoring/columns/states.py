"""Where every account stands against every placed requirement (methodology §3, table of states)."""

import numpy as np

from tracker.scoring.columns.codes import NONE, STATES, Array
from tracker.scoring.columns.definitions import Definitions
from tracker.scoring.columns.groups import first_where, last_where
from tracker.scoring.columns.series import Series
from tracker.vocabulary import MilestoneState


def judge_states(series: Series) -> Array:
    """The state of each cell at each timeline, -1 where nothing is placed: [cell, timeline]."""
    grid = series.told.grid
    definitions = grid.definitions
    states = np.full((series.cell.size, len(definitions.due)), NONE, dtype=np.int8)
    latest, sign = series.amount[series.last], definitions.sign[series.indicator]
    for column, due in enumerate(definitions.due):
        requires = definitions.requires[column][series.indicator]
        meets = sign * (latest - requires) >= -definitions.limits.tolerance
        if grid.day > due:
            found = _of_due(series, requires, meets, due)
        else:
            found = np.where(meets, STATES[MilestoneState.MET_EARLY], STATES[MilestoneState.NOT_YET_DUE])
        states[:, column] = np.where(np.isnan(requires), NONE, found)
    return states


def _of_due(series: Series, requires: Array, latest_meets: Array, due: int) -> Array:
    definitions = series.told.grid.definitions
    sizes, start = series.size, series.start
    sign = np.repeat(definitions.sign[series.indicator], sizes)
    meets = sign * (series.amount - np.repeat(requires, sizes)) >= -definitions.limits.tolerance
    known = last_where((series.reference <= due) & (series.expiry >= due), start)
    on_time = (known >= 0) & meets[known]
    later = first_where((series.reference > due) & meets, start)
    is_later = later < meets.size
    later[~is_later] = 0
    missed_before = np.concatenate(([0], np.cumsum(~meets)))
    unknown = (series.event[later] == 0) & (missed_before[later] == missed_before[start])
    of_late = np.where(unknown, STATES[MilestoneState.MET_DATE_UNKNOWN], STATES[MilestoneState.MET_LATE])
    of_met = np.where(is_later, of_late, STATES[MilestoneState.MET_WHEN_CHECKED])
    of_met = np.where(on_time, STATES[MilestoneState.MET], of_met)
    is_recent = series.day[series.last] >= due - definitions.limits.evidence_before_due_days
    of_unmet = np.where(is_recent, STATES[MilestoneState.MISSED], STATES[MilestoneState.NOT_MET_WHEN_CHECKED])
    of_unmet = np.where(np.logical_or.reduceat(meets, start), STATES[MilestoneState.REVERSED], of_unmet)
    return np.where(latest_meets, of_met, of_unmet)


def silent_states(definitions: Definitions, day: int) -> Array:
    """The states of an account without any observation: [indicator, timeline]."""
    state = [STATES[MilestoneState.UNVERIFIED if day > due else MilestoneState.NO_DATA] for due in definitions.due]
    return np.where(np.isnan(definitions.requires.T), NONE, np.array(state)).astype(np.int8)
