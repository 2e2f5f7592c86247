"""One entry of the library: what it is, what it says, where it comes from, where it counts.

Knows the kinds and their order. Leaves what there is to `definitions`, `registered` and `submitted`.
"""

from dataclasses import dataclass
from enum import StrEnum

from tracker.dates import PartialDate


class Kind(StrEnum):
    """What an entry is, in the order in which results are shown."""

    COMMITMENT = "commitment"
    INDICATOR = "indicator"
    STANDARD = "standard"
    LAW = "law"
    MECHANISM = "mechanism"
    FORUM = "forum"
    WORD = "word"
    DOCUMENT = "document"
    FINDING = "finding"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Use:
    """Where an entry counts: an indicator, at a place where one is named, said by a document."""

    indicator: str
    place: str | None = None
    document: str | None = None
    organisation: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found. `id` is unique within its kind.

    `passages` are its own words, shown where they match. `context` is searched, weighs little and is not
    shown: the names of its places in every language, the question it answers. `source` is publisher or
    document it comes from; `code` is its kind within its kind, as the registers and evidence have it.
    """

    kind: Kind
    id: str
    title: str
    passages: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    source: str | None = None
    date: PartialDate | None = None
    places: tuple[str, ...] = ()
    uses: tuple[Use, ...] = ()
    commitment: str | None = None
    url: str | None = None
    code: str | None = None

    @property
    def is_titled(self) -> bool:
        """Whether the title is its own; that of a finding is the question it answers."""
        return self.kind is not Kind.FINDING

    @property
    def key(self) -> str:
        """Its name in an address: 'mechanism:emigrate'."""
        return f"{self.kind.value}:{self.id}"
