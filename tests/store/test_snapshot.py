"""A snapshot gives the columns back, and one that is foreign or damaged is as good as absent."""

from pathlib import Path

import numpy as np

from tests.store.test_columns import fill, listed
from tracker.store import Archive
from tracker.store.snapshot import read_snapshot, write_snapshot


def written(archive: Archive, folder: Path) -> Path:
    fill(archive)
    path = folder / "tracker.db.columns"
    write_snapshot(path, archive.columns(), 7, "sha256:a")
    return path


def test_snapshot_gives_the_columns_back(archive: Archive, tmp_path: Path) -> None:
    path = written(archive, tmp_path)
    found, columns = read_snapshot(path, 7, "sha256:a"), archive.columns()
    assert found is not None
    assert found.names == columns.names
    assert listed(found) == listed(columns)
    assert np.array_equal(found.versions.number, columns.versions.number)


def test_snapshot_of_another_revision_or_definitions_is_not_used(archive: Archive, tmp_path: Path) -> None:
    path = written(archive, tmp_path)
    assert read_snapshot(path, 8, "sha256:a") is None
    assert read_snapshot(path, 7, "sha256:b") is None


def test_damaged_snapshot_is_not_used(archive: Archive, tmp_path: Path) -> None:
    path = written(archive, tmp_path)
    content = path.read_bytes()
    for damaged in (content[:-9], content[: len(content) // 2], b"", b"x" * 50, content[:-1] + b"?", content[17:]):
        path.write_bytes(damaged)
        assert read_snapshot(path, 7, "sha256:a") is None
    path.unlink()
    assert read_snapshot(path, 7, "sha256:a") is None


def test_snapshot_holds_nothing_that_is_not_public_and_leaves_nothing_beside_it(
    archive: Archive, tmp_path: Path
) -> None:
    path = written(archive, tmp_path)
    content = path.read_bytes()
    assert b"MARK" not in content
    assert b"XMM" not in content
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith("tracker.db.columns")] == [path.name]
