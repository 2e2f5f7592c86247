"""How a place changed: what was learnt since a day, and year by year the milestones met and verdicts that changed.

Knows the list, the table and the form that changes the day. Leaves what was known when to
`tracker.exports.briefing` and `tracker.scoring.trend`.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tracker.app.addresses import SINCE, PageName, read_all, read_choice
from tracker.app.components.markup import Html, items, join, show, table, tag
from tracker.app.components.original import original
from tracker.app.language import say, speaking
from tracker.dates import parse_as_of
from tracker.exports.briefing import Changes
from tracker.exports.changes_since import a_year_before
from tracker.indicators.catalog import Catalog
from tracker.scoring.results import Delivery
from tracker.scoring.trend import Moment
from tracker.vocabulary import SPEAKING_ACCOUNTS


def read_since(as_of: dt.date) -> dt.date:
    """The day that the address names to compare with; a year before where it names none, or none that is earlier."""
    return written_since(as_of) or a_year_before(as_of)


def written_since(as_of: dt.date) -> dt.date | None:
    """The day in the address, None where there is none that is earlier."""
    try:
        since = parse_as_of(read_choice(SINCE))
    except ValueError:
        return None
    return since if since < as_of else None


def show_changes(changes: Changes, as_of: dt.date) -> None:
    """What was learnt since a day, and a form that changes it."""
    written, date = read_choice(SINCE), speaking().date(changes.since)
    is_refused = bool(written) and written_since(as_of) is None
    refused = tag("p", say("country.since.unusable", written=written, date=date)) if is_refused else None
    lines = [*changes.lines, *changes.fallen_due]
    show(
        tag("h2", say("country.changed", date=date), id="changed"),
        refused,
        items(lines) if lines else tag("p", say("summary.unchanged")),
        since_form(changes.since, as_of),
    )


def since_form(since: dt.date, as_of: dt.date) -> Html:
    """A form of the browser's own that keeps what else the address says."""
    kept = {name: value for name, value in read_all().items() if name != SINCE}
    hidden = (tag("input", type="hidden", name=name, value=value) for name, value in kept.items())
    field = tag("input", type="date", name=SINCE, value=since.isoformat(), required="required", max=as_of.isoformat())
    label = tag("label", say("country.since"), " ", field)
    button = tag("button", say("frame.show"), type="submit")
    form = tag("form", *hidden, label, button, method="get", action=f"/{PageName.COUNTRY.value}")
    return tag("div", form, class_="day")


def show_history(moments: Sequence[Moment], catalog: Catalog) -> None:
    """A sentence, and the table on demand."""
    changes = [list(changed(before, after, catalog)) for before, after in pairwise(moments)]
    accounts = (speaking().label(account) for account in SPEAKING_ACCOUNTS)
    head = [say("history.known"), *accounts, say("history.changed")]
    rows = (line(moment, changes[n - 1] if n else []) for n, moment in enumerate(moments))
    content = table(say("history.caption"), head, rows, kind="stacked history", name=say("history.title"))
    show(
        tag("h3", say("history.title")),
        tag("p", sentence(sum(map(len, changes)))),
        tag("details", tag("summary", say("history.open")), content),
    )


def sentence(changes: int) -> str:
    """How many verdicts became others, from not known among them."""
    if changes < 2:
        return say("history.one" if changes else "history.none")
    return say("history.many", number=speaking().number(changes))


def line(moment: Moment, changes: Iterable[Html]) -> list[object]:
    """One day: milestones by account, and what became another verdict since the day before it in the table."""
    met = (delivered(moment.deliveries[account]) for account in SPEAKING_ACCOUNTS)
    found = list(changes)
    return [speaking().date(moment.day), *met, items(found) if found else "–"]


def delivered(delivery: Delivery) -> str:
    """'2 of 116', or that nothing was due."""
    if not delivery.due:
        return say("history.none_due")
    return say("history.met", met=delivery.delivered, due=delivery.due)


def changed(before: Moment, after: Moment, catalog: Catalog) -> Iterator[Html]:
    """Each indicator whose verdict became another."""
    for name, found in after.indicators.items():
        earlier = before.indicators[name].headline
        if found.headline is not earlier:
            was, is_now = lower(speaking().label(earlier)), lower(speaking().label(found.headline))
            question = original(catalog.indicator(name).question)
            yield join([question, " ", tag("b", f"{was} → {is_now}")])


def lower(label: str) -> str:
    """A label in the middle of a line."""
    return label[:1].lower() + label[1:]
