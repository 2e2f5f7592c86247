"""Who stands where on one indicator: the levels that accounts report, place by place.

Knows how results become points and sentences. Leaves the drawing to `charts` and `commitments`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.exports.reading import Reading
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Indicator
from tracker.places import Place
from tracker.scoring.results import AccountResult, CountryResult
from tracker.vocabulary import Account, Status
from tracker.wording import ENGLISH, PublicWord, word_of

ORDER = (Account.GOVERNMENT, Account.CIVIL_SOCIETY, Account.INDEPENDENT, Account.RECORD)

SAID_BY = {
    Account.GOVERNMENT: "by their governments’ account",
    Account.CIVIL_SOCIETY: "by civil society’s",
    Account.INDEPENDENT: "by others’",
    Account.RECORD: "by the registers’",
}


#: Statuses of an account that has said nothing which counts.
SILENT = frozenset({Status.NO_DATA, Status.NOT_APPLICABLE})


@dataclass(frozen=True, slots=True)
class Point:
    """One account on one place, with what it reports."""

    place: Place
    account: Account
    result: AccountResult
    level: str


def is_judged(result: CountryResult, commitments: Iterable[str]) -> bool:
    """Whether any account has said something on these commitments that counts."""
    asked = (result.commitments[c] for c in commitments if c in result.commitments)
    return any(judged.status not in SILENT for c in asked for judged in c.accounts.values())


def build_points(reading: Reading, indicator: Indicator) -> list[Point]:
    """Every account that has an observation, by name of place."""
    points = []
    for code, country in reading.countries.items():
        place = reading.places.find(code)
        found = country.indicators.get(indicator.id)
        for account in ORDER if place and found else ():
            result = found.accounts.get(account) if found else None
            if place and result is not None and result.amount is not None:
                points.append(Point(place, account, result, ENGLISH.amount(indicator, result.amount)))
    return sorted(points, key=lambda p: (p.place.name, ORDER.index(p.account)))


def asked_now(reading: Reading, indicator: Indicator) -> Milestone | None:
    """The last milestone that has fallen due, else the first one placed."""
    milestones = reading.catalog.milestones(indicator.id)
    due = [m for m in milestones if m.due_on < reading.as_of]
    return (due or milestones or (None,))[-1 if due else 0]


def years_asked(milestones: Iterable[Milestone]) -> dict[float, str]:
    """For each level that is asked for, by when: '2025, 2030'."""
    years: dict[float, list[str]] = {}
    for milestone in milestones:
        years.setdefault(milestone.requires, []).append(str(milestone.due_on.year))
    return {level: ", ".join(found) for level, found in years.items()}


def reaches(point: Point, milestone: Milestone) -> bool:
    """Whether the account's state at a milestone is on the good side."""
    state = next((m.state for m in point.result.milestones if m.timeline == milestone.timeline), None)
    return state is not None and word_of(state) is PublicWord.DONE


def finding(reading: Reading, indicator: Indicator, points: Sequence[Point]) -> str:
    """What the chart shows, in one sentence."""
    if not points:
        return "Nobody has reported on this anywhere yet."
    milestone = asked_now(reading, indicator)
    if milestone is None:
        places = {p.place.code for p in points}
        return f"Reported on in {number_of(len(places))}; no milestone has been placed, so nothing is judged."
    asked = ENGLISH.requirement(indicator, milestone.requires)
    counts = [count_reached(points, account, milestone) for account in ORDER]
    said = "; ".join(text for text in counts if text)
    return f"What is asked by {ENGLISH.date(milestone.due_on)}, “{asked}”, is reached in {said}."


def count_reached(points: Iterable[Point], account: Account, milestone: Milestone) -> str | None:
    """'2 of 5 places by civil society's' for one account; None when it has not spoken."""
    own = [p for p in points if p.account is account]
    reached = [p.place.name for p in own if reaches(p, milestone)]
    named = f" ({ENGLISH.join(reached)})" if 0 < len(reached) <= 3 else ""
    return f"{len(reached) or 'none'} of {number_of(len(own))} {SAID_BY[account]}{named}" if own else None


def number_of(places: int) -> str:
    """'1 place', '7 places'."""
    return f"{ENGLISH.number(places)} place" + ("" if places == 1 else "s")
