"""Sentences of the scoring made readable: dates in words, levels by their names."""

import re
from functools import lru_cache

from tracker.dates import PartialDate
from tracker.wording import ENGLISH

WRITTEN_DATE = re.compile(r"(?<![\w@./-])\d{4}-\d{2}(?:-\d{2})?(?![\w/-])")
CODE = re.compile(r"(?<![\w/@-])[a-z]+(?:_[a-z]+)+(?![\w@/-])")
TIMELINE = re.compile(r"\bat (\d+)-year\b")
LEVEL = re.compile(r"rung (\d+)(?: '(.+?)'(?=[ ,.;:)]|$))?")


def readable(sentence: str) -> str:
    """The same sentence with '19 December 2025' for 2025-12-19, “Capped” for rung 1 'Capped', and codes as words."""
    in_words = CODE.sub(lambda found: _codes().get(found[0], found[0]), LEVEL.sub(_level, sentence))
    return WRITTEN_DATE.sub(lambda found: _date(found[0]), TIMELINE.sub(r"at \1 years", in_words))


@lru_cache(maxsize=1)
def _codes() -> dict[str, str]:
    """What the codes of the vocabulary are called, as they stand in the middle of a sentence."""
    tables = ENGLISH.labels.values()
    return {str(code): label[0].lower() + label[1:] for table in tables for code, label in table.items()}


def _date(written: str) -> str:
    try:
        return ENGLISH.date(PartialDate.parse(written))
    except ValueError:
        return written


def _level(found: re.Match[str]) -> str:
    return f"“{found[2]}”" if found[2] else f"level {found[1]}"
