"""A paper: headings, paragraphs, lists and tables in the order they are read, without look or file format.

What is built here once is written as Word, PDF, Markdown or HTML with the same words in each. Knows
no format; leaves what a paper says to the files that build one, and how it looks to one file a format.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from tracker.exports.release import OPEN, Release
from tracker.wording import PublicWord, Wording, wording_in

_WORD = re.compile(r"[^ \t\n\r]+")


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one style; `url` is where it leads, printed only when it is the text.

    `language` is its own where that is not the paper's.
    """

    text: str
    is_strong: bool = False
    is_soft: bool = False
    is_emphasis: bool = False
    url: str | None = None
    language: str | None = None


class Look(StrEnum):
    """What a paragraph is, so that each format can show it."""

    BODY = "body"
    META = "meta"
    VERDICT = "verdict"
    RED_LINE = "red_line"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `word` is the verdict whose pattern stands beside it."""

    spans: tuple[Span, ...]
    look: Look = Look.BODY
    word: PublicWord | None = None

    @property
    def text(self) -> str:
        """Its words without style."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of paragraphs."""

    items: tuple[Paragraph, ...]
    is_numbered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a head row; `name` says what it holds, `widths` are per cent of the page.

    The first cell of each row is its heading when `has_row_heads`.
    """

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    widths: tuple[int, ...]
    has_row_heads: bool = True

    @property
    def text(self) -> str:
        """All its words."""
        cells = (p.text for row in self.rows for cell in row for p in cell)
        return " ".join((*self.head, *cells))


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing as SVG that needs nothing else, and what it says in words for those who do not see it.

    A table with the same stands beside it, so that a format without drawings loses nothing.
    """

    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Room to write an answer by hand or in the file, so many lines tall."""

    label: str
    lines: int


@dataclass(frozen=True, slots=True)
class Card:
    """What stands together on half a page, so that it can be cut off and handed over."""

    elements: "tuple[Element, ...]"


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a page of its own."""


Element: TypeAlias = Heading | Paragraph | Listing | Table | Figure | Answer | Card | NewPage


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper; `foot` and the `notice` of its release stand on every page.

    `fronts` are versions of one first page, from the fullest to the leanest, before `elements`. A format that
    can measure prints the first that fits a page; others print the one that is counted to fit.
    """

    title: str
    language: str
    as_of: dt.date
    foot: str
    elements: tuple[Element, ...]
    fronts: tuple[tuple[Element, ...], ...] = ()
    counted: int = 0
    release: Release = OPEN

    @property
    def notice(self) -> str:
        """The embargo and whose copy it is, in words."""
        return self.release.notice(wording_in(self.language))


#: Spaces that do not break lines, which are as harmless as others.
_SPACES = str.maketrans("\u00a0\u202f", "  ")


def printable(text: str) -> str:
    """A text without letters that no file may hold; control characters become spaces."""
    if text.translate(_SPACES).isprintable():
        return text
    return "".join(" " if unicodedata.category(c) == "Cc" else c for c in text if not _is_refused(c))


def _is_refused(letter: str) -> bool:
    return unicodedata.category(letter) == "Cs" or ord(letter) & 0xFFFE == 0xFFFE


def clean(text: str) -> str:
    """A text on one line, of letters that any file may hold."""
    return " ".join(printable(text).split())


def paragraph(*texts: str | Span, look: Look = Look.BODY, word: PublicWord | None = None) -> Paragraph:
    """A paragraph of texts and spans; those that are empty are left out."""
    spans = (text if isinstance(text, Span) else Span(text) for text in texts)
    return Paragraph(tuple(span for span in spans if span.text), look, word)


def strong(text: str) -> Span:
    """A text that stands out."""
    return Span(text, is_strong=True)


def soft(text: str) -> Span:
    """A text that stands back: sources and notes."""
    return Span(text, is_soft=True)


def named(say: Wording, heading: str, text: str) -> Paragraph:
    """'Heading: text' with the heading strong."""
    return paragraph(strong(say.colon(heading)), f" {text}")


def texts_of(elements: Iterable[Element]) -> Iterator[str]:
    """Every text of some elements in reading order, one for each paragraph, heading and list item."""
    for element in elements:
        match element:
            case Heading() | Paragraph():
                yield element.text
            case Listing():
                yield from (item.text for item in element.items)
            case Table():
                yield from element.head
                yield from (p.text for row in element.rows for cell in row for p in cell)
            case Card():
                yield from texts_of(element.elements)
            case Answer():
                yield element.label
            case NewPage() | Figure():
                pass


def count_words(elements: Iterable[Element]) -> int:
    """How many words some elements have, as word processors count them: what stands between spaces, signs too.

    A space at which no line may break holds a sign to its word.
    """
    return sum(len(_WORD.findall(text)) for text in texts_of(elements))
