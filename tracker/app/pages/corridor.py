"""Two places and what is known between them: answers, agreements, where each end stands, what nobody checked."""

from functools import partial

import streamlit as st

from tracker.app.addresses import PageName, read_address
from tracker.app.cached import reading_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.corridor import show_between, show_commitments, show_frame, show_opening
from tracker.app.components.corridor_index import choose_ends, find_unknown, show_index, show_title
from tracker.app.components.frame import name_tab
from tracker.app.components.markup import link
from tracker.app.components.names import name_of
from tracker.app.components.notices import show_notice
from tracker.app.components.places import show_no_such_place
from tracker.app.components.tables import show_table_file
from tracker.app.kept import draw_once, keep
from tracker.app.language import say
from tracker.exports.corridor import Corridor, build_corridor, list_corridors
from tracker.exports.corridor_csv import write_corridor_csv
from tracker.registers import load_registers
from tracker.wording import ENGLISH

address = read_address()
reading, registers = reading_of(address.as_of), load_registers()
unknown = find_unknown(reading)


def _draw(found: Corridor) -> None:
    show_between(found, reading, address)
    show_commitments(found, reading, address)
    show_frame(found, address)


if unknown:
    show_no_such_place(unknown, reading, address)
else:
    top = st.container()
    origin, destination = choose_ends(reading)
    if origin is None or destination is None:
        known = keep("corridors", address, partial(list_corridors, reading, registers))
        with top:
            show_title(len(known), is_half=origin is not destination)
        listed = [c for c in known if {origin, destination} <= {None, c.origin, c.destination}]
        draw_once("corridors.drawn", address, partial(show_index, listed, address))
    elif origin == destination:
        with top:
            ways = [link(say("corridor.all"), address.link(PageName.CORRIDOR))]
            show_notice(say("corridor.same"), say("corridor.same_text", place=name_of(origin)), ways)
    else:
        corridor = keep("corridor", address, partial(build_corridor, reading, registers, origin, destination))
        name_tab(say("corridor.name", origin=name_of(origin), destination=name_of(destination)))
        with top:
            show_opening(corridor, address)
        draw_once("corridor.drawn", address, partial(_draw, corridor))
        written = partial(build_corridor, reading.told_in(ENGLISH), registers, origin, destination)
        show_table_file(f"corridor-{origin.code}-{destination.code}", reading, lambda: write_corridor_csv(written()))
        show_same_on_command_line(f"corridor {origin.code} {destination.code}", address)
