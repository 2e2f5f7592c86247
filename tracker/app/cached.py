"""What pages share: one reading for each state of the database and day, in all sessions.

Knows when a kept reading is still true. Leaves to `tracker.workflows.reading` how one is made.
"""

import datetime as dt

import streamlit as st

from tracker.exports.reading import Reading
from tracker.settings import Settings, read_settings
from tracker.workflows.reading import current_revision, open_reading
from tracker.workspace import today

#: Readings kept at a time: today, a few other days, and those of the revision before.
KEPT = 8


def reading_of(as_of: dt.date | None) -> Reading:
    """What is known at a day, None for today (UTC)."""
    settings = read_settings()
    state = hash(settings), current_revision(settings)
    return _open(state, as_of or today(), settings)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _open(state: tuple[int, int], as_of: dt.date, _settings: Settings) -> Reading:  # noqa: ARG001 a key only
    return open_reading(_settings, as_of)
