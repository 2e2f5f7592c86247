"""How a database is opened and a transaction is run, on SQLite and PostgreSQL alike.

Knows that there is one writer at a time and that readers see one state and wait for
nobody. Leaves tables to `tables`, and what is written to the files beside it.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from tracker.errors import StoreError
from tracker.store.failures import telling

_SECONDS_TO_WAIT = 30
_SECONDS_BETWEEN_TRIES = 0.02
#: Any number, the same in every program that writes: the lock by which writers take turns.
_WRITERS_LOCK = 730_195
_READER = "tracker_reader"


def open_engine(url: str) -> Engine:
    """An engine for sqlite:///FILE or postgresql://…; StoreError when it is neither."""
    address = _read_url(url)
    if address.get_backend_name() == "sqlite":
        return _open_sqlite(address)
    try:
        return create_engine(address, pool_pre_ping=True, pool_size=10, hide_parameters=True)
    except ImportError:
        raise StoreError("PostgreSQL needs the extra 'postgres': pip install 'tracker[postgres]'.") from None


def _read_url(url: str) -> URL:
    wanted = "Write TRACKER_DATABASE_URL as sqlite:///FILE or postgresql://USER:PASSWORD@HOST/NAME."
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        raise StoreError(f"The address of the database cannot be read. {wanted}") from None
    if address.drivername in ("postgres", "postgresql"):
        return address.set(drivername="postgresql+psycopg")
    if address.drivername not in ("sqlite", "sqlite+pysqlite", "postgresql+psycopg"):
        raise StoreError(f"The tracker cannot use a database of this kind. {wanted}")
    return address


def _open_sqlite(address: URL) -> Engine:
    engine = create_engine(
        address, connect_args={"check_same_thread": False, "timeout": _SECONDS_TO_WAIT}, hide_parameters=True
    )
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)
    return engine


def _set_pragmas(driver_connection: Any, _record: object) -> None:
    driver_connection.isolation_level = None
    # First, since the others may have to wait for another program.
    driver_connection.execute(f"PRAGMA busy_timeout={_SECONDS_TO_WAIT * 1000}").close()
    _switch_to_wal(driver_connection)
    driver_connection.execute("PRAGMA synchronous=NORMAL").close()
    driver_connection.execute("PRAGMA foreign_keys=ON").close()


def _switch_to_wal(driver_connection: Any) -> None:
    """Set the journal mode, trying again while another program opens the same new file.

    SQLite waits for no lock here: two who read the mode and both want to change it would wait
    for each other, so it refuses one of them at once, whatever its busy_timeout.
    """
    give_up = time.monotonic() + _SECONDS_TO_WAIT
    while True:
        try:
            driver_connection.execute("PRAGMA journal_mode=WAL").close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up:
                raise
        else:
            return
        time.sleep(_SECONDS_BETWEEN_TRIES)


def _begin(connection: Connection) -> None:
    is_reader = connection.get_execution_options().get(_READER, False)
    connection.exec_driver_sql("BEGIN" if is_reader else "BEGIN IMMEDIATE")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees one state of the database, waits for no writer and writes nothing."""
    options: dict[str, Any] = {_READER: True}
    if engine.dialect.name == "postgresql":
        options |= {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with telling(engine.url), engine.connect() as plain:
        connection = plain.execution_options(**options)
        with connection.begin():
            yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that is alone in writing from its first statement; all of it is kept, or nothing."""
    with telling(engine.url), engine.begin() as connection:
        take_turn(connection)
        yield connection


def take_turn(connection: Connection) -> None:
    """Wait for other writers (SQLite did so at BEGIN IMMEDIATE)."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})")
