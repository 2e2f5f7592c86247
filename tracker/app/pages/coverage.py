"""What is watched under each objective, by whom and where, and what does nobody watch?"""

import streamlit as st

from tracker.app.addresses import read_address
from tracker.app.cached import reading_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.coverage import (
    choose_objective,
    choose_unwatched,
    sentence,
    show_download,
    show_indicators,
    show_summary,
)
from tracker.app.components.markup import show, tag
from tracker.app.kept import draw_once, keep
from tracker.app.language import say
from tracker.exports.coverage import build_coverage

address = read_address()
reading = reading_of(address.as_of)
rows = keep("coverage", address, lambda: build_coverage(reading.frame, reading.catalog))

show(tag("h1", say("coverage.title")), tag("p", sentence(rows), class_="lead"))
with st.container(key="filters", horizontal=True):
    objective = choose_objective(rows)
    is_unwatched = choose_unwatched()


def _draw() -> None:
    if objective is None:
        show_summary(rows, address)
    show_indicators(chosen, reading.catalog, address, is_open=objective is not None or is_unwatched)


chosen = [row for row in rows if objective in {None, row.objective} and not (is_unwatched and row.places)]
draw_once("coverage.table", address, _draw)
show_download(rows, reading)
show_same_on_command_line("coverage", address)
