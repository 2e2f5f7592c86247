"""What pages share: one reading for each state of the workspace and day, in all sessions, and what is made from it.

Knows when a kept reading is still true. Leaves to `tracker.workflows` how one is made.
"""

import datetime as dt
from typing import TypeAlias

import streamlit as st

from tracker.exports.reading import Reading
from tracker.settings import Settings, read_settings
from tracker.workflows.reading import current_state, open_reading
from tracker.workspace import today

#: Readings kept at a time: today, a few other days, and those of the state before.
KEPT = 8

#: What workspace it is, and in which state database and definitions are.
State: TypeAlias = tuple[int, tuple[int, int, int]]


def reading_of(as_of: dt.date | None) -> Reading:
    """What is known at a day, None for today (UTC); changed definitions are read afresh."""
    settings = read_settings()
    return _open(_state(settings), as_of or today(), settings)


def _state(settings: Settings) -> State:
    return hash(settings), current_state(settings)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _open(state: State, as_of: dt.date, _settings: Settings) -> Reading:  # noqa: ARG001 a key only
    return open_reading(_settings, as_of)
