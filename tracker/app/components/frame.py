"""What surrounds every page: style, head with menu and day, foot.

Knows the frame and its links. Leaves the content to the pages.
"""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import streamlit as st

from tracker.app.addresses import AS_OF, COMMITMENT, INDICATOR, PLACE, Address, PageName
from tracker.app.components.markup import Html, link, show, tag
from tracker.errors import BadRequest
from tracker.wording import ENGLISH
from tracker.workspace import today

STYLE = Path(__file__).with_name("style.css")
ICON = Path(__file__).with_name("icon.svg")


class MenuEntry(Protocol):
    """What the menu needs to know about a page."""

    @property
    def name(self) -> PageName:
        """Its address."""

    @property
    def label(self) -> str:
        """What the menu calls it."""

    @property
    def is_in_menu(self) -> bool:
        """Whether it stands there."""


def show_style() -> None:
    """Put our style on the page, and our sign on the browser's tab."""
    st.set_page_config(layout="wide", page_icon=ICON.read_text(encoding="utf-8"))
    st.html(STYLE)


def name_tab(name: str) -> None:
    """Name the browser's tab after what the page is about."""
    st.set_page_config(page_title=f"{name} · Compact Tracker")


def show_header(entries: Iterable[MenuEntry], current: PageName, address: Address) -> None:
    """Name, menu, and the day as of which everything below is said."""
    about = tag("span", "Global Compact for Migration: promised, said, found, missing", class_="about")
    name = tag("div", link("Compact Tracker", address.link(PageName.OVERVIEW), class_="name"), about)
    links = (
        tag("li", link(e.label, address.link(e.name), aria_current="page" if e.name is current else None))
        for e in entries
        if e.is_in_menu
    )
    menu = tag("nav", tag("ul", *links), aria_label="Pages")
    show(tag("header", name, menu, class_="mast"), day(current, address))


def day(current: PageName, address: Address) -> Html:
    """The day in words, and a form that changes it without losing what is being looked at."""
    choice = tag("details", tag("summary", "Choose another day"), day_form(current, address))
    return tag("div", tag("span", says_day(address)), choice, class_="day")


def says_day(address: Address) -> str:
    """'As known today, 26 November 2026.' or 'As known on 19 December 2025.'"""
    try:
        as_of = address.as_of
    except BadRequest:
        return "As known on a day that is no date."
    if as_of is None or as_of == today():
        return f"As known today, {ENGLISH.date(today())}."
    if as_of > today():
        return f"As it will stand on {ENGLISH.date(as_of)} if nothing more is learnt."
    return f"As known on {ENGLISH.date(as_of)}."


def day_form(current: PageName, address: Address) -> Html:
    """A form of the browser's own: it works by keyboard, on paper-thin connections and without a script of ours."""
    kept = {PLACE: address.place, COMMITMENT: address.commitment, INDICATOR: address.indicator}
    hidden = (tag("input", type="hidden", name=name, value=value) for name, value in kept.items() if value)
    field = tag("input", type="date", name=AS_OF, value=written_day(address), required="required", min="2018-12-19")
    label = tag("label", "As known on ", field)
    back = link("Back to today", Address().link(current, **asked(kept)))
    button = tag("button", "Show", type="submit")
    return tag("form", *hidden, label, button, back, method="get", action=f"/{current.value}")


def asked(kept: dict[str, str | None]) -> dict[str, str]:
    """The parameters that were given."""
    return {name: value for name, value in kept.items() if value}


def written_day(address: Address) -> str:
    """The day for a date field: exact, empty for today."""
    usable = Address(as_of_written=address.usable_as_of).as_of
    return usable.isoformat() if isinstance(usable, dt.date) else ""


def show_footer(address: Address) -> None:
    """What a reader must know on every page."""
    method = link("How this is made", address.link(PageName.METHOD))
    sources = link("Everything that was submitted", address.link(PageName.SOURCES))
    about = (
        "The Compact is not legally binding: States chose to adopt it and can be asked what they did. "
        "Milestones are the editors’ placement; no government and no session has agreed them. "
        "Everything here comes from public documents; nothing here is a United Nations view, "
        "and names of places imply no opinion on their status."
    )
    show(tag("footer", tag("p", about), tag("p", method, " · ", sources), class_="foot"))
