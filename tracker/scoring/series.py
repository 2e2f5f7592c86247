"""The observations of an account in the order in which they were observed (methodology §3).

Knows how answers become a series, and what was known on a given day. Leaves to `votes`
how civil society speaks with one value.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.dates import PartialDate, add_months
from tracker.scoring.frame import CodedAnswer
from tracker.scoring.measure import Measure
from tracker.scoring.votes import Vote, best_grade, is_too_old, votes_until, worse_last
from tracker.vocabulary import Account, Grade


@dataclass(frozen=True, slots=True)
class Observation:
    """One element of a series. `max_age_months` None means it stands until replaced."""

    amount: float
    observed_on: PartialDate
    event_on: PartialDate | None
    grade: Grade
    max_age_months: int | None
    series: str | None
    se: float | None
    is_fragile: bool
    inputs: tuple[str, ...]
    votes: tuple[Vote, ...] = ()

    @property
    def reference(self) -> dt.date:
        """The day from which it counts as so."""
        return (self.event_on or self.observed_on).last

    def is_stale_at(self, day: dt.date) -> bool:
        """Whether `day` lies past the observation plus its age limit."""
        return self.max_age_months is not None and day > add_months(self.observed_on.last, self.max_age_months)


def build_series(answers: Sequence[CodedAnswer], measure: Measure, as_of: dt.date) -> list[Observation]:
    """The series of one account on one indicator; answers without evidence are left out."""
    counted = [answer for answer in answers if answer.grade is not Grade.NONE]
    if not counted:
        return []
    if counted[0].account is Account.CIVIL_SOCIETY:
        return _consensus_series(counted, measure, as_of)
    by_day: dict[dt.date, CodedAnswer] = {}
    for answer in sorted(counted, key=lambda a: worse_last(a, measure)):
        by_day[answer.observed_on.last] = answer
    return [_of_answer(answer, measure) for _, answer in sorted(by_day.items())]


def _of_answer(answer: CodedAnswer, measure: Measure) -> Observation:
    return Observation(
        amount=answer.amount,
        observed_on=answer.observed_on,
        event_on=answer.event_on,
        grade=answer.grade,
        max_age_months=measure.max_age_months(answer.account, is_survey=answer.is_survey),
        series=answer.series,
        se=answer.se,
        is_fragile=answer.is_fragile,
        inputs=(answer.id,),
    )


def _consensus_series(answers: list[CodedAnswer], measure: Measure, as_of: dt.date) -> list[Observation]:
    days = sorted({answer.observed_on.last for answer in answers})
    ordered = sorted(answers, key=lambda a: worse_last(a, measure))
    judged_on = [*days[:-1], max(as_of, days[-1])]
    return [
        _of_votes(_standing(votes_until(ordered, day, measure), judged, measure), measure)
        for day, judged in zip(days, judged_on, strict=True)
    ]


def _standing(votes: list[Vote], day: dt.date, measure: Measure) -> list[Vote]:
    """The votes that are not too old; all of them when every one is."""
    return [vote for vote in votes if not is_too_old(vote.newest, day, measure)] or votes


def _of_votes(votes: list[Vote], measure: Measure) -> Observation:
    value = measure.consensus([vote.amount for vote in votes])
    newest = max((vote.newest for vote in votes), key=lambda a: worse_last(a, measure))
    answers = sorted((a for vote in votes for a in vote.answers), key=lambda a: a.id)
    return Observation(
        amount=value,
        observed_on=newest.observed_on,
        event_on=newest.event_on,
        grade=best_grade(votes, value, measure),
        max_age_months=measure.max_age_months(newest.account, is_survey=newest.is_survey),
        series=newest.series,
        se=newest.se if len(votes) == 1 else None,
        is_fragile=any(answer.is_fragile for answer in answers),
        inputs=tuple(answer.id for answer in answers),
        votes=tuple(votes),
    )


def known_at(series: Sequence[Observation], day: dt.date) -> Observation | None:
    """v(d): the last observation that was so by `day` and was not too old then."""
    return next((o for o in reversed(series) if o.reference <= day and not o.is_stale_at(day)), None)


def comparable(one: Observation, other: Observation) -> bool:
    """Equal series, or both without one."""
    return one.series == other.series
