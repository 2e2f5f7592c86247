"""From what a person wrote in the box for a country to a place, a question, or suggestions.

Knows when a name is sure and when it has to be asked about. Never guesses: a misspelling, a people's
name, a part of a country or a name that several places share gives candidates and no code. Leaves
reading and comparing names to `names`, and asking to whoever shows the box.
"""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tracker.places.names import NameKind, Names, PlaceName, fold, load_names, spellings

_MOST = 5
_LONGEST = 200
_CUTOFF = 0.75
_SHORT_CUTOFF = 0.6


class How(StrEnum):
    """How a written name was understood; a territory that places.csv does not list is unknown."""

    EXACT = "exact"
    ALIAS = "alias"
    FORMER = "former"
    AMBIGUOUS = "ambiguous"
    NEAR = "near"
    NOT_A_STATE = "not_a_state"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """What a written name means: a code only when it is sure, else the places it may mean, best first."""

    code: str | None
    candidates: tuple[tuple[str, str], ...]
    how: How


_SURE = {
    NameKind.SHORT: How.EXACT,
    NameKind.OFFICIAL: How.EXACT,
    NameKind.ALIAS: How.ALIAS,
    NameKind.FORMER: How.FORMER,
}


@lru_cache(maxsize=4096)
def match_place(text: str) -> PlaceMatch:
    """What a written country means: `how` says whether it is sure, to be asked, no State, or unknown.

    Sure are ISO 3166 alpha-3 codes and names, aliases and former names in English, French, Spanish
    and Arabic. 'Congo' or 'Niger/Nigeria' is ambiguous, 'Phillipines' or 'Nepalese' near, 'Europe' no State.
    """
    names = load_names()
    written = text.strip()[:_LONGEST]
    code = fold(written).upper()
    if code in names.shown:
        return _sure(code, How.EXACT, names)
    keys = spellings(written)
    for key in keys:
        found = _named(names.by_key.get(key, ()), names)
        if found is not None:
            return found
    if any(key in names.not_states for key in keys):
        return PlaceMatch(None, (), How.NOT_A_STATE)
    if any(key in names.territories for key in keys):
        return PlaceMatch(None, (), How.UNKNOWN)
    several = _several(written, names)
    if len(several) > 1:
        return _asked(several, How.AMBIGUOUS, names)
    near = _near(keys, names)
    return _asked(near, How.NEAR, names) if near else PlaceMatch(None, (), How.UNKNOWN)


def _named(found: Iterable[PlaceName], names: Names) -> PlaceMatch | None:
    """What names that are equal to the written one mean together."""
    rows = list(found)
    asked = _codes(row for row in rows if row.kind is NameKind.AMBIGUOUS)
    if asked:
        return _asked(asked, How.AMBIGUOUS, names)
    sure = [row for row in rows if row.kind in _SURE]
    codes = _codes(sure)
    if len(codes) == 1:
        return _sure(codes[0], min((_SURE[row.kind] for row in sure), key=list(How).index), names)
    if codes:
        return _asked(codes, How.AMBIGUOUS, names)
    suggested = _codes(rows)
    return _asked(suggested, How.NEAR, names) if suggested else None


def _several(written: str, names: Names) -> list[str]:
    """The places named side by side, as in 'Niger/Nigeria'."""
    parts = re.split(r"[/;|]|\s+(?:or|ou|o)\s+", written)
    rows = (row for part in parts for key in spellings(part) for row in names.by_key.get(key, ()))
    return _codes(row for row in rows if row.kind in _SURE) if len(parts) > 1 else []


def _near(keys: list[str], names: Names) -> list[str]:
    """Places whose names stand inside what was written, contain it, or are spelled like it."""
    if not keys:
        return []
    rows = [*_inside(keys[0], names), *_like(keys, names)]
    return _codes(rows)[:_MOST]


def _inside(key: str, names: Names) -> list[PlaceName]:
    words = key.split()
    spans = (" ".join(words[a:b]) for a in range(len(words)) for b in range(len(words), a, -1))
    within = [row for span in spans if len(span) > 3 for row in names.by_key.get(span, ())]
    around = [
        row
        for known, rows in names.by_key.items()
        if len(key) > 3 and f" {key}" in f" {known}"
        for row in rows
        if row.kind in _SURE
    ]
    return [*within, *around]


def _like(keys: list[str], names: Names) -> list[PlaceName]:
    like: list[PlaceName] = []
    for key in keys:
        for known in difflib.get_close_matches(key, names.by_key, n=_MOST, cutoff=_CUTOFF):
            like.extend(names.by_key[known])
        if len(key) <= 4:
            codes = {code.casefold(): shown for code, shown in names.shown.items()}
            for code in difflib.get_close_matches(key, codes, n=_MOST, cutoff=_SHORT_CUTOFF):
                like.append(PlaceName(code.upper(), "en", NameKind.SHORT, codes[code], "code"))
    return like


def _codes(rows: Iterable[PlaceName]) -> list[str]:
    return list(dict.fromkeys(row.code for row in rows))


def _sure(code: str, how: How, names: Names) -> PlaceMatch:
    return PlaceMatch(code, ((code, names.shown[code]),), how)


def _asked(codes: Iterable[str], how: How, names: Names) -> PlaceMatch:
    return PlaceMatch(None, tuple((code, names.shown[code]) for code in codes), how)
