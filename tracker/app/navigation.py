"""Which pages there are, under which addresses, and what the menu calls them."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from tracker.app.addresses import PageName

PAGES = Path(__file__).with_name("pages")


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: its address, its file, its name in the menu and in the tab; some are reached by links only."""

    name: PageName
    file: str
    label: str
    title: str
    is_in_menu: bool = True


ENTRIES = (
    Entry(PageName.OVERVIEW, "overview.py", "Overview", "Overview · Compact Tracker"),
    Entry(PageName.COUNTRY, "country.py", "Countries", "Countries · Compact Tracker"),
    Entry(PageName.COMMITMENT, "commitment.py", "Commitments", "Commitments · Compact Tracker"),
    Entry(PageName.COVERAGE, "coverage.py", "Coverage", "Coverage · Compact Tracker"),
    Entry(PageName.SOURCES, "sources.py", "Sources", "Sources · Compact Tracker"),
    Entry(PageName.METHOD, "method.py", "Method", "Method · Compact Tracker"),
    Entry(PageName.EXPLAIN, "explain.py", "Why", "Why it says so · Compact Tracker", is_in_menu=False),
)


def register_pages() -> tuple[PageName, st.Page]:
    """Register every page; returns the one that was asked for, by name and ready to run."""
    pages = [st.Page(PAGES / e.file, title=e.title, url_path=e.name.value or None, default=not e.name) for e in ENTRIES]
    chosen = st.navigation(pages, position="hidden")
    return PageName(chosen.url_path), chosen
