"""The definitions as they are told in a language: the same numbers and ids, other words.

Knows which fields of the definitions are words for readers. Leaves their translations to `tracker.wording.definitions`,
and what is scored, hashed and given away as data to the catalog `as_written`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Change, Compact, Objective, Principle
from tracker.indicators.models import Commitment, CompactRelation, Exemption, Indicator, Placement, Reference, Rung
from tracker.wording import Wording

#: The file of translations that holds what no commitment's file does.
FRAME = "compact"

#: The words of each part that readers meet; what a source or a document says stays as it was written.
WORDS: Mapping[type[BaseModel], tuple[str, ...]] = {
    Commitment: ("title", "questions", "note"),
    CompactRelation: ("note",),
    Indicator: ("question", "note"),
    Rung: ("short", "criterion"),
    Placement: ("source", "reason"),
    Reference: ("framework", "reference"),
    Exemption: ("reason",),
    Objective: ("title",),
    Principle: ("principle",),
    Compact: ("nature",),
    Change: ("change",),
}


@dataclass(frozen=True, slots=True)
class Told:
    """One text of the definitions: the file of its translation, what it is, as in 'Rung.short', and its English."""

    file: str
    what: str
    english: str


def tell_catalog(catalog: Catalog, say: Wording) -> Catalog:
    """The definitions in a language, text by text; English where nobody translated one."""
    written = catalog.as_written
    if say.language == catalog.language:
        return catalog
    if say.language == written.language:
        return written
    return replace(
        written,
        methodology=_tell(written.methodology, say, FRAME),
        compact=_tell(written.compact, say, FRAME),
        commitments={name: _tell(c, say, name) for name, c in written.commitments.items()},
        language=say.language,
        original=written,
    )


def texts_of(catalog: Catalog) -> Iterator[Told]:
    """Every text of the definitions that readers meet, as it was written."""
    written = catalog.as_written
    for part in (written.compact, written.methodology):
        yield from _texts(part, FRAME)
    for name, commitment in written.commitments.items():
        yield from _texts(commitment, name)


def _tell(value: Any, say: Wording, file: str) -> Any:
    if isinstance(value, list):
        return [_tell(item, say, file) for item in value]
    if not isinstance(value, BaseModel):
        return value
    words = WORDS.get(type(value), ())
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    changed = {name: _words(v, say, file) if name in words else _tell(v, say, file) for name, v in fields.items() if v}
    return value.model_copy(update=changed)


def _words(value: str | list[str], say: Wording, file: str) -> str | list[str]:
    if isinstance(value, str):
        return say.definition(value, file).text
    return [say.definition(text, file).text for text in value]


def _texts(value: Any, file: str) -> Iterator[Told]:
    if isinstance(value, list):
        for item in value:
            yield from _texts(item, file)
    elif isinstance(value, BaseModel):
        words = WORDS.get(type(value), ())
        for name in type(value).model_fields:
            held = getattr(value, name)
            if name in words and held:
                given = held if isinstance(held, list) else [held]
                yield from (Told(file, f"{type(value).__name__}.{name}", text) for text in given)
            else:
                yield from _texts(held, file)
