"""What may be chosen on the command line, what is refused and why, and what stands on the disk whatever happens."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.running import tracker
from tests.sample import MARKS, write, write_workspace
from tracker.cli.exporting import Progress

DAY = ("--as-of", "2026-01-01")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return write_workspace(tmp_path / "workspace")


def test_receipt_stands_beside_each_scorecard_and_only_the_scorecards_go_to_standard_output(workspace: Path) -> None:
    run = tracker(workspace, "export", "scorecard", "XAA", "XCC", "--format", "md", "--language", "fr", *DAY)
    assert run.returncode == 0, run.stderr
    folder = workspace / "exports/scorecard"
    assert run.stdout.splitlines() == [str(folder / f"{code}-fr-2026-01-01.md") for code in ("XAA", "XCC")]
    receipts = [folder / f"{code}-2026-01-01.receipt.json" for code in ("XAA", "XCC")]
    assert run.stderr.splitlines() == [f"receipt: {path}" for path in receipts]
    for path in receipts:
        assert tracker(workspace, "verify", str(path)).stdout == "holds\n"


def test_named_file_has_its_receipt_beside_it_and_a_stream_has_none(workspace: Path) -> None:
    named = workspace / "card.html"
    run = tracker(workspace, "export", "scorecard", "XAA", "--format", "html", "--output", str(named))
    assert run.stdout == f"{named}\n"
    assert (workspace / "card.receipt.json").is_file()
    if Path("/dev/stdout").exists():
        run = tracker(workspace, "export", "scorecard", "XAA", "--format", "md", "--output", "/dev/stdout")
        assert "civil society scorecard" in run.stdout
        assert "receipt" not in run.stderr


def test_themes_regions_and_voices_are_in_the_names_of_files(workspace: Path) -> None:
    words = ("--objective", "6", "--account", "government", "--account", "independent")
    run = tracker(workspace, "export", "summary", "XAA", "--format", "md", *words, *DAY)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip().endswith("summary/XAA-objective-6-government-independent-2026-01-01.md")
    text = Path(run.stdout.strip()).read_text(encoding="utf-8")
    assert "Union of Migrant Workers" not in text
    assert "Told here: objective 6 only; voices told here, beside registers: Government and Others only." in text
    words = ("--commitment", "no-fees", "--format", "md")
    for kind in ("scorecard", "questions", "letter"):
        run = tracker(workspace, "export", kind, "XAA", *words, *DAY)
        assert run.stdout.strip().endswith(f"{kind}/XAA-no-fees-2026-01-01.md"), run.stderr


def test_all_that_is_wrong_is_told_at_once_with_what_there_is(workspace: Path) -> None:
    words = ("--objective", "99", "--commitment", "no-fee", "--account", "ngo", "--region", "Southern Asa")
    words += ("--process", "Colombo", "--audience", "friends", "--language", "ru", "--length", "two")
    run = tracker(workspace, "export", "summary", "XA", "--format", "odt", *words)
    assert (run.returncode, run.stdout) == (2, "")
    for said in (
        "in the format 'odt' yet. There are: md, html, docx, pdf.",
        "in the language 'ru'",
        "There is no audience 'friends'. There are: public, coalition, editors, sealed",
        "There is no place 'XA'.",
        "There is no region 'Southern Asa'. Did you mean Southern Asia",
        "There is no regional process 'Colombo'. Did you mean Colombo Process?",
        "There is no objective '99'.",
        "There is no commitment 'no-fee'. Did you mean no-fees?",
        "There is no account 'ngo'. There are: government, civil_society, independent, record.",
    ):
        assert said in run.stderr, said
    assert not (workspace / "exports").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("scorecard", "XAA", "--format", "md", "--account", "government"), "shows every account side by side"),
        (("open-data", "--objective", "6"), "holds all commitments"),
        (("questions", "XAA", "--format", "md", "--process", "Colombo Process"), "for a questions name places"),
        (("summary", "--format", "md", "--process", "Colombo Process"), "No source at hand lists the members"),
        (("letter", "--format", "md", "--region", "Polynesia"), "Nothing public has been said about any place"),
        (("letter", "XAA", "--format", "md", "--embargo", "2026-05-05T10:00"), "add the offset from UTC"),
    ],
)
def test_choice_that_a_paper_does_not_take_is_refused(workspace: Path, words: tuple[str, ...], said: str) -> None:
    run = tracker(workspace, "export", *words)
    assert (run.returncode, run.stdout) == (2, "")
    assert said in run.stderr


@pytest.mark.parametrize("audience", ["coalition", "editors", "sealed"])
@pytest.mark.parametrize("kind", ["scorecard", "summary", "letter", "receipt", "open-data", "site"])
def test_no_other_audience_gets_anything_as_nobody_could_vouch_for_it(
    workspace: Path, kind: str, audience: str
) -> None:
    form = () if kind in ("receipt", "open-data", "site") else ("--format", "md")
    run = tracker(workspace, "export", kind, "XAA", *form, "--audience", audience)
    assert (run.returncode, run.stdout) == (2, "")
    assert "Nobody can log in yet" in run.stderr
    assert not (workspace / "exports").exists()
    assert [mark for mark in MARKS if mark in run.stderr] == []


@pytest.mark.parametrize("kind", ["open-data", "workbook", "site"])
def test_what_is_published_by_being_written_waits_for_the_embargo(workspace: Path, kind: str) -> None:
    run = tracker(workspace, "export", kind, "--embargo", "2999-05-05T10:00+02:00", TZ="Asia/Dhaka")
    assert (run.returncode, run.stdout) == (2, "")
    assert "5 May 2999, 10:00 UTC+02:00 (08:00 UTC)" in run.stderr
    assert "The clock of this machine says" in run.stderr
    assert not (workspace / "exports").exists()
    assert tracker(workspace, "export", kind, "--embargo", "2020-05-05").returncode == 0


def test_receipts_bear_the_embargo_of_the_scorecard_beside_them(workspace: Path) -> None:
    terms = ("--embargo", "2999-05-05", "--recipient", "The Daily")
    run = tracker(workspace, "export", "scorecard", "XAA", "--format", "json", *terms, *DAY)
    receipt = json.loads((workspace / "exports/scorecard/XAA-2026-01-01.receipt.json").read_text(encoding="utf-8"))
    assert receipt["embargo"] == "2999-05-05T00:00+00:00"
    assert "The Daily" in Path(run.stdout.strip()).read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of another kind")
@pytest.mark.parametrize(
    "words", [("site",), ("open-data",), ("scorecard", "--format", "pdf")], ids=["site", "open-data", "scorecards"]
)
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL], ids=["ctrl-c", "killed"])
def test_run_that_is_stopped_leaves_no_half_file(workspace: Path, words: tuple[str, ...], stop: signal.Signals) -> None:
    many(workspace)
    assert tracker(workspace, "load").returncode == 0
    environment = {k: v for k, v in os.environ.items() if not k.startswith("TRACKER_")}
    command = [sys.executable, "-m", "tracker", "--workspace", str(workspace), "export", *words, "--no-load", *DAY]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment) as run:
        wait_for(lambda: any((workspace / "exports").rglob("*")) or run.poll() is not None)
        run.send_signal(stop)
        said = run.stderr.read() if run.stderr else b""
    assert b"Traceback" not in said
    if run.returncode:
        assert not list((workspace / "exports/site").glob("all-*")) if words == ("site",) else True
    for path in (workspace / "exports").rglob("*.pdf"):
        assert path.read_bytes().rstrip().endswith(b"%%EOF")
    for path in (workspace / "exports").rglob("*.receipt.json"):
        assert json.loads(path.read_bytes())["receipt"]
    if stop is signal.SIGINT:
        assert list((workspace / "exports").rglob("*.part")) == []


def test_long_run_says_from_time_to_time_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = iter([0.0, 1.0, 2.5, 3.0, 5.0])
    monkeypatch.setattr("tracker.cli.exporting.time.monotonic", lambda: next(clock))
    progress = Progress("site")
    for made in range(1, 6):
        progress(made)
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "site: 3 files so far …\nsite: 5 files so far …\n")


def wait_for(is_there: object) -> None:
    assert callable(is_there)
    end = time.monotonic() + 60
    while not is_there() and time.monotonic() < end:
        time.sleep(0.02)


def many(workspace: Path) -> None:
    """Sixty invented places with an answer each."""
    for number in range(60):
        code = f"X{chr(65 + number // 20)}{chr(68 + number % 20)}"
        text = (
            f"id: {code}-2025\ncountry: {code}\naccount: civil_society\norganisation: Union of {code}\n"
            "published_on: 2025-10\nconfidentiality: public\nanswers:\n  - indicator: no-fees.law\n    rung: 1\n"
            "    observed_on: 2025-09\n    evidence: [{title: Report, kind: ngo_report}]\n"
        )
        write(workspace, f"submissions/{code}/many.yaml", text)


def test_folder_is_not_made_where_a_file_or_a_path_was_meant(workspace: Path) -> None:
    for output, said in (
        (workspace / "two.md", "is a file; name a folder for 2 places."),
        (workspace / "missing/folder", f"There is no folder '{workspace / 'missing/folder'}'."),
        (Path("/no-such-folder-of-a-tracker"), "There is no folder '/no-such-folder-of-a-tracker'."),
    ):
        run = tracker(workspace, "export", "scorecard", "XAA", "XCC", "--format", "md", "--output", str(output))
        assert run.returncode == 2, run.stderr
        assert said in run.stderr
        assert not output.exists()
    run = tracker(workspace, "export", "scorecard", "XAA", "XCC", "--format", "md", "--output", str(workspace / "new"))
    assert run.returncode == 0, run.stderr
    run = tracker(workspace, "export", "letter", "XAA", "--format", "md", "--output", str(workspace / "a/b/c.md"))
    assert f"There is no folder '{workspace / 'a/b'}'." in run.stderr


def test_name_of_a_recipient_is_short_enough_for_a_page(workspace: Path) -> None:
    run = tracker(workspace, "export", "letter", "XAA", "--format", "md", "--recipient", "x" * 5000)
    assert run.returncode == 2
    assert "--recipient has 5000 letters and stands on every page; write at most 200." in run.stderr


def test_paper_of_a_day_to_come_says_that_it_is_foretold(workspace: Path) -> None:
    for kind in ("scorecard", "letter", "summary", "questions"):
        run = tracker(workspace, "export", kind, "XAA", "--format", "md", "--as-of", "2099-01-01")
        text = Path(run.stdout.splitlines()[0]).read_text(encoding="utf-8")
        assert "As it will stand on 1 January 2099 if nothing more is learnt." in text.replace("\\", "")
    table = tracker(workspace, "score", "XAA", "--as-of", "2099-01-01")
    assert table.stdout.startswith("As it will stand on 1 January 2099")
