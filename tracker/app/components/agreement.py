"""How far voices agree and scores depend on choices, in sentences and tables, or why no number is given.

Knows how the statistics are said to readers. Leaves the arithmetic to `tracker.scoring`.
"""

from collections.abc import Iterable, Mapping, Sequence

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, link, show, table, tag
from tracker.app.components.names import name_of, name_order
from tracker.app.language import say, speaking
from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.scoring.cross_table import CrossTable
from tracker.scoring.reliability import Reliability
from tracker.scoring.uncertainty import ScoreInterval
from tracker.vocabulary import Account


def show_agreement(reliability: Reliability, cross: CrossTable) -> None:
    """Civil-society voices with each other, then governments with civil society."""
    show(
        tag("h2", say("method.agreement")),
        tag("p", among_voices(reliability)),
        tag("p", between_accounts(cross)),
        cross_table(cross) if cross.pairs else None,
    )


def among_voices(found: Reliability) -> str:
    """Krippendorff's alpha with its interval, or why there is none."""
    number = speaking().number
    spoken = say("method.voices", units=speaking().count(found.units, "indicator"))
    if found.alpha is not None and found.low is not None and found.high is not None:
        ends = {"low": number(found.low), "high": number(found.high)}
        return say("method.alpha", spoken=spoken, alpha=number(found.alpha), **ends)
    if found.needed:
        return say("method.alpha_few", spoken=spoken, needed=found.needed)
    return say("method.alpha_same", spoken=spoken)


def between_accounts(cross: CrossTable) -> str:
    """Kappa with what it is worth, or why there is none."""
    if not cross.pairs:
        return say("method.no_pairs")
    same = sum(row[n] for n, row in enumerate(cross.counts))
    spoken = say("method.pairs", pairs=cross.pairs, same=same)
    if cross.kappa is None:
        return say("method.no_kappa", spoken=spoken)
    return say("method.kappa", spoken=spoken, kappa=speaking().number(cross.kappa))


def cross_table(cross: CrossTable) -> Html:
    """Levels that governments give, by levels that civil society gives; 0 is the lowest."""
    levels = range(len(cross.counts))
    head = [say("method.government_says"), *(say("method.civil_society_level", level=n) for n in levels)]
    rows = ([say("method.level", level=n), *(count or "–" for count in row)] for n, row in enumerate(cross.counts))
    return table(say("method.cross_caption"), head, rows, kind="narrow", name=say("method.cross_name"))


def show_uncertainty(
    intervals: Mapping[Account, Sequence[ScoreInterval]], catalog: Catalog, places: Places, address: Address
) -> None:
    """The interval of each published score, or that none is published."""
    scored = {account: found for account, found in intervals.items() if found}
    if not scored:
        show(tag("p", say("method.no_scores")))
    for account, found in scored.items():
        draws = speaking().number(catalog.thresholds.draws)
        caption = say("method.scores", account=speaking().label(account), draws=draws)
        head = [say("method.place"), say("method.middle"), say("method.nine_in_ten")]
        show(table(caption, head, interval_lines(found, places, address), kind="narrow"))


def interval_lines(found: Iterable[ScoreInterval], places: Places, address: Address) -> Iterable[list[object]]:
    """One line for each place, by name."""
    known = ((places.find(interval.country), interval) for interval in found)
    named = [(place, interval) for place, interval in known if place is not None]
    number = speaking().number
    for place, interval in sorted(named, key=lambda pair: name_order(pair[0])):
        if interval.median is not None and interval.low is not None and interval.high is not None:
            bounds = say("method.from_to", low=number(interval.low, 1), high=number(interval.high, 1))
            yield [link(name_of(place), address.country(place.code)), number(interval.median, 1), bounds]
