"""Who submitted what: every public document, with its answers and evidence; or one of them by itself."""

from functools import partial

import streamlit as st

from tracker.app.addresses import DOCUMENT, asked_place, read_address, read_choice
from tracker.app.cached import reading_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.document import find_document, show_document, show_no_such_document
from tracker.app.components.document_choices import (
    choose_documents,
    choose_objective,
    choose_part,
    count_documents,
    spoken_objectives,
)
from tracker.app.components.documents import show_documents
from tracker.app.components.filters import choose_place, choose_voice
from tracker.app.components.frame import name_tab
from tracker.app.components.markup import show, tag
from tracker.app.components.names import name_of
from tracker.app.components.places import heard, show_no_such_place
from tracker.app.components.tables import show_document_table
from tracker.app.kept import draw_once, keep
from tracker.app.language import say

address = read_address()
reading = reading_of(address.as_of)
written = read_choice(DOCUMENT)
asked = asked_place(reading, address)

if written:
    document = find_document(reading, written)
    if document is None:
        show_no_such_document(written, address)
    else:
        name_tab(document.submission.title or document.submission.organisation)
        draw_once("document", address, partial(show_document, document, reading, address))
        show_document_table([document], reading, document.submission.id)
elif address.place and asked is None:
    show_no_such_place(address.place, reading, address)
else:
    title = st.container()
    with st.container(key="filters", horizontal=True):
        account = choose_voice()
        place = choose_place(heard(reading), asked)
        objective = choose_objective(reading, keep("sources.objectives", address, partial(spoken_objectives, reading)))
        code = place.code if place else None
        documents = keep("sources", address, partial(choose_documents, reading, account, code, objective))
        listed = choose_part(documents)
    with title:
        heading = say("sources.title_place", place=name_of(place)) if place else say("sources.title")
        show(tag("h1", heading), tag("p", count_documents(documents), class_="lead"))
    draw_once("sources.drawn", address, partial(show_documents, listed, reading, code, address))
    show_document_table(documents, reading, "sources")
    show_same_on_command_line("export open-data --format zip", address)
