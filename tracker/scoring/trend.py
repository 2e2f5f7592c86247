"""What was known of a place at earlier days: its results at each year-end since adoption, and at any day.

Each moment is scored anew on what had been published by then, in the version in force
then. Leaves to `score` how, and never looks ahead.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.scoring.frame import CodedAnswer, VersionInfo, build_frame
from tracker.scoring.results import CountryResult, Delivery, Score
from tracker.scoring.score import score_country
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Agreement, Status


@dataclass(frozen=True)
class History:
    """All versions and public answers of one place, those of the past among them."""

    country: str
    versions: tuple[VersionInfo, ...]
    answers: tuple[CodedAnswer, ...]


@dataclass(frozen=True, slots=True)
class IndicatorMoment:
    """An indicator's headline at a day, how it came about, and the status by account."""

    headline: Status
    agreement: Agreement
    accounts: Mapping[Account, Status]


@dataclass(frozen=True, slots=True)
class Moment:
    """A place at a day: delivery and gated score by account, status of commitments and indicators."""

    day: dt.date
    deliveries: Mapping[Account, Delivery]
    scores: Mapping[Account, Score]
    commitments: Mapping[str, Mapping[Account, Status]]
    indicators: Mapping[str, IndicatorMoment]


def gather_history(
    country: str, versions: Iterable[VersionInfo], answers: Iterable[CodedAnswer], catalog: Catalog
) -> History:
    """One place's part of all versions and all answers, as far as the definitions in force can hold them."""
    own = tuple(a for a in answers if a.country == country and catalog.accepts(a.indicator, a.amount))
    named = {answer.submission for answer in own}
    return History(country, tuple(v for v in versions if v.submission in named), own)


def score_at(day: dt.date, history: History, catalog: Catalog, places: Places) -> CountryResult:
    """Everything about the place as it was known at a day."""
    return score_country(history.country, build_frame(history.versions, history.answers, day), catalog, places)


def year_ends(adopted_on: dt.date, as_of: dt.date) -> tuple[dt.date, ...]:
    """The last days of the years from adoption on that lie before `as_of`, and `as_of` itself."""
    ends = (dt.date(year, 12, 31) for year in range(adopted_on.year, as_of.year + 1))
    return (*(end for end in ends if end < as_of), as_of)


def trace_country(history: History, catalog: Catalog, places: Places, as_of: dt.date) -> tuple[Moment, ...]:
    """The place at each year-end from adoption to `as_of`, oldest first."""
    return tuple(take_moment(day, history, catalog, places) for day in year_ends(catalog.adopted_on, as_of))


def take_moment(day: dt.date, history: History, catalog: Catalog, places: Places) -> Moment:
    """The place at one day, in brief."""
    result = score_at(day, history, catalog, places)
    return Moment(
        day=day,
        deliveries={account: result.accounts[account].delivery for account in SPEAKING_ACCOUNTS},
        scores={account: result.accounts[account].score for account in SPEAKING_ACCOUNTS},
        commitments={
            name: {account: status.status for account, status in commitment.accounts.items()}
            for name, commitment in result.commitments.items()
        },
        indicators={
            name: IndicatorMoment(
                found.headline, found.agreement, {a: cell.status for a, cell in found.accounts.items()}
            )
            for name, found in result.indicators.items()
        },
    )
