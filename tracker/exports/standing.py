"""Who stands where: places that were spoken about, levels that accounts report, words by place and commitment.

Knows how results become points, cells and sentences. Leaves the drawing to `site`.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.exports.reading import Reading
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Commitment, Indicator
from tracker.places import Place
from tracker.scoring.results import AccountResult, CountryResult
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Status
from tracker.wording import ENGLISH, PublicWord, Wording, word_of

ORDER = (Account.GOVERNMENT, Account.CIVIL_SOCIETY, Account.INDEPENDENT, Account.RECORD)

#: Statuses of an account that has said nothing which counts.
SILENT = frozenset({Status.NO_DATA, Status.NOT_APPLICABLE})

_TOLD = (PublicWord.DONE, PublicWord.NOT_DONE, PublicWord.UNDONE, PublicWord.BEHIND, PublicWord.ON_COURSE)


@dataclass(frozen=True, slots=True)
class Point:
    """One account on one place, with what it reports."""

    place: Place
    account: Account
    result: AccountResult
    level: str


@dataclass(frozen=True, slots=True)
class Standing:
    """One place with a word for each commitment, and below each the year of the check or what others say."""

    place: Place
    words: Mapping[str, tuple[PublicWord, str]]


def places_heard(reading: Reading) -> list[Place]:
    """The places about which a public document says something, by name."""
    found = (reading.places.find(code) for code in reading.heard)
    return sorted((place for place in found if place is not None), key=lambda p: p.name)


def name_order(place: Place, say: Wording = ENGLISH) -> str:
    """What places are sorted by: the name in a language without accents, so that É stands with E."""
    parts = unicodedata.normalize("NFKD", place.name_in(say.language).casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def is_judged(result: CountryResult, commitments: Iterable[str]) -> bool:
    """Whether any account has said something on these commitments that counts."""
    asked = (result.commitments[c] for c in commitments if c in result.commitments)
    return any(judged.status not in SILENT for c in asked for judged in c.accounts.values())


def build_points(reading: Reading, indicator: Indicator, say: Wording = ENGLISH) -> list[Point]:
    """Every account that has an observation on an indicator, by name of place, with its level in words."""
    points = []
    for code, country in reading.countries.items():
        place, found = reading.places.find(code), country.indicators.get(indicator.id)
        for account in ORDER if place and found else ():
            result = found.accounts.get(account) if found else None
            if place and result is not None and result.amount is not None:
                points.append(Point(place, account, result, say.amount(indicator, result.amount)))
    return sorted(points, key=lambda p: (name_order(p.place, say), p.place.code, ORDER.index(p.account)))


def say_points(reading: Reading, indicator: Indicator, points: Sequence[Point], say: Wording = ENGLISH) -> str:
    """What the points show, in one sentence."""
    if not points:
        return say.say("standing.nobody")
    milestone = asked_now(reading, indicator)
    if milestone is None:
        return say.say("standing.not_placed", places=number_of(len({p.place.code for p in points}), say))
    counts = (count_reached(points, account, milestone, say) for account in ORDER)
    said = say.semicolon.join(counted for counted in counts if counted)
    level = say.requirement(indicator, milestone.requires)
    return say.say("standing.reached", date=say.date(milestone.due_on), level=level, said=said)


def asked_now(reading: Reading, indicator: Indicator) -> Milestone | None:
    """The last milestone that has fallen due, else the first one placed."""
    milestones = reading.catalog.milestones(indicator.id)
    due = [m for m in milestones if m.due_on < reading.as_of]
    return (due or milestones or (None,))[-1 if due else 0]


def count_reached(
    points: Iterable[Point], account: Account, milestone: Milestone, say: Wording = ENGLISH
) -> str | None:
    """'2 of 5 places by civil society's' for one account; None when it has not spoken."""
    own = [p for p in points if p.account is account]
    if not own:
        return None
    reached = [p.place.name_in(say.language) for p in own if reaches(p, milestone)]
    key = "standing.some_of" if reached else "standing.none_of"
    places, by = number_of(len(own), say), say.say(f"standing.by.{account}")
    counted = say.say(key, reached=say.number(len(reached)), places=places, by=by)
    return say.say("standing.named", counted=counted, names=say.join(reached)) if 0 < len(reached) <= 3 else counted


def reaches(point: Point, milestone: Milestone) -> bool:
    """Whether the account's state at a milestone is on the good side."""
    state = next((m.state for m in point.result.milestones if m.timeline == milestone.timeline), None)
    return state is not None and word_of(state) is PublicWord.DONE


def number_of(count: int, say: Wording = ENGLISH) -> str:
    """'1 place', '7 places'."""
    return say.say("places.many" if say.is_plural(count) else "places.one", number=say.number(count))


def build_standings(
    reading: Reading, account: Account, commitments: Sequence[Commitment], say: Wording = ENGLISH
) -> list[Standing]:
    """A row for each place on which some account has said something that counts, by name."""
    asked = [c.id for c in commitments]
    heard = sorted(places_heard(reading), key=lambda p: name_order(p, say))
    judged = ((p, reading.country(p.code)) for p in heard)
    return [Standing(p, {c: _word(r, c, account, say) for c in asked}) for p, r in judged if is_judged(r, asked)]


def _word(result: CountryResult, commitment: str, account: Account, say: Wording) -> tuple[PublicWord, str]:
    found = result.commitments.get(commitment)
    if found is None:
        return PublicWord.NOT_PLACED, ""
    status = found.accounts[account].status
    if status in SILENT:
        spoken = (other for other in SPEAKING_ACCOUNTS if found.accounts[other].status not in SILENT)
        said = say.semicolon.join(_says(other, found.accounts[other].status, say) for other in spoken)
        return word_of(status), said
    exact = [say.label(status).lower()] if word_of(status) is PublicWord.NOT_KNOWN else []
    return word_of(status), ", ".join([*exact, *_last_checked(result, commitment, account)])


def _last_checked(result: CountryResult, commitment: str, account: Account) -> Iterator[str]:
    standing = (i.standing(account) for i in result.indicators.values() if i.commitment == commitment)
    seen = [s.observed_on.last.year for s in standing if s and s.is_observed and s.observed_on]
    if seen:
        yield str(max(seen))


def _says(account: Account, status: Status, say: Wording) -> str:
    word = word_of(status)
    said = say.label(status if word is PublicWord.NOT_KNOWN else word).lower()
    return f"{say.colon(say.label(account))} {said}"


def count_words(rows: Iterable[Standing]) -> Counter[PublicWord]:
    """How often each word stands in the rows."""
    return Counter(word for row in rows for word, _ in row.words.values())


def say_standings(
    rows: Sequence[Standing], account: Account, commitments: Sequence[Commitment], say: Wording = ENGLISH
) -> str:
    """What the rows say, in one sentence."""
    counts = count_words(rows)
    if not counts:
        return say.say("site.nothing_counts")
    return say.say(
        "overview.sentence",
        by=say.say(f"overview.by.{account.value}"),
        commitments=say.count(len(commitments), "commitment"),
        places=number_of(len(rows), say),
        answers=say.number(counts.total()),
        told=say.join([_tells(w, counts[w], say) for w in _TOLD if counts[w] or w is PublicWord.DONE]),
        unknown=say.number(counts[PublicWord.NOT_KNOWN]),
    )


def _tells(word: PublicWord, count: int, say: Wording) -> str:
    key = "told_none" if not count else "told_one" if count == 1 else "told_many"
    return say.say(f"overview.{key}", count=say.number(count), word=say.label(word).lower())
