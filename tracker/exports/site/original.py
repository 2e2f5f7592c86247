"""Texts that stand in the language in which they were written, and names of places in the reader's.

Knows how a page says so, so that a screen reader pronounces them and nobody takes them for a translation.
"""

from tracker.exports.languages import language_of
from tracker.exports.site.markup import Html, markup, tag
from tracker.indicators.models import Indicator
from tracker.vocabulary import IndicatorType
from tracker.wording import Wording

#: The language of the definitions that ship with the tracker.
WRITTEN_IN = "en"


def foreign(say: Wording) -> str | None:
    """The language of the definitions where it is not the reader's; for the `lang` of an element."""
    return None if say.language == WRITTEN_IN else WRITTEN_IN


def original(text: object, say: Wording) -> Html:
    """A text of the definitions, marked with its language where that is not the reader's."""
    return tag("span", text, lang=foreign(say)) if foreign(say) else markup(text)


def level(indicator: Indicator, text: str, say: Wording) -> Html:
    """A level in words: those of a ladder are texts of the definitions."""
    return original(text, say) if indicator.type is IndicatorType.LADDER else markup(text)


def written_in(text: str, say: Wording) -> str | None:
    """The language of what a person wrote where it is not the reader's; that of most sources where it is not plain."""
    found = language_of(text) or WRITTEN_IN
    return None if found == say.language else found
