"""What is compared, and what is wrong with an address that says so: places, two days, two organisations.

Knows how the choices are read from the address, normalised and offered. Leaves the tables to `compare`.
"""

import datetime as dt
from collections.abc import Sequence
from hashlib import sha256

from tracker.app.addresses import DATES, ORGANISATIONS, PLACES, find_place, read_choice, write_choice
from tracker.app.components.choices import choose_several
from tracker.app.components.markup import show, tag
from tracker.app.components.names import name_of, name_order
from tracker.app.components.narrowing import read_day
from tracker.app.components.pairs import choose_pair
from tracker.app.components.places import heard, unheard
from tracker.app.language import say, speaking
from tracker.exports.places_compared import organisations_about
from tracker.exports.reading import Reading
from tracker.places import Place

#: So many places fit side by side.
MOST = 6
_LETTERS = 24


def choose_compared(reading: Reading) -> list[Place]:
    """The places chosen, in their order; what an address names amiss is told."""
    written = [part for part in (p.strip() for p in read_choice(PLACES).split(",")) if part]
    found = {part: find_place(reading, part) for part in written}
    codes = list(dict.fromkeys(place.code for place in found.values() if place is not None))
    for part, place in found.items():
        if place is None:
            warn(say("compare.unknown", written=part))
    if len(codes) > MOST:
        warn(say("compare.too_many", asked=len(codes), most=MOST))
    write_choice(PLACES, ",".join(codes[:MOST]) or None)
    places = {place.code: place for place in (*heard(reading), *unheard(reading))}
    places.update({place.code: place for place in found.values() if place is not None})
    offered = {code: name_of(place) for code, place in sorted(places.items(), key=lambda pair: name_order(pair[1]))}
    chosen = choose_several(say("compare.places", most=MOST), PLACES, offered, MOST)
    return [places[code] for code in chosen]


def choose_days(reading: Reading) -> tuple[dt.date, dt.date] | None:
    """Two days that differ, the earlier first; None where none are chosen, and a word where they are amiss."""
    written = read_choice(DATES)
    asked = [read_day(part.strip()) for part in written.split(",")] if written else []
    if written and (len(asked) != 2 or None in asked):
        warn(say("compare.bad_day", written=written))
    ends = [dt.date(year, 12, 31) for year in range(reading.catalog.adopted_on.year, reading.as_of.year)]
    days = sorted({*ends, reading.as_of, *(day for day in asked if day is not None)}, reverse=True)
    offered = {"": say("compare.no_day"), **{day.isoformat(): speaking().date(day) for day in days}}
    labels = (say("compare.earlier"), say("compare.later"))
    pair = choose_pair(DATES, labels, offered, [day.isoformat() if day else "" for day in asked])
    if pair is None:
        return None
    first, second = sorted(map(dt.date.fromisoformat, pair))
    if first == second:
        warn(say("compare.equal_days", date=speaking().date(first)))
        return None
    return first, second


def choose_organisations(reading: Reading, place: Place) -> tuple[str, str] | None:
    """Two organisations that have published something about a place; None where none are chosen."""
    named = {organisation_code(name): name for name in organisations_about(reading, place.code)}
    written = read_choice(ORGANISATIONS)
    asked = [part.strip() for part in written.split(",")] if written else []
    if any(code not in named for code in asked):
        warn(say("compare.bad_organisation", place=name_of(place)))
    offered = {"": say("compare.no_organisation"), **named}
    labels = (say("compare.first_organisation"), say("compare.second_organisation"))
    pair = choose_pair(ORGANISATIONS, labels, offered, asked)
    if pair is None:
        return None
    if pair[0] == pair[1]:
        warn(say("compare.equal_organisations"))
        return None
    return named[pair[0]], named[pair[1]]


def organisation_code(name: str) -> str:
    """A short code of an organisation for an address: what it is called in plain letters, and four of its hash."""
    plain = "".join(letter if letter.isascii() and letter.isalnum() else "-" for letter in name.casefold())
    readable = "-".join(part for part in plain.split("-") if part)[:_LETTERS].rstrip("-")
    return f"{readable}-{sha256(name.encode()).hexdigest()[:4]}"


def warn(text: str) -> None:
    """What is amiss, above what can be shown all the same."""
    show(tag("p", text, class_="amiss", role="status"))


def names(places: Sequence[Place]) -> str:
    """The names of some places, one after another."""
    return speaking().join([name_of(place) for place in places])
