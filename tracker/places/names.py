"""The names of places, read from names.csv and not_states.csv, and how written names are compared.

Knows which words name a place, in which language and in what way, and folds them so that
accents, capitals, apostrophes, punctuation and invisible characters do not matter. Leaves what
follows from a comparison to `matching`.
"""

import csv
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

_APOSTROPHES = dict.fromkeys(map(ord, "'’‘‛ʼʻʽ´`′＇"))
_ARTICLES = frozenset({"the", "la", "le", "les", "l", "el", "los", "las"})
_SPELLED_OUT = {"st": "saint", "ste": "saint", "rep": "republic", "dem": "democratic", "fed": "federated"}


class NameKind(StrEnum):
    """How a word names a place; the surest first."""

    SHORT = "short"
    OFFICIAL = "official"
    ALIAS = "alias"
    FORMER = "former"
    AMBIGUOUS = "ambiguous"
    PART = "part"
    DEMONYM = "demonym"


@dataclass(frozen=True, slots=True)
class PlaceName:
    """One name of one place; `language` is an ISO 639 code, `source` where it was read."""

    code: str
    language: str
    kind: NameKind
    name: str
    source: str


@dataclass(frozen=True)
class Names:
    """Every name by its folded form, what a place is called here and in a language (place, language), and what is none.

    Regions and groups are no places, and neither are territories that are not listed.
    """

    by_key: Mapping[str, tuple[PlaceName, ...]]
    shown: Mapping[str, str]
    translated: Mapping[tuple[str, str], str]
    not_states: frozenset[str]
    territories: frozenset[str]


def fold(text: str) -> str:
    """A name as it is compared: 'Côte d’Ivoire' and 'COTE D'IVOIRE' become the same."""
    seen = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).translate(_APOSTROPHES)
    plain = "".join(c for c in seen if unicodedata.category(c) not in {"Mn", "Cf"}).casefold().replace("&", " and ")
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", plain)
    return " ".join(_SPELLED_OUT.get(word, word) for word in re.sub(r"[^\w]+|_", " ", plain).split())


def spellings(text: str) -> list[str]:
    """The folded forms under which a name may stand: as written, turned at its comma, without an article."""
    forms = [fold(text)]
    first, comma, rest = text.partition(",")
    if comma:
        forms.append(fold(f"{rest} {first}"))
    bare = (" ".join(word for word in form.split() if word not in _ARTICLES) for form in list(forms))
    return [form for form in dict.fromkeys([*forms, *bare]) if form]


@lru_cache(maxsize=1)
def load_names() -> Names:
    """Read the names that ship with the package."""
    names = [
        PlaceName(row["code"], row["language"], NameKind(row["kind"]), row["name"], row["source"])
        for row in _rows("names.csv")
    ]
    by_key: dict[str, list[PlaceName]] = {}
    for name in names:
        for key in spellings(name.name):
            by_key.setdefault(key, []).append(name)
    shown = {n.code: n.name for n in names if n.kind is NameKind.SHORT and n.language == "en"}
    translated = {(n.code, n.language): n.name for n in names if n.kind is NameKind.SHORT}
    others: dict[bool, set[str]] = {True: set(), False: set()}
    for row in _rows("not_states.csv"):
        others[row["kind"] == "territory"].update(spellings(row["name"]))
    keys = {key: tuple(found) for key, found in by_key.items()}
    return Names(keys, shown, translated, frozenset(others[False]), frozenset(others[True]))


def _rows(name: str) -> list[dict[str, str]]:
    with files("tracker.places").joinpath(name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))
