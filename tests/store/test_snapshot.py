"""What is kept gives columns and results back; what is foreign or damaged is as good as absent."""

import datetime as dt
import os
import stat
import time
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.scoring.columns.test_equal_faces import CATALOG
from tests.scoring.columns.test_updating import bits
from tests.store.specimens import answer, save, submission
from tests.store.test_columns import fill, listed
from tracker.scoring.columns import score_columns
from tracker.scoring.columns.answers import ROW_FIELDS, AnswerColumns, Documents, Extras, Versions
from tracker.store import Archive
from tracker.store import snapshot as snapshots
from tracker.store.snapshot import Kept, Snapshot

AS_OF = dt.date(2026, 6, 30)


@pytest.fixture
def snapshot(tmp_path: Path) -> Snapshot:
    return Snapshot(tmp_path / "kept", "tracker.db")


def everything(columns: AnswerColumns) -> dict[str, Any]:
    """All that columns hold, to be compared."""
    found: dict[str, Any] = {name: getattr(columns, name) for name in ROW_FIELDS}
    for table, kind in (("versions", Versions), ("documents", Documents), ("extras", Extras)):
        found |= {f"{table}.{f.name}": getattr(getattr(columns, table), f.name) for f in fields(kind)}
    plain = {name: (array.dtype.str, array.tobytes()) for name, array in found.items()}
    return plain | {"names": columns.names}


def keep(archive: Archive, snapshot: Snapshot) -> Kept:
    fill(archive)
    save(archive, submission("LAW", answers=(answer(indicator="a.law"),)))
    columns, seal = archive.sealed_columns()
    kept = Kept(seal, score_columns(columns, CATALOG, AS_OF), "sha256:answers")
    snapshot.write_columns(columns, seal)
    snapshot.write_results(kept)
    return kept


def test_columns_kept_are_those_written(archive: Archive, snapshot: Snapshot) -> None:
    keep(archive, snapshot)
    columns, seal = archive.sealed_columns()
    found = snapshot.read_columns()
    assert found is not None
    assert everything(found[0]) == everything(columns)
    assert listed(found[0]) == listed(columns)
    assert found[1] == seal == archive.seal()


def test_results_kept_are_those_written(archive: Archive, snapshot: Snapshot) -> None:
    kept = keep(archive, snapshot)
    found = snapshot.read_results(CATALOG, AS_OF)
    assert found is not None
    assert bits(found.cube) == bits(kept.cube)
    assert found.cube.cells.is_spoken.any()
    assert (found.seal, found.answers, found.cube.places) == (kept.seal, kept.answers, kept.cube.places)


def test_results_of_another_day_are_not_used(archive: Archive, snapshot: Snapshot) -> None:
    keep(archive, snapshot)
    assert snapshot.read_results(CATALOG, AS_OF + dt.timedelta(days=1)) is None


def test_what_other_code_kept_is_not_used(
    archive: Archive, snapshot: Snapshot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(archive, snapshot)
    monkeypatch.setattr(snapshots, "engine_version", lambda: "other")
    assert snapshot.read_columns() is None
    assert snapshot.read_results(CATALOG, AS_OF) is None


def test_one_file_is_not_taken_for_the_other(archive: Archive, snapshot: Snapshot) -> None:
    keep(archive, snapshot)
    snapshot.columns_file.replace(snapshot.results_file)
    assert snapshot.read_results(CATALOG, AS_OF) is None


def test_damaged_files_are_not_used(archive: Archive, snapshot: Snapshot) -> None:
    keep(archive, snapshot)
    random = np.random.default_rng(1)
    for path, read in (
        (snapshot.columns_file, snapshot.read_columns),
        (snapshot.results_file, lambda: snapshot.read_results(CATALOG, AS_OF)),
    ):
        whole = path.read_bytes()
        assert read() is not None
        flipped = [bytearray(whole) for _ in range(40)]
        for content in flipped:
            content[random.integers(len(whole))] ^= 1 << int(random.integers(8))
        for damaged in (whole[:-9], whole[: len(whole) // 2], b"", b"x" * 50, whole + b"?", whole[17:], *flipped):
            path.write_bytes(damaged)
            assert read() is None
        path.unlink()
        assert read() is None
        path.mkdir()
        assert read() is None


def test_kept_files_hold_nothing_that_is_not_public(archive: Archive, snapshot: Snapshot) -> None:
    keep(archive, snapshot)
    for path in snapshot.folder.iterdir():
        content = path.read_bytes()
        assert b"MARK" not in content
        assert b"XMM" not in content
        assert b"XNN" not in content


def test_kept_files_are_readable_by_their_owner_only_and_alone(archive: Archive, snapshot: Snapshot) -> None:
    keep(archive, snapshot)
    left, fresh = (snapshot.folder / f"tracker.db-columns.unfinished-{name}" for name in ("old", "new"))
    for path in (left, fresh):
        path.write_bytes(b"cut short")
    os.utime(left, (0, time.time() - 7200))
    snapshot.write_columns(*archive.sealed_columns())
    assert {p.name for p in snapshot.folder.iterdir()} == {"tracker.db-columns", "tracker.db-results", fresh.name}
    assert stat.S_IMODE(snapshot.columns_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(snapshot.results_file.stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_written_is_no_error(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    keep(archive, Snapshot(file, "tracker.db"))
    keep(archive, Snapshot(tmp_path / "missing" / "folder", "tracker.db"))
    assert file.read_bytes() == b""
