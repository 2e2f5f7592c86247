"""Opens what pages and reports show: one frozen reading of the workspace at a day."""

import datetime as dt
import os
from collections.abc import Collection, Iterator
from fnmatch import fnmatch
from pathlib import Path

from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard
from tracker.indicators.catalog import Catalog
from tracker.problems import Problem
from tracker.scoring.explain import explain_indicator
from tracker.scoring.frame import versions_in_force
from tracker.settings import Settings
from tracker.workflows.bring_in import bring_in
from tracker.workflows.documents import StoredDocuments
from tracker.workflows.scoring import require_place
from tracker.workflows.whole import open_whole
from tracker.workspace import open_archive, open_definitions, open_places, shared_archive, today

__all__ = ["build_scorecard", "current_definitions", "current_revision", "explain_reading", "open_reading", "prepare"]

#: So many answers are held in memory whoever asks: a few dozen megabytes.
HELD = 20_000

#: So many a server holds for all its readers: some hundred megabytes. Above it a page reads what it shows.
HELD_BY_SERVER = 200_000


def open_reading(
    settings: Settings,
    as_of: dt.date | None = None,
    *,
    most_held: int | None = None,
    catalog: Catalog | None = None,
    only: Collection[str] | None = None,
) -> Reading:
    """All places and all public submissions at a day; reads the database, loads nothing.

    Documents are held in memory, or else, where there are more than `most_held` answers, read from the database
    whenever they are asked for.
    `catalog` is taken where the definitions are at hand; `only` leaves out the results of other places, for what does
    not look at them.
    """
    catalog = catalog or open_definitions(settings).require()
    places = open_places()
    day = as_of or today()
    archive = shared_archive(settings.database_url)
    whole = open_whole(settings, archive, catalog, day)
    documents = StoredDocuments(archive, versions_in_force(archive.versions(), day), day)
    is_held = most_held is None or len(whole.columns) <= most_held
    published = documents.whole() if is_held else documents
    scores = whole.scores(places, only or {*places.by_code, *documents.heard})
    return Reading(day, catalog, places, scores, published, whole.frame, is_ahead=day > today())


def current_revision(settings: Settings) -> int:
    """A number that grows whenever what is published may have changed."""
    return shared_archive(settings.database_url).revision()


def current_definitions(settings: Settings) -> tuple[int, int]:
    """How many files of definitions there are, and when one was last written: changes when they may have."""
    folder = settings.workspace / "indicators"
    ages = list(_ages(folder)) if folder.is_dir() else []
    return len(ages), max(ages, default=0)


def _ages(folder: Path | str) -> Iterator[int]:
    """When each file of definitions was last written; asked again and again, so by the quickest way."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _ages(entry.path)
            elif fnmatch(entry.name, "*.y*ml"):
                yield entry.stat().st_mtime_ns


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
