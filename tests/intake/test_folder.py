"""Which files of a workspace are read, and as what."""

import hashlib
import os
from pathlib import Path

import pytest

from tracker.intake.folder import list_files, read_file, read_folder
from tracker.problems import Code
from tracker.vocabulary import FileKind


def write(workspace: Path, name: str, text: str = "account: record\n") -> Path:
    path = workspace / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_list_files_sorts_and_hashes_when_files_lie_deep(tmp_path: Path) -> None:
    write(tmp_path, "submissions/b.yaml")
    write(tmp_path, "submissions/a/z.YML", "account: government\n")
    write(tmp_path, "submissions/.hidden.yaml")
    write(tmp_path, "submissions/.git/x.yaml")
    write(tmp_path, "submissions/README.md")
    found, problems = list_files(tmp_path, "submissions")
    assert problems == []
    assert [f.file for f in found] == ["submissions/a/z.YML", "submissions/b.yaml"]
    assert found[0].sha256 == hashlib.sha256(b"account: government\n").hexdigest()


def test_list_files_is_empty_when_the_folder_is_missing(tmp_path: Path) -> None:
    assert list_files(tmp_path, "submissions") == ([], [])


def test_list_files_refuses_links_when_they_lead_out_of_the_workspace(tmp_path: Path) -> None:
    outside = write(tmp_path, "outside/secret.yaml")
    workspace = tmp_path / "workspace"
    inside = write(workspace, "submissions/real.yaml")
    (workspace / "submissions/link.yaml").symlink_to(outside)
    (workspace / "submissions/folder").symlink_to(outside.parent)
    (workspace / "submissions/nowhere.yaml").symlink_to(workspace / "none.yaml")
    (workspace / "submissions/same.yaml").symlink_to(inside)
    (workspace / "submissions/loop").symlink_to(workspace / "submissions")
    found, problems = list_files(workspace, "submissions")
    assert [f.file for f in found] == ["submissions/real.yaml", "submissions/same.yaml"]
    assert {(p.code, p.where.file) for p in problems} == {
        (Code.UNREADABLE_FILE, f"submissions/{name}") for name in ("folder", "link.yaml", "loop", "nowhere.yaml")
    }


@pytest.mark.skipif(not hasattr(os, "mkfifo") or os.geteuid() == 0, reason="needs permissions that count")
def test_list_files_goes_on_when_a_file_may_not_be_read(tmp_path: Path) -> None:
    write(tmp_path, "submissions/closed.yaml").chmod(0)
    write(tmp_path, "submissions/open.yaml")
    found, problems = list_files(tmp_path, "submissions")
    assert [f.file for f in found] == ["submissions/open.yaml"]
    assert [p.where.file for p in problems] == ["submissions/closed.yaml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_list_files_does_not_wait_when_a_file_is_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "submissions").mkdir()
    os.mkfifo(tmp_path / "submissions/pipe.yaml")
    _, problems = list_files(tmp_path, "submissions")
    assert [p.code for p in problems] == [Code.UNREADABLE_FILE]


def test_list_files_keeps_to_what_was_asked_when_paths_are_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "submissions/a/1.yaml")
    write(tmp_path, "submissions/a/2.yaml")
    write(tmp_path, "submissions/3.yaml")
    write(tmp_path, "indicators/4.yaml")
    monkeypatch.chdir(tmp_path / "submissions")
    asked = [Path("a"), Path("a/1.yaml"), tmp_path / "indicators/4.yaml"]
    found, problems = list_files(tmp_path, "submissions", asked)
    assert [f.file for f in found] == ["submissions/a/1.yaml", "submissions/a/2.yaml"]
    assert problems == []
    everything, _ = list_files(tmp_path, "submissions", [tmp_path])
    assert len(everything) == 3


def test_list_files_tells_when_an_asked_file_is_missing_or_no_yaml(tmp_path: Path) -> None:
    text = write(tmp_path, "submissions/notes.txt")
    _, problems = list_files(tmp_path, "submissions", [text, tmp_path / "submissions/none.yaml"])
    assert [(p.code, p.where.file) for p in problems] == [
        (Code.UNREADABLE_FILE, "submissions/none.yaml"),
        (Code.UNREADABLE_FILE, "submissions/notes.txt"),
    ]


@pytest.mark.parametrize(
    ("folder", "text", "kind", "code"),
    [
        ("indicators", "timelines: []\n", FileKind.TIMELINES, None),
        ("indicators", "version: 1.0.0\nthresholds: {}\n", FileKind.METHODOLOGY, None),
        ("indicators", "objectives: []\n", FileKind.COMPACT, None),
        ("indicators", "indicators: []\n", FileKind.COMMITMENT, None),
        ("submissions", "account: record\nindicators: []\n", FileKind.SUBMISSION, None),
        ("submissions", "form: csd-2017\n", FileKind.FORM, None),
        ("submissions", "acount: record\n", None, Code.UNKNOWN_FILE),
        ("submissions", "indicators: []\n", FileKind.COMMITMENT, Code.WRONG_FOLDER),
        ("indicators", "account: record\n", FileKind.SUBMISSION, Code.WRONG_FOLDER),
        ("indicators", "form: csd-2017\n", FileKind.FORM, Code.WRONG_FOLDER),
    ],
)
def test_read_file_knows_a_file_by_its_top_level_key(
    tmp_path: Path, folder: str, text: str, kind: FileKind | None, code: Code | None
) -> None:
    write(tmp_path, f"{folder}/x.yaml", text)
    assert folder in {"indicators", "submissions"}
    read, problems = read_folder(tmp_path, "indicators" if folder == "indicators" else "submissions")
    assert [file.kind for file in read] == [kind]
    assert [p.code for p in problems] == ([code] if code else [])


def test_read_file_suggests_the_key_when_it_is_misspelt(tmp_path: Path) -> None:
    write(tmp_path, "submissions/x.yaml", "acount: record\n")
    found, _ = list_files(tmp_path, "submissions")
    assert "'account'" in read_file(found[0], "submissions").problems[0].hint


def test_read_file_tells_the_size_when_a_file_is_too_large(tmp_path: Path) -> None:
    write(tmp_path, "submissions/x.yaml", "a: " + "x" * 3_000_000)
    _, problems = read_folder(tmp_path, "submissions")
    assert [p.code for p in problems] == [Code.TOO_LARGE]
