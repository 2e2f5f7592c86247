"""The corridors on which something is known, and the choice of any other two places."""

from collections.abc import Iterable
from itertools import groupby

import streamlit as st

from tracker.app.addresses import FROM, TO, Address, find_place, read_choice, write_choice
from tracker.app.components.choices import choose
from tracker.app.components.markup import Html, join, link, show, tag
from tracker.app.components.names import name_of, name_order
from tracker.app.language import say, speaking
from tracker.exports.corridor import KnownCorridor
from tracker.exports.reading import Reading
from tracker.places import Place


def find_unknown(reading: Reading) -> str | None:
    """What the address names as an end and is no place; names and small letters become codes."""
    for name in (FROM, TO):
        written = read_choice(name)
        place = find_place(reading, written) if written else None
        if written and place is None:
            return written
        write_choice(name, place.code if place else None)
    return None


def choose_ends(reading: Reading) -> list[Place | None]:
    """Origin and destination, each from a list of all places; None where none is chosen yet."""
    asked = [reading.places.find(read_choice(name)) for name in (FROM, TO)]
    listed = {place.code: place for place in (*reading.places.by_code.values(), *asked) if place is not None}
    offered = {"": say("corridor.choose"), **{p.code: name_of(p) for p in sorted(listed.values(), key=name_order)}}
    with st.container(key="filters", horizontal=True):
        return [listed.get(choose(say(f"corridor.{name}"), name, offered)) for name in (FROM, TO)]


def show_title(number: int, *, is_half: bool) -> None:
    """On how many corridors something is known; that the other end is missing, when only one is chosen."""
    lead = tag("p", say("corridor.index", number=speaking().number(number)), class_="lead")
    rest = tag("p", say("corridor.one_end"), role="status") if is_half else None
    show(tag("h1", say("corridor.title")), lead, rest)


def show_index(known: Iterable[KnownCorridor], address: Address) -> None:
    """Every corridor on which something is known, by the name of where people come from."""
    ordered = sorted(known, key=lambda c: (name_order(c.origin), name_order(c.destination)))
    sections = (
        tag("section", tag("h2", say("corridor.from_place", place=name_of(origin))), entries(found, address))
        for origin, found in groupby(ordered, lambda corridor: corridor.origin)
    )
    show(tag("p", say("corridor.index_note"), class_="soft"))
    show(tag("div", *sections, class_="index"))


def entries(corridors: Iterable[KnownCorridor], address: Address) -> Html:
    """One line a corridor: where it leads, and how much is known."""
    lines = (
        join(
            [
                link(
                    say("corridor.entry", place=name_of(c.destination)),
                    address.corridor(c.origin.code, c.destination.code),
                ),
                tag("span", how_much(c), class_="soft"),
            ],
            " ",
        )
        for c in corridors
    )
    return tag("ul", *(tag("li", line) for line in lines), class_="choices corridors")


def how_much(corridor: KnownCorridor) -> str:
    """'3 public answers; agreement on record'."""
    parts = []
    if corridor.answers:
        key = "corridor.answer" if corridor.answers == 1 else "corridor.answers"
        parts.append(say(key, number=speaking().number(corridor.answers)))
    if corridor.agreements:
        parts.append(say("corridor.agreements"))
    return speaking().semicolon.join(parts)
