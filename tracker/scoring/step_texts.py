"""The sentences of the next steps, in plain English, made of facts in the definitions and results only.

Knows the facts behind each sentence, so that it can be said in other languages as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tracker.dates import PartialDate
from tracker.indicators.catalog import Milestone
from tracker.scoring.measure import Measure
from tracker.scoring.results import Delivery
from tracker.vocabulary import Account

_WHOSE = {
    Account.GOVERNMENT: "the government's own account",
    Account.CIVIL_SOCIETY: "civil society's account",
    Account.INDEPENDENT: "the independent account",
    Account.RECORD: "the register",
}


class StepCause(StrEnum):
    """Why a step is one: a level not reached, weak or no evidence, a voice not heard, an answer too old."""

    LEVEL = "level"
    CLAIMED = "claimed"
    ASSERTED = "asserted"
    UNHEARD = "unheard"
    TOO_OLD = "too_old"


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What the sentence of a step is made of, in the indicator's unit.

    `today` is what is said now (by others where civil society is not heard), `requires` what would meet the
    milestones, `on_the_way` the next level on the way there, `observed_on` when an answer too old was true.
    """

    cause: StepCause
    today: float | None = None
    requires: float | None = None
    on_the_way: float | None = None
    observed_on: PartialDate | None = None


def describe_level(amount: float, measure: Measure) -> str:
    """An amount in a reader's words: a rung by its short name, a number with its unit, yes or no."""
    if measure.is_ladder:
        rung = measure.indicator.rungs[int(amount)]
        return f"“{rung.short or rung.criterion.rstrip('.')}”"
    if measure.is_numeric:
        return measure.in_unit(amount)
    return "yes" if amount else "no"


def say_step(account: Account, facts: StepFacts, milestones: Sequence[Milestone], measure: Measure) -> str:
    """The question, what is missing, and what would follow; `milestones` are those that the level would meet."""
    return f"{measure.indicator.question} {_SENTENCES[facts.cause](account, facts, milestones, measure)}"


def _level(account: Account, facts: StepFacts, milestones: Sequence[Milestone], measure: Measure) -> str:
    assert facts.requires is not None
    named = " and ".join(f"the {m.timeline} milestone (due {m.due_on})" for m in milestones)
    text = (
        f"Today {_WHOSE[account]} says {_described(facts.today, measure)}. "
        f"With {describe_level(facts.requires, measure)}, {named} would be met."
    )
    if facts.on_the_way is not None:
        text += f" The next step on the way is {describe_level(facts.on_the_way, measure)}."
    return text


def _claimed(account: Account, _facts: StepFacts, _milestones: Sequence[Milestone], _measure: Measure) -> str:
    return (
        f"In {_WHOSE[account]} the last requirement is met on weak evidence only. "
        "A primary source, such as the text of the law or a documented count, would settle it."
    )


def _asserted(account: Account, _facts: StepFacts, _milestones: Sequence[Milestone], _measure: Measure) -> str:
    return f"In {_WHOSE[account]} an answer has no evidence and does not count. With a source it would."


def _unheard(_account: Account, facts: StepFacts, _milestones: Sequence[Milestone], measure: Measure) -> str:
    if facts.today is None:
        return "No civil-society answer counts yet."
    said = _described(facts.today, measure)
    return f"No civil-society answer counts yet. What others say, {said}, is neither confirmed nor denied."


def _too_old(account: Account, facts: StepFacts, _milestones: Sequence[Milestone], measure: Measure) -> str:
    return (
        f"The latest answer in {_WHOSE[account]}, {_described(facts.today, measure)}, "
        f"is from {facts.observed_on} and too old to count in scores. A new look would bring it up to date."
    )


def _described(amount: float | None, measure: Measure) -> str:
    assert amount is not None
    return describe_level(amount, measure)


_SENTENCES = {
    StepCause.LEVEL: _level,
    StepCause.CLAIMED: _claimed,
    StepCause.ASSERTED: _asserted,
    StepCause.UNHEARD: _unheard,
    StepCause.TOO_OLD: _too_old,
}


def say_effect(account: Account, before: Delivery, after: Delivery) -> str:
    """What happens to an account's delivery."""
    counts = f"{before.delivered} of {before.due} due milestones met"
    if (before.delivered, before.unseen) == (after.delivered, after.unseen):
        return f"Delivery by {_WHOSE[account]} stays as it is: {counts}."
    text = f"Delivery by {_WHOSE[account]}: {counts} before, {after.delivered} of {after.due} after"
    if before.unseen == after.unseen:
        return f"{text}."
    return f"{text}; not known {before.unseen} before, {after.unseen} after."
