"""Two versions of the method or of the definitions over the same answers, year by year.

Tells apart what changed because the rules did (same answers, same day), because time went
by (same rules and answers, a deadline passed or a finding grew old), and because of what
became known.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from tracker.exports.cells import write_rows
from tracker.exports.rounding import as_score
from tracker.scoring.results import Scores
from tracker.vocabulary import Account, Status


class Cause(StrEnum):
    """Why a verdict differs."""

    METHOD = "method"
    TIME = "time"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Status and score of one account on one indicator."""

    status: Status | None
    score: float | None


@dataclass(frozen=True, slots=True)
class Change:
    """One account on one indicator of one place whose verdict differs at a day, and why."""

    as_of: dt.date
    country: str
    indicator: str
    account: Account
    before: Verdict
    after: Verdict
    cause: Cause


_HEADER = (
    "as_of",
    "country",
    "indicator",
    "account",
    "change_due_to",
    "status_before",
    "status",
    "score_before",
    "score",
)
_NOTHING = Verdict(None, None)


@dataclass(frozen=True, slots=True)
class Day:
    """One day under two versions: `unheard` is the later version on what was known the day before in the series."""

    earlier: Scores
    later: Scores
    unheard: Scores | None = None


def compare_series(days: Sequence[Day]) -> list[Change]:
    """At each day what the method changed; from each day to the next what time alone changed, then what was learnt."""
    changes: list[Change] = []
    for day in days:
        changes += _differences(day.earlier, day.later, Cause.METHOD)
    for day, following in pairwise(days):
        unheard = following.unheard or following.later
        changes += _differences(day.later, unheard, Cause.TIME)
        changes += _differences(unheard, following.later, Cause.DATA)
    return sorted(changes, key=lambda c: (c.as_of, c.country, c.indicator, c.account, c.cause))


def _differences(one: Scores, other: Scores, cause: Cause) -> Iterator[Change]:
    before, after = _verdicts(one), _verdicts(other)
    for key in sorted({*before, *after}):
        old, new = before.get(key, _NOTHING), after.get(key, _NOTHING)
        if old.status is not new.status or as_score(old.score) != as_score(new.score):
            country, indicator, account = key
            yield Change(other.as_of, country, indicator, Account(account), old, new, cause)


def _verdicts(scores: Scores) -> Mapping[tuple[str, str, str], Verdict]:
    return {
        (result.country, name, account.value): Verdict(found.status, found.score)
        for result in scores.countries
        for name, indicator in result.indicators.items()
        for account, found in indicator.accounts.items()
    }


def write_comparison_csv(changes: Sequence[Change]) -> bytes:
    """One line a change."""
    rows = [
        (
            change.as_of,
            change.country,
            change.indicator,
            change.account,
            change.cause,
            change.before.status,
            change.after.status,
            as_score(change.before.score),
            as_score(change.after.score),
        )
        for change in changes
    ]
    return write_rows(_HEADER, rows)


def write_comparison_table(changes: Sequence[Change]) -> bytes:
    """Lines for the terminal, days as headings, and how many changes each cause has."""
    lines: list[str] = []
    for index, change in enumerate(changes):
        if index == 0 or changes[index - 1].as_of != change.as_of:
            lines += ["", f"{change.as_of}"]
        said = f"{_say(change.before)} → {_say(change.after)}"
        where = f"{change.country} {change.indicator} ({change.account.replace('_', ' ')})"
        lines.append(f"  {where:56} {said}, due to {change.cause}")
    counts = ", ".join(f"{sum(c.cause is cause for c in changes)} due to {cause}" for cause in Cause)
    return "\n".join([*lines[1:], "" if lines else "No verdict differs.", f"Changes: {counts}.", ""]).encode()


def _say(verdict: Verdict) -> str:
    if verdict.status is None:
        return "nothing"
    score = as_score(verdict.score)
    return verdict.status.value if score is None else f"{verdict.status.value} {score}"
