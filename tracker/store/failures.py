"""What may be said when a database fails: never a value, never a password.

Knows the codes that SQLite and PostgreSQL give. Leaves catching and printing to the boundaries.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL
from sqlalchemy.exc import SQLAlchemyError

from tracker.errors import StoreError

_IN_USE = "is in use by another program. Try again in a moment."
_UNREADABLE = "is not a database that the tracker can read. Restore a copy, or move it away and load the files anew."
_SHUT = "cannot be opened or written. Check that its folder exists and may be written."
_UNREACHABLE = "cannot be reached. Check TRACKER_DATABASE_URL, and that the server runs and lets you in."
_MEANINGS = {
    "SQLITE_BUSY": _IN_USE,
    "SQLITE_LOCKED": _IN_USE,
    "SQLITE_NOTADB": _UNREADABLE,
    "SQLITE_CORRUPT": _UNREADABLE,
    "SQLITE_CANTOPEN": _SHUT,
    "SQLITE_READONLY": _SHUT,
    "SQLITE_PERM": _SHUT,
    "SQLITE_FULL": "cannot grow: the disk is full.",
    "08": _UNREACHABLE,
    "28": _UNREACHABLE,
    "3D": _UNREACHABLE,
    "57P": _UNREACHABLE,
    "ConnectionTimeout": _UNREACHABLE,
    "OperationalError": _UNREACHABLE,
    "53100": "cannot grow: the disk is full.",
    "42501": "may not be written by this user. Ask its keeper for the right to create and write tables.",
}


@contextmanager
def telling(url: URL) -> Iterator[None]:
    """Turn every failure of the database inside into a StoreError that names the database and the reason only."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StoreError(f"The database {name_of(url)} {_reason(error)}") from None


def name_of(url: URL) -> str:
    """How messages name a database: its file, or its server and name; no user, no password."""
    if url.drivername.startswith("sqlite"):
        return url.database or "in memory"
    return f"'{url.database or ''}' on {url.host or url.query.get('host') or 'this machine'}"


def _reason(error: Exception) -> str:
    code = _code(getattr(error, "orig", None) or error)
    for start, meaning in _MEANINGS.items():
        if code.startswith(start):
            return meaning
    return f"refused the work ({code})."


def _code(error: BaseException) -> str:
    return getattr(error, "sqlite_errorname", None) or getattr(error, "sqlstate", None) or type(error).__name__
