"""Which pages there are, under which addresses, and what the menu calls them."""

from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import streamlit as st

from tracker.app.addresses import PageName
from tracker.app.language import say, speaking

PAGES = Path(__file__).with_name("pages")


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: its address, its file, and the key of its name; some are reached by links only."""

    name: PageName
    file: str
    key: str
    is_in_menu: bool = True

    @property
    def label(self) -> str:
        """What the menu and the tab call it, in the reader's language."""
        return say(self.key)


ENTRIES = (
    Entry(PageName.OVERVIEW, "overview.py", "menu.overview"),
    Entry(PageName.COUNTRY, "country.py", "menu.country"),
    Entry(PageName.COMMITMENT, "commitment.py", "menu.commitment"),
    Entry(PageName.GAP, "gap.py", "menu.gap"),
    Entry(PageName.COMPARE, "compare.py", "menu.compare"),
    Entry(PageName.CORRIDOR, "corridor.py", "menu.corridor"),
    Entry(PageName.COVERAGE, "coverage.py", "menu.coverage"),
    Entry(PageName.LIBRARY, "library.py", "menu.library"),
    Entry(PageName.CALENDAR, "calendar.py", "menu.calendar"),
    Entry(PageName.SOURCES, "sources.py", "menu.sources", is_in_menu=False),
    Entry(PageName.METHOD, "method.py", "menu.method"),
    Entry(PageName.INDICATOR, "indicator.py", "menu.indicator", is_in_menu=False),
    Entry(PageName.EXPLAIN, "explain.py", "menu.explain", is_in_menu=False),
)


def register_pages() -> tuple[PageName, st.Page]:
    """Register every page; returns the one that was asked for, by name and ready to run."""
    # Each run has its own: Streamlit notes on a page whether it may be called.
    chosen = st.navigation([copy(page) for page in _pages(speaking().language)], position="hidden")
    return PageName(chosen.url_path), chosen


@lru_cache
def _pages(language: str) -> tuple[st.Page, ...]:  # noqa: ARG001 titles are in that language
    """Every page; made once, since each looks for its file."""
    return tuple(
        st.Page(
            PAGES / entry.file,
            title=say("frame.tab", title=entry.label),
            url_path=entry.name.value or None,
            default=not entry.name,
        )
        for entry in ENTRIES
    )
