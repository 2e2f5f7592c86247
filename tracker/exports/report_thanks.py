"""What a government is thanked for: the best thing met or bettered that somebody else found and nobody disputes.

Knows how met milestones and risen levels become a sentence made of facts in the data only.
"""

from collections.abc import Iterable, Iterator, Sequence

from tracker.exports.dossier import Dossier, part_of
from tracker.exports.report_notes import meets, say_years
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Commitment, Indicator
from tracker.scoring.frame import CodedAnswer
from tracker.scoring.results import AccountResult
from tracker.vocabulary import Account, Grade, MilestoneState, Trend

_MET = (MilestoneState.MET, MilestoneState.MET_LATE, MilestoneState.MET_DATE_UNKNOWN, MilestoneState.MET_EARLY)
#: Whose finding earns thanks, and how well it must be shown: a government's own word needs several proofs.
_THANKED_GRADES = {
    Account.CIVIL_SOCIETY: Grade.MODERATE,
    Account.INDEPENDENT: Grade.MODERATE,
    Account.GOVERNMENT: Grade.STRONG,
}


def build_thanks(dossier: Dossier, commitments: Iterable[Commitment]) -> str | None:
    """The best thing met, else bettered, as somebody other than the government found it where possible; or None."""
    pairs = [(c, i) for c in commitments for i in dossier.indicators(c)]
    met = [m for commitment, indicator in pairs for m in _achievements(dossier, commitment, indicator)]
    if met:
        return min(met, key=lambda found: found[0])[1]
    return next((said for c, i in pairs for said in _rises(dossier, c, i)), None)


def _achievements(
    dossier: Dossier, commitment: Commitment, indicator: Indicator
) -> Iterator[tuple[tuple[int, int], str]]:
    """How a met milestone ranks, and its sentence; of the accounts that found it the first alone."""
    for rank, account in enumerate(_THANKED_GRADES):
        result = _shown(dossier, indicator, account)
        met = [(m, state) for m, state in dossier.states(indicator.id, account) if state in _MET]
        if result is None or not met or _is_disputed(dossier, indicator, [milestone.requires for milestone, _ in met]):
            continue
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
        say = dossier.wording
        thanks = say.say(
            "thanks.risen",
            level=say.say("level", level=say.amount(indicator, result.amount)),
            before=say.say("level", level=say.amount(indicator, before.amount)),
            part=say.say(f"in.{part_of(indicator)}"),
            title=commitment.title,
            date=say.told(result.event_on or result.observed_on or before.observed_on),
            earlier=say.told(before.observed_on),
        )
        yield _with_finding(dossier, indicator, result, thanks)


def _before(dossier: Dossier, indicator: Indicator, result: AccountResult) -> CodedAnswer | None:
    """The newest answer of the same account that is older than its result."""
    answers = dossier.reading.frame.answers(dossier.place.code, indicator.id, result.account)
    older = [a for a in answers if result.observed_on and a.observed_on.last < result.observed_on.last]
    return max(older, key=lambda a: a.observed_on.last, default=None)


def _shown(dossier: Dossier, indicator: Indicator, account: Account) -> AccountResult | None:
    """What stands for an account, where it is shown well enough and dated."""
    result = dossier.standing(indicator.id, account)
    if result is None or result.grade.rank < _THANKED_GRADES[account].rank or result.observed_on is None:
        return None
    return result


def _is_disputed(dossier: Dossier, indicator: Indicator, levels: Sequence[float]) -> bool:
    """Whether an account that was heard, told here or not, stays below one of the levels."""
    heard = dossier.heard(indicator.id).values()
    return any(not meets(dossier, indicator, other, level) for other in heard for level in levels)


def _thank(
    dossier: Dossier,
    commitment: Commitment,
    indicator: Indicator,
    result: AccountResult,
    met: tuple[Milestone, MilestoneState],
) -> str:
    say = dossier.wording
    since = result.event_on or result.observed_on
    thanks = say.say(
        "thanks",
        level=say.say("level", level=say.amount(indicator, result.amount or 0.0)),
        part=say.say(f"in.{part_of(indicator)}"),
        title=commitment.title,
        milestone=say_years(dossier, [met[0]]),
        state=_lower(say.state(met[1], result.observed_on, is_stale=result.is_stale)),
        date=say.told(since) if since else "?",
    )
    return _with_finding(dossier, indicator, result, thanks)


def _with_finding(dossier: Dossier, indicator: Indicator, result: AccountResult, thanks: str) -> str:
    """The thanks with the words of who found it, unless these are the government's own."""
    is_own = result.account is Account.GOVERNMENT
    findings = [v.answer.finding for v in dossier.voices(indicator.id) if v.input_id in result.inputs and not is_own]
    found = next((f for f in findings if f), None)
    return dossier.wording.say("thanks.finding", thanks=thanks, finding=found.rstrip(".")) if found else thanks


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]
