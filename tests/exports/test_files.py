"""Exports stand whole under their name, or not at all."""

import datetime as dt
import errno
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO

import pytest

from tracker.errors import WorkspaceError
from tracker.exports import files
from tracker.exports.files import write_export, write_whole
from tracker.exports.site.folder import write_folder
from tracker.exports.unfinished import clear_unfinished

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
    with pytest.raises(WorkspaceError, match="the disk is full"):
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


def test_file_that_a_killed_export_left_is_cleared_by_the_next_into_its_folder(tmp_path: Path) -> None:
    kill_half_way("file", tmp_path / "card.md")
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")]
    write_whole(tmp_path / "other.md", b"x")
    assert [p.name for p in tmp_path.iterdir()] == ["other.md"]


def test_folder_that_a_killed_export_left_is_cleared_by_the_next_beside_it(tmp_path: Path) -> None:
    kill_half_way("folder", tmp_path / "site")
    write_folder(tmp_path / "other", [("index.html", b"x")], {}, lambda _: None)
    assert [p.name for p in tmp_path.iterdir()] == ["other"]


def kill_half_way(what: str, target: Path) -> None:
    """Let a process of its own begin an export, and kill it when it holds something unfinished."""
    code = (
        "import sys, time; from pathlib import Path; from tracker.exports import unfinished\n"
        f"with unfinished.grow_{what}(Path(sys.argv[1])): print('growing', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(target)], stdout=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stdout.readline().strip() == b"growing"
        clear_unfinished(target.parent)
        assert len(list(target.parent.iterdir())) == 1, "what a run that lives holds is left to it"
        run.kill()


def test_clearing_takes_nothing_that_is_called_otherwise(tmp_path: Path) -> None:
    for name in ("card.md", ".card.md.part", "card.md.0123abcd.part", ".hidden", ".card.md.0123abcd.before"):
        (tmp_path / name).write_bytes(b"mine")
    (tmp_path / ".link.0123abcd.part").symlink_to(tmp_path / "card.md")
    before = sorted(p.name for p in tmp_path.iterdir())
    clear_unfinished(tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == before


def test_exports_into_one_file_at_once_leave_one_of_them_whole(tmp_path: Path) -> None:
    target, texts = tmp_path / "card.md", [bytes([65 + n]) * 100_000 for n in range(8)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda text: [write_whole(target, text) for _ in range(10)], texts))
    assert target.read_bytes() in texts
    assert [p.name for p in tmp_path.iterdir()] == ["card.md"]


@pytest.mark.parametrize(
    ("number", "said"),
    [(errno.ENOSPC, "the disk is full"), (errno.EROFS, "can only be read"), (errno.EACCES, "no right to write")],
)
def test_export_that_grows_says_why_it_could_not_and_leaves_the_earlier_one(
    tmp_path: Path, number: int, said: str
) -> None:
    target = tmp_path / "data.zip"
    write_whole(target, b"old")

    def fail(file: IO[bytes]) -> None:
        file.write(b"half")
        raise OSError(number, os.strerror(number))

    with pytest.raises(WorkspaceError, match=said):
        write_whole(target, fail)
    assert target.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["data.zip"]
