"""Which places anybody spoke about, from what is public."""

import datetime as dt
from pathlib import Path

from tests.sample import write_workspace
from tracker.scoring.frame import versions_in_force
from tracker.settings import Settings
from tracker.store import Archive
from tracker.workflows.bring_in import bring_in
from tracker.workspace import open_definitions


def test_spoken_places_are_those_of_public_answers_published_by_then(tmp_path: Path, database_url: str) -> None:
    settings = Settings(write_workspace(tmp_path), database_url)
    with Archive.open(database_url) as archive:
        bring_in(settings, open_definitions(settings).require(), archive)
        found = {}
        for day in (dt.date(2020, 6, 1), dt.date(2026, 1, 1)):
            found[day.year] = archive.spoken_places(versions_in_force(archive.versions(), day), day)
    assert found == {2020: ["XAA"], 2026: ["XAA", "XCC"]}
