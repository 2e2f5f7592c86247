"""Finding, the calendar and corridors on the command line, and nothing withheld in any of them."""

import re
from pathlib import Path

import pytest

from tests.cli.running import tracker, tracker_anew
from tests.sample import MARKS, write_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return write_workspace(tmp_path)


def test_find_prints_what_holds_every_word(workspace: Path) -> None:
    run = tracker(workspace, "find", "MEMBERS", "paid")
    assert run.returncode == 0, run.stderr
    assert "finding     Do workers pay? (Invented place XAA)" in run.stdout
    assert "Two in three members had paid." in run.stdout
    assert "Entries: 1" in run.stderr


def test_find_narrows_to_a_kind_and_writes_a_table(workspace: Path) -> None:
    run = tracker(workspace, "find", "emigrate", "--kind", "mechanism", "--format", "csv")
    assert [line.split(",")[0] for line in run.stdout.splitlines()] == ["entry", "mechanism:emigrate"]


def test_calendar_is_written_for_a_calendar_program(workspace: Path) -> None:
    options = ("--kind", "deadline", "--from", "2030", "--format", "ics", "--as-of", "2026-11-22")
    run = tracker(workspace, "calendar", *options)
    assert re.findall(r"UID:(\S+)", run.stdout) == ["deadline-12-year@compact-tracker"]
    assert tracker_anew(workspace, "calendar", *options).stdout == run.stdout


def test_calendar_says_what_has_no_date(workspace: Path) -> None:
    lines = tracker(workspace, "calendar", "--kind", "forum").stdout.splitlines()
    assert "2030                      Third International Migration Review Forum" in lines
    assert [line for line in lines if line.startswith("no date known")]


def test_corridor_holds_what_is_known_between_two_places(workspace: Path) -> None:
    run = tracker(workspace, "corridor", "XAA", "XBB")
    assert "On the way to XBB everybody pays." in run.stdout


@pytest.mark.parametrize(
    "words",
    [
        ("corridor", "XAA", "XAA"),
        ("corridor", "XAA", "ZZZ"),
        ("calendar", "--from", "soon"),
        ("calendar", "--from", "2027", "--to", "2026"),
        ("find", " "),
        ("commitment", "no-such"),
        ("gap", "--commitment", "no-such"),
    ],
    ids=" ".join,
)
def test_bad_request_is_told(workspace: Path, words: tuple[str, ...]) -> None:
    run = tracker(workspace, *words)
    assert run.returncode == 2
    assert run.stderr.startswith("tracker: ")


def test_nothing_withheld_is_printed(workspace: Path) -> None:
    for words in (
        ["find", "paid"],
        ["find", *MARKS],
        ["calendar"],
        ["corridor", "XBB", "XCC"],
        ["gap"],
        ["commitment", "no-fees"],
    ):
        run = tracker_anew(workspace, *words)
        assert not [mark for mark in MARKS if mark in run.stdout + run.stderr]
