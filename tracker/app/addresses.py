"""Everything that stands in an address: which page, which place, which commitment, as of which day.

Knows how addresses are read and written. Nothing else touches the query parameters.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlencode

import streamlit as st

from tracker.app.language import say
from tracker.dates import parse_as_of
from tracker.errors import BadRequest
from tracker.exports.reading import Reading
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment, Indicator
from tracker.places import Place
from tracker.places.matching import match_place
from tracker.web.language import PARAMETER
from tracker.wording import LANGUAGES

#: Parameters that a widget of the page reads and writes itself.
ACCOUNT, TOPIC, REGION, STANCE, VOICE = "account", "topic", "region", "vote", "voice"
SHOW, DEADLINE, GROUP, ROLE, RED_LINE, SINCE, PAGE = "show", "deadline", "group", "role", "red", "since", "page"
PLACES, DATES, ORGANISATIONS = "places", "dates", "organisations"
OBJECTIVE, WATCHED, DOCUMENT, TERM = "objective", "watched", "document", "term"

QUERY, KIND, ENTRY, FROM, TO = "q", "kind", "entry", "from", "to"

PRINT = "print"

PLACE, COMMITMENT, INDICATOR, AS_OF, LANGUAGE = "place", "commitment", "indicator", "as_of", PARAMETER

LONGEST = 80


class PageName(StrEnum):
    """The pages, by their address."""

    OVERVIEW = ""
    COUNTRY = "country"
    COMMITMENT = "commitment"
    GAP = "gap"
    COMPARE = "compare"
    COVERAGE = "coverage"
    SOURCES = "sources"
    METHOD = "method"
    LIBRARY = "library"
    CALENDAR = "calendar"
    CORRIDOR = "corridor"
    EXPLAIN = "explain"
    INDICATOR = "indicator"


@dataclass(frozen=True, slots=True)
class Address:
    """What was asked for, as written."""

    place: str | None = None
    commitment: str | None = None
    as_of_written: str | None = None
    indicator: str | None = None
    language: str | None = None

    @property
    def as_of(self) -> dt.date | None:
        """The day asked for, None for today; BadRequest when it is no date."""
        if self.as_of_written is None:
            return None
        try:
            return parse_as_of(self.as_of_written)
        except ValueError:
            raise BadRequest(say("notice.date", written=self.as_of_written)) from None

    @property
    def usable_as_of(self) -> str | None:
        """The day as written where it is a date; what links carry on."""
        try:
            return self.as_of_written if self.as_of else None
        except BadRequest:
            return None

    def link(self, page: PageName, **parameters: str) -> str:
        """The address of a page, as of the same day and in the language asked for."""
        as_of = self.usable_as_of
        carried = {AS_OF: as_of, LANGUAGE: self.language}
        asked = {**parameters, **{name: value for name, value in carried.items() if value}}
        return f"/{page.value}" + (f"?{urlencode(asked)}" if asked else "")

    def country(self, code: str) -> str:
        """The address of a place's page."""
        return self.link(PageName.COUNTRY, **{PLACE: code})

    def sources(self, code: str) -> str:
        """The address of the documents about a place."""
        return self.link(PageName.SOURCES, **{PLACE: code})

    def document(self, submission: str) -> str:
        """The address of one document: its answers and their evidence."""
        return self.link(PageName.SOURCES, **{DOCUMENT: submission})

    def over_time(self, indicator: str, code: str | None = None) -> str:
        """The address of an indicator over time: what is asked, and what was observed in all places or in one."""
        place = {PLACE: code} if code else {}
        return self.link(PageName.INDICATOR, **{INDICATOR: indicator, **place})

    def term(self, term: str) -> str:
        """The address of a word of the method: the page opens with what it means."""
        return f"{self.link(PageName.METHOD, **{TERM: term})}#term-{term}"

    def about(self, commitment: str) -> str:
        """The address of a commitment's page."""
        return self.link(PageName.COMMITMENT, **{COMMITMENT: commitment})

    def entry(self, key: str) -> str:
        """The address of an entry of the library."""
        return self.link(PageName.LIBRARY, **{ENTRY: key})

    def corridor(self, origin: str, destination: str) -> str:
        """The address of the way from one place to another."""
        return self.link(PageName.CORRIDOR, **{FROM: origin, TO: destination})

    def why(self, code: str, indicator: str) -> str:
        """The address of the reasons for what is said about one indicator of a place."""
        return self.link(PageName.EXPLAIN, **{PLACE: code, INDICATOR: indicator})


def read_address() -> Address:
    """The address in the browser's bar; too long is cut, empty is nothing."""
    read: Callable[[str], str | None] = lambda name: st.query_params.get(name, "").strip()[:LONGEST] or None  # noqa: E731
    language = read(LANGUAGE)
    known = language if language in LANGUAGES else None
    return Address(read(PLACE), read(COMMITMENT), read(AS_OF), read(INDICATOR), known)


def read_all() -> dict[str, str]:
    """Every parameter of the address, each cut to what an address may say."""
    return {name[:LONGEST]: value.strip()[:LONGEST] for name, value in st.query_params.items()}


def read_choice(name: str) -> str:
    """What the address says of a choice, empty for nothing."""
    return st.query_params.get(name, "").strip()[:LONGEST]


def write_choice(name: str, value: str | None) -> None:
    """Put a choice into the browser's bar, so that the address can be passed on; None takes it away."""
    if value is not None:
        st.query_params[name] = value
    elif name in st.query_params:
        del st.query_params[name]


def find_place(reading: Reading, written: str) -> Place | None:
    """The place of that code or name, in capitals or not; None for a name that several share: nobody guesses."""
    code = match_place(written).code if written else None
    return reading.places.find(written.upper()) or (reading.places.find(code) if code else None)


def asked_place(reading: Reading, address: Address) -> Place | None:
    """The place that the address asks for; where it names it by a name, the browser's bar gets the code.

    An invented place is one only where something was submitted about it.
    """
    place = find_place(reading, address.place) if address.place else None
    if place is not None and place.code not in {*reading.places.by_code, *reading.heard}:
        return None
    if place is not None and place.code != address.place:
        write_choice(PLACE, place.code)
    return place


def find_commitment(catalog: Catalog, written: str) -> Commitment | None:
    """The commitment of that id, in capitals or not."""
    return catalog.commitments.get(written.casefold())


def find_indicator(catalog: Catalog, written: str) -> Indicator | None:
    """The indicator about places of that id, in capitals or not."""
    wanted = written.casefold()
    return catalog.indicators[wanted] if wanted in catalog.country_indicators else None
