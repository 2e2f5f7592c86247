"""Where do governments and others speak of the same, and how far apart are they?"""

from functools import partial

import streamlit as st

from tracker.app.addresses import read_address
from tracker.app.cached import reading_of, statistics_of
from tracker.app.components.command_line import show_same_on_command_line
from tracker.app.components.filters import choose_commitments
from tracker.app.components.gap import choose_other_voice, sentence, show_pairings
from tracker.app.components.gap_paper import gaps_of, say_kappa, show_law, show_paper, show_places
from tracker.app.components.markup import show, tag
from tracker.app.components.narrowing import choose_places
from tracker.app.components.places import heard
from tracker.app.components.tables import show_table_file
from tracker.app.kept import draw_once, keep
from tracker.app.language import say
from tracker.exports.gaps import gather_gaps, gather_pairings, write_pairings_csv
from tracker.vocabulary import Account

address = read_address()
reading = reading_of(address.as_of)

title = st.container()
with st.container(key="filters", horizontal=True):
    commitments = [c.id for c in choose_commitments(reading.catalog, is_all_first=True)]
    voice = choose_other_voice()
codes = [place.code for place in choose_places(reading, heard(reading), Account.CIVIL_SOCIETY)]

pairings = keep("gap", address, partial(gather_pairings, reading, codes, commitments, voice))


def _draw() -> None:
    show_pairings(pairings, voice, reading, address)
    if voice is not Account.CIVIL_SOCIETY:
        return
    show_paper(gather_gaps(reading, codes, commitments), reading, address)
    gaps = gaps_of(reading, codes)
    show_places(gaps, reading, address)
    show_law(gaps, reading, address)
    show(tag("p", say_kappa(statistics_of(address.as_of)[1])))


with title:
    show(tag("h1", say("gap.title")), tag("p", sentence(pairings, voice), class_="lead"))
draw_once("gap.drawn", address, _draw)
show_table_file("gap", reading, partial(write_pairings_csv, pairings))
show_same_on_command_line(f"gap --voice {voice.value}", address)
