"""Trend, next steps, agreement and uncertainty are printed, or the reason why not."""

from pathlib import Path

import pytest

from tests.cli.test_commands import tracker
from tests.sample import MARKS, write_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    folder = write_workspace(tmp_path)
    tracker(folder, "load")
    return folder


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("trend", "XAA"), "2020-12-31"),
        (("next", "XAA", "no-fees"), "no-fees.practice"),
        (("next", "XBB"), "Nobody has looked"),
        (("agreement",), "fewer than 20 indicators"),
        (("uncertainty", "XAA"), "XAA"),
        (("uncertainty", "XAA", "XCC", "--ranks", "--sensitivity"), "fewer than 10 places"),
    ],
)
def test_statistics_are_said_or_refused_with_a_reason(workspace: Path, words: tuple[str, ...], said: str) -> None:
    run = tracker(workspace, *words, "--as-of", "2026-01-01")
    assert (run.returncode, run.stderr) == (0, "")
    assert said in run.stdout
    assert [mark for mark in MARKS if mark in run.stdout] == []


def test_next_of_an_unknown_commitment_says_which_there_are(workspace: Path) -> None:
    run = tracker(workspace, "next", "XAA", "zero")
    assert run.returncode == 2
    assert "no-fees" in run.stderr
