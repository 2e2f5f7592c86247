"""Both faces of scoring agree on every cell of the shipped workspace."""

import datetime as dt
from pathlib import Path

import pytest

from tests.data.sources import ROOT
from tracker.places import load_places
from tracker.scoring.score import score
from tracker.settings import Settings
from tracker.store import Archive
from tracker.workflows.bring_in import bring_in
from tracker.workflows.scoring import read_frame, score_frame
from tracker.workspace import open_definitions


@pytest.mark.parametrize("day", [dt.date(2020, 12, 20), dt.date(2026, 11, 26), dt.date(2031, 1, 1)])
def test_columns_and_plain_face_agree_on_everything_shipped(day: dt.date, tmp_path: Path) -> None:
    settings = Settings(ROOT, f"sqlite:///{tmp_path / 'tracker.db'}")
    catalog = open_definitions(settings).require()
    places = load_places()
    with Archive.open(settings.database_url) as archive:
        bring_in(settings, catalog, archive)
        frame = read_frame(archive, catalog, day)
    assert score_frame(frame, catalog, places, places.by_code) == score(frame, catalog, places, places.by_code)
