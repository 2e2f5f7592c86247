"""What would change a verdict, with the effect on an account's milestones, commitment by commitment.

Knows how steps are listed. Leaves their sentences to `tracker.exports.step_lines`, and finding them to
`tracker.scoring.next_steps`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.app.components.markup import Html, join, show, tag
from tracker.app.components.original import original
from tracker.app.language import say, speaking
from tracker.exports.step_lines import SHOWN, say_count, say_effect, say_missing
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Indicator
from tracker.scoring.next_steps import NextStep


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
    counted = f" ({say_count(len(steps), speaking())})"
    parts = (asked(catalog.indicator(name), found, catalog) for name, found in by_indicator.items())
    return tag("details", tag("summary", original(title), counted), *parts)


def asked(indicator: Indicator, steps: Iterable[NextStep], catalog: Catalog) -> Html:
    """One question, and what would change the verdict on it."""
    entries = (tag("li", *told(step, indicator, catalog)) for step in steps)
    return join([tag("h3", original(indicator.question)), tag("ul", *entries, class_="steps")])


def told(step: NextStep, indicator: Indicator, catalog: Catalog) -> Iterator[Html]:
    """What is missing, and what follows."""
    yield join(say_missing(step, indicator, catalog, speaking()), " ")
    if step.otherwise is None:
        yield tag("span", say_effect(step.effect, speaking()), class_="cell-note")
        return
    yield tag("span", tag("b", say("steps.if_so"), " "), say_effect(step.effect, speaking()), class_="cell-note")
    yield tag("span", tag("b", say("steps.if_not"), " "), say_effect(step.otherwise, speaking()), class_="cell-note")
