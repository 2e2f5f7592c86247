"""Opens what pages and reports show: one frozen reading of the workspace at a day."""

import datetime as dt

from tracker.exports.reading import Published, Reading
from tracker.exports.report import build_scorecard
from tracker.problems import Problem
from tracker.scoring.explain import explain_indicator
from tracker.scoring.frame import versions_in_force
from tracker.settings import Settings
from tracker.workflows.bring_in import bring_in
from tracker.workflows.scoring import require_place
from tracker.workflows.whole import open_whole
from tracker.workspace import open_archive, open_definitions, open_places, shared_archive, today

__all__ = ["build_scorecard", "current_revision", "current_state", "explain_reading", "open_reading", "prepare"]


def open_reading(settings: Settings, as_of: dt.date | None = None) -> Reading:
    """All places and all public submissions at a day; reads the database, loads nothing."""
    catalog = open_definitions(settings).require()
    places = open_places()
    day = as_of or today()
    archive = shared_archive(settings.database_url)
    whole = open_whole(settings, archive, catalog, day)
    found = archive.public_submissions(versions_in_force(archive.versions(), day))
    published = tuple(Published(s, version) for s, version in found if s.published_on.last <= day)
    spoken = {answer.country for entry in published for answer in entry.submission.answers}
    scores = whole.scores(places, {*places.by_code, *spoken})
    return Reading(day, catalog, places, scores, published, whole.frame, is_ahead=day > today())


def current_revision(settings: Settings) -> int:
    """A number that grows whenever what is published may have changed."""
    return shared_archive(settings.database_url).revision()


def current_state(settings: Settings) -> tuple[int, int, int]:
    """Changes whenever what is shown may have: the database's revision, and number and age of the definitions."""
    folder = settings.workspace / "indicators"
    ages = [path.stat().st_mtime_ns for path in folder.rglob("*.y*ml")] if folder.is_dir() else []
    return current_revision(settings), len(ages), max(ages, default=0)


def explain_reading(reading: Reading, country: str, indicator: str) -> list[str]:
    """Every rule that fired on one indicator of one place of a reading, in words."""
    code = require_place(country, reading.places)
    result = reading.country(code).indicators[indicator]
    return explain_indicator(code, result, reading.frame, reading.catalog, reading.places.name(code))


def prepare(settings: Settings) -> list[Problem]:
    """Prepare the database and load what is new, before serving; problems of submissions are returned."""
    catalog = open_definitions(settings).require()
    with open_archive(settings) as archive:
        return bring_in(settings, catalog, archive).problems
