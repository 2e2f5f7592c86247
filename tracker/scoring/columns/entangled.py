"""The few cells in which voices rest on one and the same evidence: the plain face judges them.

Which voices are one vote then changes from day to day with what each of them names.
"""

import numpy as np

from tracker.scoring.accounts import judge_account, open_cell
from tracker.scoring.columns.answers import AnswerColumns
from tracker.scoring.columns.codes import (
    CONSENSUS,
    GRADES,
    PACES,
    REASONS,
    STATES,
    STATUSES,
    TRENDS,
    Array,
    bit,
)
from tracker.scoring.columns.coding import list_answers
from tracker.scoring.columns.cube import Cells
from tracker.scoring.columns.days import date_of_day, day_of, number_of
from tracker.scoring.columns.groups import bits_for, distinct, sizes_of, sort_packed, starts_of
from tracker.scoring.columns.sifting import Counted, Grid
from tracker.scoring.results import AccountResult


def find_entangled(columns: AnswerColumns, observed: Counted, grid: Grid) -> Array:
    """Cells of civil society in which two voices name the same evidence."""
    extras = columns.extras
    named = extras.primary_evidence >= 0
    if not named.any():
        return np.zeros(0, dtype=np.int64)
    rows, evidence = extras.row[named], extras.primary_evidence[named]
    where = np.searchsorted(observed.rows, rows)
    counts = observed.rows.take(where, mode="clip") == rows if observed.rows.size else np.zeros(rows.size, dtype=bool)
    where, evidence = where[counts], evidence[counts]
    cell = observed.cell[where]
    low, high = grid.voices_cells
    own = (cell >= low) & (cell < high)
    cell, evidence, rows = cell[own], evidence[own], observed.rows[where[own]]
    voice = columns.names.voices[columns.documents.organisation[columns.document[rows]]]
    wide = bits_for(columns.names.voices.size)
    _, key = sort_packed(cell, (evidence, bits_for(len(columns.names.texts))), (voice, wide))
    key = key[starts_of(key)] >> wide
    first = starts_of(key)
    return distinct(key[first[sizes_of(first, key.size) > 1]] >> bits_for(len(columns.names.texts)))


def judge_plainly(columns: AnswerColumns, counted: Counted, grid: Grid, cells: Cells) -> None:
    """Put in what the plain face says of the cells of some answers."""
    order, cell = sort_packed(counted.cell)
    first = starts_of(cell)
    catalog, as_of = grid.definitions.catalog, date_of_day(grid.day)
    for start, size in zip(first.tolist(), sizes_of(first, cell.size).tolist(), strict=True):
        answers = list_answers(columns, counted.rows[order[start : start + size]])
        result = judge_account(open_cell(answers[0].account, answers, answers[0].indicator, catalog, as_of))
        _put(result, cell[start : start + 1], grid, cells)


def _put(result: AccountResult, cell: Array, grid: Grid, cells: Cells) -> None:
    low, high = result.range or (np.nan, np.nan)
    observed = result.observed_on
    pace = result.pace
    due = [milestone.timeline for milestone in grid.definitions.catalog.due_dates]
    states = {state.timeline: STATES[state.state] for state in result.milestones}
    values = {
        "status": STATUSES[result.status],
        "reason": REASONS[result.reason],
        "amount": _number(result.amount),
        "normalised": _number(result.normalised),
        "score": _number(result.score),
        "observed": number_of(observed),
        "observed_day": day_of(observed.last) if observed else 0,
        "event": number_of(result.event_on),
        "votes": result.votes,
        "consensus": CONSENSUS[result.consensus],
        "low": low,
        "high": high,
        "grade": GRADES[result.grade],
        "trend": TRENDS[result.trend],
        "flags": sum(bit(flag) for flag in result.flags),
        "state": [states.get(timeline, -1) for timeline in due],
        "pace": PACES[pace.pace if pace else None],
        "ratio": _number(pace.ratio if pace else None),
        "required": _number(pace.required if pace else None),
        "needs": _number(pace.needs_times if pace else None),
        "pace_start": day_of(pace.start) if pace else -1,
    }
    cells.put(cell, **{name: np.asarray(value) for name, value in values.items()})


def _number(value: float | None) -> float:
    return np.nan if value is None else value
