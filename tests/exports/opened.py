"""Readings of workspaces on disk, with restricted parts planted in them."""

from pathlib import Path

from tests.exports.factory import AS_OF
from tests.sample import write_workspace
from tracker.exports.reading import Reading
from tracker.settings import Settings
from tracker.store import Archive
from tracker.submissions.confidentiality import Withheld
from tracker.vocabulary import Confidentiality
from tracker.workflows.reading import open_reading, prepare


def open_planted(folder: Path) -> tuple[Reading, dict[Confidentiality, Withheld]]:
    """The invented workspace with marked restricted parts, and how much of it is withheld."""
    settings = Settings(write_workspace(folder), f"sqlite:///{folder / 'tracker.db'}")
    assert prepare(settings) == []
    with Archive.open(settings.database_url) as archive:
        return open_reading(settings, AS_OF), archive.count_withheld()
