"""What scoring sees of the submissions: public, coded answers that count at a date.

Knows which version of a submission counts when, and when an answer counts. Leaves to
`tracker.store` where answers come from.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from tracker.dates import PartialDate
from tracker.vocabulary import Account, Grade

CellKey: TypeAlias = tuple[str, str, Account]


@dataclass(frozen=True, slots=True)
class VersionInfo:
    """One version of a submission: from when it counts, and whether it withdraws what went before."""

    submission: str
    version: int
    revised_on: PartialDate | None = None
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class CodedAnswer:
    """One public answer that carries a rung, value or yes/no (0 or 1) in `amount`."""

    submission: str
    version: int
    country: str
    indicator: str
    account: Account
    organisation: str
    family: str
    amount: float
    observed_on: PartialDate
    published_on: PartialDate
    grade: Grade
    event_on: PartialDate | None = None
    se: float | None = None
    is_survey: bool = False
    is_fragile: bool = False
    series: str | None = None
    primary_evidence: str | None = None
    role: str | None = None
    scope: str | None = None

    @property
    def id(self) -> str:
        """The input id: submission, version, indicator, date of observation."""
        return f"{self.submission}@{self.version}/{self.indicator}@{self.observed_on.written}"

    @property
    def reference(self) -> dt.date:
        """The day from which it counts as so: event, else observation."""
        return (self.event_on or self.observed_on).last

    def counts_at(self, as_of: dt.date) -> bool:
        """Published and so by then."""
        return self.published_on.last <= as_of and self.reference <= as_of


@dataclass(frozen=True, slots=True)
class ScoringFrame:
    """All answers that count at `as_of`, by country, indicator and account."""

    as_of: dt.date
    cells: Mapping[CellKey, tuple[CodedAnswer, ...]]

    def answers(self, country: str, indicator: str, account: Account) -> tuple[CodedAnswer, ...]:
        """The answers of one cell, in no meaningful order."""
        return self.cells.get((country, indicator, account), ())

    @property
    def countries(self) -> list[str]:
        """Places with a published answer, sorted."""
        return sorted({country for country, _, _ in self.cells})

    @property
    def all_answers(self) -> list[CodedAnswer]:
        """Every answer that counts, ordered by input id."""
        return sorted((a for cell in self.cells.values() for a in cell), key=answer_order)


def answer_order(answer: CodedAnswer) -> tuple[str, ...]:
    """A total order that does not depend on load order, file names or how often a file was changed."""
    return (
        answer.submission,
        answer.indicator,
        answer.observed_on.written,
        answer.country,
        answer.series or "",
        answer.scope or "",
        answer.role or "",
        repr(answer.amount),
    )


def build_frame(versions: Iterable[VersionInfo], answers: Iterable[CodedAnswer], as_of: dt.date) -> ScoringFrame:
    """Keep the answers of the version in force at `as_of` that count by then."""
    in_force = versions_in_force(versions, as_of)
    cells: dict[CellKey, list[CodedAnswer]] = defaultdict(list)
    for answer in answers:
        if in_force.get(answer.submission) == answer.version and answer.counts_at(as_of):
            cells[answer.country, answer.indicator, answer.account].append(answer)
    return ScoringFrame(as_of, {key: tuple(sorted(cell, key=answer_order)) for key, cell in cells.items()})


def versions_in_force(versions: Iterable[VersionInfo], as_of: dt.date) -> dict[str, int]:
    """For each submission the last version that counts by then; none when that one withdraws it."""
    latest: dict[str, VersionInfo] = {}
    for info in versions:
        if info.revised_on is not None and info.revised_on.last > as_of:
            continue
        if info.submission not in latest or info.version > latest[info.submission].version:
            latest[info.submission] = info
    return {name: info.version for name, info in latest.items() if not info.is_withdrawn}
