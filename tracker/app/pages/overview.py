"""Where do places stand on what was promised, and what does nobody know?"""

import streamlit as st

from tracker.app.addresses import read_address
from tracker.app.cached import reading_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.filters import choose_account, choose_commitments, choose_region, choose_stance, fits
from tracker.app.components.markup import show, tag
from tracker.app.components.overview import build_rows, sentence, show_table, show_words
from tracker.app.components.places import NOTHING, STATEMENTS, heard, show_folded, unheard

address = read_address()
reading = reading_of(address.as_of)
known = heard(reading)

title = st.container()
with st.container(key="filters", horizontal=True):
    account = choose_account()
    commitments = choose_commitments(reading.catalog)
    region = choose_region(known)
    stance = choose_stance(known)

chosen = [place for place in known if fits(place, region, stance)]
rows = build_rows(reading, account, chosen, commitments)
with title:
    show(
        tag("h1", "What was promised to migrants, and what has been done"),
        tag("p", sentence(rows, account, commitments), class_="lead"),
    )
show_words(rows)
if rows:
    show_table(rows, commitments, address, account)
shown = {row.place for row in rows}
show_folded([place for place in chosen if place not in shown], STATEMENTS, address)
show_folded([place for place in unheard(reading) if fits(place, region, stance)], NOTHING, address)
show_same_on_command_line("score", address)
