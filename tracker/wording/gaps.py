"""What a language does not say yet, or says with other places to fill in than English.

Knows how two languages are compared. Leaves the sentences to the tables.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter

from tracker.wording import ENGLISH, LANGUAGES, Wording

#: Sentences that a language may fill with others of the values given to them, because its words agree otherwise.
SAID_DIFFERENTLY = frozenset({"date.told"})


class GapKind(StrEnum):
    """What is the matter with a key of a language."""

    MISSING = "missing"
    EMPTY = "empty"
    EXTRA = "extra"
    PLACES = "places"


@dataclass(frozen=True, slots=True)
class Gap:
    """One key of a language that is not as in English; `detail` names the places to fill in that differ."""

    language: str
    kind: GapKind
    key: str
    detail: str = ""


def find_gaps(languages: Iterable[Wording] = tuple(LANGUAGES.values()), against: Wording = ENGLISH) -> Iterator[Gap]:
    """Every gap of each language, by key; a complete language has none."""
    asked = everything_said(against)
    for spoken in languages:
        said = everything_said(spoken)
        for key in sorted(asked.keys() | said.keys()):
            yield from _compare(spoken.language, key, asked.get(key), said.get(key))


def everything_said(spoken: Wording) -> Mapping[str, str]:
    """All sentences, labels, nouns and months of a language by key, as in 'menu.overview' or 'Status.achieved'."""
    labels = {f"{kind.__name__}.{code}": said for kind, found in spoken.labels.items() for code, said in found.items()}
    nouns = {
        f"noun.{noun}.{form}": said
        for noun, forms in spoken.nouns.items()
        for form, said in zip(("one", "several"), forms, strict=True)
    }
    months = {f"month.{number}": said for number, said in enumerate(spoken.months, 1)}
    short = {f"month.short.{number}": said for number, said in enumerate(spoken.short_months, 1)}
    return {**spoken.phrases, **labels, **nouns, **months, **short}


def _compare(language: str, key: str, asked: str | None, said: str | None) -> Iterator[Gap]:
    if said is None:
        yield Gap(language, GapKind.MISSING, key)
    elif asked is None:
        yield Gap(language, GapKind.EXTRA, key)
    elif not said.strip() and asked.strip():
        yield Gap(language, GapKind.EMPTY, key)
    elif key not in SAID_DIFFERENTLY and (differing := places_of(asked) ^ places_of(said)):
        yield Gap(language, GapKind.PLACES, key, ", ".join(f"{{{name}}}" for name in sorted(differing)))


def places_of(phrase: str) -> frozenset[str]:
    """The names of the places to fill in: {'date'} of 'known on {date}'."""
    return frozenset(name for _, name, _, _ in Formatter().parse(phrase) if name)
