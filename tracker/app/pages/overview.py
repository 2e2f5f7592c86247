"""Where do places stand on what was promised, and what does nobody know?"""

from functools import partial

import streamlit as st

from tracker.app.addresses import read_address
from tracker.app.cached import reading_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.filters import choose_account, choose_commitments, choose_deadline
from tracker.app.components.markup import show, tag
from tracker.app.components.narrowing import choose_places
from tracker.app.components.overview import build_rows, choose_page, show_rows, write_rows_csv
from tracker.app.components.places import NOTHING, STATEMENTS, heard, show_folded, unheard
from tracker.app.components.world import choose_measure, show_files, show_world
from tracker.app.components.world_words import say_finding
from tracker.app.kept import draw_once, keep
from tracker.app.language import say
from tracker.exports.world import build_world, write_world_csv

address = read_address()
reading = reading_of(address.as_of)

title = st.container()
with st.container(key="filters", horizontal=True):
    measure = choose_measure(list(reading.catalog.commitments.values()))
    account = choose_account()
    deadline = choose_deadline(reading.catalog)
told, silent = heard(reading), unheard(reading)
codes = {place.code for place in choose_places(reading, [*told, *silent], account)}
build = partial(build_world, reading, codes & set(reading.places.by_code), measure, account, deadline)
marks = keep("overview.marks", address, build)
finding = keep("overview.finding", address, lambda: say_finding(marks, measure, account, deadline, reading.catalog))
with title:
    show(tag("h1", say("overview.title")), tag("p", finding, class_="lead"))
draw_once("overview.world", address, partial(show_world, marks, measure, finding, reading.places, address))

show(tag("h2", say("overview.table")))
known = [place for place in told if place.code in codes]
with st.container(key="table-filters", horizontal=True):
    commitments = choose_commitments(reading.catalog)
    rows = keep("overview.rows", address, partial(build_rows, reading, account, known, commitments, deadline))
    page = choose_page(rows, len(commitments))


def _draw_table() -> None:
    show_rows(rows, page, commitments, address, account, deadline, reading.catalog)
    shown = {row.place for row in rows}
    show_folded([place for place in known if place not in shown], STATEMENTS, address)
    show_folded([place for place in silent if place.code in codes], NOTHING, address)


draw_once("overview.table", address, _draw_table)
files = {
    "map": partial(write_world_csv, reading, marks, measure, account, deadline),
    "table": partial(write_rows_csv, reading, rows, commitments, account, deadline),
}
show_files(reading, files)
show_same_on_command_line("score", address)
