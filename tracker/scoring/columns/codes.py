"""The small whole numbers by which words stand in columns of results; -1 stands for none.

Statuses are numbered worst first, so that the worst of several is their least number.
"""

from enum import StrEnum
from typing import Any, Generic, TypeAlias, TypeVar

import numpy.typing as npt

from tracker.vocabulary import (
    DUE_STATES,
    GOOD_STATUSES,
    WORST_FIRST,
    Account,
    Agreement,
    Consensus,
    Flag,
    Grade,
    MilestoneState,
    Pace,
    Reason,
    Status,
    Trend,
)

Array: TypeAlias = npt.NDArray[Any]
E = TypeVar("E", bound=StrEnum)
NONE = -1


class Words(Generic[E]):
    """A closed list in which each word is known by its position."""

    def __init__(self, members: tuple[E, ...]) -> None:
        self.members = members
        self._codes = {member: code for code, member in enumerate(members)}

    def __getitem__(self, member: E | None) -> int:
        """The number of a word, -1 of none."""
        return NONE if member is None else self._codes[member]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.members)

    def word(self, code: int) -> E | None:
        """The word of a number, none of -1."""
        return None if code < 0 else self.members[code]


STATUSES = Words((*WORST_FIRST, Status.INSUFFICIENT_DATA, Status.NO_DATA, Status.NOT_APPLICABLE, Status.CONTESTED))
#: Statuses below this number have a place in the order from worst to best.
RANKED = len(WORST_FIRST)
GOOD = tuple(status in GOOD_STATUSES for status in STATUSES.members)
#: The states of due milestones come first, in the order in which delivery counts them.
STATES = Words(
    (*DUE_STATES, MilestoneState.MET_EARLY, MilestoneState.NO_DATA, MilestoneState.NOT_YET_DUE),
)
ACCOUNTS = Words(tuple(Account))
GRADES = Words(tuple(Grade))
TRENDS = Words(tuple(Trend))
PACES = Words(tuple(Pace))
REASONS = Words(tuple(Reason))
CONSENSUS = Words(tuple(Consensus))
AGREEMENTS = Words(tuple(Agreement))
FLAGS = Words(tuple(sorted(Flag)))


def bit(flag: Flag) -> int:
    """The bit of a flag in a column of flags."""
    return 1 << FLAGS[flag]
