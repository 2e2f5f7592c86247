"""What pages share: one reading for each state of the workspace and day, in all sessions, and what is made from it.

Knows when a kept reading is still true. Leaves to `tracker.workflows` how one is made.
"""

import contextlib
import datetime as dt
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from typing import TypeAlias

import streamlit as st

from tracker.app.language import speaking
from tracker.exports.briefing import Briefing, Changes, build_briefing, build_changes
from tracker.exports.library.gather import build_library
from tracker.exports.library.index import Index
from tracker.exports.reading import Reading
from tracker.registers import load_registers
from tracker.scoring.cross_table import CrossTable
from tracker.scoring.next_steps import NextStep
from tracker.scoring.reliability import Reliability
from tracker.scoring.trend import Moment
from tracker.scoring.uncertainty import ScoreInterval
from tracker.settings import Settings, read_settings
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account
from tracker.workflows.analysing import agreement_of, spoken_commitments, steps_of, trace_reading, uncertainty_of
from tracker.workflows.reading import HELD_BY_SERVER, current_definitions, current_revision, open_reading
from tracker.workspace import today

#: Readings kept at a time: today, a few other days, and those of the state before.
KEPT = 8

#: Places of which history and next steps are kept at a time.
KEPT_PLACES = 64

#: Files of definitions are looked at again after so long; the database in every run.
SECONDS_BETWEEN_LOOKS = 1.0

#: What workspace it is, and in which state database and definitions are.
State: TypeAlias = tuple[int, tuple[int, int, int]]

#: What a run of the pages' script found when it first looked; a list of one, empty before.
_FOUND: ContextVar[list[tuple[State, Settings]] | None] = ContextVar("found", default=None)


@contextlib.contextmanager
def one_state() -> Iterator[None]:
    """While a page is drawn the state of the workspace is looked at once: all its parts speak of the same."""
    token = _FOUND.set([])
    try:
        yield
    finally:
        _FOUND.reset(token)


def asked_state(as_of: dt.date | None) -> tuple[State, dt.date]:
    """The state of the workspace and the day: where both are the same, a page says the same."""
    state, day, _ = _asked(as_of)
    return state, day


def reading_of(as_of: dt.date | None) -> Reading:
    """What is known at a day, None for today (UTC), in the reader's language; changed definitions are read afresh."""
    return _open(*_asked(as_of)).told_in(speaking())


def library_of(as_of: dt.date | None) -> Index:
    """Everything public that can be looked for, in no language of its own."""
    return _index(*_asked(as_of))


def history_of(as_of: dt.date | None, country: str) -> tuple[Moment, ...]:
    """A place at each year-end since adoption, and at the day."""
    return _trace(*_asked(as_of), country)


def next_steps_of(as_of: dt.date | None, country: str) -> Mapping[str, tuple[NextStep, ...]]:
    """What would change a verdict of a place, for each commitment on which somebody spoke."""
    return _follow(*_asked(as_of), country)


def briefing_of(as_of: dt.date | None, country: str, language: str) -> Briefing:
    """All that the page of a place says, in a language."""
    return _brief(*_asked(as_of), country, language)


def changes_of(as_of: dt.date | None, country: str, language: str, since: dt.date) -> Changes:
    """What changed about a place since a day, in a language."""
    return _change(*_asked(as_of), country, language, since)


def statistics_of(
    as_of: dt.date | None,
) -> tuple[Reliability, CrossTable, Mapping[Account, tuple[ScoreInterval, ...]]]:
    """How far voices agree, and the interval of each published score by account."""
    return _measure(*_asked(as_of))


def _asked(as_of: dt.date | None) -> tuple[State, dt.date, Settings]:
    found = _FOUND.get()
    if found is None:
        state, settings = _current()
    else:
        if not found:
            found.append(_current())
        state, settings = found[0]
    return state, as_of or today(), settings


def _current() -> tuple[State, Settings]:
    settings = read_settings()
    place = hash(settings)
    return (place, (current_revision(settings), *_look(place, settings))), settings


@st.cache_resource(ttl=SECONDS_BETWEEN_LOOKS, max_entries=KEPT, show_spinner=False)
def _look(place: int, _settings: Settings) -> tuple[int, int]:  # noqa: ARG001 a key only
    return current_definitions(_settings)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _open(state: State, as_of: dt.date, _settings: Settings) -> Reading:  # noqa: ARG001 a key only
    return open_reading(_settings, as_of, most_held=HELD_BY_SERVER)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _index(state: State, as_of: dt.date, _settings: Settings) -> Index:
    return build_library(_open(state, as_of, _settings), load_registers())


@st.cache_resource(max_entries=KEPT_PLACES, show_spinner=False)
def _trace(state: State, as_of: dt.date, _settings: Settings, country: str) -> tuple[Moment, ...]:
    return trace_reading(_settings, _open(state, as_of, _settings), country)


@st.cache_resource(max_entries=KEPT_PLACES, show_spinner=False)
def _follow(state: State, as_of: dt.date, _settings: Settings, country: str) -> Mapping[str, tuple[NextStep, ...]]:
    reading = _open(state, as_of, _settings)
    return {name: steps_of(reading, country, name) for name in spoken_commitments(reading.country(country))}


@st.cache_resource(max_entries=KEPT_PLACES, show_spinner=False)
def _brief(state: State, as_of: dt.date, _settings: Settings, country: str, language: str) -> Briefing:
    return build_briefing(_open(state, as_of, _settings), country, language)


@st.cache_resource(max_entries=KEPT_PLACES, show_spinner=False)
def _change(state: State, as_of: dt.date, _settings: Settings, country: str, language: str, since: dt.date) -> Changes:
    return build_changes(_open(state, as_of, _settings), country, language, since)


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _measure(
    state: State, as_of: dt.date, _settings: Settings
) -> tuple[Reliability, CrossTable, Mapping[Account, tuple[ScoreInterval, ...]]]:
    reading = _open(state, as_of, _settings)
    return *agreement_of(reading), {account: uncertainty_of(reading, account) for account in SPEAKING_ACCOUNTS}
