"""The few words a minister sees, each with its sign, and which exact states each of them holds.

Knows words, signs and the names of style classes. Leaves the labels in each language to the tables.
"""

from collections.abc import Mapping
from enum import StrEnum

from tracker.vocabulary import MilestoneState, Status


class PublicWord(StrEnum):
    """One of the six public words, or one of three marks that are no verdict (a date, a gap, a disagreement)."""

    DONE = "done"
    ON_COURSE = "on_course"
    BEHIND = "behind"
    NOT_DONE = "not_done"
    UNDONE = "undone"
    NOT_KNOWN = "not_known"
    NOT_DUE = "not_due"
    NOT_PLACED = "not_placed"
    THEY_DISAGREE = "they_disagree"

    @property
    def sign(self) -> str:
        """The sign that carries the meaning without colour."""
        return _SIGNS[self]

    @property
    def css_class(self) -> str:
        """Name of the style class that holds its colour and pattern."""
        return f"word-{self.value.replace('_', '-')}"


_SIGNS: Mapping[PublicWord, str] = {
    PublicWord.DONE: "✓",
    PublicWord.ON_COURSE: "↗",
    PublicWord.BEHIND: "↘",
    PublicWord.NOT_DONE: "✗",
    PublicWord.UNDONE: "↩",
    PublicWord.NOT_KNOWN: "?",
    PublicWord.NOT_DUE: "○",
    PublicWord.NOT_PLACED: "–",
    PublicWord.THEY_DISAGREE: "≠",
}

_STATUSES: Mapping[Status, PublicWord] = {
    Status.ACHIEVED: PublicWord.DONE,
    Status.ON_TRACK: PublicWord.ON_COURSE,
    Status.SLOW: PublicWord.BEHIND,
    Status.FAR_OFF: PublicWord.BEHIND,
    Status.STALLED: PublicWord.BEHIND,
    Status.OVERDUE: PublicWord.NOT_DONE,
    Status.REGRESSING: PublicWord.UNDONE,
    Status.NO_DATA: PublicWord.NOT_KNOWN,
    Status.INSUFFICIENT_DATA: PublicWord.NOT_KNOWN,
    Status.CLAIMED: PublicWord.NOT_KNOWN,
    Status.NOT_YET_DUE: PublicWord.NOT_DUE,
    Status.NOT_APPLICABLE: PublicWord.NOT_PLACED,
    Status.CONTESTED: PublicWord.THEY_DISAGREE,
}

_STATES: Mapping[MilestoneState, PublicWord] = {
    MilestoneState.MET: PublicWord.DONE,
    MilestoneState.MET_LATE: PublicWord.DONE,
    MilestoneState.MET_DATE_UNKNOWN: PublicWord.DONE,
    MilestoneState.MET_EARLY: PublicWord.DONE,
    MilestoneState.MET_WHEN_CHECKED: PublicWord.DONE,
    MilestoneState.MISSED: PublicWord.NOT_DONE,
    MilestoneState.NOT_MET_WHEN_CHECKED: PublicWord.NOT_DONE,
    MilestoneState.REVERSED: PublicWord.UNDONE,
    MilestoneState.UNVERIFIED: PublicWord.NOT_KNOWN,
    MilestoneState.NO_DATA: PublicWord.NOT_KNOWN,
    MilestoneState.NOT_YET_DUE: PublicWord.NOT_DUE,
}

#: States whose words are never printed without the date of the check.
CHECKED_STATES = frozenset({MilestoneState.MET_WHEN_CHECKED, MilestoneState.NOT_MET_WHEN_CHECKED})


def word_of(code: Status | MilestoneState) -> PublicWord:
    """The public word that holds a status or a milestone's state."""
    return _STATUSES[code] if isinstance(code, Status) else _STATES[code]
