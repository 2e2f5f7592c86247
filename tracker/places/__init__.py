"""Countries and territories: codes, names, regions, stance on the Compact.

Knows the places of `places.csv` (sources in its README) and the invented places XAA to XZZ
that exist in tests and in the practice workspace only. Never guesses a name: what people write
is read by `matching`, and groups of places stand in `groups`.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tracker.places.matching import How, match_place
from tracker.places.names import load_names
from tracker.vocabulary import Stance

#: How invented places are called where English is not spoken.
_INVENTED = {"fr": "Lieu inventé {code}", "es": "Lugar inventado {code}"}


@dataclass(frozen=True, slots=True)
class Place:
    """A country or territory; `role` is origin, destination, mixed or empty (unknown)."""

    code: str
    name: str
    official_name: str = ""
    region: str = ""
    subregion: str = ""
    is_un_member: bool = False
    role: str = ""
    stance: Stance = Stance.UNKNOWN

    @property
    def is_invented(self) -> bool:
        """XAA to XZZ except XKX: never a real place."""
        return is_invented(self.code)

    def name_in(self, language: str) -> str:
        """The short name in a language; the English name where there is none."""
        if self.is_invented and language in _INVENTED:
            return _INVENTED[language].format(code=self.code)
        return load_names().translated.get((self.code, language)) or self.name


def is_invented(code: str) -> bool:
    """Whether a code is one of the invented places XAA to XZZ (XKX is Kosovo)."""
    return len(code) == 3 and code.isascii() and code.isalpha() and code.isupper() and code[0] == "X" and code != "XKX"


@dataclass(frozen=True)
class Places:
    """The gazetteer."""

    by_code: Mapping[str, Place]

    def find(self, code: str) -> Place | None:
        """The place of that alpha-3 code, invented ones included; None when there is none."""
        if code in self.by_code:
            return self.by_code[code]
        return Place(code, f"Invented place {code}") if is_invented(code) else None

    def nearest(self, text: str) -> list[str]:
        """'CODE (name)' of what was written: all that share the name, else up to three near it, best first."""
        found = match_place(text)
        listed = [code for code, _ in found.candidates if code in self.by_code]
        told = listed if found.how is How.AMBIGUOUS else listed[:3]
        return [f"{code} ({self.by_code[code].name})" for code in told]

    def name(self, code: str) -> str:
        """The name of a place; its code when unknown."""
        place = self.find(code)
        return place.name if place else code

    def name_in(self, code: str, language: str) -> str:
        """The short name of a place in a language; its English name where there is none."""
        place = self.find(code)
        return place.name_in(language) if place else code


@lru_cache(maxsize=1)
def load_places() -> Places:
    """Read the gazetteer that ships with the package."""
    with files("tracker.places").joinpath("places.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    places = (
        Place(
            code=row["code"],
            name=row["name"],
            official_name=row["official_name"],
            region=row["region"],
            subregion=row["subregion"],
            is_un_member=row["un_member"] == "yes",
            role=row["role"],
            stance=Stance(row["stance"]),
        )
        for row in rows
    )
    return Places({place.code: place for place in places})
