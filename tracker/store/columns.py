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
    documents = connection.execute(readable_versions(*_DOCUMENT).where(IN_FORCE_SOMETIME)).all()
    packed, extras = _read_packed(connection), connection.execute(text(_EXTRAS)).all()
    versions = connection.execute(readable_versions(*_VERSION)).all()
    return _build(sorted(documents, key=lambda d: (d.code, d.number)), versions, packed, extras, _Tables(connection))


_DOCUMENT = (
    VERSION.c.id,
    SUBMISSION.c.code,
    VERSION.c.number,
    VERSION.c.account,
    VERSION.c.published_on,
    ORGANISATION.c.name,
    ORGANISATION.c.family,
)
_VERSION = (SUBMISSION.c.code, VERSION.c.number, VERSION.c.revised_on, VERSION.c.is_withdrawn)


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


def _build(
    documents: list[Any], versions: Sequence[Any], packed: Any, extras: Sequence[Any], tables: _Tables
) -> AnswerColumns:
    what, when = packed["what"].astype(np.int64), packed["when"].astype(np.int64)
    position = np.full(int(max((d.id for d in documents), default=0)) + 2, -1, dtype=np.int32)
    position[[d.id for d in documents]] = np.arange(len(documents))
    bits = _PLACE_BITS + _INDICATOR_BITS + 4
    document = position.take(what >> bits, mode="clip")
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
    submissions = sorted({v.code for v in versions})
    organisations = sorted({(d.name, d.family) for d in documents})
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
    names = Names(places, indicators, tuple(submissions), tuple(organisations), texts)
    return columns_of(
        names,
        _read_versions(versions, submissions),
        _read_documents(documents, submissions, organisations),
        rows,
        Extras(row, *columns),
    )


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


def _read_versions(versions: Sequence[Any], submissions: list[str]) -> Versions:
    position = {code: n for n, code in enumerate(submissions)}
    rows = sorted((position[code], number, revised or 0, bool(gone)) for code, number, revised, gone in versions)
    columns = zip(*rows, strict=True) if rows else [()] * 4
    return Versions(*(np.array(c, dtype=kind) for c, kind in zip(columns, ("i4", "i4", "i4", "?"), strict=True)))


def _read_documents(
    documents: Sequence[Any], submissions: list[str], organisations: list[tuple[str, str]]
) -> Documents:
    position = {code: n for n, code in enumerate(submissions)}
    whose = {organisation: n for n, organisation in enumerate(organisations)}
    rows = [(position[d.code], d.number, d.account, whose[d.name, d.family], d.published_on) for d in documents]
    columns = zip(*rows, strict=True) if rows else [()] * 5
    kinds = ("i4", "i4", "i1", "i4", "i4")
    return Documents(*(np.array(c, dtype=kind) for c, kind in zip(columns, kinds, strict=True)))
