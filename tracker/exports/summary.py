"""A summary for rapporteurs, in words and without layout: one place, several, or a region.

Knows which parts a summary has and how long it may be. Leaves its building to `summary_report`
and what of it fits to `summary_paper`.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tracker.exports.colophon import Colophon
from tracker.exports.release import OPEN, Release
from tracker.exports.scorecard import Question, Scorecard


class Length(StrEnum):
    """How long a summary is: half a page, two pages, or everything."""

    HALF = "half"
    TWO = "two"
    FULL = "full"

    @property
    def words(self) -> int | None:
        """The most words it may have; None for everything."""
        return _WORDS[self]


_WORDS: Mapping[Length, int | None] = {Length.HALF: 250, Length.TWO: 900, Length.FULL: None}


def count_contradictions(card: Scorecard) -> int:
    """Commitments of a place on which the accounts, or paper and practice, differ."""
    return sum(bool(block.differ) for block in card.blocks)


@dataclass(frozen=True, slots=True)
class PlaceSummary:
    """What a summary says of one place: its scorecard, what changed, and what was promised, by commitment.

    `counts` are the milestones met, not met and not checked by its headline account, in the fewest words;
    `plain_verdict` is the verdict without what was found in words, `sources` the documents on which it rests.
    """

    name: str
    card: Scorecard
    changes: tuple[str, ...]
    promises: Mapping[str, str]
    counts: str
    plain_verdict: str
    sources: tuple[str, ...]

    @property
    def contradictions(self) -> int:
        """Commitments on which the accounts differ."""
        return count_contradictions(self.card)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What to ask its government."""
        return self.card.questions


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One commitment over all places: how many were looked at, and how many stand where on each side."""

    title: str
    objective: int
    looked_at: str
    paper: str
    practice: str
    checks: str


@dataclass(frozen=True, slots=True)
class Summary:
    """Everything that a summary may say; `places` are those on which somebody spoke, `silent` the names of others.

    Places that `is_ordered` stand by contradiction between voices and red lines not met, else as they were named.
    `counted` says what the counts of a place are of, and when they fell due; `without_vote` names the places that
    did not vote for the Compact.
    `selected` says in sentences what was chosen of everything; `is_whole` when nothing of the places is left out.
    """

    language: str
    title: str
    as_of: dt.date
    as_of_line: str
    since: dt.date
    length: Length
    places: tuple[PlaceSummary, ...]
    silent: tuple[str, ...]
    overview: tuple[OverviewRow, ...]
    fallen_due: tuple[str, ...]
    counted: str
    without_vote: tuple[str, ...]
    colophon: Colophon
    selected: tuple[str, ...] = ()
    is_whole: bool = True
    is_ordered: bool = False
    release: Release = OPEN
