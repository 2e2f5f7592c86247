"""Opening databases, and what is said when that fails."""

import logging
import sqlite3
import sys
import traceback
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.store.specimens import full_submission, save, submission
from tracker.errors import StoreError
from tracker.store import Archive
from tracker.store.engine import open_engine, reading, writing


def test_sqlite_is_set_up_for_many_readers_and_one_writer(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'a.db'}")
    with reading(engine) as connection:
        found = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    engine.dispose()
    assert found == {"journal_mode": "wal", "synchronous": 1, "foreign_keys": 1}


def test_reader_sees_one_state_while_another_writes(archive: Archive, database_url: str) -> None:
    engine = open_engine(database_url)
    counting = text("SELECT count(*) FROM version")
    with reading(engine) as connection:
        before = connection.scalar(counting)
        save(archive, submission())
        assert connection.scalar(counting) == before == 0
    with reading(engine) as connection:
        assert connection.scalar(counting) == 1
    engine.dispose()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("mysql://me:hunter2@db/x", "cannot use a database of this kind"),
        ("hunter2", "cannot be read"),
        ("postgresql://me:hunter2@db:hunter2/x", "cannot be read"),
        ("", "cannot be read"),
    ],
)
def test_address_is_refused_without_repeating_it_when_it_is_no_database(url: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as caught:
        open_engine(url)
    assert "hunter2" not in _all_that_is_printed(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://me:hunter2@127.0.0.1:1/there",
        "postgres://me:hunter2@127.0.0.1:1/there",
        "postgresql://127.0.0.1:1/there?user=me&password=hunter2",
    ],
)
def test_unreachable_server_is_named_without_the_password(url: str) -> None:
    with pytest.raises(StoreError, match=r"'there' on 127\.0\.0\.1 cannot be reached") as caught:
        Archive.open(url)
    assert "hunter2" not in _all_that_is_printed(caught.value)


def test_missing_driver_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"tracker\[postgres\]"):
        open_engine("postgresql://db/x")


def test_folder_that_is_missing_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be opened or written"):
        Archive.open(f"sqlite:///{tmp_path / 'nowhere' / 'tracker.db'}")


def test_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "tracker.db"
    file.write_text("id: XAA-2021\n" * 100)
    with pytest.raises(StoreError, match="not a database that the tracker can read"):
        Archive.open(f"sqlite:///{file}")
    assert file.read_text().startswith("id: XAA-2021")


def test_failure_tells_no_stored_value(archive: Archive, database_url: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    save(archive, full_submission())
    engine = open_engine(database_url)
    with pytest.raises(StoreError) as caught, writing(engine) as connection:
        connection.execute(
            text("INSERT INTO organisation (name, family) VALUES (:name, :family)"),
            {"name": "Workers' League", "family": "League International"},
        )
    engine.dispose()
    printed = _all_that_is_printed(caught.value) + caplog.text
    assert "refused the work" in printed
    assert "League" not in printed


def test_database_in_use_is_said_plainly_when_waiting_is_in_vain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tracker.store.engine._SECONDS_TO_WAIT", 0)
    file = tmp_path / "tracker.db"
    Archive.open(f"sqlite:///{file}").close()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with Archive.open(f"sqlite:///{file}") as archive, pytest.raises(StoreError, match="in use by another program"):
        save(archive, submission())
    other.close()


def _all_that_is_printed(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))
