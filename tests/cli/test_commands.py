"""The commands do what the contract says, run as a person runs them."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import tracker, tracker_anew
from tests.sample import CIVIL_SOCIETY, COMMITMENT, GOVERNMENT, MARKS, write, write_workspace

FORMATS = ("md", "html", "csv", "json", "docx", "pdf", "xlsx")
SUMMARY_FORMATS = ("md", "html", "docx", "pdf")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return write_workspace(tmp_path)


def scored(workspace: Path, *words: str, **variables: str) -> dict[str, Any]:
    run = tracker(workspace, "score", *words, "--format", "json", **variables)
    assert run.returncode == 0, run.stderr
    result: dict[str, Any] = json.loads(run.stdout)
    return result


def test_check_is_silent_and_fine_when_nothing_is_wrong(workspace: Path) -> None:
    run = tracker_anew(workspace, "check")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert not (workspace / "tracker.db").exists()


def test_check_names_every_fault_with_file_line_and_column(workspace: Path) -> None:
    write(workspace, "indicators/no-fees.yaml", COMMITMENT.replace("objective: 6", "objective: 66"))
    write(workspace, "submissions/XAA/union.yaml", CIVIL_SOCIETY.replace("holds: false", "holds: maybe"))
    write(workspace, "submissions/XAA/government.yaml", GOVERNMENT.replace("rung: 2", "colour: 2\n    rung: 9"))
    write(workspace, "submissions/XAA/bad.yaml", "id: a\nid: b\n")
    run = tracker(workspace, "check")
    assert run.returncode == 1
    found = [line.split(": ")[:2] for line in run.stderr.splitlines()]
    assert ["indicators/no-fees.yaml:3:12", "unknown_objective"] in found
    assert ["submissions/XAA/union.yaml:10:12", "wrong_type"] in found
    assert ["submissions/XAA/government.yaml:10:5", "unknown_field"] in found
    assert ["submissions/XAA/bad.yaml:2:1", "duplicate_key"] in found


def test_check_of_a_path_shows_only_its_problems(workspace: Path) -> None:
    write(workspace, "submissions/XAA/bad.yaml", "id: a\nid: b\n")
    assert tracker(workspace, "check", "submissions/XAA/union.yaml").returncode == 0
    assert tracker(workspace, "check", "submissions/XAA").returncode == 1
    assert tracker(workspace, "check", "submissions/nowhere").returncode == 2


def test_load_says_what_happened_to_each_file_and_twice_changes_nothing(workspace: Path) -> None:
    first = tracker(workspace, "load")
    assert first.stdout.splitlines() == [
        "submissions/XAA/government.yaml: loaded",
        "submissions/XAA/union.yaml: loaded",
        "submissions/XBB/sealed.yaml: loaded",
        "submissions/XCC/mixed.yaml: loaded",
    ]
    before = (workspace / "tracker.db").read_bytes()
    second = tracker(workspace, "load")
    assert {line.split(": ")[1] for line in second.stdout.splitlines()} == {"unchanged"}
    assert (workspace / "tracker.db").read_bytes() == before


def test_load_makes_a_new_version_of_a_changed_file_only(workspace: Path) -> None:
    tracker(workspace, "load")
    write(workspace, "submissions/XAA/union.yaml", CIVIL_SOCIETY.replace("Two in three", "Three in four"))
    write(workspace, "submissions/XAA/government.yaml", f"# a comment is no content\n{GOVERNMENT}")
    run = tracker(workspace, "load")
    assert "submissions/XAA/union.yaml: new version 2" in run.stdout
    assert "submissions/XAA/government.yaml: unchanged" in run.stdout


def test_a_moved_file_changes_nothing_and_a_removed_one_withdraws(workspace: Path) -> None:
    before = scored(workspace, "XAA", "--as-of", "2026-01-01")
    (workspace / "submissions/XAA/union.yaml").rename(workspace / "submissions/elsewhere.yaml")
    assert scored(workspace, "XAA", "--as-of", "2026-01-01") == before
    (workspace / "submissions/elsewhere.yaml").unlink()
    after = scored(workspace, "XAA", "--as-of", "2026-01-01")
    law, practice = (after["countries"][0]["indicators"][n] for n in (1, 2))
    assert "government" in law["accounts"]
    assert practice["accounts"] == {}


def test_a_revision_counts_from_its_day(workspace: Path) -> None:
    scored(workspace, "XAA")
    revised = CIVIL_SOCIETY.replace("holds: false", "holds: true").replace(
        "published_on: 2025-10", "published_on: 2025-10\nrevised_on: 2026-02-01"
    )
    write(workspace, "submissions/XAA/union.yaml", revised)
    values = {
        day: scored(workspace, "XAA", "--as-of", day)["countries"][0]["indicators"][2]["accounts"]["civil_society"]
        for day in ("2026-01-31", "2026-02-01")
    }
    assert [values[day]["value"] for day in values] == [0, 1]


def test_score_gives_the_same_bytes_twice_and_only_what_was_published_by_then(workspace: Path) -> None:
    words = ("score", "--as-of", "2026-01-01", "--format", "json")
    first, second = tracker(workspace, *words), tracker_anew(workspace, *words)
    assert first.stdout == second.stdout
    countries = json.loads(first.stdout)["countries"]
    assert [country["country"] for country in countries] == ["XAA", "XCC"]
    early = scored(workspace, "--as-of", "2019")
    assert early["countries"] == []


def test_score_is_the_same_whatever_the_database(workspace: Path, database_url: str) -> None:
    words = ("score", "--as-of", "2026-01-01", "--format", "json")
    here = tracker(workspace, *words)
    there = tracker(workspace, *words, TRACKER_DATABASE_URL=database_url)
    assert there.returncode == 0, there.stderr
    assert there.stdout == here.stdout


def test_score_finishes_on_the_rest_when_a_submission_is_broken(workspace: Path) -> None:
    write(workspace, "submissions/XBB/bad.yaml", "account: civil_society\n")
    run = tracker(workspace, "score", "XAA", "--format", "json")
    assert run.returncode == 1
    assert json.loads(run.stdout)["countries"][0]["country"] == "XAA"
    assert "submissions/XBB/bad.yaml:1:1: missing_field" in run.stderr


@pytest.mark.parametrize("words", [("score",), ("explain", "XAA", "no-fees.law"), ("load",)])
def test_broken_definitions_stop_everything(workspace: Path, words: tuple[str, ...]) -> None:
    write(workspace, "indicators/no-fees.yaml", COMMITMENT.replace("objective: 6", "objective: 66"))
    run = tracker(workspace, *words)
    assert (run.returncode, run.stdout) == (2, "")
    assert "indicators/no-fees.yaml:3:12: unknown_objective" in run.stderr


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("score", "Nepal"), "NPL"),
        (("score", "NEPL"), "NPL"),
        (("score", "guinea"), "GIN (Guinea) or GNB (Guinea-Bissau) or GNQ (Equatorial Guinea) or PNG (Papua New"),
        (("explain", "XAA", "no-fees.lew"), "no-fees.law"),
        (("score", "XAA", "--as-of", "2025-02-30"), "2025-02"),
        (("export", "scorecard", "XAA", "--format", "odt"), "docx"),
        (("export", "scorecard", "XAA"), "--format"),
        (("export", "scorecard", "XAA", "--format", "md", "--language", "ru"), "en, fr, es"),
        (("export", "open-data", "--language", "fr"), "There is no open-data in the language 'fr' yet. There are: en."),
        (("export", "receipt", "XAA", "--language", "es"), "There are: en."),
        (("export", "scorecard", "XAA", "--format", "md", "--audience", "coalition"), "public"),
        (("export", "lobby", "XAA", "--format", "md"), "scorecard"),
        (("export", "shadow-report", "XAA", "--mechanism", "upr"), "'shadow-report' is not built yet. There are:"),
        (("export", "shadow-report", "XAA", "--mechanism", "imrf", "--format", "docx"), "is not built yet"),
        (("export", "session-report", "XAA", "--format", "docx"), "'session-report' is not built yet"),
        (("export", "chairs-pack", "--language", "fr"), "'chairs-pack' is not built yet"),
        (("export", "blank-form", "--format", "xlsform", "--audience", "public"), "'blank-form' is not built yet"),
        (("export", "scorecard", "XAA", "--format", "md", "--mechanism", "upr"), "--mechanism is for a shadow-report"),
    ],
)
def test_a_request_for_what_does_not_exist_says_what_does(workspace: Path, words: tuple[str, ...], hint: str) -> None:
    run = tracker(workspace, *words)
    assert (run.returncode, run.stdout) == (2, "")
    assert hint in run.stderr
    assert "Traceback" not in run.stderr


def test_an_id_in_two_files_is_a_problem_in_both_and_neither_loads(workspace: Path) -> None:
    write(workspace, "submissions/again.yaml", GOVERNMENT)
    run = tracker(workspace, "load")
    assert run.returncode == 1
    assert "submissions/again.yaml:1:5: duplicate_id" in run.stderr
    assert "submissions/XAA/government.yaml:1:5: duplicate_id" in run.stderr
    assert "government.yaml: loaded" not in run.stdout


def test_a_partial_load_sees_the_same_id_in_a_file_beside(workspace: Path) -> None:
    tracker(workspace, "load")
    write(workspace, "submissions/again.yaml", GOVERNMENT.replace("rung: 2", "rung: 0"))
    run = tracker(workspace, "load", "submissions/again.yaml")
    assert run.returncode == 1
    assert "again.yaml: " not in run.stdout
    assert "submissions/again.yaml:1:5: duplicate_id" in run.stderr
    law = scored(workspace, "XAA", "--no-load", "--as-of", "2026-01-01")["countries"][0]["indicators"][1]
    assert law["accounts"]["government"]["rung"] == 2


def test_explain_says_in_words_why(workspace: Path) -> None:
    run = tracker(workspace, "explain", "XAA", "no-fees.law", "--as-of", "2026-01-01")
    assert run.returncode == 0
    assert "rung 2 'Banned'" in run.stdout
    assert "2-year, was due 2020-12-19: met" in run.stdout


@pytest.mark.parametrize(
    ("words", "name"),
    [
        *((("scorecard", "XAA", "--format", f), f"scorecard/XAA-2026-01-01.{f}") for f in FORMATS),
        *((("questions", "XAA", "--format", f), f"questions/XAA-2026-01-01.{f}") for f in ("md", "docx", "pdf")),
        *((("summary", "XAA", "XCC", "--format", f), f"summary/XAA-XCC-2026-01-01.{f}") for f in SUMMARY_FORMATS),
        (("summary", "XAA", "--format", "md", "--length", "half"), "summary/XAA-2026-01-01.md"),
        (("scorecard", "XAA", "--format", "md", "--language", "fr"), "scorecard/XAA-fr-2026-01-01.md"),
        (("questions", "XAA", "--format", "md", "--language", "es"), "questions/XAA-es-2026-01-01.md"),
        (("summary", "XAA", "--format", "md", "--language", "es"), "summary/XAA-es-2026-01-01.md"),
        (("receipt", "XAA"), "receipt/XAA-2026-01-01.json"),
        (("open-data",), "open-data/all-2026-01-01.zip"),
        (("workbook",), "workbook/all-2026-01-01.xlsx"),
        (("site",), "site/all-2026-01-01"),
    ],
)
def test_export_writes_whole_files_and_prints_where(workspace: Path, words: tuple[str, ...], name: str) -> None:
    run = tracker(workspace, "export", *words, "--as-of", "2026-01-01")
    assert run.returncode == 0, run.stderr
    path = workspace / "exports" / name
    assert run.stdout.strip() == str(path)
    assert path.is_dir() or path.stat().st_size > 100
    again = tracker_anew(workspace, "export", *words, "--as-of", "2026-01-01", "--output", str(workspace / "again"))
    assert again.returncode == 0, again.stderr
    if path.is_file():
        assert (workspace / "again").read_bytes() == path.read_bytes()


def test_nothing_restricted_leaves_through_any_command(workspace: Path) -> None:
    places = ("XAA", "XBB", "XCC")
    said = [tracker(workspace, "score", "--format", form, "--as-of", "2026-01-01") for form in ("table", "json", "csv")]
    said += [tracker(workspace, "explain", place, "no-fees.practice") for place in places]
    said += [tracker(workspace, "export", "scorecard", *places, "--format", form) for form in FORMATS]
    said += [tracker(workspace, "export", "summary", *places, "--format", form) for form in SUMMARY_FORMATS]
    said += [tracker(workspace, "export", kind) for kind in ("open-data", "workbook", "site", "receipt")]
    assert [run.stderr for run in said if run.returncode] == []
    written = [data for path in (workspace / "exports").rglob("*") if path.is_file() for data in contents(path)]
    assert len(written) > 60
    everything = b"".join(written) + "".join(run.stdout + run.stderr for run in said).encode()
    assert [mark for mark in MARKS if mark.encode() in everything] == []


def contents(path: Path) -> list[bytes]:
    """The bytes of a file, and of everything packed in it."""
    if not zipfile.is_zipfile(path):
        return [path.read_bytes()]
    with zipfile.ZipFile(path) as packed:
        return [path.read_bytes(), *(packed.read(name) for name in packed.namelist())]


def test_an_installed_tracker_works_in_an_empty_folder(tmp_path: Path) -> None:
    run = tracker_anew(tmp_path, "score", "--format", "json")
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)["countries"] == []
