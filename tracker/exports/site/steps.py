"""What would change a verdict on a place, and by how much: commitment by commitment, on demand."""

from collections.abc import Iterable, Iterator, Sequence

from tracker.exports.reading import Reading
from tracker.exports.site.markup import Html, folded, join, tag
from tracker.exports.site.original import foreign
from tracker.exports.step_lines import SHOWN, say_count, say_effect, say_missing
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Indicator
from tracker.scoring.columns import set_apart
from tracker.scoring.next_steps import NextStep, find_next_steps
from tracker.wording import Wording


def steps_sections(reading: Reading, code: str, commitments: Iterable[str], say: Wording) -> Iterator[Html]:
    """A section for each of the commitments on which somebody spoke, the first of them under a heading."""
    result, catalog = reading.country(code), reading.catalog
    looked_at = {found.commitment for found in result.indicators.values() if found.accounts}
    _, frame = set_apart(result, reading.frame)
    heading: Html | None = join([tag("h2", say.say("steps.title")), tag("p", say.say("steps.about"), class_="soft")])
    for name in commitments:
        steps = find_next_steps(result, name, frame, catalog) if name in looked_at else ()
        if steps:
            yield join([heading, _folded(catalog.commitments[name].title, steps, catalog, say)])
            heading = None


def _folded(title: str, steps: Sequence[NextStep], catalog: Catalog, say: Wording) -> Html:
    """The steps of one commitment under its title, question by question."""
    by_indicator: dict[str, list[NextStep]] = {}
    for step in steps[:SHOWN]:
        by_indicator.setdefault(step.indicator, []).append(step)
    parts = (_asked(catalog.indicator(name), found, catalog, say) for name, found in by_indicator.items())
    return folded(join([tag("span", title, lang=foreign(say, title)), f" ({say_count(len(steps), say)})"]), *parts)


def _asked(indicator: Indicator, steps: Iterable[NextStep], catalog: Catalog, say: Wording) -> Html:
    question = tag("h3", indicator.question, lang=foreign(say, indicator.question))
    entries = (tag("li", *_told(step, indicator, catalog, say)) for step in steps)
    return join([question, tag("ul", *entries, class_="steps")])


def _told(step: NextStep, indicator: Indicator, catalog: Catalog, say: Wording) -> Iterator[Html]:
    """What is missing, and what follows."""
    yield join(say_missing(step, indicator, catalog, say), " ")
    if step.otherwise is None:
        yield tag("span", say_effect(step.effect, say), class_="cell-note")
        return
    for key, effect in (("steps.if_so", step.effect), ("steps.if_not", step.otherwise)):
        yield tag("span", tag("b", say.say(key), " "), say_effect(effect, say), class_="cell-note")
