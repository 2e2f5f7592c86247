"""What would change a verdict, with the effect on an account's milestones, commitment by commitment.

Knows how steps are listed. Leaves finding them to `tracker.scoring.next_steps`.
"""

from collections.abc import Iterable, Mapping, Sequence

from tracker.app.components.markup import Html, join, markup, show, tag
from tracker.app.components.prose import readable
from tracker.indicators.catalog import Catalog
from tracker.scoring.next_steps import NextStep
from tracker.scoring.step_texts import say_effect

#: So many steps of a commitment are shown, those that move most first.
SHOWN = 6


def show_steps(steps: Mapping[str, Sequence[NextStep]], catalog: Catalog) -> None:
    """A list for each commitment on which somebody spoke, on demand."""
    lists = [folded(catalog.commitments[name].title, found, catalog) for name, found in steps.items() if found]
    about = (
        "What could happen next, and what it would do to the count of milestones met. "
        "Each was found by applying the rules again as if it had happened today."
    )
    if lists:
        show(tag("h2", "What would change a verdict, and by how much"), tag("p", about, class_="soft"), *lists)


def folded(title: str, steps: Sequence[NextStep], catalog: Catalog) -> Html:
    """The steps of one commitment under its title, question by question."""
    by_indicator: dict[str, list[NextStep]] = {}
    for step in steps[:SHOWN]:
        by_indicator.setdefault(step.indicator, []).append(step)
    counted = f"{SHOWN} of {len(steps)}" if len(steps) > SHOWN else str(len(steps))
    parts = (asked(catalog.indicator(name).question, found) for name, found in by_indicator.items())
    return tag("details", tag("summary", f"{title} ({counted})"), *parts)


def asked(question: str, steps: Iterable[NextStep]) -> Html:
    """One question, and what would change the verdict on it."""
    return join([tag("h3", question), tag("ul", *(tag("li", *told(step, question)) for step in steps), class_="steps")])


def told(step: NextStep, question: str) -> Iterable[Html]:
    """What is missing, and what follows."""
    effect = say_effect(step.effect.account, step.effect.before, step.effect.after)
    yield markup(readable(step.text.removeprefix(question).removesuffix(effect).strip()))
    if step.otherwise is None:
        yield tag("span", effect, class_="cell-note")
        return
    other = say_effect(step.otherwise.account, step.otherwise.before, step.otherwise.after)
    yield tag("span", tag("b", "If it is found to hold. "), effect, class_="cell-note")
    yield tag("span", tag("b", "If not. "), other, class_="cell-note")
