"""What would change a verdict, with the effect on an account's milestones, commitment by commitment.

Knows how steps are said and listed. Leaves finding them to `tracker.scoring.next_steps`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.app.components.markup import Html, join, show, tag
from tracker.app.components.original import original
from tracker.app.language import say, speaking
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Indicator
from tracker.scoring.next_steps import Effect, NextStep
from tracker.scoring.step_texts import StepCause
from tracker.vocabulary import IndicatorType

#: So many steps of a commitment are shown, those that move most first.
SHOWN = 6


def show_steps(steps: Mapping[str, Sequence[NextStep]], catalog: Catalog) -> None:
    """A list for each commitment on which somebody spoke, on demand."""
    lists = [folded(catalog.commitments[name].title, found, catalog) for name, found in steps.items() if found]
    if lists:
        heading = tag("h2", say("steps.title"), id="next")
        show(heading, tag("p", say("steps.about"), class_="soft"), *lists)


def folded(title: str, steps: Sequence[NextStep], catalog: Catalog) -> Html:
    """The steps of one commitment under its title, question by question."""
    by_indicator: dict[str, list[NextStep]] = {}
    for step in steps[:SHOWN]:
        by_indicator.setdefault(step.indicator, []).append(step)
    some = say("steps.some", shown=SHOWN, all=len(steps))
    counted = f" ({some if len(steps) > SHOWN else len(steps)})"
    parts = (asked(catalog.indicator(name), found, catalog) for name, found in by_indicator.items())
    return tag("details", tag("summary", original(title), counted), *parts)


def asked(indicator: Indicator, steps: Iterable[NextStep], catalog: Catalog) -> Html:
    """One question, and what would change the verdict on it."""
    entries = (tag("li", *told(step, indicator, catalog)) for step in steps)
    return join([tag("h3", original(indicator.question)), tag("ul", *entries, class_="steps")])


def told(step: NextStep, indicator: Indicator, catalog: Catalog) -> Iterator[Html]:
    """What is missing, and what follows."""
    yield join(sentences(step, indicator, catalog), " ")
    if step.otherwise is None:
        yield tag("span", effect(step.effect), class_="cell-note")
        return
    yield tag("span", tag("b", say("steps.if_so"), " "), effect(step.effect), class_="cell-note")
    yield tag("span", tag("b", say("steps.if_not"), " "), effect(step.otherwise), class_="cell-note")


def sentences(step: NextStep, indicator: Indicator, catalog: Catalog) -> Iterator[str]:
    """What is missing, in the reader's language."""
    facts, who = step.facts, say(f"steps.who.{step.account}")
    today = level(indicator, facts.today)
    if facts.cause is StepCause.LEVEL:
        milestones = milestones_of(step, catalog)
        yield say("steps.level", who=who, today=today, level=level(indicator, facts.requires), milestones=milestones)
        if facts.on_the_way is not None:
            yield say("steps.on_the_way", level=level(indicator, facts.on_the_way))
    elif facts.cause is StepCause.TOO_OLD:
        date = speaking().date(facts.observed_on) if facts.observed_on else "?"
        yield say("steps.too_old", who=who, today=today, date=date)
    else:
        yield say(f"steps.{facts.cause}", who=who)
        if facts.cause is StepCause.UNHEARD and facts.today is not None:
            yield say("steps.unheard.others", today=today)


def milestones_of(step: NextStep, catalog: Catalog) -> str:
    """'the 2-year milestone (due 19 December 2020) and …'."""
    years = {due.timeline: due for due in catalog.due_dates}
    found = (years[timeline] for timeline in step.timelines)
    return speaking().join([say("steps.milestone", years=due.years, date=speaking().date(due.due_on)) for due in found])


def level(indicator: Indicator, amount: float | None) -> str:
    """A level in the middle of a sentence; empty for none."""
    if amount is None:
        return ""
    words = speaking().amount(indicator, amount)
    return words if indicator.type is IndicatorType.NUMERIC else say("level", level=words)


def effect(found: Effect) -> str:
    """What happens to an account's milestones."""
    before, after, who = found.before, found.after, say(f"steps.who.{found.account}")
    if (before.delivered, before.unseen) == (after.delivered, after.unseen):
        return say("steps.same", who=who, met=before.delivered, due=before.due)
    is_known_more = before.unseen != after.unseen
    return say(
        "steps.effect" if is_known_more else "steps.effect_met",
        who=who,
        met=before.delivered,
        due=before.due,
        met_after=after.delivered,
        due_after=after.due,
        open=before.unseen,
        open_after=after.unseen,
    )
