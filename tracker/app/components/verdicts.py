"""A verdict as people see it: a sign, one plain word, and the year of the check.

Knows how the public words are drawn. Leaves the words to `tracker.wording`.
"""

from tracker.app.components.markup import Html, tag
from tracker.app.language import speaking
from tracker.dates import PartialDate
from tracker.vocabulary import MilestoneState, Status
from tracker.wording import PublicWord, word_of

#: Asks for the plain sign where a font would draw a coloured picture.
TEXT_STYLE = "\ufe0e"

SIX_WORDS = (
    PublicWord.DONE,
    PublicWord.ON_COURSE,
    PublicWord.BEHIND,
    PublicWord.NOT_DONE,
    PublicWord.UNDONE,
    PublicWord.NOT_KNOWN,
)


def word(public_word: PublicWord, below: str | None = None, text: str | None = None) -> Html:
    """Sign and word, with a year or a note below; `text` says more than the word alone."""
    sign = tag("span", public_word.sign + TEXT_STYLE, class_="sign", aria_hidden="true")
    said = tag("span", text or speaking().label(public_word), class_="word")
    note = tag("span", below, class_="year") if below else None
    return tag("span", sign, said, note, class_=f"verdict {public_word.css_class}")


def status_word(status: Status, checked: PartialDate | None) -> Html:
    """A headline status as its public word."""
    return word(word_of(status), str(checked.last.year) if checked else None)


def state_word(state: MilestoneState, checked: PartialDate | None, *, is_stale: bool) -> Html:
    """A milestone's state: the sign of its public word and the exact label, dated where it rests on an old check."""
    return word(word_of(state), text=speaking().state(state, checked, is_stale=is_stale))
