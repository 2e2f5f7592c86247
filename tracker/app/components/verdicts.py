"""A verdict as people see it: a sign, one plain word, and the year of the check.

Knows how the public words are drawn. Leaves the words to `tracker.wording`.
"""

from tracker.app.language import speaking
from tracker.dates import PartialDate
from tracker.exports.elements import TEXT_STYLE, Html, draw_word
from tracker.vocabulary import MilestoneState, Status
from tracker.wording import PublicWord, word_of

__all__ = ["SIX_WORDS", "TEXT_STYLE", "state_word", "status_word", "word"]

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
    return draw_word(public_word, text or speaking().label(public_word), below)


def status_word(status: Status, checked: PartialDate | None) -> Html:
    """A headline status as its public word."""
    return word(word_of(status), str(checked.last.year) if checked else None)


def state_word(state: MilestoneState, checked: PartialDate | None, *, is_stale: bool) -> Html:
    """A milestone's state: the sign of its public word and the exact label, dated where it rests on an old check."""
    return word(word_of(state), text=speaking().state(state, checked, is_stale=is_stale))
