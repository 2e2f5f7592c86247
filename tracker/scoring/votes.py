"""Who among civil society has a vote, and what the votes say together (methodology §5).

Knows families, shared primary evidence, consensus and division. Leaves to `series` how
the consensus moves over time.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tracker.dates import add_months
from tracker.indicators.catalog import Milestone
from tracker.scoring.frame import CodedAnswer, answer_order
from tracker.scoring.measure import Measure
from tracker.vocabulary import Consensus, Grade


@dataclass(frozen=True, slots=True)
class Vote:
    """One vote: the latest answers of one organisation, or of several that count as one."""

    amount: float
    answers: tuple[CodedAnswer, ...]
    newest: CodedAnswer


def is_too_old(answer: CodedAnswer, day: dt.date, measure: Measure) -> bool:
    """Whether `day` lies past the answer's observation plus its age limit in calendar months."""
    months = measure.max_age_months(answer.account, is_survey=answer.is_survey)
    return months is not None and day > add_months(answer.observed_on.last, months)


def worse_last(answer: CodedAnswer, measure: Measure) -> tuple[object, ...]:
    """Sort key: by day observed, then later published, then the worse, then a total order."""
    return (answer.observed_on.last, answer.published_on.last, -measure.sign * answer.amount, answer_order(answer))


def votes_until(answers: Iterable[CodedAnswer], day: dt.date, measure: Measure) -> list[Vote]:
    """The votes formed by each organisation's latest answer observed by `day`; answers come with the worse last."""
    latest: dict[str, CodedAnswer] = {}
    for answer in answers:
        if answer.observed_on.last <= day:
            latest[answer.organisation.casefold()] = answer
    return [_vote(group, measure) for group in _one_voice(sorted(latest.values(), key=answer_order))]


def _vote(group: list[CodedAnswer], measure: Measure) -> Vote:
    newest = max(group, key=lambda a: worse_last(a, measure))
    return Vote(measure.low_median([a.amount for a in group]), tuple(group), newest)


def _one_voice(answers: list[CodedAnswer]) -> list[list[CodedAnswer]]:
    """Group answers that share a family or a primary evidence, directly or through others."""
    groups: list[tuple[set[str], list[CodedAnswer]]] = []
    for answer in answers:
        keys = {f"family:{answer.family.casefold()}"}
        if answer.primary_evidence:
            keys.add(f"evidence:{answer.primary_evidence}")
        joined = [group for group in groups if group[0] & keys]
        members = [a for _, group in joined for a in group] + [answer]
        groups = [group for group in groups if not group[0] & keys]
        groups.append((keys.union(*(group_keys for group_keys, _ in joined)), members))
    return [sorted(members, key=answer_order) for _, members in groups]


def best_grade(votes: Sequence[Vote], value: float, measure: Measure) -> Grade:
    """The best grade among the votes that say at least as much as the value; a family's is that of its own vote."""
    grades = [a.grade for v in votes if measure.meets(v.amount, value) for a in v.answers if a.amount == v.amount]
    return max(grades, key=lambda g: g.rank, default=Grade.NONE)


def active_requirement(milestones: Sequence[Milestone], as_of: dt.date) -> float | None:
    """The requirement of the latest due milestone; before any is due, the first placed."""
    due = [m for m in milestones if as_of > m.due_on]
    if due:
        return due[-1].requires
    return milestones[0].requires if milestones else None


def judge_consensus(votes: Sequence[Vote], value: float, requirement: float | None, measure: Measure) -> Consensus:
    """How many voices there are and whether they are divided across what matters."""
    amounts = [vote.amount for vote in votes]
    if len(amounts) == 1:
        return Consensus.SINGLE_SOURCE
    if len(amounts) == 2:
        return Consensus.CONTESTED_INTERNAL if _pair_divided(amounts, requirement, measure) else Consensus.PAIR
    divided = _straddles(amounts, requirement, measure) or _spread(amounts, value, measure)
    return Consensus.CONTESTED_INTERNAL if divided else Consensus.CONSENSUS


def _pair_divided(amounts: Sequence[float], requirement: float | None, measure: Measure) -> bool:
    far = measure.is_ladder and abs(amounts[0] - amounts[1]) >= measure.thresholds.contested_pair_rungs
    return far or _minority(amounts, requirement, measure) > 0


def _straddles(amounts: Sequence[float], requirement: float | None, measure: Measure) -> bool:
    share = measure.thresholds.contested_minority - measure.thresholds.tolerance
    minority = _minority(amounts, requirement, measure)
    return minority > 0 and minority / len(amounts) >= share


def _minority(amounts: Sequence[float], requirement: float | None, measure: Measure) -> int:
    if requirement is None:
        return 0
    meeting = sum(measure.meets(amount, requirement) for amount in amounts)
    return min(meeting, len(amounts) - meeting)


def _spread(amounts: Sequence[float], value: float, measure: Measure) -> bool:
    if not measure.is_ladder:
        return False
    near = sum(abs(amount - value) <= measure.thresholds.consensus_within_rungs for amount in amounts)
    return near / len(amounts) < measure.thresholds.consensus_share - measure.thresholds.tolerance
