"""The public documents of a database, read place by place: what exports of much are made from.

Knows which documents speak about which place, and holds their heads only. Leaves what is public to the store.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import overload

from tracker.exports.reading import Documents, Published
from tracker.store import Archive

#: Documents that are read and held at once when all are asked for one after the other.
_AT_ONCE = 100


class StoredDocuments(Documents):
    """The documents in force that had been published by a day; `in_force` is the version of each submission."""

    def __init__(self, archive: Archive, in_force: Mapping[str, int], as_of: dt.date) -> None:
        self._archive = archive
        self._in_force, self._as_of = in_force, as_of

    @cached_property
    def heads(self) -> Sequence[Published]:
        """All of them, without their answers."""
        found = (Published(head, version) for head, version in self._archive.public_heads(self._in_force))
        return tuple(p for p in found if p.submission.published_on.last <= self._as_of)

    @cached_property
    def _places(self) -> Mapping[str, set[str]]:
        """Ids of the documents that say something about each place."""
        known, found = {p.submission.id for p in self.heads}, dict[str, set[str]]()
        for name, place in self._archive.spoken_pairs(self._in_force, self._as_of):
            if name in known:
                found.setdefault(place, set()).add(name)
        return found

    @cached_property
    def heard(self) -> frozenset[str]:
        """Codes of the places about which they say something."""
        return frozenset(self._places)

    def whole(self) -> tuple[Published, ...]:
        """All of them with their answers, read at once and held."""
        return tuple(self._read({p.submission.id for p in self.heads}))

    def about(self, code: str) -> Sequence[Published]:
        """Those that are about a place or say something about it, whole."""
        named = {p.submission.id for p in self.heads if p.submission.country == code}
        return self._read(named | self._places.get(code, set()))

    def _read(self, names: set[str]) -> list[Published]:
        if not names:
            return []
        wanted = {name: self._in_force[name] for name in names}
        return [Published(whole, version) for whole, version in self._archive.public_submissions(wanted)]

    def __len__(self) -> int:
        return len(self.heads)

    def __iter__(self) -> Iterator[Published]:
        for start in range(0, len(self.heads), _AT_ONCE):
            yield from self._read({p.submission.id for p in self.heads[start : start + _AT_ONCE]})

    @overload
    def __getitem__(self, index: int) -> Published: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Published]: ...
    def __getitem__(self, index: int | slice) -> Published | Sequence[Published]:
        if isinstance(index, slice):
            return self._read({p.submission.id for p in self.heads[index]})
        return self._read({self.heads[index].submission.id})[0]
