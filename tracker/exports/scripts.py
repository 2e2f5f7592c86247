"""Which script a text is written in, which way it runs, and what it needs to be set.

Knows ranges of letters, language tags and the fonts that ship in `fonts`. A script is not a
language: the tag is that of the language most written in it here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Script:
    """A script other than Latin; `font` is None where no font ships for it."""

    name: str
    language: str
    region: str
    ranges: tuple[tuple[int, int], ...]
    font: str | None = None
    is_rtl: bool = False
    is_tall: bool = False

    @property
    def tag(self) -> str:
        """Language and region, as Word wants them: 'bn-BD'."""
        return f"{self.language}-{self.region}"


SCRIPTS = (
    Script(
        "Arabic",
        "ar",
        "SA",
        ((0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF)),
        "Noto Sans Arabic",
        is_rtl=True,
        is_tall=True,
    ),
    Script("Hebrew", "he", "IL", ((0x0590, 0x05FF), (0xFB1D, 0xFB4F)), is_rtl=True),
    Script("Devanagari", "hi", "IN", ((0x0900, 0x0963), (0x0966, 0x097F)), "Noto Sans Devanagari", is_tall=True),
    Script("Bengali", "bn", "BD", ((0x0980, 0x09FF),), "Noto Sans Bengali", is_tall=True),
    Script("Khmer", "km", "KH", ((0x1780, 0x17FF), (0x19E0, 0x19FF)), "Noto Sans Khmer", is_tall=True),
    Script("Ethiopic", "am", "ET", ((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F)), "Noto Sans Ethiopic"),
    Script("Cyrillic", "ru", "RU", ((0x0400, 0x052F),)),
)
#: No letter before this one is of any of these scripts.
_FIRST_OF_OTHERS = "\u0400"
_RTL_LANGUAGES = frozenset({"ar", "fa", "he", "ur"})


@lru_cache(maxsize=4096)
def script_of(letter: str) -> Script | None:
    """The script of one letter; None for Latin, digits and signs."""
    if letter < _FIRST_OF_OTHERS:
        return None
    code = ord(letter)
    return next((s for s in SCRIPTS if any(low <= code <= high for low, high in s.ranges)), None)


def is_latin(text: str) -> bool:
    """Whether no letter of a text is of another script: most texts, told at once."""
    return text.isascii() or max(text) < _FIRST_OF_OTHERS


def split_by_script(text: str) -> Iterator[tuple[Script | None, str]]:
    """The text in pieces of one script each; signs, digits and spaces stay with the letters before them."""
    if is_latin(text):
        yield from [(None, text)] if text else []
        return
    piece, current = "", None
    is_begun = False
    for letter in text:
        found = script_of(letter)
        is_neutral = found is None and not letter.isalpha()
        if is_neutral or not is_begun or found is current:
            piece += letter
            current = found if not is_neutral else current
        else:
            yield current, piece
            piece, current = letter, found
        is_begun = is_begun or not is_neutral
    if piece:
        yield current, piece


def is_right_to_left(text: str) -> bool:
    """Whether most letters of a text are of scripts that run from right to left."""
    if is_latin(text):
        return False
    rtl = ltr = 0
    for letter in text:
        script = script_of(letter)
        if script is not None and script.is_rtl:
            rtl += 1
        elif letter.isalpha():
            ltr += 1
    return rtl > ltr


def runs_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return language.partition("-")[0] in _RTL_LANGUAGES


def is_tall(text: str) -> bool:
    """Whether a text has letters that need more room between lines."""
    return not is_latin(text) and any(script is not None and script.is_tall for script in map(script_of, text))
