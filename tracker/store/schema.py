"""Whether the database has today's tables, and getting it there.

Knows the revisions of the tables. Leaves the steps to `migrations`, and loads Alembic
(through `upgrade`) only when there is a step to take.
"""

from sqlalchemy import Connection, Engine, inspect

from tracker.errors import StoreTooNew
from tracker.store.engine import reading
from tracker.store.failures import name_of

#: Every revision that this version of the tracker knows, oldest first.
REVISIONS = ("0001", "0002", "0003", "0004")
HEAD = REVISIONS[-1]


def prepare(engine: Engine) -> None:
    """Create or upgrade the tables; StoreTooNew when a later tracker wrote the database."""
    with reading(engine) as connection:
        stored = read_schema_revision(connection)
    if stored == HEAD:
        return
    if stored is not None and stored not in REVISIONS:
        raise StoreTooNew(
            f"The database {name_of(engine.url)} was written by a later version of the tracker. "
            "Upgrade the tracker, or use another database."
        )
    from tracker.store.upgrade import upgrade

    upgrade(engine)


def read_schema_revision(connection: Connection) -> str | None:
    """The revision of the tables that are there; None in an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
