"""Texts that stand in the language in which they were written: findings, titles, definitions nobody translated.

Knows how a page says so, so that a screen reader pronounces them and nobody takes them for a translation.
"""

from tracker.app.components.markup import Html, tag
from tracker.app.language import say, speaking
from tracker.wording.definitions import WRITTEN_IN


def foreign(text: object = None) -> str | None:
    """The language of a text where it is not the reader's, for the `lang` of an element; without one, of a source."""
    spoken = speaking()
    language = WRITTEN_IN if text is None else spoken.language_of(str(text))
    return None if language == spoken.language else language


def original(text: object) -> Html:
    """A text as it was written or translated, marked with its language where that is not the reader's."""
    return tag("span", text, lang=foreign(text))


def level_words(text: str, shown: str | None = None) -> Html:
    """A level in words, or `shown` around it; numbers with their unit, yes and no are in the reader's language."""
    is_said = any(c.isdigit() for c in text) or text in {say("yes"), say("no")}
    return tag("span", shown or text, lang=None if is_said else foreign(text))
