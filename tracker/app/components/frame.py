"""What surrounds every page: style, head with menu and day, foot.

Knows the frame and its links. Leaves the content to the pages.
"""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Protocol
from urllib.parse import urlencode

import streamlit as st

from tracker.app.addresses import AS_OF, LANGUAGE, Address, PageName, read_all
from tracker.app.components.drawing import put
from tracker.app.components.markup import Html, link, show, tag
from tracker.app.language import say, speaking
from tracker.errors import BadRequest
from tracker.workspace import today

STYLE = Path(__file__).with_name("style.css")
ICON = Path(__file__).with_name("icon.svg")

#: Each language by its own name.
NAMES = {"en": "English", "fr": "Français", "es": "Español"}


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
    icon, style = _files()
    st.set_page_config(layout="wide", page_icon=icon)
    put(style)


@lru_cache(maxsize=1)
def _files() -> tuple[str, Html]:
    """Our sign, and our style as an element; read once."""
    return ICON.read_text(encoding="utf-8"), Html(f"<style>{STYLE.read_text(encoding='utf-8')}</style>")


def name_tab(name: str) -> None:
    """Name the browser's tab after what the page is about."""
    st.set_page_config(page_title=say("frame.tab", title=name))


def show_header(entries: Iterable[MenuEntry], current: PageName, address: Address) -> None:
    """Name, menu, languages, and the day as of which everything below is said."""
    about = tag("span", say("frame.about"), class_="about")
    name = tag("div", link(say("frame.name"), address.link(PageName.OVERVIEW), class_="name"), about)
    links = (
        tag("li", link(e.label, address.link(e.name), aria_current="page" if e.name is current else None))
        for e in entries
        if e.is_in_menu
    )
    menu = tag("nav", tag("ul", *links), aria_label=say("frame.menu"))
    show(tag("header", name, languages(current), menu, class_="mast"), day(current, address))


def languages(current: PageName) -> Html:
    """The same page in each language; the browser remembers which was asked for last."""
    spoken = speaking().language
    entries = (
        tag("li", link(name, here_in(code, current), hreflang=code, lang=code, aria_current=code == spoken and "true"))
        for code, name in NAMES.items()
    )
    return tag("nav", tag("ul", *entries), aria_label=say("frame.languages"), class_="languages")


def here_in(language: str, current: PageName) -> str:
    """The address at hand, in a language."""
    return f"/{current.value}?{urlencode({**read_all(), LANGUAGE: language})}"


def day(current: PageName, address: Address) -> Html:
    """The day in words, and a form that changes it without losing what is being looked at."""
    choice = tag("details", tag("summary", say("frame.other_day")), day_form(current, address))
    return tag("div", tag("span", says_day(address)), choice, class_="day")


def says_day(address: Address) -> str:
    """'As known today, 26 November 2026.' or 'As known on 19 December 2025.'"""
    try:
        as_of = address.as_of
    except BadRequest:
        return say("frame.no_date")
    if as_of is None or as_of == today():
        return say("frame.known_today", date=speaking().date(today()))
    return say("frame.will_stand" if as_of > today() else "frame.known_on", date=speaking().date(as_of))


def day_form(current: PageName, address: Address) -> Html:
    """A form of the browser's own: it works by keyboard, on paper-thin connections and without a script of ours."""
    kept = {name: value for name, value in read_all().items() if name != AS_OF}
    hidden = (tag("input", type="hidden", name=name, value=value) for name, value in kept.items())
    field = tag("input", type="date", name=AS_OF, value=written_day(address), required="required", min="2018-12-19")
    label = tag("label", say("frame.day_label"), " ", field)
    back = link(say("frame.back_to_today"), f"/{current.value}" + (f"?{urlencode(kept)}" if kept else ""))
    button = tag("button", say("frame.show"), type="submit")
    return tag("form", *hidden, label, button, back, method="get", action=f"/{current.value}")


def written_day(address: Address) -> str:
    """The day for a date field: exact, empty for today."""
    usable = Address(as_of_written=address.usable_as_of).as_of
    return usable.isoformat() if isinstance(usable, dt.date) else ""


def show_footer(address: Address) -> None:
    """What a reader must know on every page."""
    method = link(say("frame.method"), address.link(PageName.METHOD))
    sources = link(say("frame.everything"), address.link(PageName.SOURCES))
    quoted = "" if speaking().language == "en" else f" {say('frame.quoted')}"
    show(tag("footer", tag("p", say("frame.not_binding"), quoted), tag("p", method, " · ", sources), class_="foot"))
