"""Which places a text names, in any of the languages in which names ship: 'workers from Nepal', 'Filipino nurses'.

Leaves out what could be a common word or more than one place.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from tracker.places.names import NameKind, fold, load_names

_NAMES = frozenset({NameKind.SHORT, NameKind.OFFICIAL, NameKind.ALIAS})
#: French joins its article to a name: 'd’Arabie'; but Côte d’Ivoire is one name.
_ELIDED = re.compile(r"\b[dl]['’]", re.IGNORECASE)
#: 'us' and 'uk' are words too; so is a letter.
_SHORTEST, _MOST_WORDS = 4, 6


@lru_cache(maxsize=4_096)
def named_in(text: str, *, or_its_people: bool = False) -> frozenset[str]:
    """Codes of the places that a text names; those of peoples are names of languages too, so only where asked."""
    written = (text, _ELIDED.sub(" ", text))
    return frozenset(code for t in written for code in _codes(fold(t).split(), or_its_people=or_its_people))


def _codes(words: list[str], *, or_its_people: bool) -> Iterator[str]:
    at = 0
    while at < len(words):
        for length in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            code = _place(" ".join(words[at : at + length]), or_its_people=or_its_people)
            if code:
                yield code
                at += length - 1
                break
        at += 1


@lru_cache(maxsize=65_536)
def _place(key: str, *, or_its_people: bool) -> str | None:
    """The one place of that name as it is written in full: 'the States' does not make 'states' a place."""
    found = [name for name in load_names().by_key.get(key, ()) if fold(name.name) == key]
    wanted = _NAMES | {NameKind.DEMONYM} if or_its_people else _NAMES
    codes = {name.code for name in found}
    is_sure = len(codes) == 1 and all(name.kind in wanted for name in found)
    return codes.pop() if is_sure and len(key) >= _SHORTEST else None
