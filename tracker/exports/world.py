"""Every place on the map by delivery, by say–do gap, by coverage or by one commitment: its class and its numbers.

Knows the classes and what is counted, as `score` counts it. Leaves words to whoever shows it, and the
drawing to `world_map`. Missing is a class of its own, never the lowest.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.exports.cells import write_rows
from tracker.exports.gaps import count_sides
from tracker.exports.judged import NOT_APPLICABLE, judge_place
from tracker.exports.reading import Reading
from tracker.exports.rounding import as_score, as_share, whole_if_integral
from tracker.exports.world_map import Fill
from tracker.scoring.results import CountryResult
from tracker.vocabulary import Account
from tracker.wording import PublicWord


class Measure(StrEnum):
    """What the map shows; any other code is the id of a commitment."""

    COVERAGE = "coverage"
    DELIVERY = "delivery"
    GAP = "gap"


class Class(StrEnum):
    """The class of a place on the map that is not one of the public words.

    All, some or none of the milestones due are met *as far as is known*; everything is met when nothing is open.
    """

    EVERYTHING_MET = "everything_met"
    ALL_MET = "all_met"
    SOME_MET = "some_met"
    NONE_MET = "none_met"
    NOTHING_KNOWN = "nothing_known"
    NOTHING_DUE = "nothing_due"
    SAYS_MORE = "says_more"
    SAYS_LESS = "says_less"
    LEVEL = "level"
    NOT_COMPARABLE = "not_comparable"
    UNDER_1 = "under_1"
    UNDER_10 = "under_10"
    UNDER_33 = "under_33"
    UNDER_80 = "under_80"
    FROM_80 = "from_80"


#: Coverage below these shares, in order; from the last on a score is published.
STEPS = ((0.01, Class.UNDER_1), (0.1, Class.UNDER_10), (1 / 3, Class.UNDER_33), (0.8, Class.UNDER_80))

#: The classes of each measure in the order of its legend, with their fills.
LEGENDS: Mapping[str, Mapping[Class, Fill]] = {
    Measure.DELIVERY: {
        Class.EVERYTHING_MET: Fill.DONE,
        Class.ALL_MET: Fill.ON_COURSE,
        Class.SOME_MET: Fill.BEHIND,
        Class.NONE_MET: Fill.NOT_DONE,
        Class.NOTHING_KNOWN: Fill.NOT_KNOWN,
        Class.NOTHING_DUE: Fill.NOT_DUE,
    },
    Measure.GAP: {
        Class.SAYS_MORE: Fill.FOURTH,
        Class.LEVEL: Fill.ON_COURSE,
        Class.SAYS_LESS: Fill.UNDONE,
        Class.NOT_COMPARABLE: Fill.NOT_KNOWN,
    },
    Measure.COVERAGE: {
        Class.FROM_80: Fill.FIFTH,
        Class.UNDER_80: Fill.FOURTH,
        Class.UNDER_33: Fill.THIRD,
        Class.UNDER_10: Fill.SECOND,
        Class.UNDER_1: Fill.FIRST,
        Class.NOTHING_KNOWN: Fill.NOT_KNOWN,
    },
}

WORDS: Mapping[PublicWord, Fill] = {word: Fill[word.name] for word in PublicWord}


@dataclass(frozen=True, slots=True)
class Mark:
    """One place on the map: its class and its numbers, by name (None where there is none)."""

    code: str
    kind: Class | PublicWord
    numbers: Mapping[str, float | int | None]

    @property
    def fill(self) -> Fill:
        """How the place is filled."""
        if isinstance(self.kind, PublicWord):
            return WORDS[self.kind]
        return next(legend[self.kind] for legend in LEGENDS.values() if self.kind in legend)


def build_world(
    reading: Reading, codes: Iterable[str], measure: str, account: Account, timeline: str | None = None
) -> tuple[Mark, ...]:
    """A mark for each place, by code. `measure` is one of `Measure` or a commitment's id.

    `timeline` limits delivery and a commitment to one deadline; gap and coverage know none.
    """
    results = ((code, reading.country(code)) for code in sorted(codes))
    return tuple(_mark(reading, code, result, measure, account, timeline) for code, result in results)


def _mark(
    reading: Reading, code: str, result: CountryResult, measure: str, account: Account, timeline: str | None
) -> Mark:
    if measure == Measure.DELIVERY:
        return _delivery(code, result, account, timeline)
    if measure == Measure.GAP:
        return _gap(reading, code, result)
    if measure == Measure.COVERAGE:
        return _coverage(code, result, account)
    judged = judge_place(result, account, timeline).get(measure, NOT_APPLICABLE)
    year = judged.checked.last.year if judged.checked else None
    numbers = {"met": judged.met, "placed": judged.placed} if timeline else {}
    return Mark(code, judged.word, {**numbers, "checked": year})


def _delivery(code: str, result: CountryResult, account: Account, timeline: str | None) -> Mark:
    summary = result.accounts[account]
    delivery = summary.timelines[timeline] if timeline else summary.delivery
    met, due, unknown = delivery.delivered, delivery.due, delivery.unseen
    kind = Class.SOME_MET
    if not due:
        kind = Class.NOTHING_DUE
    elif unknown == due:
        kind = Class.NOTHING_KNOWN
    elif not met:
        kind = Class.NONE_MET
    elif met + unknown == due:
        kind = Class.ALL_MET if unknown else Class.EVERYTHING_MET
    return Mark(code, kind, {"met": met, "not_met": delivery.not_met, "not_known": unknown, "due": due})


def _gap(reading: Reading, code: str, result: CountryResult) -> Mark:
    more, less, level = count_sides(result, reading.catalog.thresholds)
    compared = more + less + level
    kind = Class.LEVEL if compared else Class.NOT_COMPARABLE
    if more != less:
        kind = Class.SAYS_MORE if more > less else Class.SAYS_LESS
    mean = result.say_do_gap.mean
    return Mark(code, kind, {"compared": compared, "more": more, "less": less, "level": level, "mean": mean})


def _coverage(code: str, result: CountryResult, account: Account) -> Mark:
    share = result.accounts[account].score.coverage
    standing = [indicator.standing(account) for indicator in result.indicators.values()]
    seen = sum(found is not None and found.is_present for found in standing)
    kind = next((name for edge, name in STEPS if share < edge), Class.FROM_80) if seen else Class.NOTHING_KNOWN
    return Mark(code, kind, {"share": share, "seen": seen, "asked": len(standing)})


def write_world_csv(
    reading: Reading, marks: Sequence[Mark], measure: str, account: Account, timeline: str | None
) -> bytes:
    """One row a place: what is shown, by whose account and at which deadline, the class, and the numbers."""
    names = list(dict.fromkeys(name for mark in marks for name in mark.numbers))
    rounding = {"share": as_share, "mean": as_score}
    header = ("country", "name", "as_of", "shows", "account", "timeline", "class", *names)
    fixed = (reading.as_of.isoformat(), measure, account.value, timeline)
    rows = (
        (
            m.code,
            reading.places.name(m.code),
            *fixed,
            m.kind.value,
            *(rounding.get(n, whole_if_integral)(m.numbers.get(n)) for n in names),
        )
        for m in marks
    )
    return write_rows(header, rows)
