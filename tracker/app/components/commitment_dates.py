"""What a commitment asks at each of the three dates, indicator by indicator."""

from collections.abc import Iterable

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, link, show, table, tag
from tracker.app.components.original import foreign, level_words
from tracker.app.language import say, speaking
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment, Indicator
from tracker.wording import PublicWord


def show_requirements(commitment: Commitment, catalog: Catalog, address: Address) -> None:
    """What is asked of each indicator at each date; each leads to its course over time."""
    dates = [say("commitment.at", years=d.years, date=speaking().date(d.due_on)) for d in catalog.due_dates]
    rows = ([led(i, address), *requirements(i, catalog)] for i in commitment.indicators)
    head = [say("commitment.indicator"), *dates]
    content = table(say("commitment.asked_caption"), head, rows, kind="stacked asked-when")
    show(tag("h2", say("commitment.asked")), content)


def led(indicator: Indicator, address: Address) -> Html:
    """An indicator's question, and the way to its course over time."""
    return link(indicator.question, address.over_time(indicator.id), lang=foreign(indicator.question))


def requirements(indicator: Indicator, catalog: Catalog) -> Iterable[Html]:
    """What is asked at each date, or that nothing is placed there."""
    placed = {m.timeline: m.requires for m in catalog.milestones(indicator.id)}
    for due in catalog.due_dates:
        if due.timeline in placed:
            yield level_words(speaking().requirement(indicator, placed[due.timeline]))
        else:
            yield tag("span", speaking().label(PublicWord.NOT_PLACED), class_="soft")
