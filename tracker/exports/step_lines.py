"""What would change a verdict, in the reader's language: what is missing, and what follows for the milestones met.

Knows sentences only. Leaves finding the steps to `tracker.scoring.next_steps`.
"""

from collections.abc import Iterator

from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Indicator
from tracker.scoring.next_steps import Effect, NextStep
from tracker.scoring.step_texts import StepCause
from tracker.vocabulary import IndicatorType
from tracker.wording import Wording

#: So many steps of a commitment are shown, those that move most first.
SHOWN = 6


def say_missing(step: NextStep, indicator: Indicator, catalog: Catalog, say: Wording) -> Iterator[str]:
    """What is missing, in sentences."""
    facts, who = step.facts, say.say(f"steps.who.{step.account}")
    today = _level(indicator, facts.today, say)
    if facts.cause is StepCause.LEVEL:
        required, milestones = _level(indicator, facts.requires, say), _milestones(step, catalog, say)
        yield say.say("steps.level", who=who, today=today, level=required, milestones=milestones)
        if facts.on_the_way is not None:
            yield say.say("steps.on_the_way", level=_level(indicator, facts.on_the_way, say))
    elif facts.cause is StepCause.TOO_OLD:
        date = say.date(facts.observed_on) if facts.observed_on else "?"
        yield say.say("steps.too_old", who=who, today=today, date=date)
    else:
        yield say.say(f"steps.{facts.cause}", who=who)
        if facts.cause is StepCause.UNHEARD and facts.today is not None:
            yield say.say("steps.unheard.others", today=today)


def say_effect(found: Effect, say: Wording) -> str:
    """What happens to an account's milestones."""
    before, after, who = found.before, found.after, say.say(f"steps.who.{found.account}")
    if (before.delivered, before.unseen) == (after.delivered, after.unseen):
        return say.say("steps.same", who=who, met=before.delivered, due=before.due)
    return say.say(
        "steps.effect_met" if before.unseen == after.unseen else "steps.effect",
        who=who,
        met=before.delivered,
        due=before.due,
        met_after=after.delivered,
        due_after=after.due,
        open=before.unseen,
        open_after=after.unseen,
    )


def say_count(count: int, say: Wording) -> str:
    """How many steps are shown, of how many."""
    return say.say("steps.some", shown=SHOWN, all=count) if count > SHOWN else str(count)


def _milestones(step: NextStep, catalog: Catalog, say: Wording) -> str:
    """'the 2-year milestone (due 19 December 2020) and …'."""
    due = {due.timeline: due for due in catalog.due_dates}
    found = (due[timeline] for timeline in step.timelines)
    return say.join([say.say("steps.milestone", years=d.years, date=say.date(d.due_on)) for d in found])


def _level(indicator: Indicator, amount: float | None, say: Wording) -> str:
    """A level in the middle of a sentence; empty for none."""
    if amount is None:
        return ""
    words = say.amount(indicator, amount)
    return words if indicator.type is IndicatorType.NUMERIC else say.say("level", level=words)
