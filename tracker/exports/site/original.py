"""Texts that stand in the language in which they were written or told, and names of places in the reader's.

Knows how a page says so, so that a screen reader pronounces them and nobody takes them for a translation.
"""

from tracker.exports.languages import language_of
from tracker.exports.site.markup import Html, markup, tag
from tracker.indicators.models import Indicator
from tracker.vocabulary import IndicatorType
from tracker.wording import Wording
from tracker.wording.definitions import WRITTEN_IN


def foreign(say: Wording, text: object = None) -> str | None:
    """The language of a text where it is not the reader's, for the `lang` of an element; without one, of a source."""
    language = WRITTEN_IN if text is None else say.language_of(str(text))
    return None if say.language == language else language


def original(text: object, say: Wording) -> Html:
    """A text as it was written or translated, marked with its language where that is not the reader's."""
    return tag("span", text, lang=foreign(say, text)) if foreign(say, text) else markup(text)


def level(indicator: Indicator, text: str, say: Wording, shown: str | None = None) -> Html:
    """A level in words, or `shown` around it: those of a ladder are texts of the definitions."""
    language = foreign(say, text) if indicator.type is IndicatorType.LADDER else None
    return tag("span", shown or text, lang=language) if language else markup(shown or text)


def written_in(text: str, say: Wording) -> str | None:
    """The language of what a person wrote where it is not the reader's; that of most sources where it is not plain."""
    found = language_of(text) or WRITTEN_IN
    return None if found == say.language else found
