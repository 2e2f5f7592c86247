"""How a place changed year by year: milestones met by each account, and the verdicts that became others.

Knows the table. Leaves what was known when to `tracker.scoring.trend`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tracker.app.components.markup import Html, items, show, table, tag
from tracker.indicators.catalog import Catalog
from tracker.scoring.results import Delivery
from tracker.scoring.trend import Moment
from tracker.vocabulary import SPEAKING_ACCOUNTS
from tracker.wording import ENGLISH


def show_history(moments: Sequence[Moment], catalog: Catalog) -> None:
    """A sentence, and the table on demand."""
    changes = [list(changed(before, after, catalog)) for before, after in pairwise(moments)]
    head = ["What was known on", *(ENGLISH.label(account) for account in SPEAKING_ACCOUNTS), "Verdicts that changed"]
    rows = (line(moment, changes[n - 1] if n else []) for n, moment in enumerate(moments))
    caption = "Milestones met of those due, at each year-end; each day knows only what had been published by then."
    content = table(caption, head, rows, kind="stacked history", name="How it changed")
    show(
        tag("h2", "How it changed"),
        tag("p", sentence(sum(map(len, changes)))),
        tag("details", tag("summary", "Year by year since adoption"), content),
    )


def sentence(changes: int) -> str:
    """How many verdicts became others, from not known among them."""
    if not changes:
        return "No verdict has changed since the adoption of the Compact, or nobody has looked twice."
    verdicts = f"{ENGLISH.number(changes)} verdict" + ("" if changes == 1 else "s")
    return f"Since the adoption of the Compact {verdicts} changed, or became known."


def line(moment: Moment, changes: Iterable[Html]) -> list[object]:
    """One day: milestones by account, and what became another verdict since the day before it in the table."""
    met = (delivered(moment.deliveries[account]) for account in SPEAKING_ACCOUNTS)
    found = list(changes)
    return [ENGLISH.date(moment.day), *met, items(found) if found else "–"]


def delivered(delivery: Delivery) -> str:
    """'2 of 116', or that nothing was due."""
    return f"{delivery.delivered} of {delivery.due}" if delivery.due else "none due"


def changed(before: Moment, after: Moment, catalog: Catalog) -> Iterator[Html]:
    """Each indicator whose verdict became another."""
    for name, found in after.indicators.items():
        earlier = before.indicators[name].headline
        if found.headline is not earlier:
            was, is_now = ENGLISH.label(earlier).lower(), ENGLISH.label(found.headline).lower()
            yield tag("span", f"{catalog.indicator(name).question} ", tag("b", f"{was} → {is_now}"))
