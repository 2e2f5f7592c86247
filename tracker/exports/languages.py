"""Which language a text that somebody wrote is in, as far as its script and its small words tell.

Sources do not say in which language they are. A screen reader, a spelling checker and a hyphenation need to know;
where a text does not tell plainly, nothing is said.
"""

import re
from functools import lru_cache

from tracker.exports.scripts import script_of

_WORD = re.compile(r"[^\W\d_]+")
#: Small words that the other two languages do not have.
_SMALL = {
    "en": "the of and to is are was were by with from that this have has been which their they for it",
    "fr": "le les des du et est sont était avec pour dans qui une ont été aux sur leur ils au ce",
    "es": "el los las del y son con han sido su ellos al lo fue una más pero",
    "pt": "os dos das são com uma não têm foi ao seu pelo do em mais mas",
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL.items()}
_LEAST, _TIMES = 2, 2


@lru_cache(maxsize=4096)
def language_of(text: str) -> str | None:
    """The tag of the language in which most of a text is written; None where that is not plain."""
    scripts = [script_of(letter) for letter in text if letter.isalpha()]
    foreign = [script for script in scripts if script is not None]
    if 2 * len(foreign) > len(scripts):
        return max(foreign, key=foreign.count).language
    words = [word.casefold() for word in _WORD.findall(text)]
    counts = sorted(((sum(w in known for w in words), name) for name, known in _WORDS.items()), reverse=True)
    (most, name), (next_most, _) = counts[:2]
    return name if most >= _LEAST and most >= _TIMES * next_most else None


def other_language(text: str, language: str) -> str | None:
    """The language of a text in a paper of another; None where it is the same or not plain."""
    found = language_of(text)
    return None if found == language else found
