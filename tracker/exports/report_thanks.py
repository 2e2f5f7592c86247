"""What a government is thanked for: what somebody acknowledges in writing, else the best undisputed thing met.

Knows how met milestones and risen levels become a sentence made of facts in the data only, and when it is better to
say nothing: on a commitment with an unmet red line, or of which somebody says that practice falls short. What is
acknowledged in writing is said all the same, since whoever wrote it knew the level. The words of a critical voice are
never part of thanks.
"""

from collections.abc import Iterable, Iterator, Sequence

from tracker.exports.dossier import Dossier, part_of
from tracker.exports.report_notes import meets, say_years
from tracker.exports.scorecard import Part
from tracker.exports.sentences import opening_of
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Commitment, Indicator
from tracker.scoring.frame import CodedAnswer
from tracker.scoring.results import AccountResult
from tracker.vocabulary import Account, Flag, Grade, IndicatorType, MilestoneState, Trend

_MET = (MilestoneState.MET, MilestoneState.MET_LATE, MilestoneState.MET_DATE_UNKNOWN, MilestoneState.MET_EARLY)
#: Whose finding earns thanks, and how well it must be shown: a government's own word needs several proofs.
_THANKED_GRADES = {
    Account.CIVIL_SOCIETY: Grade.MODERATE,
    Account.INDEPENDENT: Grade.MODERATE,
    Account.GOVERNMENT: Grade.STRONG,
}
#: Whose words may stand in thanks, and the most letters of them.
_QUOTED, _LETTERS = (Account.GOVERNMENT, Account.RECORD), 160


def build_thanks(dossier: Dossier, commitments: Iterable[Commitment]) -> str | None:
    """What is acknowledged, else the best thing met, else bettered, by others than the government first; or None."""
    pairs = [(c, i) for c in commitments for i in dossier.indicators(c)]
    acknowledged = next((said for _, i in pairs for said in _acknowledged(dossier, i)), None)
    if acknowledged:
        return acknowledged
    met = [m for commitment, indicator in pairs for m in _achievements(dossier, commitment, indicator)]
    if met:
        return min(met, key=lambda found: found[0])[1]
    return next((said for c, i in pairs for said in _rises(dossier, c, i)), None)


def _acknowledged(dossier: Dossier, indicator: Indicator) -> Iterator[str]:
    """What an answer acknowledges, with whose it is; a government does not thank itself."""
    for voice in dossier.voices(indicator.id):
        submission, what = voice.published.submission, voice.answer.acknowledges
        if what and submission.account is not Account.GOVERNMENT:
            yield dossier.wording.say("thanks.acknowledged", what=what.rstrip("."), who=submission.organisation)


def _achievements(
    dossier: Dossier, commitment: Commitment, indicator: Indicator
) -> Iterator[tuple[tuple[int, int], str]]:
    """How a met milestone ranks, and its sentence; of the accounts that found it the first alone."""
    for rank, account in enumerate(_THANKED_GRADES):
        result = _shown(dossier, indicator, account)
        met = [(m, state) for m, state in dossier.states(indicator.id, account) if state in _MET]
        if result is None or not met or _is_disputed(dossier, indicator, [milestone.requires for milestone, _ in met]):
            continue
        if not _falls_short(dossier, commitment):
            yield (rank, -len(met)), _thank(dossier, commitment, indicator, result, met[-1])
        return


def _rises(dossier: Dossier, commitment: Commitment, indicator: Indicator) -> Iterator[str]:
    """That somebody other than the government found more than before, though no milestone is met."""
    for account in (Account.CIVIL_SOCIETY, Account.INDEPENDENT):
        result = _shown(dossier, indicator, account)
        if result is None or result.account is not account or result.trend is not Trend.IMPROVING:
            continue
        before = _before(dossier, indicator, result)
        if before is None or result.amount is None or _is_disputed(dossier, indicator, [result.amount]):
            continue
        if _falls_short(dossier, commitment, but=result):
            continue
        say = dossier.wording
        thanks = say.say(
            "thanks.risen",
            level=_level(dossier, indicator, result.amount),
            before=_level(dossier, indicator, before.amount),
            part=say.say(f"in.{part_of(indicator)}"),
            title=commitment.title,
            date=say.told(result.event_on or result.observed_on or before.observed_on),
            earlier=say.told(before.observed_on),
        )
        yield _with_own_words(dossier, indicator, result.amount, thanks)


def _before(dossier: Dossier, indicator: Indicator, result: AccountResult) -> CodedAnswer | None:
    """The newest answer of the same account that is older than its result."""
    answers = dossier.reading.frame.answers(dossier.place.code, indicator.id, result.account)
    older = [a for a in answers if result.observed_on and a.observed_on.last < result.observed_on.last]
    return max(older, key=lambda a: a.observed_on.last, default=None)


def _shown(dossier: Dossier, indicator: Indicator, account: Account) -> AccountResult | None:
    """What stands for an account, where it is shown well enough, dated, and neither too old nor about to be undone."""
    result = dossier.standing(indicator.id, account)
    if result is None or result.grade.rank < _THANKED_GRADES[account].rank or result.observed_on is None:
        return None
    return None if result.is_stale or Flag.FRAGILE in result.flags else result


def _is_disputed(dossier: Dossier, indicator: Indicator, levels: Sequence[float]) -> bool:
    """Whether an account that was heard, told here or not, stays below one of the levels."""
    heard = dossier.heard(indicator.id).values()
    return any(not meets(dossier, indicator, other, level) for other in heard for level in levels)


def _falls_short(dossier: Dossier, commitment: Commitment, *, but: AccountResult | None = None) -> bool:
    """Whether a red line of a commitment is not met, or an account, but for one, finds practice below what was due."""
    crossed = (
        not meets(dossier, indicator, other, red_line.requires)
        for red_line in commitment.red_line
        for indicator in dossier.indicators(commitment)
        if indicator.id == red_line.indicator
        for other in dossier.heard(indicator.id).values()
    )
    if any(crossed):
        return True
    lived = [i for i in dossier.indicators(commitment) if part_of(i) is Part.PRACTICE]
    return any(
        not meets(dossier, indicator, other, milestone.requires)
        for indicator in lived
        for milestone in dossier.reading.catalog.milestones(indicator.id)
        if dossier.is_due(milestone.due_on)
        for other in dossier.heard(indicator.id).values()
        if other is not but
    )


def _thank(
    dossier: Dossier,
    commitment: Commitment,
    indicator: Indicator,
    result: AccountResult,
    met: tuple[Milestone, MilestoneState],
) -> str:
    """The level, since when or else when it was last seen; then the words of the government or a register."""
    say = dossier.wording
    date = result.event_on or result.observed_on
    thanks = say.say(
        "thanks" if result.event_on else "thanks.seen",
        level=_level(dossier, indicator, result.amount or 0.0),
        part=say.say(f"in.{part_of(indicator)}"),
        title=commitment.title,
        milestone=say_years(dossier, [met[0]]),
        state=_lower(say.state(met[1], result.observed_on, is_stale=result.is_stale)),
        date=say.told(date) if date else "?",
    )
    return _with_own_words(dossier, indicator, met[0].requires, thanks)


def _level(dossier: Dossier, indicator: Indicator, amount: float) -> str:
    """A level in words; a number or a yes with what was asked, which alone says nothing."""
    say = dossier.wording
    level = say.say("level", level=say.amount(indicator, amount))
    if indicator.type is IndicatorType.LADDER:
        return level
    return say.say("thanks.asked", level=level, question=indicator.question)


def _with_own_words(dossier: Dossier, indicator: Indicator, level: float, thanks: str) -> str:
    """The thanks, and in one sentence what the newest register or government that reports the level says of it."""
    for voice in dossier.voices(indicator.id):
        account, answer = voice.published.submission.account, voice.answer
        is_own = account in _QUOTED and not answer.is_statement
        reaches = indicator.direction.sign * ((answer.amount or 0.0) - level) >= 0
        finding = opening_of(answer.finding, _LETTERS) if is_own and reaches else None
        if finding:
            key = "thanks.finding" if account is Account.RECORD else "thanks.own"
            return dossier.wording.say(key, thanks=thanks, finding=finding)
    return thanks


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]
