"""What stands below the verdicts of a commitment: what is missing, what would change a verdict, questions.

Knows how open milestones become sentences made of facts in the data only.
"""

from collections.abc import Iterator, Sequence

from tracker.exports.dossier import Dossier, part_of
from tracker.exports.scorecard import Part, Question
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Commitment, Indicator
from tracker.scoring.results import AccountResult
from tracker.vocabulary import Account, IndicatorType


def build_missing(dossier: Dossier, commitment: Commitment) -> tuple[str, ...]:
    """Questions that nobody looked at, voices that are silent, looks that are too old."""
    say = dossier.wording.say
    indicators = dossier.indicators(commitment)
    asked = (a for a in (Account.GOVERNMENT, Account.CIVIL_SOCIETY) if dossier.selection.has_account(a))
    silent = {a: _silent_parts(dossier, indicators, a) for a in asked}
    missing = [say(f"missing.{a}", part=dossier.wording.join(parts)) for a, parts in silent.items() if parts]
    for indicator in indicators:
        latest = dossier.latest(indicator.id)
        if latest is not None and latest.is_stale and latest.observed_on is not None:
            where = say(f"in.{part_of(indicator)}")
            missing.append(say("missing.old", part=where, date=dossier.wording.told(latest.observed_on)))
    unseen = [say("level", level=i.question) for i in indicators if not dossier.heard(i.id)]
    if unseen:
        missing.append(say("missing.indicators", questions=", ".join(unseen)))
    return tuple(dict.fromkeys(missing))


def _silent_parts(dossier: Dossier, indicators: Sequence[Indicator], account: Account) -> list[str]:
    """On paper and in practice, where somebody spoke but not this account."""
    silent = []
    for part in (Part.PAPER, Part.PRACTICE):
        of_part = [i for i in indicators if part_of(i) is part]
        spoke = {a for i in of_part for a in dossier.heard(i.id)}
        if of_part and account not in spoke and Account.RECORD not in spoke:
            silent.append(dossier.wording.say(f"in.{part}"))
    return silent


def build_changes(dossier: Dossier, commitment: Commitment) -> tuple[str, ...]:
    """For each side that somebody looked at, the levels that meet the milestones still open."""
    changes = (_change(dossier, i) for i in dossier.indicators(commitment) if dossier.observed(i.id))
    return tuple(dict.fromkeys(c for c in changes if c is not None))


def _change(dossier: Dossier, indicator: Indicator) -> str | None:
    result = dossier.latest(indicator.id)
    milestones = dossier.reading.catalog.milestones(indicator.id)
    unmet = [m for m in milestones if result is not None and not meets(dossier, indicator, result, m.requires)]
    if not unmet:
        return None
    say = dossier.wording.say
    part = say(f"part.{part_of(indicator)}")
    due = [m for m in unmet if dossier.is_due(m.due_on)]
    if not due:
        levels = [_meets_what(dossier, indicator, unmet[:1])]
        return say("change.next", part=part, levels=levels[0])
    by_level: dict[float, list[Milestone]] = {}
    for milestone in due:
        by_level.setdefault(milestone.requires, []).append(milestone)
    levels = [_meets_what(dossier, indicator, reached) for reached in by_level.values()]
    return say("change.late", part=part, levels=dossier.wording.join(levels))


def _meets_what(dossier: Dossier, indicator: Indicator, milestones: Sequence[Milestone]) -> str:
    level = quoted(dossier, indicator, milestones[0].requires)
    return dossier.wording.say("change.meets", level=level, milestones=say_years(dossier, milestones))


def quoted(dossier: Dossier, indicator: Indicator, requires: float) -> str:
    """A requirement in the middle of a sentence: a rung in quotation marks, a number as it is."""
    words = dossier.wording.requirement(indicator, requires)
    return words if indicator.type is IndicatorType.NUMERIC else dossier.wording.say("level", level=words)


def say_years(dossier: Dossier, milestones: Sequence[Milestone]) -> str:
    """'the 2-year milestone and the 7-year milestone'."""
    years = {d.timeline: d.years for d in dossier.reading.catalog.due_dates}
    return dossier.wording.join([dossier.wording.say("milestone", years=years[m.timeline]) for m in milestones])


def meets(dossier: Dossier, indicator: Indicator, result: AccountResult, requires: float) -> bool:
    """Whether what an account reports reaches the level that is asked for."""
    reached = indicator.direction.sign * ((result.amount or 0.0) - requires)
    return reached >= -dossier.reading.catalog.thresholds.tolerance


def build_questions(dossier: Dossier, commitments: Sequence[Commitment]) -> tuple[Question, ...]:
    """Two questions: about what was looked at and is not met, then about the red lines nobody looked at."""
    open_ones = [c for c in commitments if _is_open(dossier, c)]
    unseen = sorted((c for c in dossier.commitments if c not in dossier.checked), key=lambda c: not c.red_line)
    firsts = [Question(q, say_good_answer(dossier, c)) for c in open_ones for q in c.questions[:1]]
    plain = dossier.wording.say("good_answer.plain")
    seconds = [Question(q, plain) for c in open_ones for q in c.questions[1:2]]
    others = [Question(q, say_good_answer(dossier, c)) for c in unseen for q in c.questions[:1]]
    return tuple([*firsts, *seconds, *others][:2])


def _is_open(dossier: Dossier, commitment: Commitment) -> bool:
    """Whether a due milestone is not met by the latest that is known."""
    for indicator, milestone in _open_milestones(dossier, commitment):
        if dossier.latest(indicator.id) is not None and dossier.is_due(milestone.due_on):
            return True
    return False


def say_good_answer(dossier: Dossier, commitment: Commitment) -> str:
    """What would show the last level that is due of the first indicator with an open milestone, else the next level."""
    found = list(_open_milestones(dossier, commitment))
    if not found:
        return dossier.wording.say("good_answer.plain")
    of_first = [milestone for indicator, milestone in found if indicator is found[0][0]]
    due = [milestone for milestone in of_first if dossier.is_due(milestone.due_on)]
    asked = (due or of_first[:1])[-1]
    return dossier.wording.say("good_answer", level=quoted(dossier, found[0][0], asked.requires))


def _open_milestones(dossier: Dossier, commitment: Commitment) -> Iterator[tuple[Indicator, Milestone]]:
    for indicator in dossier.indicators(commitment):
        result = dossier.latest(indicator.id)
        for milestone in dossier.reading.catalog.milestones(indicator.id):
            if result is None or not meets(dossier, indicator, result, milestone.requires):
                yield indicator, milestone
