"""Where does it say so? Everything public, searched in any script; and each entry by itself."""

import streamlit as st

from tracker.app.addresses import ENTRY, PageName, asked_place, read_address, read_choice
from tracker.app.cached import library_of, reading_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.filters import choose_place
from tracker.app.components.frame import name_tab
from tracker.app.components.library_entry import find_entry, show_entry, show_no_such_entry
from tracker.app.components.markup import link, show, tag
from tracker.app.components.places import heard, show_no_such_place
from tracker.app.components.search import ask, choose_kind, sentence, show_found, title_of, words_of_command
from tracker.app.components.tables import show_table_file
from tracker.app.kept import draw_once, keep
from tracker.app.language import say
from tracker.exports.library.entries import Entry
from tracker.exports.library.listing import write_entries_csv
from tracker.exports.library.query import read_query
from tracker.registers import load_registers

address = read_address()
reading, library = reading_of(address.as_of), library_of(address.as_of)
written, asked = read_choice(ENTRY), asked_place(reading, address)
entry = find_entry(library, written) if written else None

if entry is not None:
    name_tab(title_of(entry))
    show_entry(entry, reading, load_registers(), address)
elif written:
    show_no_such_entry(written, address)
elif address.place and asked is None:
    show_no_such_place(address.place, reading, address)
else:
    title = st.container()
    query = ask()
    with st.container(key="filters", horizontal=True):
        kind, place = choose_kind(), choose_place(heard(reading), asked)
    terms = read_query(query)
    is_open = not terms and kind is None and place is None

    def _find() -> list[Entry]:
        found = (e for e in library.search(terms) if place is None or place.code in e.places)
        return [e for e in found if kind in {None, e.kind}]

    number = keep("library.number", address, lambda: len(_find()), query)
    said = sentence(number, query if terms else "", is_chosen=not is_open)
    with title:
        show(tag("h1", say("library.title")), tag("p", said, class_="lead", role="status"))
    drawn = lambda: show_found(_find(), terms, kind, reading, address, is_open=is_open)  # noqa: E731
    draw_once("library", address, drawn, query)
    show(tag("p", link(say("library.sources"), address.link(PageName.SOURCES))))
    show_table_file("library", reading, lambda: write_entries_csv(_find()))
    if terms:
        show_same_on_command_line(words_of_command(query, kind), address)
