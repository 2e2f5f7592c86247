"""What comes next, and what has been? Deadlines, meetings and decisions, checks that grow too old."""

from functools import partial

import streamlit as st

from tracker.app.addresses import asked_place, read_address
from tracker.app.cached import reading_of
from tracker.app.components.calendar import (
    choose_event_kind,
    read_days,
    sentence,
    show_days,
    show_events,
    show_files,
    words_of_command,
)
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.filters import choose_place
from tracker.app.components.markup import show, tag
from tracker.app.components.places import heard, show_no_such_place
from tracker.app.kept import draw_once, keep
from tracker.app.language import say
from tracker.exports.calendar import build_calendar, choose_events
from tracker.registers import load_registers

address = read_address()
reading = reading_of(address.as_of)
days = read_days()

asked = asked_place(reading, address)

if address.place and asked is None:
    show_no_such_place(address.place, reading, address)
else:
    title = st.container()
    show_days(*days)
    with st.container(key="filters", horizontal=True):
        kind, place = choose_event_kind(), choose_place(heard(reading), asked)
    everything = keep("calendar", address, lambda: build_calendar(reading, load_registers()))
    events = choose_events(everything, start=days[0], end=days[1], kind=kind, place=place.code if place else None)
    with title:
        show(tag("h1", say("calendar.title")), tag("p", sentence(events, reading), class_="lead", role="status"))
    draw_once("calendar.drawn", address, partial(show_events, events, reading, address))
    show_files(events, reading)
    show_same_on_command_line(words_of_command(place), address)
