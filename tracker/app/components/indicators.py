"""The opening of an indicator's page, and what is said where an address names none.

Knows the way from and to the commitment. Leaves the course over time to `courses`.
"""

from tracker.app.addresses import PLACE, Address, PageName
from tracker.app.components.choices import choose
from tracker.app.components.markup import link, show, tag
from tracker.app.components.names import name_of, name_order
from tracker.app.components.notices import show_notice
from tracker.app.components.original import foreign
from tracker.app.language import say, speaking
from tracker.exports.reading import Reading
from tracker.indicators.models import Indicator
from tracker.places import Place


def show_indicator_opening(
    indicator: Indicator, said: str, place: Place | None, reading: Reading, address: Address
) -> None:
    """The way back, the question, the part of the commitment it looks at, the finding, and a place's reasons."""
    commitment = reading.catalog.commitment_of(indicator.id)
    back = link(say("indicator.back", title=commitment.title), address.about(commitment.id))
    layer = speaking().label(indicator.layer) if indicator.layer else speaking().label(indicator.kind)
    show(
        tag("p", back, class_="small"),
        tag("h1", indicator.question, lang=foreign(indicator.question)),
        tag("p", layer, class_="kicker"),
        tag("p", said, class_="lead"),
        tag("p", *ways(indicator, place, address), class_="small") if place else None,
    )


def ways(indicator: Indicator, place: Place, address: Address) -> list[object]:
    """To the place's own page, and to the reasons for its verdict."""
    reasons = address.why(place.code, indicator.id)
    return [link(name_of(place), address.country(place.code)), " · ", link(say("ladder.why"), reasons)]


def choose_spoken_place(indicator: Indicator, reading: Reading, asked: Place | None) -> Place | None:
    """One of the places on which somebody spoke, the one asked for among them; None for all."""
    codes = {country for country, name in reading.spoken if name == indicator.id}
    found = [place for place in (reading.places.find(code) for code in codes) if place is not None]
    if asked is not None and asked.code not in codes:
        found.append(asked)
    named = {place.code: place for place in sorted(found, key=name_order)}
    offered = {"": say("choice.all_places"), **{code: name_of(place) for code, place in named.items()}}
    return named.get(choose(say("choice.place"), PLACE, offered))


def show_no_such_indicator(written: str | None, reading: Reading, address: Address) -> None:
    """Say that there is none of that name, and offer those with names like it."""
    ways = [link(name, address.over_time(name)) for name in reading.catalog.nearest_indicators(written or "")]
    ways.append(link(say("commitment.back"), address.link(PageName.COMMITMENT)))
    if written is None:
        show_notice(say("indicator.which"), say("indicator.which_text"), ways)
    else:
        show_notice(say("indicator.none"), say("indicator.none_text", written=written), ways)
