"""How far voices agree and scores depend on choices, in sentences and tables, or why no number is given.

Knows how the statistics are said to readers. Leaves the arithmetic to `tracker.scoring`.
"""

from collections.abc import Iterable, Mapping, Sequence

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, link, show, table, tag
from tracker.places import Places
from tracker.scoring.cross_table import CrossTable
from tracker.scoring.reliability import Reliability
from tracker.scoring.uncertainty import ScoreInterval
from tracker.vocabulary import Account
from tracker.wording import ENGLISH


def show_agreement(reliability: Reliability, cross: CrossTable) -> None:
    """Civil-society voices with each other, then governments with civil society."""
    show(
        tag("h2", "How far voices agree, how far scores depend on choices"),
        tag("p", among_voices(reliability)),
        tag("p", between_accounts(cross)),
        cross_table(cross) if cross.pairs else None,
    )


def among_voices(found: Reliability) -> str:
    """Krippendorff's alpha with its interval, or why there is none."""
    spoken = f"Two or more voices of civil society speak on {ENGLISH.count(found.units, 'indicator')} of places"
    if found.alpha is not None and found.low is not None and found.high is not None:
        bounds = f"{ENGLISH.number(found.low)} to {ENGLISH.number(found.high)}"
        return (
            f"{spoken}; how far they agree, as Krippendorff’s alpha: {ENGLISH.number(found.alpha)} "
            f"(1 is full agreement, 0 is chance; 90 % interval {bounds})."
        )
    if found.needed:
        return f"{spoken}; Krippendorff’s alpha, which says how far they agree, is not given below {found.needed}."
    return f"{spoken}, and all say the same; Krippendorff’s alpha cannot be computed then."


def between_accounts(cross: CrossTable) -> str:
    """Kappa with what it is worth, or why there is none."""
    if not cross.pairs:
        return "Nowhere do a government and civil society both give a level that counts."
    same = sum(row[n] for n, row in enumerate(cross.counts))
    spoken = (
        f"On {cross.pairs} ladders both a government and civil society give a level that counts; on {same} the same."
    )
    if cross.kappa is None:
        return f"{spoken} Kappa, agreement beyond chance, cannot be computed from them."
    return f"{spoken} Kappa, agreement beyond chance: {ENGLISH.number(cross.kappa)}; it only describes."


def cross_table(cross: CrossTable) -> Html:
    """Levels that governments give, by levels that civil society gives; 0 is the lowest."""
    head = ["Government says", *(f"Civil society: level {n}" for n in range(len(cross.counts)))]
    rows = ([f"Level {n}", *(count or "–" for count in row)] for n, row in enumerate(cross.counts))
    caption = "How often each pair of levels occurs; 0 is a ladder’s lowest level, and the diagonal is agreement."
    return table(caption, head, rows, kind="narrow", name="Government against civil society")


def show_uncertainty(intervals: Mapping[Account, Sequence[ScoreInterval]], places: Places, address: Address) -> None:
    """The interval of each published score, or that none is published."""
    scored = {account: found for account, found in intervals.items() if found}
    if not scored:
        text = (
            "No place has a score at the moment: too little was looked at. So there is nothing whose dependence on "
            "weights, steps between levels and gaps could be shown."
        )
        show(tag("p", text))
    for account, found in scored.items():
        caption = (
            f"Scores by {ENGLISH.label(account).lower()}: the middle, and where nine in ten of 5,000 scorings lie "
            "when weights, steps between levels and the treatment of gaps vary."
        )
        show(table(caption, ["Place", "Middle", "Nine in ten"], interval_lines(found, places, address), kind="narrow"))


def interval_lines(found: Iterable[ScoreInterval], places: Places, address: Address) -> Iterable[list[object]]:
    """One line for each place, by name."""
    for interval in sorted(found, key=lambda i: places.name(i.country)):
        if interval.median is not None and interval.low is not None and interval.high is not None:
            bounds = f"{ENGLISH.number(interval.low, 1)} to {ENGLISH.number(interval.high, 1)}"
            name = link(places.name(interval.country), address.country(interval.country))
            yield [name, ENGLISH.number(interval.median, 1), bounds]
