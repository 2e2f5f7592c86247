"""Who submitted what: every public document, with its answers and evidence."""

import streamlit as st

from tracker.app.addresses import find_place, read_address
from tracker.app.cached import reading_of
from tracker.app.components.documents import choose_documents, count_documents, show_documents
from tracker.app.components.filters import choose_place, choose_voice
from tracker.app.components.markup import show, tag
from tracker.app.components.places import heard, show_no_such_place

address = read_address()
reading = reading_of(address.as_of)
asked = find_place(reading.places, address.place) if address.place else None

if address.place and asked is None:
    show_no_such_place(address.place, reading, address)
else:
    title = st.container()
    with st.container(key="filters", horizontal=True):
        account = choose_voice()
        place = choose_place(heard(reading))
    code = place.code if place else None
    documents = choose_documents(reading, account, code)
    with title:
        show(
            tag("h1", "Everything that was submitted", f" about {place.name}" if place else ""),
            tag("p", count_documents(documents), class_="lead"),
        )
    show_documents(documents, reading, code, address)
