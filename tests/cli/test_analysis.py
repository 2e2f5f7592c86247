"""Trend, next steps, agreement and uncertainty are printed, or the reason why not."""

from pathlib import Path

import pytest

from tests.cli.running import tracker, tracker_anew
from tests.indicators.definitions import thresholds
from tests.sample import MARKS, write, write_workspace
from tracker.exports.analysis import say_agreement
from tracker.scoring.cross_table import Pair, tabulate_pairs
from tracker.scoring.refusals import Refusal
from tracker.scoring.reliability import Reliability


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
    run = tracker_anew(workspace, *words, "--as-of", "2026-01-01")
    assert (run.returncode, run.stderr) == (0, "")
    assert said in run.stdout
    assert [mark for mark in MARKS if mark in run.stdout] == []


def test_next_of_an_unknown_commitment_says_which_there_are(workspace: Path) -> None:
    run = tracker(workspace, "next", "XAA", "zero")
    assert run.returncode == 2
    assert "no-fees" in run.stderr


def test_agreement_counts_governments_that_were_asked_and_are_silent(workspace: Path) -> None:
    silent = """\
id: X{0}-2025-asked
country: X{0}
account: government
organisation: Ministry of X{0}
published_on: 2025-02
confidentiality: {1}
asked_on: 2025-02
reply_due_on: {2}
no_reply: true
"""
    for code, level, due in (("AA", "public", "2025-05"), ("DD", "public", "2026-05"), ("EE", "sealed", "2025-05")):
        write(workspace, f"submissions/X{code}/asked.yaml", silent.format(code, level, due))
    tracker(workspace, "load")
    run = tracker(workspace, "agreement", "--as-of", "2026-01-01")
    assert "did not answer by the date set: 1." in run.stdout
    assert "XAA: Ministry of XAA was asked on 2025-02, to answer by 2025-05 (XAA-2025-asked)." in run.stdout
    assert "XEE" not in run.stdout


def test_agreement_over_no_ladder_compares_nothing_and_over_few_says_so() -> None:
    voices = Reliability(None, None, None, 0, 0, reason=Refusal.FEW_UNITS)
    nothing = list(say_agreement(voices, tabulate_pairs(()), thresholds()))
    few = list(say_agreement(voices, tabulate_pairs((Pair("XAA", "no-fees.law", 1, 2),)), thresholds()))
    assert "  There is nothing to compare." in nothing
    assert not [line for line in nothing if "say the same" in line]
    assert [line for line in few if "Fewer than 20 ladders: too few" in line]
    own = list(say_agreement(voices, tabulate_pairs(()), thresholds(agreement_min_units=7)))
    assert [line for line in own if "fewer than 7 indicators" in line]
