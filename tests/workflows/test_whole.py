"""Results from what is kept beside the database are those made anew from it, whatever happened in between."""

import datetime as dt
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sample import MARKS, write_workspace
from tests.scoring.columns.test_equal_faces import CATALOG
from tests.scoring.columns.test_updating import bits
from tests.store.specimens import answer, save, submission
from tests.store.test_changes import apply, edits
from tracker.places import load_places
from tracker.settings import Settings
from tracker.store import Archive
from tracker.workflows.reading import open_reading, prepare
from tracker.workflows.scoring import score_workspace
from tracker.workflows.whole import Whole, open_whole
from tracker.workspace import shared_archive

DAYS = [dt.date(2020, 12, 20), dt.date(2026, 6, 30)]
PLACES = load_places()


def workspace(folder: Path) -> Settings:
    return Settings(folder, f"sqlite:///{folder / 'tracker.db'}")


def opened(settings: Settings, archive: Archive, day: dt.date = DAYS[1]) -> Whole:
    return open_whole(settings, archive, CATALOG, day)


def files(settings: Settings) -> list[Path]:
    return [settings.workspace / f"tracker.db-{kind}" for kind in ("columns", "results")]


def anew(settings: Settings, archive: Archive, day: dt.date = DAYS[1]) -> Whole:
    """The same without what is kept, which is put back."""
    kept = {path: path.read_bytes() for path in files(settings)}
    for path in kept:
        path.unlink()
    found = opened(settings, archive, day)
    for path, content in kept.items():
        path.write_bytes(content)
    return found


def told(whole: Whole) -> dict[str, Any]:
    scores = whole.scores(PLACES, ["XAA", "XBB", "XCC", "XDD", "NPL"])
    return bits(whole.cube) | {"scores": scores, "answers": whole.answers, "cells": dict(whole.frame.cells)}


@given(edits, st.lists(st.sampled_from(DAYS), min_size=5, max_size=5))
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
def test_results_after_any_edits_are_those_made_anew(rounds: list[list[Any]], days: list[dt.date]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = workspace(Path(folder))
        with Archive.open(here.database_url) as archive:
            for edited, day in zip(rounds, days, strict=False):
                for edit in edited:
                    apply(archive, edit)
                found = told(opened(here, archive, day))
                assert found == told(opened(here, archive, day)) == told(anew(here, archive, day))


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Settings, Archive]:
    """A workspace of which everything is kept; reading it all again is an error."""
    here = workspace(tmp_path)
    archive = Archive.open(here.database_url)
    for number in range(4):
        about = answer(indicator="a.law", country=f"X{'ABCD'[number] * 2}")
        save(archive, submission(f"S{number}", answers=(about,)))
    opened(here, archive)
    monkeypatch.setattr(Archive, "sealed_columns", forbidden)
    return here, archive


def forbidden(archive: Archive) -> None:
    raise AssertionError("everything was read again")


def test_only_what_changed_is_read_and_scored_again(kept: tuple[Settings, Archive]) -> None:
    here, archive = kept
    save(archive, submission("S1", answers=(answer(indicator="a.law", country="XBB", amount=4.0),)))
    found = opened(here, archive)
    assert found.frame.countries == ["XAA", "XBB", "XCC", "XDD"]
    (now,) = found.scores(PLACES, ["XBB"]).countries
    (voice,) = now.indicators["a.law"].accounts.values()
    assert (voice.amount, voice.inputs) == (4.0, ("S1@2/a.law@2021-03",))


@pytest.mark.parametrize("damage", [b"", b"tracker arrays 1\n{}\n", None])
def test_what_is_damaged_is_replaced(kept: tuple[Settings, Archive], damage: bytes | None, monkeypatch: Any) -> None:
    here, archive = kept
    before = told(opened(here, archive))
    monkeypatch.undo()
    for path in files(here):
        path.write_bytes(path.read_bytes()[:-100] if damage is None else damage)
    assert told(opened(here, archive)) == before
    monkeypatch.setattr(Archive, "sealed_columns", forbidden)
    assert told(opened(here, archive)) == before


def test_what_another_database_left_is_replaced(kept: tuple[Settings, Archive], monkeypatch: Any) -> None:
    here, archive = kept
    foreign = [path.read_bytes() for path in files(here)]
    monkeypatch.undo()
    archive.close()
    for path in here.workspace.glob("tracker.db*"):
        path.unlink()
    with Archive.open(here.database_url) as other:
        for number in range(4):
            save(other, submission(f"S{number}", answers=(answer(indicator="a.law", country="XZZ", amount=0.0),)))
        for path, content in zip(files(here), foreign, strict=True):
            path.write_bytes(content)
        found = opened(here, other)
        assert found.frame.countries == list(found.cube.places) == ["XZZ"]
        assert told(found) == told(anew(here, other))


def test_a_database_on_a_server_keeps_its_results_in_the_workspace(database_url: str, tmp_path: Path) -> None:
    here = Settings(tmp_path, database_url)
    with Archive.open(database_url) as archive:
        save(archive, submission(answers=(answer(indicator="a.law"),)))
        before = told(opened(here, archive))
        assert told(opened(here, archive)) == before
    folder = tmp_path / ".tracker" if archive.file is None else tmp_path
    assert len([*folder.glob("*-columns"), *folder.glob("*-results")]) == 2


def test_a_workspace_that_cannot_be_written_is_scored_all_the_same(
    kept: tuple[Settings, Archive], monkeypatch: Any
) -> None:
    here, archive = kept
    before = told(opened(here, archive))
    for path in files(here):
        path.unlink()
        path.mkdir()
        (path / "in the way").write_bytes(b"")
    monkeypatch.undo()
    assert told(opened(here, archive)) == before


def test_kept_results_hold_nothing_that_is_not_public(tmp_path: Path) -> None:
    here = workspace(write_workspace(tmp_path))
    score_workspace(here, is_everywhere=True)
    content = b"".join(path.read_bytes() for path in files(here))
    assert b"XCC-2025-mixed" in content
    assert [mark for mark in (*MARKS, "XBB-2025") if mark.encode() in content] == []


def test_what_is_published_is_read_without_a_restart(tmp_path: Path) -> None:
    here = workspace(write_workspace(tmp_path))
    prepare(here)
    day = dt.date(2026, 6, 30)
    before = open_reading(here, day)
    path = tmp_path / "submissions/XAA/government.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("rung: 2", "rung: 0"), encoding="utf-8")
    prepare(here)
    after = open_reading(here, day)
    law = [r.country("XAA").indicators["no-fees.law"].headline for r in (before, after)]
    assert law[0] != law[1]
    assert before.scores.snapshot != after.scores.snapshot
    shared_archive.cache_clear()
