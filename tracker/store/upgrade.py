"""Taking a database from one revision of the tables to another, all or nothing.

Knows how to run Alembic on both databases. To write a new revision after a change of
`tables`, run `alembic_config(connection)` through `alembic.command.revision(...,
autogenerate=True)`, read the result, and add its name to `schema.REVISIONS`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

from tracker.errors import StoreError
from tracker.store.engine import take_turn
from tracker.store.failures import telling

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Take the tables up to a revision."""
    with _migrating(engine) as connection:
        command.upgrade(alembic_config(connection), revision)


def downgrade(engine: Engine, revision: str) -> None:
    """Take the tables down to a revision; "base" removes them all."""
    with _migrating(engine) as connection:
        command.downgrade(alembic_config(connection), revision)


def alembic_config(connection: Connection) -> Config:
    """Alembic's settings for one open transaction."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


@contextmanager
def _migrating(engine: Engine) -> Iterator[Connection]:
    """A writing transaction; on SQLite without foreign keys, which rebuilding a table would follow and delete by."""
    with telling(engine.url), engine.connect() as connection:
        _set_foreign_keys(connection, "OFF")
        try:
            with connection.begin():
                take_turn(connection)
                yield connection
                _require_whole_references(connection)
        finally:
            _set_foreign_keys(connection, "ON")


def _set_foreign_keys(connection: Connection, state: str) -> None:
    driver = connection.connection.driver_connection
    if connection.dialect.name == "sqlite" and driver is not None:
        driver.execute(f"PRAGMA foreign_keys={state}").close()


def _require_whole_references(connection: Connection) -> None:
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise StoreError("The tables could not be upgraded: rows would have lost what they refer to. Nothing changed.")
