"""What scoring reads, as columns: all public, coded answers in one packed reading.

The database puts each answer into two whole numbers and its amount, so that few values
cross over, and the rare rest into a second reading in the same order. What is readable is
decided by `answers`; nothing of what is not comes out, not even a name.
"""

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import numpy as np
from sqlalchemy import Connection, func, select, text

from tracker.scoring.columns.answers import AnswerColumns, Documents, Extras, Names, Versions, columns_of
from tracker.scoring.columns.coding import build_columns
from tracker.store.answers import IN_FORCE_SOMETIME, read_coded_answers, read_versions, readable_versions
from tracker.store.codes import PUBLIC, ROLES
from tracker.store.tables import INDICATOR, ORGANISATION, PLACE, SUBMISSION, VERSION

_PLACE_BITS, _INDICATOR_BITS, _DATE_BITS = 12, 13, 22
_DATE_FROM = 19_000_000
_COUNTED = f"FROM answer WHERE confidentiality = {PUBLIC} AND NOT is_statement"
_HAS_EXTRAS = f"({' OR '.join(f'{c} IS NOT NULL' for c in ('se', 'series', 'primary_evidence', 'scope', 'role'))})"
_ORDER = "ORDER BY version_id, position"
_EXTRAS = f"SELECT se, series, primary_evidence, scope, role {_COUNTED} AND {_HAS_EXTRAS} {_ORDER}"
_Table: TypeAlias = dict[int, str]


def read_columns(connection: Connection) -> AnswerColumns:
    """Every public, coded answer of the versions in force at some date, with the versions."""
    if not _fits(connection):
        return build_columns(read_versions(connection), read_coded_answers(connection))
    found = connection.execute(readable_versions(*_VERSION, IN_FORCE_SOMETIME)).all()
    packed, extras = _read_packed(connection), connection.execute(text(_EXTRAS)).all()
    return _build(sorted(map(tuple, found)), packed, extras, _Tables(connection))


_VERSION = (
    SUBMISSION.c.code,
    VERSION.c.number,
    VERSION.c.revised_on,
    VERSION.c.is_withdrawn,
    VERSION.c.id,
    VERSION.c.account,
    VERSION.c.published_on,
    ORGANISATION.c.name,
    ORGANISATION.c.family,
)


class _Tables:
    """The codes of places and indicators by their keys."""

    def __init__(self, connection: Connection) -> None:
        self.places: _Table = dict(connection.execute(select(PLACE.c.id, PLACE.c.code)).all())
        self.indicators: _Table = dict(connection.execute(select(INDICATOR.c.id, INDICATOR.c.code)).all())


def _fits(connection: Connection) -> bool:
    places, indicators = (connection.scalar(select(func.max(t.c.id))) or 0 for t in (PLACE, INDICATOR))
    return places < 1 << _PLACE_BITS and indicators < 1 << _INDICATOR_BITS


def _packed_columns(as_number: str) -> tuple[str, str]:
    """SQL of the two numbers into which an answer is packed."""
    version, survey, fragile = (f"{name}{as_number}" for name in ("version_id", "is_survey", "is_fragile"))
    where = f"({version} << {_PLACE_BITS} | place_id) << {_INDICATOR_BITS} | indicator_id"
    what = f"(({where}) << 2 | grade) << 1 | {survey}"
    since = f"coalesce(event_on - {_DATE_FROM - 1}, 0)"
    when = f"((observed_on - {_DATE_FROM}){as_number} << {_DATE_BITS} | {since}) << 1 | {_HAS_EXTRAS}{as_number}"
    return f"({what}) << 1 | {fragile}", when


def _read_packed(connection: Connection) -> np.ndarray[Any, Any]:
    driver: Any = connection.connection.driver_connection
    if connection.dialect.name == "sqlite":
        what, when = _packed_columns("")
        cursor = driver.execute(f"SELECT {what}, {when}, amount {_COUNTED} {_ORDER}")
        return np.fromiter(cursor, dtype=[("what", "i8"), ("when", "i8"), ("amount", "f8")])
    return np.frombuffer(b"".join(_read_bytes(driver)), dtype=[("what", ">i8"), ("when", ">i8"), ("amount", ">f8")])


def _read_bytes(driver: Any) -> Iterator[bytes]:
    what, when = _packed_columns("::int::bigint")
    row = f"int8send({what}) || int8send({when}) || float8send(amount)"
    with driver.cursor(binary=True) as cursor:
        cursor.execute(
            f"SELECT string_agg({row}, ''::bytea {_ORDER}) {_COUNTED} GROUP BY version_id / 64 ORDER BY version_id / 64"
        )
        yield from (chunk for (chunk,) in cursor)


def _build(versions: Sequence[Any], packed: Any, extras: Sequence[Any], tables: _Tables) -> AnswerColumns:
    what, when = packed["what"].astype(np.int64), packed["when"].astype(np.int64)
    told = _Told(versions)
    bits = _PLACE_BITS + _INDICATOR_BITS + 4
    document = told.position.take(what >> bits, mode="clip")
    kept = document >= 0
    has_extras = (when & 1).astype(bool)
    kept_extras = kept[has_extras]
    row = (np.cumsum(kept) - 1)[has_extras & kept]
    if not kept.all():
        what, when, document, packed = what[kept], when[kept], document[kept], packed[kept]
    place = (what >> (_INDICATOR_BITS + 4)) & ((1 << _PLACE_BITS) - 1)
    indicator = (what >> 4) & ((1 << _INDICATOR_BITS) - 1)
    places, country = _recode(place, tables.places)
    indicators, indicator = _recode(indicator, tables.indicators)
    event = (when >> 1) & ((1 << _DATE_BITS) - 1)
    texts, columns = _read_extras([e for e, k in zip(extras, kept_extras, strict=True) if k])
    rows = (
        document,
        country,
        indicator,
        packed["amount"].astype(np.float64),
        ((what >> 2) & 3).astype(np.int8),
        ((when >> (_DATE_BITS + 1)) + _DATE_FROM).astype(np.int32),
        np.where(event > 0, event + (_DATE_FROM - 1), 0).astype(np.int32),
        (what & 2).astype(bool),
        (what & 1).astype(bool),
    )
    names = Names(places, indicators, told.submissions, told.organisations, texts)
    return columns_of(names, told.versions, told.documents, rows, Extras(row, *columns))


def _recode(keys: Any, table: _Table) -> tuple[tuple[str, ...], Any]:
    """Words in use, sorted, and for each key the position of its word."""
    used = np.flatnonzero(np.bincount(keys, minlength=1))
    words = sorted(table[key] for key in used.tolist())
    position = np.zeros(int(used.max(initial=0)) + 1, dtype=np.int16)
    known = {word: n for n, word in enumerate(words)}
    position[used] = [known[table[key]] for key in used.tolist()]
    return tuple(words), position[keys]


def _read_extras(extras: Sequence[Any]) -> tuple[tuple[str, ...], list[Any]]:
    known: dict[str, int] = {}

    def code(word: str | None) -> int:
        return -1 if word is None else known.setdefault(word, len(known))

    coded = [
        (np.nan if se is None else se, code(series), code(evidence), code(scope), code(ROLES.maybe_member(role)))
        for se, series, evidence, scope, role in extras
    ]
    kinds = ("f8", "i4", "i4", "i4", "i4")
    columns = zip(*coded, strict=True) if coded else [()] * len(kinds)
    return tuple(known), [np.array(column, dtype=kind) for column, kind in zip(columns, kinds, strict=True)]


class _Told:
    """Versions and documents from their rows, sorted by submission and number."""

    def __init__(self, rows: Sequence[Any]) -> None:
        columns = list(zip(*rows, strict=True)) if rows else [()] * 10
        code, number, revised, gone, key, account, published, name, family, in_force = columns
        self.submissions: tuple[str, ...] = tuple(dict.fromkeys(code))
        submission = _positions(code, self.submissions)
        whose = list(zip(name, family, strict=True))
        self.organisations: tuple[tuple[str, str], ...] = tuple(sorted(set(whose)))
        numbers = np.array(number, dtype=np.int32)
        replaced_on = np.array([date or 0 for date in revised], dtype=np.int32)
        self.versions = Versions(submission, numbers, replaced_on, np.array(gone, dtype=bool))
        counts = np.flatnonzero(np.array(in_force, dtype=bool))
        organisation, accounts = _positions(whose, self.organisations), np.array(account, dtype=np.int8)
        published_on = np.array(published, dtype=np.int32)
        self.documents = Documents(*(c[counts] for c in (submission, numbers, accounts, organisation, published_on)))
        self.position = np.full(max(key, default=0) + 2, -1, dtype=np.int32)
        self.position[np.array(key, dtype=np.int64)[counts]] = np.arange(counts.size)


def _positions(words: Sequence[Any], known: Sequence[Any]) -> Any:
    position = {word: n for n, word in enumerate(known)}
    return np.array([position[word] for word in words], dtype=np.int32)
