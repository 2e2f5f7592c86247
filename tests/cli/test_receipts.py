"""A receipt can be checked by a stranger with nothing but the file."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import tracker, tracker_anew
from tests.sample import MARKS, write_workspace


@pytest.fixture
def receipt(tmp_path: Path) -> Path:
    workspace = write_workspace(tmp_path / "workspace")
    run = tracker(workspace, "export", "receipt", "XAA", "--format", "json", "--as-of", "2026-01-01")
    assert run.returncode == 0, run.stderr
    return Path(run.stdout.strip())


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    folder = tmp_path / "empty"
    folder.mkdir()
    return folder


def verified(folder: Path, text: str, run_verify: Callable[..., Any] = tracker) -> tuple[int, list[str]]:
    (folder / "receipt.json").write_text(text, encoding="utf-8")
    run = run_verify(folder, "verify", str(folder / "receipt.json"))
    assert run.stderr == ""
    return run.returncode, run.stdout.splitlines()


def test_receipt_holds_in_an_empty_folder(receipt: Path, elsewhere: Path) -> None:
    assert verified(elsewhere, receipt.read_text(encoding="utf-8"), tracker_anew) == (0, ["holds"])
    assert [path.name for path in elsewhere.iterdir()] == ["receipt.json"]


@pytest.mark.parametrize(
    ("pattern", "field"),
    [
        (r'"score": 100\.0', "results.indicators[no-fees.law].accounts.government.score"),
        (r'"amount": 2\.5', "answers"),
        (r'"amount": 2\.5', "answers[XAA-2020-ministry@1/no-fees.cost@2020]"),
        (r'"requires": 2\.0', "definitions"),
        (r'"requires": 2\.0', "definitions.commitments[no-fees].indicators[no-fees.law]"),
        (r'"title": "No fees for worker', "definitions.commitments[no-fees]"),
        (r'"question": "Do workers pa', "definitions.commitments[no-fees].indicators[no-fees.practice]"),
        (r'"adopted_on": "201', "definitions.timelines"),
        (r'"snapshot": "sha256:\w', "snapshot"),
        (r'"definitions_hash": "sha256:\w', "definitions_hash"),
        (r'"as_of": "2026-01-01', "as_of"),
        (r'"code": "0', "code"),
    ],
)
def test_one_flipped_digit_is_found_and_named(receipt: Path, elsewhere: Path, pattern: str, field: str) -> None:
    text = receipt.read_text(encoding="utf-8")
    place = re.search(pattern, text)
    assert place is not None
    last = place.end() - 1
    flipped = text[:last] + ("1" if text[last] != "1" else "2") + text[last + 1 :]
    code, lines = verified(elsewhere, flipped)
    assert code == 1
    assert any(line.startswith(f"fails: {field}:") for line in lines), lines


def test_what_was_put_in_or_taken_out_is_named(receipt: Path, elsewhere: Path) -> None:
    data = json.loads(receipt.read_text(encoding="utf-8"))
    taken = data["answers"].pop()
    data["answers"].append({**taken, "submission": "XAA-other"})
    _, lines = verified(elsewhere, json.dumps(data))
    assert [line for line in lines if line.startswith("fails: answers[") and line.endswith("is missing")]
    assert [line for line in lines if line.endswith("was not there when the receipt was sealed")]


def test_receipt_of_the_first_format_is_still_verified(receipt: Path, elsewhere: Path) -> None:
    data = json.loads(receipt.read_text(encoding="utf-8"))
    old = {name: value for name, value in data.items() if name not in ("item_seals", "embargo")}
    old["seals"] = {name: seal for name, seal in old["seals"].items() if name != "embargo"}
    assert verified(elsewhere, json.dumps({**old, "receipt": 1})) == (0, ["holds"])


@pytest.mark.parametrize("text", ["{}", "[]", '{"receipt": 1}', '{"receipt": 1, "seals": 3}', "null"])
def test_what_is_no_receipt_fails_and_says_so(elsewhere: Path, text: str) -> None:
    code, lines = verified(elsewhere, text)
    assert code == 1
    assert all(line.startswith("fails: ") for line in lines)


def test_what_is_not_json_could_not_be_verified(elsewhere: Path) -> None:
    (elsewhere / "x.json").write_text("{", encoding="utf-8")
    assert tracker(elsewhere, "verify", str(elsewhere / "x.json")).returncode == 2
    assert tracker(elsewhere, "verify", str(elsewhere / "none.json")).returncode == 2


def test_receipt_holds_nothing_restricted_and_only_its_place(tmp_path: Path) -> None:
    workspace = write_workspace(tmp_path / "workspace")
    run = tracker(workspace, "export", "receipt", "XAA", "XBB", "XCC", "--format", "json")
    texts = [Path(line).read_text(encoding="utf-8") for line in run.stdout.splitlines()]
    assert len(texts) == 3
    assert [mark for mark in MARKS for text in texts if mark in text] == []
    assert {a["country"] for a in json.loads(texts[0])["answers"]} == {"XAA"}
