"""Exports stand whole under their name, or not at all."""

import datetime as dt
import os
import sys
from pathlib import Path

import pytest

from tracker.errors import WorkspaceError
from tracker.exports import files
from tracker.exports.files import write_export, write_whole

DAY = dt.date(2026, 11, 22)


def test_export_is_named_after_kind_place_and_day(tmp_path: Path) -> None:
    path = write_export(tmp_path / "exports", "scorecard", "NPL", DAY, "md", b"text\n")
    assert path == tmp_path / "exports" / "scorecard" / "NPL-2026-11-22.md"
    assert path.read_bytes() == b"text\n"


def test_export_goes_where_output_says_file_or_folder(tmp_path: Path) -> None:
    chosen = tmp_path / "new" / "card.md"
    assert write_export(tmp_path, "scorecard", "NPL", DAY, "md", b"a", chosen) == chosen
    assert write_export(tmp_path, "scorecard", "NPL", DAY, "md", b"b", tmp_path) == tmp_path / "NPL-2026-11-22.md"


def test_export_replaces_an_earlier_one_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    for data in (b"old", b"new"):
        path = write_export(tmp_path, "scorecard", "NPL", DAY, "md", data)
    assert path.read_bytes() == b"new"
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_export_that_fails_half_way_leaves_the_earlier_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "card.md"
    write_whole(target, b"old")

    def full_disk(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full_disk)
    with pytest.raises(WorkspaceError, match="No space left on device"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["card.md"]


def test_export_into_what_is_no_folder_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="could not be written"):
        write_export(tmp_path / "file", "scorecard", "NPL", DAY, "md", b"")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs rights that can be refused")
def test_export_into_a_locked_folder_says_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(WorkspaceError, match="Permission denied"):
        write_export(tmp_path, "scorecard", "NPL", DAY, "md", b"")
    tmp_path.chmod(0o700)


def test_export_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    target = tmp_path / "card.md"
    write_whole(target, b"x")
    (tmp_path / "other").touch()
    assert target.stat().st_mode == (tmp_path / "other").stat().st_mode


def test_export_can_go_to_a_device() -> None:
    write_whole(Path(os.devnull), b"x")
