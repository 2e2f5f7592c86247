"""How do a few places, two days or two organisations compare, without being ranked?"""

from functools import partial

import streamlit as st

from tracker.app.addresses import read_address
from tracker.app.cached import reading_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.compare import sentence, show_lines, show_numbers
from tracker.app.components.compare_one import say_days, say_organisations, show_days, show_organisations
from tracker.app.components.compared import choose_compared, choose_days, choose_organisations
from tracker.app.components.markup import show, tag
from tracker.app.components.tables import show_table_file
from tracker.app.kept import draw_once, keep
from tracker.app.language import say
from tracker.exports.places_compared import compare_days, compare_organisations, compare_places, write_places_csv
from tracker.vocabulary import SPEAKING_ACCOUNTS

address = read_address()
reading = reading_of(address.as_of)
lead, days = say("compare.intro"), None


def _draw() -> None:
    show_numbers(reading, places, address)
    show_lines(lines, places, reading.catalog, address)


title = st.container()
with st.container(key="compared"):
    places = choose_compared(reading)
if len(places) == 1:
    (place,) = places
    lead = say("compare.one")
    with st.container(key="filters", horizontal=True):
        days, organisations = choose_days(reading), choose_organisations(reading, place)
    if days:
        earlier, later = map(reading_of, days)
        found = compare_days(earlier, later, place.code)
        lead = say_days(found, place, earlier, later)
        show_days(found, place, earlier, later, address)
    if organisations:
        same = compare_organisations(reading, place.code, *organisations)
        said = say_organisations(same, *organisations, place)
        lead = f"{lead} {said}" if days else said
        show_organisations(same, *organisations, place, reading, address)
elif places:
    codes = [place.code for place in places]
    timelines = [due.timeline for due in reading.catalog.due_dates]
    lines = keep("compare", address, partial(compare_places, reading, codes, SPEAKING_ACCOUNTS, timelines))
    lead = sentence(lines, places, reading.catalog)
    draw_once("compare.drawn", address, _draw)
    show_table_file("-".join(codes), reading, partial(write_places_csv, reading, lines))
with title:
    show(tag("h1", say("compare.title")), tag("p", lead, class_="lead"))
if not days:
    show_same_on_command_line(" ".join(["score", *(place.code for place in places)]), address)
