"""Texts that stand in the language in which they were written: definitions, findings, titles.

Knows how a page says so, so that a screen reader pronounces them and nobody takes them for a translation.
"""

from tracker.app.components.markup import Html, tag
from tracker.app.language import speaking

#: The language of the definitions that ship with the tracker.
WRITTEN_IN = "en"


def foreign(language: str = WRITTEN_IN) -> str | None:
    """The language of a text where it is not the reader's; for the `lang` of an element."""
    return None if speaking().language == language else language


def original(text: object, language: str = WRITTEN_IN) -> Html:
    """A text as it was written, marked with its language where that is not the reader's."""
    return tag("span", text, lang=foreign(language))
