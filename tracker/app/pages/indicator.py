"""What is asked of one indicator by when, what was observed over time, and what other placements would say?"""

from functools import partial

import streamlit as st

from tracker.app.addresses import asked_place, find_indicator, read_address
from tracker.app.cached import reading_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.courses import sentence, show_course
from tracker.app.components.frame import name_tab
from tracker.app.components.indicators import choose_spoken_place, show_indicator_opening, show_no_such_indicator
from tracker.app.components.levels import levels, placements
from tracker.app.components.markup import show
from tracker.app.components.places import show_no_such_place
from tracker.app.components.rivals import show_rivals
from tracker.app.components.tables import show_course_table
from tracker.app.kept import draw_once, keep
from tracker.exports.courses import build_courses
from tracker.indicators.models import Indicator

address = read_address()
reading = reading_of(address.as_of)
indicator = find_indicator(reading.catalog, address.indicator) if address.indicator else None
asked = asked_place(reading, address)


def _draw(found: Indicator) -> None:
    show_course(found, courses, said, reading, address)
    show_rivals(found, reading, place)
    milestones = reading.catalog.milestones(found.id)
    show(levels(found, milestones, is_open=False), placements(found, milestones, reading.catalog.due_dates))


if indicator is None:
    show_no_such_indicator(address.indicator, reading, address)
elif address.place and asked is None:
    show_no_such_place(address.place, reading, address)
else:
    name_tab(indicator.question)
    opening = st.container()
    with st.container(key="filters", horizontal=True):
        place = choose_spoken_place(indicator, reading, asked)
    courses = keep("indicator", address, partial(build_courses, reading, indicator, place.code if place else None))
    said = keep("indicator.said", address, partial(sentence, indicator, courses, place, reading))
    with opening:
        show_indicator_opening(indicator, said, place, reading, address)
    draw_once("indicator.drawn", address, partial(_draw, indicator))
    show_course_table(indicator, courses, reading)
    same = f"explain {place.code} {indicator.id}" if place else f"commitment {indicator.id.partition('.')[0]}"
    show_same_on_command_line(same, address)
