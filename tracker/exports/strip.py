"""The strip of the deadlines at 2, 7 and 12 years: by each account, how many milestones stand in which public word.

Counts the milestones of the commitments that somebody looked at, as the verdict does, so that both agree.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from tracker.dates import add_months
from tracker.exports.dossier import Dossier
from tracker.exports.scorecard import Deadline
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Indicator
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, MilestoneState, Status
from tracker.wording import PublicWord, word_of

#: The words of a strip, from best to not known.
ORDER = (
    PublicWord.DONE,
    PublicWord.ON_COURSE,
    PublicWord.BEHIND,
    PublicWord.UNDONE,
    PublicWord.NOT_DONE,
    PublicWord.NOT_KNOWN,
    PublicWord.NOT_DUE,
)

#: How far a place is on the way to the next milestone, where there is something to tell.
_COURSES = frozenset({Status.ON_TRACK, Status.SLOW, Status.FAR_OFF, Status.STALLED})


@dataclass(frozen=True, slots=True)
class StripDeadline:
    """A deadline, whether it has passed, and the whole years that are left, and all whole months."""

    deadline: Deadline
    is_due: bool
    years_left: int
    months_left: int


@dataclass(frozen=True, slots=True)
class StripRow:
    """One account: for each deadline, milestones by word; `is_silent` when it has no observation of its own."""

    account: Account
    cells: tuple[Mapping[PublicWord, int], ...]
    is_silent: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """All accounts over all deadlines, on so many commitments."""

    deadlines: tuple[StripDeadline, ...]
    rows: tuple[StripRow, ...]
    commitments: int


def build_strip(dossier: Dossier, deadlines: tuple[Deadline, ...]) -> Strip:
    """Every milestone of the commitments looked at, once for each account; a register stands in for all."""
    found = tuple(_deadline(dossier, deadline) for deadline in deadlines)
    rows = tuple(_row(dossier, account, found) for account in SPEAKING_ACCOUNTS)
    return Strip(found, rows, len(dossier.checked))


def _deadline(dossier: Dossier, deadline: Deadline) -> StripDeadline:
    months = 0
    while add_months(dossier.as_of, months + 1) <= deadline.due_on:
        months += 1
    return StripDeadline(deadline, dossier.is_due(deadline.due_on), months // 12, months)


def _row(dossier: Dossier, account: Account, deadlines: tuple[StripDeadline, ...]) -> StripRow:
    counts: dict[str, Counter[PublicWord]] = {d.deadline.timeline: Counter() for d in deadlines}
    for commitment in dossier.checked:
        for indicator in dossier.indicators(commitment):
            for milestone, state in dossier.states(indicator.id, account):
                counts[milestone.timeline][_word(dossier, indicator, milestone, state, account)] += 1
    cells = tuple(counts[d.deadline.timeline] for d in deadlines)
    return StripRow(account, cells, not dossier.has_spoken(account))


def _word(
    dossier: Dossier, indicator: Indicator, milestone: Milestone, state: MilestoneState, account: Account
) -> PublicWord:
    if dossier.is_due(milestone.due_on) or state is MilestoneState.MET_EARLY:
        return word_of(state)
    result = dossier.standing(indicator.id, account)
    coming = min(d.due_on for d in dossier.reading.catalog.due_dates if not dossier.is_due(d.due_on))
    is_next = milestone.due_on == coming
    if state is MilestoneState.NOT_YET_DUE and result is not None and result.status in _COURSES and is_next:
        return word_of(result.status)
    return PublicWord.NOT_DUE
