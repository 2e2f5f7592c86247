"""The page of a place that is printed: one A4 in letters of 10 points, readable in grey, and its annex on demand.

Knows how the exported page becomes a part of ours. Leaves what fits on it to `tracker.exports.one_page`.
"""

import re
from functools import lru_cache
from html import escape
from importlib.resources import files

import streamlit as st

from tracker.app.addresses import PLACE, PRINT, Address, PageName, read_choice
from tracker.app.components.markup import Html, link, show, tag
from tracker.app.language import say
from tracker.exports.html import write_scorecard_html
from tracker.exports.scorecard import Scorecard

#: Put before each class of the exported page, so that our style leaves it alone.
OWN = "sheet-"

#: What our style says of text and tables, taken back before the exported page has its own.
AFRESH = """
:is(p, li, dd, caption) { max-width: none; } :is(h2, h3) { border: 0; padding: 0; letter-spacing: 0; }
:is(table, th, td, caption, p, li, ol, ul) { font-size: inherit; line-height: inherit; }
table :is(th, td) { font-weight: inherit; } table th { font-weight: bold; } p + p { margin-top: 0; }
.sheet-title { font-weight: bold; }
"""

#: What the address says for the page alone, and for the page with its annex.
ALONE, WITH_ANNEX = "1", "annex"

BODY = re.compile(r"<body>(.*)</body>", re.DOTALL)
ANNEX = re.compile(r'<section class="annex">.*</section>', re.DOTALL)
CLASSES = re.compile(r'class="([^"]*)"')
SELECTED = re.compile(r"\.(?=[a-z])")
PAGE = re.compile(r"@page \{[^}]*\}")


def is_printed() -> bool:
    """Whether the address asks for the page that is printed."""
    return read_choice(PRINT) in {ALONE, WITH_ANNEX}


def show_style_of_the_sheet() -> None:
    """Put the style of the printed page on this one."""
    st.html(f"<style>{style_of_the_sheet()}</style>")


def show_sheet(card: Scorecard, address: Address) -> None:
    """The page as it comes out of the printer, and how to print it."""
    has_annex = read_choice(PRINT) == WITH_ANNEX
    show(tag("h1", card.title, class_="visually-hidden"), how(card, address, has_annex=has_annex))
    sheet = draw_sheet(card, has_annex=has_annex)
    show(tag("div", sheet, class_="sheet", role="region", tabindex="0", aria_label=card.title))


def how(card: Scorecard, address: Address, *, has_annex: bool) -> Html:
    """What to press, and the ways on; it is not printed itself."""
    other, label = (ALONE, "country.print.alone") if has_annex else (WITH_ANNEX, "country.print.annex")
    annex = address.link(PageName.COUNTRY, **{PLACE: card.country, PRINT: other})
    ways = [link(say(label), annex), " · ", link(say("country.print.back"), address.country(card.country))]
    return tag("div", tag("p", say("country.print.how")), tag("p", *ways), class_="how-to-print")


def draw_sheet(card: Scorecard, *, has_annex: bool) -> Html:
    """The exported page without its frame; its title is no heading of ours."""
    found = BODY.search(write_scorecard_html(card).decode())
    assert found is not None
    body = found[1].replace(f"<p>{escape(say('annex.intro'))}</p>", "") if has_annex else ANNEX.sub("", found[1])
    titled = body.replace("<h1>", '<p class="title">').replace("</h1>", "</p>")
    # The page around it has the one main landmark.
    titled = titled.replace("<main>", '<div class="page">').replace("</main>", "</div>")
    return Html(CLASSES.sub(lambda found: f'class="{" ".join(OWN + name for name in found[1].split())}"', titled))


@lru_cache(maxsize=1)
def style_of_the_sheet() -> str:
    """The style of the exported page, for what stands inside the sheet only."""
    text = files("tracker.exports.layouts").joinpath("scorecard.css").read_text(encoding="utf-8")
    rest = PAGE.sub("", text).replace("h1 {", ".title {")
    rest = re.sub(r"\bmain(?=[ ,])", ".page", rest)
    inside = SELECTED.sub(f".{OWN}", re.sub(r"(?m)^(?::root|html|body) \{", "& {", rest))
    return f"{''.join(PAGE.findall(text))} .sheet {{ {AFRESH} {inside} }}"
