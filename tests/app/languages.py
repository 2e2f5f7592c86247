"""What a page must not say to a reader of another language: sentences of the English tables."""

import re
from html import unescape

from streamlit.testing.v1 import AppTest

from tests.app.conftest import html_of
from tests.sample import MARKS
from tracker.wording import ENGLISH, LANGUAGES

#: Shorter pieces may be part of any language.
SHORTEST = 12


def html_in(app: AppTest, language: str) -> str:
    """The HTML of a page that is whole, says nothing withheld and speaks this language alone."""
    drawn = html_of(app)
    assert not app.exception
    assert drawn.count("<h1") == 1
    assert not [mark for mark in MARKS if mark in drawn]
    if language != "en":
        assert english_left(drawn, language) == []
    return drawn


def english_left(drawn: str, language: str) -> list[str]:
    """Pieces of English sentences that stand in the HTML of a page in another language."""
    said = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", "\n", drawn)))
    return sorted(piece for piece in _pieces(language) if piece in said)


def _pieces(language: str) -> set[str]:
    own = LANGUAGES[language]
    differing = (text for key, text in ENGLISH.phrases.items() if own.phrases[key] != text)
    labels = (label for kind, held in ENGLISH.labels.items() for code, label in held.items()
              if own.labels[kind][code] != label)  # fmt: skip
    pieces = (part for text in (*differing, *labels) for part in re.split(r"\{\w+\}", text))
    return {part.strip() for part in pieces if len(part.strip()) > SHORTEST}
