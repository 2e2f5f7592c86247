"""Two versions of the definitions are told apart from changes of the data."""

from pathlib import Path

from tests.cli.running import tracker, tracker_anew
from tests.sample import COMMITMENT, write, write_workspace


def test_compare_names_what_the_method_changed_and_what_the_data_did(tmp_path: Path) -> None:
    workspace = write_workspace(tmp_path / "now")
    tracker(workspace, "load")
    earlier = tmp_path / "before"
    write(earlier, "indicators/no-fees.yaml", COMMITMENT)
    run = tracker(workspace, "compare", str(earlier), "--as-of", "2026-01-01", "--format", "csv")
    assert run.returncode == 0, run.stderr
    lines = run.stdout.splitlines()
    assert "2020-12-31,XAA,no-fees.law,government,data,,achieved,,100.0" in lines
    assert not [line for line in lines if ",method," in line and "no-fees.law" in line]
    assert "2025-12-31,XAA,no-fees.practice,civil_society,data,,overdue,,0.0" in lines
    patient = COMMITMENT.replace("timeline: 7-year, requires: 1", "timeline: 12-year, requires: 1")
    write(earlier, "indicators/no-fees.yaml", patient)
    again = tracker(workspace, "compare", str(earlier), "XAA", "--as-of", "2026-01-01", "--format", "csv")
    assert "2026-01-01,XAA,no-fees.practice,civil_society,method,not_yet_due,overdue,0.0,0.0" in again.stdout


def test_compare_of_the_same_definitions_finds_no_change_of_method(tmp_path: Path) -> None:
    workspace = write_workspace(tmp_path)
    tracker(workspace, "load")
    run = tracker_anew(workspace, "compare", str(workspace), "--as-of", "2026-01-01")
    assert "0 due to method" in run.stdout


def test_compare_needs_a_folder_with_definitions(tmp_path: Path) -> None:
    workspace = write_workspace(tmp_path / "now")
    assert tracker(workspace, "compare", str(tmp_path / "nowhere")).returncode == 2
