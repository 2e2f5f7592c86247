"""One account on one commitment of one place in one public word, at the headline or at one deadline.

Knows how statuses and the states of milestones become one word. Leaves the language to whoever shows it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tracker.dates import PartialDate
from tracker.exports.cells import write_rows
from tracker.exports.reading import Reading
from tracker.exports.standing import SILENT
from tracker.scoring.results import CountryResult, IndicatorResult, MilestoneResult
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Status
from tracker.wording import PublicWord, word_of

#: Which word several milestones of one deadline have together: the first of these that one of them has.
FIRST_OF = (
    PublicWord.UNDONE,
    PublicWord.NOT_DONE,
    PublicWord.BEHIND,
    PublicWord.NOT_KNOWN,
    PublicWord.NOT_DUE,
    PublicWord.ON_COURSE,
    PublicWord.DONE,
)


@dataclass(frozen=True, slots=True)
class Judged:
    """What an account says of a commitment; registers stand in.

    `checked` is the newest day on which anything that stands for it was seen; `others` are the accounts
    that spoke where this one is silent. At a deadline `met` of `placed` milestones are met and `status`
    is None; without one they are 0.
    """

    word: PublicWord
    status: Status | None = None
    checked: PartialDate | None = None
    others: tuple[tuple[Account, Status], ...] = ()
    met: int = 0
    placed: int = 0


NOT_APPLICABLE = Judged(PublicWord.NOT_PLACED)


def judge_place(result: CountryResult, account: Account, timeline: str | None = None) -> Mapping[str, Judged]:
    """Each commitment of a place: its headline by an account, or its state at one deadline ('7-year')."""
    parted: dict[str, list[IndicatorResult]] = {}
    for indicator in result.indicators.values():
        parted.setdefault(indicator.commitment, []).append(indicator)
    if timeline:
        return {c: judge_deadline(parted.get(c, ()), account, timeline) for c in result.commitments}
    return {name: _headline(result, name, account, parted.get(name, ())) for name in result.commitments}


def _headline(
    result: CountryResult, commitment: str, account: Account, indicators: Iterable[IndicatorResult]
) -> Judged:
    accounts = result.commitments[commitment].accounts
    status = accounts[account].status
    if status in SILENT:
        spoken = ((other, accounts[other].status) for other in SPEAKING_ACCOUNTS)
        return Judged(word_of(status), status, others=tuple(pair for pair in spoken if pair[1] not in SILENT))
    return Judged(word_of(status), status, last_checked(indicators, account))


def last_checked(indicators: Iterable[IndicatorResult], account: Account) -> PartialDate | None:
    """The newest day on which anything that stands for an account was seen."""
    standing = (indicator.standing(account) for indicator in indicators)
    return max((s.observed_on for s in standing if s and s.is_observed and s.observed_on), default=None)


def judge_deadline(indicators: Iterable[IndicatorResult], account: Account, timeline: str) -> Judged:
    """Everything that is asked by one deadline, in one word: one milestone open keeps the whole from being done."""
    indicators = list(indicators)
    states = [s.state for i in indicators for s in milestones_of(i, account) if s.timeline == timeline]
    words = [word_of(state) for state in states]
    word = next((w for w in FIRST_OF if w in words), PublicWord.NOT_PLACED)
    met = words.count(PublicWord.DONE)
    return Judged(word, None, last_checked(indicators, account), met=met, placed=len(words))


def milestones_of(indicator: IndicatorResult, account: Account) -> tuple[MilestoneResult, ...]:
    """The milestones of an indicator as they stand for an account; those of a silent one are open."""
    standing = indicator.standing(account)
    if standing is not None:
        return standing.milestones
    return () if indicator.headline is Status.NOT_APPLICABLE else indicator.unspoken


def write_judged_csv(
    reading: Reading, codes: Iterable[str], commitments: Sequence[str], account: Account, timeline: str | None
) -> bytes:
    """One row for each place and commitment: the word, the status behind it, and when it was last checked."""
    header = ("country", "name", "commitment", "as_of", "account", "timeline")
    day, places = reading.as_of.isoformat(), reading.places
    judged = ((code, judge_place(reading.country(code), account, timeline)) for code in codes)
    rows = (
        (code, places.name(code), name, day, account.value, timeline, *_in_brief(found.get(name, NOT_APPLICABLE)))
        for code, found in judged
        for name in commitments
    )
    return write_rows((*header, "word", "status", "met", "placed", "checked"), rows)


def _in_brief(judged: Judged) -> tuple[object, ...]:
    return judged.word.value, judged.status, judged.met, judged.placed, judged.checked
