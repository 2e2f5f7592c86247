"""Spaces that must not break: before the high marks of French, inside its quotation marks, before per cent.

Knows which marks hold which space. Leaves the sentences to the tables, which are written with plain spaces.
"""

import re
from collections.abc import Mapping

_FRENCH = ((re.compile(r" ([;?!])"), "\u202f\\1"), (re.compile(r" ([:»])"), "\u00a0\\1"), (re.compile("« "), "«\u00a0"))
_PERCENT = (re.compile(r" %"), "\u00a0%")


def hold_french(phrases: Mapping[str, str]) -> dict[str, str]:
    """The sentences with the spaces of French."""
    return {key: _hold(said, (*_FRENCH, _PERCENT)) for key, said in phrases.items()}


def hold_percent(phrases: Mapping[str, str]) -> dict[str, str]:
    """The sentences with a space before per cent that does not break."""
    return {key: _hold(said, (_PERCENT,)) for key, said in phrases.items()}


def _hold(said: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, held in rules:
        said = pattern.sub(held, said)
    return said
