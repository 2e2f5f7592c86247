"""Places side by side, one place at two days, and two organisations on one place: plain rows, never ranked.

Knows what stands beside what and why a verdict became another. Leaves words to whoever shows it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.exports.cells import write_rows
from tracker.exports.comparison import Cause
from tracker.exports.judged import Judged, judge_deadline, judge_place
from tracker.exports.reading import Reading, Voice
from tracker.exports.standing import SILENT
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.results import AccountResult, CountryResult
from tracker.scoring.score import score_country
from tracker.vocabulary import Account, Status

HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Line:
    """One commitment: for each place, by account and then by deadline (or `HEADLINE`), what is judged."""

    commitment: str
    cells: Mapping[str, Mapping[Account, Mapping[str, Judged]]]


@dataclass(frozen=True, slots=True)
class Difference:
    """One account on one indicator that a later day sees otherwise: time went by, or something became known."""

    indicator: str
    account: Account
    before: AccountResult | None
    after: AccountResult | None
    cause: Cause


@dataclass(frozen=True, slots=True)
class SameQuestion:
    """One question of one place to which two organisations answered, their newest answers first."""

    indicator: str
    one: tuple[Voice, ...]
    other: tuple[Voice, ...]


def compare_places(
    reading: Reading, codes: Sequence[str], accounts: Sequence[Account], deadlines: Sequence[str]
) -> tuple[Line, ...]:
    """The commitments on which any of the accounts spoke about any of the places, by objective and title."""
    results = {code: reading.country(code) for code in codes}
    catalog = reading.catalog.commitments
    asked = sorted(catalog, key=lambda c: (catalog[c].objective, catalog[c].title))
    spoken = [c for c in asked if any(_is_spoken(result, c, accounts) for result in results.values())]
    sides = {code: {a: judge_place(result, a) for a in accounts} for code, result in results.items()}
    return tuple(
        Line(
            commitment,
            {
                code: {
                    account: {
                        HEADLINE: sides[code][account][commitment],
                        **{d: _at(result, commitment, account, d) for d in deadlines},
                    }
                    for account in accounts
                }
                for code, result in results.items()
                if commitment in result.commitments
            },
        )
        for commitment in spoken
    )


def _is_spoken(result: CountryResult, commitment: str, accounts: Iterable[Account]) -> bool:
    found = result.commitments.get(commitment)
    return found is not None and any(found.accounts[account].status not in SILENT for account in accounts)


def _at(result: CountryResult, commitment: str, account: Account, deadline: str) -> Judged:
    own = [found for found in result.indicators.values() if found.commitment == commitment]
    return judge_deadline(own, account, deadline)


def compare_days(earlier: Reading, later: Reading, code: str) -> tuple[Difference, ...]:
    """What differs between two days about a place: first by time alone, then by what became known in between."""
    before, after = earlier.country(code), later.country(code)
    unheard = score_country(code, ScoringFrame(later.as_of, earlier.frame.cells), later.catalog, later.places)
    return (*_differences(before, unheard, Cause.TIME), *_differences(unheard, after, Cause.DATA))


def has_changed(earlier: Reading, later: Reading, code: str) -> bool:
    """Whether any account's status or level of anything differs between two days."""
    return bool(_differences(earlier.country(code), later.country(code), Cause.DATA))


def _differences(before: CountryResult, after: CountryResult, cause: Cause) -> tuple[Difference, ...]:
    found = []
    for name in sorted({*before.indicators, *after.indicators}):
        old = before.indicators[name].accounts if name in before.indicators else {}
        new = after.indicators[name].accounts if name in after.indicators else {}
        for account in Account:
            was, is_now = old.get(account), new.get(account)
            if _told(was) != _told(is_now):
                found.append(Difference(name, account, was, is_now, cause))
    return tuple(found)


def _told(result: AccountResult | None) -> tuple[object, ...]:
    """What a reader would see change: status, level, and the state at each deadline."""
    if result is None:
        return (Status.NO_DATA, None, ())
    return (result.status, result.amount, tuple(m.state for m in result.milestones) if result.is_observed else ())


def organisations_about(reading: Reading, code: str) -> tuple[str, ...]:
    """Who has published something about a place, by name."""
    told = (p.submission for p in reading.about(code) if any(a.country == code for a in p.submission.answers))
    return tuple(sorted({submission.organisation for submission in told if submission.organisation}))


def compare_organisations(reading: Reading, code: str, one: str, other: str) -> tuple[SameQuestion, ...]:
    """The questions about a place that both organisations answered, in the order of their ids."""
    asked = {a.indicator for p in reading.about(code) for a in p.submission.answers if a.country == code}
    rows = []
    for indicator in sorted(asked & set(reading.catalog.country_indicators)):
        voices = reading.voices(code, indicator)
        firsts = tuple(v for v in voices if v.published.submission.organisation == one)
        seconds = tuple(v for v in voices if v.published.submission.organisation == other)
        if firsts and seconds:
            rows.append(SameQuestion(indicator, firsts, seconds))
    return tuple(rows)


def write_places_csv(reading: Reading, lines: Sequence[Line]) -> bytes:
    """One row for each commitment, place, account and deadline."""
    day = reading.as_of.isoformat()
    header = ("commitment", "country", "as_of", "account", "deadline", "word", "status", "met", "placed", "checked")
    rows = (
        (line.commitment, code, day, account.value, deadline, j.word.value, j.status, j.met, j.placed, j.checked)
        for line in lines
        for code, accounts in line.cells.items()
        for account, deadlines in accounts.items()
        for deadline, j in deadlines.items()
    )
    return write_rows(header, rows)


def write_days_csv(code: str, earlier: Reading, later: Reading, found: Sequence[Difference]) -> bytes:
    """One row for each account on each indicator that differs, and why."""
    header = ("country", "from", "to", "indicator", "account", "change_due_to")
    days = (earlier.as_of.isoformat(), later.as_of.isoformat())
    rows = (
        (code, *days, d.indicator, d.account.value, d.cause.value, *_in_brief(d.before), *_in_brief(d.after))
        for d in found
    )
    return write_rows((*header, "status_before", "level_before", "status", "level"), rows)


def _in_brief(result: AccountResult | None) -> tuple[Status | None, float | None]:
    return (None, None) if result is None else (result.status, result.amount)


def write_organisations_csv(code: str, found: Sequence[SameQuestion]) -> bytes:
    """One row for each answer of two organisations to the same question about a place."""
    header = ("country", "indicator", "organisation", "document", "version", "level", "observed_on", "finding")
    rows = (
        (code, same.indicator, *_source(v), v.answer.amount, v.answer.observed_on, v.answer.finding)
        for same in found
        for v in (*same.one, *same.other)
    )
    return write_rows(header, rows)


def _source(voice: Voice) -> tuple[str, str, int]:
    submission = voice.published.submission
    return submission.organisation, submission.id, voice.published.version
