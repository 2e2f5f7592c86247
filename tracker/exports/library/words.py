"""Words of any script, folded so that they are found in capitals or not, with accents or without.

Knows which marks may go and which carry meaning, and that some scripts do not part words by spaces:
their letters are taken two by two. Leaves to `query` and `index` what is done with words.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

#: Below this code stand Latin, Greek and Cyrillic letters (after decomposition), whose marks are accents.
_ACCENTED_BELOW = 0x530

#: Letters with a stroke or joined, which no decomposition takes apart.
_PLAIN = str.maketrans({"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})

#: Written or not as one likes: Hebrew points, Arabic vowel signs and lengthening, joiners, soft hyphens, selectors.
_OPTIONAL = frozenset(
    map(chr, (*range(0x591, 0x5C8), *range(0x64B, 0x653), 0x670, 0x640, 0xAD, 0x200C, 0x200D, *range(0xFE00, 0xFE10)))
)

#: The Arabic article.
_ARTICLE = "ال"

#: Scripts that write words without spaces between them: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
_UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3005, 0x3007),
    (0x3040, 0x312F),
    (0x31F0, 0x31FF),
    (0x3400, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
    (0x20000, 0x3FFFF),
)

#: A word of letters and their marks, or a run of letters that no space parts.
_RUN = re.compile(r"w[wm]*|(?:sm*)+")
_CLUSTER = re.compile(r"sm*")


class _Classes(dict[int, str]):
    """What a character is: w for a letter or number, s where no spaces part words, m for a mark, else a blank."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        category = unicodedata.category(char)
        if category[0] == "M" or char in _OPTIONAL:
            found = "m"
        elif category[0] not in "LN":
            found = " "
        else:
            is_unspaced = category != "Nd" and any(low <= code <= high for low, high in _UNSPACED)
            found = "s" if is_unspaced else "w"
        self[code] = found
        return found


_CLASSES = _Classes()


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, or two letters of a script without spaces, with where it stands in the text.

    `position` counts words; `is_part` says that it is cut from a run that no space parts.
    """

    text: str
    start: int
    end: int
    position: int
    is_part: bool = False


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """A word without capitals, accents and optional signs; marks that carry meaning stay."""
    kept = []
    is_accented = False
    for char in unicodedata.normalize("NFKD", word.casefold()):
        if char in _OPTIONAL:
            continue
        if unicodedata.category(char)[0] == "M":
            if not is_accented:
                kept.append(char)
            continue
        is_accented = ord(char) < _ACCENTED_BELOW
        digit = unicodedata.decimal(char, None)
        kept.append(char if digit is None else str(digit))
    return unicodedata.normalize("NFC", "".join(kept).casefold().translate(_PLAIN))


def forms_of(folded: str) -> tuple[str, ...]:
    """Under what a folded word is found: itself, and without the article that Arabic writes together with it."""
    is_joined = folded.startswith(_ARTICLE) and len(folded) > len(_ARTICLE) + 2
    return (folded, folded[len(_ARTICLE) :]) if is_joined else (folded,)


def words_of(text: str) -> Iterator[Word]:
    """Every word of a text in order; a run without spaces as its pairs of letters and its last letter."""
    classes = text.translate(_CLASSES)
    position = 0
    for run in _RUN.finditer(classes):
        if classes[run.start()] == "w":
            folded = fold(text[run.start() : run.end()])
            if folded:
                yield Word(folded, run.start(), run.end(), position)
                position += 1
            continue
        for word in _parts(text, classes, run.start(), run.end(), position):
            yield word
            position += 1


def _parts(text: str, classes: str, start: int, end: int, position: int) -> Iterator[Word]:
    letters = [(m.start(), m.end()) for m in _CLUSTER.finditer(classes, start, end)]
    for number, (first, last) in enumerate(letters):
        until = letters[number + 1][1] if number + 1 < len(letters) else last
        yield Word(fold(text[first:until]), first, until, position + number, is_part=True)
