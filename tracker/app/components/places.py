"""The list of places from which a reader chooses one."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from tracker.app.addresses import Address, PageName
from tracker.app.cached import KEPT, State, asked_state
from tracker.app.components.markup import Html, items, join, link, show, tag
from tracker.app.components.names import name_of, name_order
from tracker.app.components.notices import show_notice
from tracker.app.components.standing import is_judged, number_of
from tracker.app.language import say, speaking
from tracker.exports.reading import Reading
from tracker.exports.standing import places_heard
from tracker.places import Place
from tracker.places.matching import How, match_place

#: What a folded list holds, by the keys of its sentences.
NOTHING, STATEMENTS = "places.nothing", "places.statements"


def heard(reading: Reading) -> list[Place]:
    """The places about which a public document says something, by name."""
    return list(_heard(*asked_state(reading.as_of), speaking().language, reading))


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _heard(state: State, as_of: dt.date, language: str, _reading: Reading) -> tuple[Place, ...]:  # noqa: ARG001 keys
    return tuple(sorted(places_heard(_reading), key=name_order))


def unheard(reading: Reading) -> list[Place]:
    """The other places."""
    codes = {place.code for place in heard(reading)}
    return [place for place in reading.places.by_code.values() if place.code not in codes]


def show_places(reading: Reading, address: Address) -> None:
    """The page of all places."""
    show(tag("h1", say("places.title")), tag("p", say("places.lead"), class_="lead"))
    show_choice(reading, address)


def show_choice(reading: Reading, address: Address) -> None:
    """Places with something published first, by region; then the others."""
    counts = {place.code: count_reported(reading, place) for place in heard(reading)}
    show(tag("p", say("places.number"), class_="soft"))
    show(*by_region(heard(reading), address, counts))
    show_folded(unheard(reading), NOTHING, address)


def show_folded(places: Sequence[Place], about: str, address: Address) -> None:
    """A list that opens on demand: '138 places about which nothing has been submitted yet'; `about` is NOTHING or
    STATEMENTS."""
    if places:
        said = say(about, places=number_of(len(places)))
        show(tag("details", tag("summary", said), *by_region(places, address)))


def count_reported(reading: Reading, place: Place) -> int:
    """On how many commitments some account has said something that counts."""
    result = reading.country(place.code)
    return sum(is_judged(result, [commitment]) for commitment in result.commitments)


def by_region(places: Iterable[Place], address: Address, counts: Mapping[str, int] | None = None) -> Iterable[Html]:
    """A list for each region, names in order, each with its number where numbers are given."""
    regions: dict[str, list[Place]] = {}
    for place in sorted(places, key=name_order):
        regions.setdefault(say(f"region.{place.region or ''}"), []).append(place)
    for region, found in sorted(regions.items()):
        yield tag("h2", region)
        yield items((named(place, address, counts or {}) for place in found), class_="names")


def named(place: Place, address: Address, counts: Mapping[str, int]) -> Html:
    """A place's name, leading to its page, and its number."""
    number = tag("span", f" {counts[place.code]}", class_="soft") if place.code in counts else None
    return join([link(name_of(place), address.country(place.code)), number])


def show_no_such_place(written: str, reading: Reading, address: Address) -> None:
    """Say that there is no such place, or that a name may mean several, and offer those that it may mean."""
    match = match_place(written)
    codes = [code for code, _ in match.candidates if code in reading.places.by_code]
    kind = "places.several" if match.how is How.AMBIGUOUS else "places.unknown"
    language = speaking().language
    offers = [link(reading.places.name_in(code, language), address.country(code)) for code in codes]
    everything = link(say("places.all"), address.link(PageName.COUNTRY))
    show_notice(say(kind), say(f"{kind}.text", written=written), [*offers, everything])
