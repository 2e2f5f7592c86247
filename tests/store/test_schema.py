"""Tables: created, upgraded, compared with their description."""

import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, inspect, text

from tests.store.specimens import save, submission
from tracker.errors import StoreError, StoreTooNew
from tracker.store import Archive
from tracker.store.engine import open_engine, reading, writing
from tracker.store.schema import HEAD, REVISIONS, prepare, read_schema_revision
from tracker.store.tables import METADATA
from tracker.store.upgrade import MIGRATIONS, downgrade, upgrade


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    opened = open_engine(database_url)
    yield opened
    opened.dispose()


def test_revisions_are_those_of_the_migrations() -> None:
    script = ScriptDirectory(str(MIGRATIONS))
    assert script.get_current_head() == HEAD
    assert tuple(step.revision for step in reversed(list(script.walk_revisions()))) == REVISIONS


def test_migrated_tables_are_those_described(engine: Engine) -> None:
    prepare(engine)
    with reading(engine) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_migrated_limits_are_those_described(engine: Engine) -> None:
    prepare(engine)
    with reading(engine) as connection:
        migrated = _limits(connection)
    downgrade(engine, "base")
    with writing(engine) as connection:
        METADATA.create_all(connection)
    with reading(engine) as connection:
        assert migrated == _limits(connection)
    assert sum(len(checks) for _, checks, *_ in migrated) > 10


def _limits(connection: Connection) -> list[tuple[object, ...]]:
    seen = inspect(connection)
    return [
        (
            table,
            sorted((c["name"], c["sqltext"]) for c in seen.get_check_constraints(table)),
            sorted(str(c["name"]) for c in seen.get_unique_constraints(table)),
            sorted(str(c["name"]) for c in seen.get_foreign_keys(table)),
            seen.get_pk_constraint(table)["name"],
            seen.get_table_options(table),
        )
        for table in sorted(METADATA.tables)
    ]


def test_tables_come_and_go_when_upgraded_and_downgraded(engine: Engine) -> None:
    upgrade(engine)
    downgrade(engine, "base")
    with reading(engine) as connection:
        assert set(inspect(connection).get_table_names()) == {"alembic_version"}
        assert read_schema_revision(connection) is None
    prepare(engine)
    with reading(engine) as connection:
        assert read_schema_revision(connection) == HEAD
        assert set(inspect(connection).get_table_names()) == {*METADATA.tables, "alembic_version"}


def test_database_of_a_later_tracker_is_refused(engine: Engine, database_url: str) -> None:
    prepare(engine)
    with writing(engine) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreTooNew, match="later version"):
        Archive.open(database_url)


def test_upgrade_is_undone_when_rows_would_lose_what_they_refer_to(tmp_path: object) -> None:
    url = f"sqlite:///{tmp_path}/tracker.db"
    with Archive.open(url) as archive:
        save(archive, submission())
    careless = create_engine(url)
    with careless.begin() as connection:
        connection.execute(text("DELETE FROM place"))
    careless.dispose()
    engine = open_engine(url)
    with pytest.raises(StoreError, match="Nothing changed"):
        upgrade(engine)
    with writing(engine) as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()


def test_tables_are_created_once_when_two_start_at_the_same_time(database_url: str) -> None:
    errors: list[BaseException] = []
    start = threading.Barrier(4)

    def work() -> None:
        try:
            start.wait()
            Archive.open(database_url).close()
        except BaseException as error:
            errors.append(error)
            raise

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


def test_opening_loads_no_migration_tool_when_the_tables_are_up_to_date(database_url: str) -> None:
    Archive.open(database_url).close()
    program = (
        "import sys; from tracker.store import Archive; Archive.open(sys.argv[1]).close();"
        "print(sorted({'alembic', 'pandas', 'numpy', 'streamlit'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program, database_url], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
