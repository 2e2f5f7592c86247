"""What scoring reads, as columns: all public, coded answers, read a version at a time.

Answers come as `packing` laid them out, the words beside them. What is readable is decided
by `answers`; nothing of what is not comes out, not even a name.
"""

import gc
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import Any, TypeAlias

import numpy as np
from sqlalchemy import ColumnElement, Connection, func, select

from tracker.scoring.columns.answers import AnswerColumns, Documents, Extras, Names, Versions, columns_of
from tracker.store.answers import IN_FORCE_SOMETIME, readable_versions
from tracker.store.codes import ROLES
from tracker.store.packing import EXTRAS, FIELDS, SIZE
from tracker.store.tables import INDICATOR, ORGANISATION, PACKED_ANSWERS, PLACE, SUBMISSION, VERSION

_Array: TypeAlias = np.ndarray[Any, Any]
_LAYOUT = np.dtype({"names": [n for n, _ in FIELDS], "formats": [f"<{kind}" for _, kind in FIELDS], "itemsize": SIZE})
#: Versions whose answers are asked for at once.
_AT_ONCE = 500
_VERSION = (
    SUBMISSION.c.code,
    VERSION.c.number,
    VERSION.c.id,
    VERSION.c.place_id,
    VERSION.c.revised_on,
    VERSION.c.is_withdrawn,
    VERSION.c.account,
    VERSION.c.published_on,
    ORGANISATION.c.name,
    ORGANISATION.c.family,
    IN_FORCE_SOMETIME,
)


def read_columns(connection: Connection, *where: ColumnElement[bool]) -> AnswerColumns:
    """Every public, coded answer of the versions in force at some date, with the versions; of some versions only."""
    with _without_collecting():
        return _read_columns(connection, where)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Rows by the thousand look like garbage about to pile up, and looking for it takes longer than reading them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read_columns(connection: Connection, where: Sequence[ColumnElement[bool]]) -> AnswerColumns:
    told = _Told(_read_versions(connection, where))
    order = told.reading_order()
    packed = _Packed(order, _count_packed(connection, order), _read_packed(connection, order))
    places, country = _recode(connection, packed.take("where"), PLACE)
    indicators, indicator = _recode(connection, packed.take("what"), INDICATOR)
    texts, extras = _read_extras(packed.extras)
    marks = packed.take("marks")
    rows = (
        packed.documents,
        country,
        indicator,
        packed.take("amount"),
        (marks >> 2).astype(np.int8),
        packed.take("observed"),
        packed.take("event"),
        (marks & 2).astype(bool),
        (marks & 1).astype(bool),
    )
    names = Names(places, indicators, told.submissions, told.organisations, texts)
    return columns_of(names, told.versions, told.documents, rows, extras)


def _read_versions(connection: Connection, where: Sequence[ColumnElement[bool]]) -> list[tuple[Any, ...]]:
    """Rows by submission and number; all of them as the driver gives them, which is twice as fast."""
    statement = readable_versions(*_VERSION).where(*where)
    if where:
        return sorted(map(tuple, connection.execute(statement).all()))
    written = str(statement.compile(connection, compile_kwargs={"literal_binds": True}))
    parts = connection.exec_driver_sql(written).partitions(_AT_ONCE)
    return sorted(tuple(row) for part in parts for row in part)


class _Told:
    """Versions and documents from their rows, which are sorted by submission and number."""

    def __init__(self, rows: Sequence[Any]) -> None:
        columns = list(zip(*rows, strict=True)) if rows else [()] * len(_VERSION)
        code, number, key, place, revised, gone, account, published, name, family, in_force = columns
        self.submissions: tuple[str, ...] = tuple(dict.fromkeys(code))
        submission = _positions(code, self.submissions)
        numbers = np.array(number, dtype=np.int32)
        replaced_on = np.array([date or 0 for date in revised], dtype=np.int32)
        self.versions = Versions(submission, numbers, replaced_on, np.array(gone, dtype=bool))
        counts = np.flatnonzero(np.array(in_force, dtype=bool))
        whose = [(name[n], family[n]) for n in counts.tolist()]
        self.organisations: tuple[tuple[str, str], ...] = tuple(sorted(set(whose)))
        self.documents = Documents(
            submission=submission[counts],
            number=numbers[counts],
            account=np.array(account, dtype=np.int8)[counts],
            organisation=_positions(whose, self.organisations),
            published=np.array(published, dtype=np.int32)[counts],
        )
        self._keys = [key[n] for n in counts.tolist()]
        self._places = [place[n] or 0 for n in counts.tolist()]

    def reading_order(self) -> dict[int, int]:
        """For the key of each version in force at some date its document, place by place."""
        order = sorted(range(len(self._keys)), key=self._places.__getitem__)
        return {self._keys[document]: document for document in order}


def _positions(words: Sequence[Any], known: Sequence[Any]) -> _Array:
    position = {word: n for n, word in enumerate(known)}
    return np.array([position[word] for word in words], dtype=np.int32)


def _count_packed(connection: Connection, keys: Mapping[int, int]) -> int:
    """How many answers there are to be read, or more: all that are packed, where many versions are wanted."""
    size = select(func.sum(func.length(PACKED_ANSWERS.c.answers)))
    if len(keys) <= _AT_ONCE:
        size = size.where(PACKED_ANSWERS.c.version_id.in_(list(keys)))
    return int(connection.scalar(size) or 0) // SIZE


def _read_packed(connection: Connection, keys: Mapping[int, int]) -> Iterator[list[tuple[int, bytes, str | None]]]:
    wanted = list(keys)
    for start in range(0, len(wanted), _AT_ONCE):
        chunk = wanted[start : start + _AT_ONCE]
        found = connection.exec_driver_sql(
            f"SELECT version_id, answers, extras FROM packed_answers WHERE version_id IN ({','.join(map(str, chunk))})"
        )
        by_key = {key: (key, answers, extras) for key, answers, extras in found.all()}
        yield [by_key[key] for key in chunk if key in by_key]


class _Packed:
    """The answers of all versions, one after the other; a chunk of bytes is let go before the next is read."""

    def __init__(
        self, documents: Mapping[int, int], count: int, chunks: Iterator[list[tuple[int, bytes, str | None]]]
    ) -> None:
        self._fields: dict[str, _Array] = {name: np.zeros(count, kind) for name, kind in FIELDS}
        self.extras: list[tuple[int, str]] = []
        owners, sizes, total = [], [], 0
        for chunk in chunks:
            read = np.frombuffer(b"".join(answers for _, answers, _ in chunk), dtype=_LAYOUT)
            for name, values in self._fields.items():
                values[total : total + read.size] = read[name]
            for key, answers, extras in chunk:
                owners.append(documents[key])
                sizes.append(len(answers) // SIZE)
                if extras is not None:
                    self.extras.append((total, extras))
                total += sizes[-1]
        self.documents = np.repeat(np.array(owners, dtype=np.int32), np.array(sizes, dtype=np.int64))

    def take(self, name: str) -> _Array:
        """One field of all answers, once."""
        return self._fields.pop(name)[: self.documents.size]


def _recode(connection: Connection, keys: _Array, table: Any) -> tuple[tuple[str, ...], _Array]:
    """Words in use, sorted, and for each key in that table the position of its word."""
    used = np.flatnonzero(np.bincount(keys, minlength=1)).tolist()
    low, high = (used[0], used[-1]) if used else (0, -1)
    rows = connection.execute(select(table.c.id, table.c.code).where(table.c.id.between(low, high))).all()
    known: dict[int, str] = dict(rows)
    found = sorted((known[key], key) for key in used)
    position = np.zeros(high + 1, dtype=np.int16)
    position[[key for _, key in found]] = np.arange(len(found))
    return tuple(word for word, _ in found), position[keys]


def _read_extras(extras: Sequence[tuple[int, str]]) -> tuple[tuple[str, ...], Extras]:
    """The texts in use, sorted, and the extras; each JSON list comes with the number of answers before it."""
    told = json.loads(f"[{','.join(listed for _, listed in extras)}]")
    wide = len(EXTRAS) + 1
    flat = list(chain.from_iterable(told))
    columns = [flat[start::wide] for start in range(wide)]
    sizes = np.array([len(listed) // wide for listed in told], dtype=np.int64)
    before = np.repeat(np.array([before for before, _ in extras], dtype=np.int64), sizes)
    row, se = before + np.array(columns[0], dtype=np.int64), np.array(columns[1], dtype=np.float64)
    said = [*columns[2:5], [ROLES.maybe_member(role) for role in columns[5]]]
    texts = sorted(set().union(*said) - {None})
    known: dict[str | None, int] = {text: number for number, text in enumerate(texts)} | {None: -1}
    coded = (np.array([known[text] for text in column], dtype=np.int32) for column in said)
    return tuple(texts), Extras(row, se, *coded)
