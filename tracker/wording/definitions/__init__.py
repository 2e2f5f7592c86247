"""What the definitions say in other languages: one file a commitment, each text beside its English.

Knows how these files are written and read. Leaves what is told to whom to `tracker.wording`. The English text is
the key, so a text that changes falls back to English by itself until somebody translates it again.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from tracker.wording.spacing import hold_french, hold_percent

#: The language in which the definitions are written, scored and hashed.
WRITTEN_IN = "en"
#: Their translations, in the order in which they stand below the English.
TRANSLATED = ("fr", "es")
_HOLD = {"fr": hold_french, "es": hold_percent}
_TEXT = re.compile(r'(?:- | {2})(en|fr|es): (".*")')


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the definitions and the language in which it is told."""

    text: str
    language: str


@dataclass(frozen=True)
class Translations:
    """One language: English to translation for each file, by its name without ending, and for all of them."""

    of: Mapping[str, Mapping[str, str]]
    everywhere: Mapping[str, str]
    told: frozenset[str]

    def find(self, english: str, within: str = "") -> str | None:
        """The translation of a text, that of the named file first; None where there is none."""
        return self.of.get(within, {}).get(english) or self.everywhere.get(english)

    def has(self, text: str) -> bool:
        """Whether a text is one of these translations, whole or cut short by an ellipsis."""
        if text in self.told:
            return True
        start = text.removesuffix("…").rstrip(" .,;:")
        return text.endswith("…") and any(told.startswith(start) for told in self.told)


@cache
def translations_into(language: str) -> Translations:
    """All that is translated into a language, read at the first use; nothing where nobody translated."""
    if language not in TRANSLATED:
        return Translations({}, {}, frozenset())
    place, hold = 1 + TRANSLATED.index(language), _HOLD[language]
    of = {name: hold({entry[0]: entry[place] for entry in entries}) for name, entries in read_files().items()}
    everywhere = {english: said for told in of.values() for english, said in told.items()}
    return Translations(of, everywhere, frozenset(said for told in of.values() for said in told.values()))


def read_files() -> Mapping[str, Sequence[Sequence[str]]]:
    """By name of file, every text in English and its translations, in order."""
    found = (f for f in files(__name__).iterdir() if f.name.endswith(".yaml"))
    return {f.name.removesuffix(".yaml"): read_entries(f) for f in sorted(found, key=lambda f: f.name)}


def read_entries(file: Traversable) -> list[list[str]]:
    """The texts of one file; ValueError with file and line unless each stands once, with all translations.

    It is YAML of the plainest kind, so that thousands of texts are read in an instant.
    """
    entries: list[list[str]] = []
    for number, line in _lines(file):
        match = _TEXT.fullmatch(line)
        is_first = line.startswith("- ")
        expected = WRITTEN_IN if is_first else TRANSLATED[len(entries[-1]) - 1] if _is_open(entries) else None
        if match is None or match[1] != expected or (is_first and _is_open(entries)):
            raise ValueError(f"{file.name}:{number} is not the text that is expected here: en, then fr, then es.")
        if is_first:
            entries.append([])
        entries[-1].append(_read(match[2], f"{file.name}:{number}"))
    if _is_open(entries):
        raise ValueError(f"{file.name} ends before its last text has all translations.")
    if len({entry[0] for entry in entries}) < len(entries):
        raise ValueError(f"{file.name} has an English text twice.")
    return entries


def _lines(file: Traversable) -> Iterator[tuple[int, str]]:
    lines = enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
    return ((number, line) for number, line in lines if line and not line.startswith("#"))


def _is_open(entries: Sequence[Sequence[str]]) -> bool:
    return bool(entries) and len(entries[-1]) <= len(TRANSLATED)


def _read(quoted: str, where: str) -> str:
    try:
        text: str = json.loads(quoted)
    except ValueError:
        raise ValueError(f"{where} is not a text in quotation marks.") from None
    if not text.strip():
        raise ValueError(f"{where} is empty.")
    return text
