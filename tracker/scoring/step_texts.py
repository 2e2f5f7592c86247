"""The sentences of the next steps, in plain English, made of facts in the definitions and results only."""

from collections.abc import Sequence

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


def describe_level(amount: float, measure: Measure) -> str:
    """An amount in a reader's words: a rung by its short name, a number with its unit, yes or no."""
    if measure.is_ladder:
        rung = measure.indicator.rungs[int(amount)]
        return f"“{rung.short or rung.criterion.rstrip('.')}”"
    if measure.is_numeric:
        return measure.in_unit(amount)
    return "yes" if amount else "no"


def say_requirement(
    account: Account, now: float, milestones: Sequence[Milestone], measure: Measure, next_rung: float | None
) -> str:
    """Which level would meet which milestones, and the step on the way to it."""
    level = describe_level(milestones[0].requires, measure)
    named = " and ".join(f"the {m.timeline} milestone (due {m.due_on})" for m in milestones)
    text = (
        f"{measure.indicator.question} Today {_WHOSE[account]} says {describe_level(now, measure)}. "
        f"With {level}, {named} would be met."
    )
    if next_rung is not None and next_rung != milestones[0].requires:
        text += f" The next step on the way is {describe_level(next_rung, measure)}."
    return text


def say_claimed(account: Account, measure: Measure) -> str:
    """That all is met on weak evidence."""
    return (
        f"{measure.indicator.question} In {_WHOSE[account]} the last requirement is met on weak evidence only. "
        "A primary source, such as the text of the law or a documented count, would settle it."
    )


def say_asserted(account: Account, measure: Measure) -> str:
    """That something is said without evidence."""
    return (
        f"{measure.indicator.question} In {_WHOSE[account]} an answer has no evidence and does not count. "
        "With a source it would."
    )


def say_unheard(measure: Measure, said: float | None) -> str:
    """That civil society has not answered."""
    other = (
        "" if said is None else f" What others say, {describe_level(said, measure)}, is neither confirmed nor denied."
    )
    return f"{measure.indicator.question} No civil-society answer counts yet.{other}"


def say_too_old(account: Account, amount: float, observed_on: PartialDate, measure: Measure) -> str:
    """That the latest answer is too old."""
    return (
        f"{measure.indicator.question} The latest answer in {_WHOSE[account]}, {describe_level(amount, measure)}, "
        f"is from {observed_on} and too old to count in scores. A new look would bring it up to date."
    )


def say_effect(account: Account, before: Delivery, after: Delivery) -> str:
    """What happens to an account's delivery."""
    counts = f"{before.delivered} of {before.due} due milestones met"
    if (before.delivered, before.open) == (after.delivered, after.open):
        return f"Delivery by {_WHOSE[account]} stays as it is: {counts}."
    text = f"Delivery by {_WHOSE[account]}: {counts} before, {after.delivered} of {after.due} after"
    return f"{text}; not known {before.open} before, {after.open} after."
