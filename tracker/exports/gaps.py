"""What is said and what is found: governments against civil society or others, by question, commitment and place.

Knows which pairs may be compared and why others may not. The numbers are those of scoring; nothing is
averaged across accounts. Leaves words to whoever shows them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.exports.cells import write_rows
from tracker.exports.reading import Reading
from tracker.exports.rounding import as_score
from tracker.indicators.frame_models import Thresholds
from tracker.scoring.country_gap import complete_gap
from tracker.scoring.results import AccountResult, CommitmentGap, CountryResult, SayDoGap
from tracker.vocabulary import Account, Agreement, IndicatorType, Reason


class Side(StrEnum):
    """Who gives the higher level; `level` within ten points or on the same rung."""

    MORE = "more"
    LESS = "less"
    LEVEL = "level"


class Hindrance(StrEnum):
    """Why two answers on one question are shown and not compared."""

    RECORD = "record"
    STALE = "stale"
    DIVIDED = "divided"
    FAR_APART = "far_apart"
    OTHER_VOICE = "other_voice"


@dataclass(frozen=True, slots=True)
class Pairing:
    """One question of one place on which a government and another voice both gave a level.

    `points` (0 to 100) and `rungs` are the government's minus the other's; None where not comparable, with
    `hindrance`. For voices other than civil society only rungs of a ladder are set against each other.
    """

    country: str
    commitment: str
    indicator: str
    government: AccountResult
    other: AccountResult
    points: float | None
    rungs: int | None
    is_provisional: bool
    hindrance: Hindrance | None

    @property
    def side(self) -> Side | None:
        """Who gives the higher level; None where that cannot be said."""
        apart = self.rungs if self.rungs is not None else self.points
        if apart is None:
            return None
        return Side.LEVEL if apart == 0 else Side.MORE if apart > 0 else Side.LESS


@dataclass(frozen=True, slots=True)
class PaperAgainstPractice:
    """The say–do gap of one commitment of one place, where both sides have something that counts."""

    country: str
    commitment: str
    gap: CommitmentGap
    side: Side | None


def gather_pairings(
    reading: Reading, countries: Iterable[str], commitments: Iterable[str], voice: Account
) -> tuple[Pairing, ...]:
    """Questions on which governments and `voice` both gave a level, by name of place and question."""
    asked = set(commitments)
    found = (
        _pair(reading, result, name, voice)
        for result in _results(reading, countries)
        for name, indicator in sorted(result.indicators.items())
        if indicator.commitment in asked
    )
    return tuple(pairing for pairing in found if pairing is not None)


def gather_gaps(
    reading: Reading, countries: Iterable[str], commitments: Iterable[str]
) -> tuple[PaperAgainstPractice, ...]:
    """Commitments on which both sides of the say–do gap exist, by name of place and title."""
    catalog = reading.catalog
    asked = sorted(set(commitments), key=lambda c: catalog.commitments[c].title)
    limits = catalog.thresholds
    return tuple(
        PaperAgainstPractice(result.country, name, gap, side_of(gap, limits))
        for result in _results(reading, countries)
        for name in asked
        if name in result.commitments and (gap := result.commitments[name].gap).say is not None and gap.do is not None
    )


def complete_gap_of(reading: Reading, country: str) -> SayDoGap:
    """The place's gap in one view, with its interval and law against practice, or the reasons against them."""
    return complete_gap(reading.country(country), reading.scores, reading.catalog)


def side_of(gap: CommitmentGap, limits: Thresholds) -> Side | None:
    """Whether the government's paper is above, below or level with practice; None where not comparable."""
    if not gap.comparable or gap.points is None:
        return None
    edge = limits.gap_equal_points - limits.tolerance
    return Side.MORE if gap.points >= edge else Side.LESS if gap.points <= -edge else Side.LEVEL


def count_sides(result: CountryResult, limits: Thresholds) -> tuple[int, int, int]:
    """On how many commitments the government says more, less, and about the same."""
    sides = [side_of(found.gap, limits) for found in result.commitments.values()]
    return sides.count(Side.MORE), sides.count(Side.LESS), sides.count(Side.LEVEL)


def _results(reading: Reading, countries: Iterable[str]) -> Iterator[CountryResult]:
    for code in sorted(countries, key=lambda c: (reading.places.name(c), c)):
        yield reading.country(code)


def _pair(reading: Reading, result: CountryResult, name: str, voice: Account) -> Pairing | None:
    indicator = result.indicators[name]
    said, found = indicator.accounts.get(Account.GOVERNMENT), indicator.accounts.get(voice)
    if said is None or found is None or not (said.is_observed and found.is_observed):
        return None
    gap = indicator.gap
    points, rungs = gap.points, gap.rungs
    hindrance = None
    if voice is not Account.CIVIL_SOCIETY:
        is_ladder = reading.catalog.indicator(name).type is IndicatorType.LADDER
        rungs = int(said.amount or 0) - int(found.amount or 0) if is_ladder else None
        points, hindrance = None, Hindrance.OTHER_VOICE
    elif not gap.comparable:
        hindrance = _hindrance(said, found, is_recorded=indicator.agreement is Agreement.RECORD)
    is_provisional = bool(gap.provisional) if voice is Account.CIVIL_SOCIETY else found.votes == 1
    return Pairing(result.country, indicator.commitment, name, said, found, points, rungs, is_provisional, hindrance)


def _hindrance(said: AccountResult, found: AccountResult, *, is_recorded: bool) -> Hindrance:
    if is_recorded:
        return Hindrance.RECORD
    if Reason.CONTESTED_INTERNAL in {said.reason, found.reason}:
        return Hindrance.DIVIDED
    return Hindrance.STALE if said.is_stale or found.is_stale else Hindrance.FAR_APART


_HEADER = (
    "country",
    "commitment",
    "indicator",
    "government",
    "government_observed_on",
    "voice",
    "found",
    "found_observed_on",
    "points",
    "rungs",
    "provisional",
    "not_compared_because",
)


def write_pairings_csv(pairings: Sequence[Pairing]) -> bytes:
    """One row a question of a place: both levels as numbers, their dates, the difference or why there is none."""
    rows = (
        (
            p.country,
            p.commitment,
            p.indicator,
            p.government.amount,
            p.government.observed_on,
            p.other.account.value,
            p.other.amount,
            p.other.observed_on,
            as_score(p.points),
            p.rungs,
            p.is_provisional,
            p.hindrance,
        )
        for p in pairings
    )
    return write_rows(_HEADER, rows)
