"""The list of places from which a reader chooses one."""

from collections.abc import Iterable, Mapping, Sequence

from tracker.app.addresses import Address, PageName
from tracker.app.components.markup import Html, items, join, link, show, tag
from tracker.app.components.notices import show_notice
from tracker.app.components.standing import is_judged, number_of
from tracker.exports.reading import Reading
from tracker.places import Place

NOTHING = "about which nothing has been submitted yet"
STATEMENTS = "on which nobody has said anything about these commitments that counts"


def heard(reading: Reading) -> list[Place]:
    """The places about which a public document says something, by name."""
    codes = {answer.country for p in reading.published for answer in p.submission.answers}
    found = (reading.places.find(code) for code in codes)
    return sorted((place for place in found if place is not None), key=lambda p: p.name)


def unheard(reading: Reading) -> list[Place]:
    """The other places."""
    codes = {place.code for place in heard(reading)}
    return [place for place in reading.places.by_code.values() if place.code not in codes]


def show_choice(reading: Reading, address: Address) -> None:
    """Places with something published first, by region; then the others."""
    counts = {place.code: count_reported(reading, place) for place in heard(reading)}
    show(tag("p", "The number says on how many commitments somebody has reported.", class_="soft"))
    show(*by_region(heard(reading), address, counts))
    show_folded(unheard(reading), NOTHING, address)


def show_folded(places: Sequence[Place], about: str, address: Address) -> None:
    """A list that opens on demand: '138 places about which nothing has been submitted yet'."""
    if places:
        show(tag("details", tag("summary", f"{number_of(len(places))} {about}"), *by_region(places, address)))


def count_reported(reading: Reading, place: Place) -> int:
    """On how many commitments some account has said something that counts."""
    result = reading.country(place.code)
    return sum(is_judged(result, [commitment]) for commitment in result.commitments)


def by_region(places: Iterable[Place], address: Address, counts: Mapping[str, int] | None = None) -> Iterable[Html]:
    """A list for each region, names in order, each with its number where numbers are given."""
    regions: dict[str, list[Place]] = {}
    for place in sorted(places, key=lambda p: p.name):
        regions.setdefault(place.region or "Elsewhere", []).append(place)
    for region, found in sorted(regions.items()):
        yield tag("h2", region)
        yield items((named(place, address, counts or {}) for place in found), class_="names")


def named(place: Place, address: Address, counts: Mapping[str, int]) -> Html:
    """A place's name, leading to its page, and its number."""
    number = tag("span", f" {counts[place.code]}", class_="soft") if place.code in counts else None
    return join([link(place.name, address.country(place.code)), number])


def show_no_such_place(written: str, reading: Reading, address: Address) -> None:
    """Say that there is no such place, and offer those with names like it."""
    codes = (near.split(" ")[0] for near in reading.places.nearest(written))
    offers = [link(reading.places.name(code), address.country(code)) for code in codes]
    message = f"There is no place “{written}”. An address names a place by its three letters, as in place=NPL."
    everything = link("All countries and territories", address.link(PageName.COUNTRY))
    show_notice("No such place", message, [*offers, everything])
