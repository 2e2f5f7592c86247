"""What scoring returns: frozen values, unrounded, from one milestone up to the whole workspace.

Knows the shape of results. Rounding and layout are the exports' business.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from tracker.dates import PartialDate
from tracker.vocabulary import (
    Account,
    Agreement,
    Consensus,
    Flag,
    Grade,
    MilestoneState,
    Pace,
    Reason,
    Stance,
    Status,
    Trend,
)


@dataclass(frozen=True, slots=True)
class MilestoneResult:
    """One account against one placed requirement."""

    timeline: str
    due_on: dt.date
    requires: float
    is_due: bool
    state: MilestoneState


@dataclass(frozen=True, slots=True)
class PaceResult:
    """Distance covered over distance required at the observation's date (numeric only).

    `ratio` has no unit; `required` is in the indicator's unit; `needs_times` is how many
    times faster the rest must go, None when nothing was covered or nothing is left.
    """

    pace: Pace
    ratio: float | None
    required: float
    needs_times: float | None
    start: dt.date


@dataclass(frozen=True, slots=True)
class AccountResult:
    """What one account says about one indicator of one place.

    `amount` is the latest rung, value or 0/1; `score` is 0 to 100, None when it is not
    present in scores, with `reason`.
    """

    account: Account
    status: Status
    milestones: tuple[MilestoneResult, ...]
    reason: Reason | None = None
    score: float | None = None
    normalised: float | None = None
    amount: float | None = None
    observed_on: PartialDate | None = None
    event_on: PartialDate | None = None
    votes: int = 0
    consensus: Consensus | None = None
    range: tuple[float, float] | None = None
    grade: Grade = Grade.NONE
    trend: Trend | None = None
    pace: PaceResult | None = None
    flags: tuple[Flag, ...] = ()
    inputs: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    @property
    def is_stale(self) -> bool:
        """The latest observation is older than its age limit at the as-of date."""
        return Flag.STALE in self.flags

    @property
    def is_observed(self) -> bool:
        """There is an observation (an assertion without evidence is none)."""
        return self.amount is not None

    @property
    def is_present(self) -> bool:
        """Counts in scores: observed, not stale, not contested internally."""
        return self.score is not None


@dataclass(frozen=True, slots=True)
class IndicatorGap:
    """Government minus civil society on one indicator, in points and rungs."""

    points: float | None = None
    rungs: int | None = None
    comparable: bool = False
    provisional: bool | None = None


@dataclass(frozen=True, slots=True)
class IndicatorResult:
    """All accounts on one indicator of one place.

    `unspoken` holds the milestones of an account that said nothing.
    """

    indicator: str
    commitment: str
    headline: Status
    agreement: Agreement
    accounts: Mapping[Account, AccountResult]
    gap: IndicatorGap
    reason: str | None = None
    unspoken: tuple[MilestoneResult, ...] = ()

    def standing(self, account: Account) -> AccountResult | None:
        """The result that counts for an account: a record that is not stale stands in."""
        record = self.accounts.get(Account.RECORD)
        if record is not None and record.is_observed and not record.is_stale:
            return record
        return self.accounts.get(account)


@dataclass(frozen=True, slots=True)
class CommitmentGap:
    """Say minus do: the government's paper against civil society's practice, in points."""

    say: float | None = None
    do: float | None = None
    points: float | None = None
    comparable: bool = False
    provisional: bool | None = None
    say_rests_on: tuple[str, ...] = ()
    do_rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommitmentStatus:
    """The worst of a commitment's indicators for one account, and which ones made it."""

    status: Status
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommitmentResult:
    """All accounts on one commitment of one place."""

    commitment: str
    accounts: Mapping[Account, CommitmentStatus]
    gap: CommitmentGap


@dataclass(frozen=True, slots=True)
class Score:
    """0 to 100 with bounds and coverage (0 to 1); `value` None below its gate."""

    value: float | None
    low: float
    high: float
    coverage: float
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """Milestones due, by state; `low` and `high` are shares met for sure and at most."""

    counts: Mapping[MilestoneState, int]

    @property
    def due(self) -> int:
        """Milestones that fell due."""
        return sum(self.counts.values())

    @property
    def delivered(self) -> int:
        """Met on time, late, or at an unknown date."""
        met = (MilestoneState.MET, MilestoneState.MET_LATE, MilestoneState.MET_DATE_UNKNOWN)
        return sum(self.counts.get(state, 0) for state in met)

    @property
    def open(self) -> int:
        """Milestones whose state today is not known."""
        unknown = (MilestoneState.MET_WHEN_CHECKED, MilestoneState.NOT_MET_WHEN_CHECKED, MilestoneState.UNVERIFIED)
        return sum(self.counts.get(state, 0) for state in unknown)

    @property
    def not_met(self) -> int:
        """Looked at and not met, lately or when last checked, or undone since: what pages call not met."""
        states = (MilestoneState.MISSED, MilestoneState.NOT_MET_WHEN_CHECKED, MilestoneState.REVERSED)
        return sum(self.counts.get(state, 0) for state in states)

    @property
    def unseen(self) -> int:
        """Not checked, or met when last checked, too long ago to count: what pages call not known."""
        return self.due - self.delivered - self.not_met

    @property
    def low(self) -> float | None:
        """Share of due milestones known to be met; None when none is due."""
        return self.delivered / self.due if self.due else None

    @property
    def high(self) -> float | None:
        """Share that may be met when everything unknown is counted as met."""
        return (self.delivered + self.open) / self.due if self.due else None


@dataclass(frozen=True, slots=True)
class AccountSummary:
    """One account on one place, records standing in."""

    delivery: Delivery
    timelines: Mapping[str, Delivery]
    score: Score
    objectives: Mapping[int, Score]
    red_lines_failed: tuple[str, ...]
    lowest_objective: int | None
    share_at_zero: float | None
    overdue: int


@dataclass(frozen=True, slots=True)
class LawAgainstPractice:
    """Structural minus outcome scores of one account, in points, over commitments that have both."""

    account: Account
    items: int
    law: float | None = None
    practice: float | None = None
    points: float | None = None
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class SayDoGap:
    """The country's gaps in one view; None below five commitments.

    `low` and `high` are the 90 % interval of the mean; they and `law_against_practice` are
    None until `country_gap` fills them.
    """

    items: int
    higher: int | None = None
    lower: int | None = None
    equal: int | None = None
    p: float | None = None
    mean: float | None = None
    reason: Reason | None = None
    low: float | None = None
    high: float | None = None
    law_against_practice: tuple[LawAgainstPractice, ...] | None = None

    @property
    def shares(self) -> tuple[float, float, float] | None:
        """Shares of commitments where say is higher, lower, and equal within ten points."""
        if self.higher is None or self.lower is None or self.equal is None:
            return None
        return self.higher / self.items, self.lower / self.items, self.equal / self.items


@dataclass(frozen=True, slots=True)
class CountryResult:
    """Everything about one place."""

    country: str
    stance: Stance
    accounts: Mapping[Account, AccountSummary]
    say_do_gap: SayDoGap
    commitments: Mapping[str, CommitmentResult]
    indicators: Mapping[str, IndicatorResult]


@dataclass(frozen=True, slots=True)
class Scores:
    """Everything about every place asked for, with what is needed to repeat it."""

    as_of: dt.date
    methodology: str
    definitions: str
    snapshot: str
    countries: tuple[CountryResult, ...]
