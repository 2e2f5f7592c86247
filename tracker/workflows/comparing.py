"""Sets two versions of the definitions side by side over the whole series of year-ends."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from tracker.dates import add_years
from tracker.errors import BadRequest
from tracker.exports.comparison import Change, compare_series
from tracker.indicators.catalog import Catalog
from tracker.scoring.results import Scores
from tracker.settings import Settings
from tracker.store import Archive
from tracker.workflows.scoring import read_frame, require_place, score_frame, spoken_about
from tracker.workspace import open_archive, open_definitions, open_places, today


def compare_definitions(
    settings: Settings, earlier: Path, countries: Sequence[str] = (), *, as_of: dt.date | None = None
) -> list[Change]:
    """What differs between the definitions below `earlier` and those of the workspace, and what the data changed."""
    if not (earlier / "indicators").is_dir():
        raise BadRequest(f"'{earlier}' holds no folder indicators/ with the other version.")
    later_catalog = open_definitions(settings).require()
    earlier_catalog = open_definitions(Settings(earlier.resolve(), settings.database_url)).require()
    places = open_places()
    wanted = [require_place(code, places) for code in countries]
    with open_archive(settings) as archive:
        days = year_ends(later_catalog.adopted_on, as_of or today())
        series = [_series(archive, catalog, wanted, days) for catalog in (earlier_catalog, later_catalog)]
    return compare_series(*series)


def _series(archive: Archive, catalog: Catalog, wanted: Sequence[str], days: Sequence[dt.date]) -> list[Scores]:
    frames = [read_frame(archive, catalog, day) for day in days]
    return [score_frame(frame, catalog, open_places(), wanted or spoken_about(archive, frame)) for frame in frames]


def year_ends(adopted: dt.date, as_of: dt.date) -> list[dt.date]:
    """31 December of each year from adoption on, and the day itself."""
    first = dt.date(adopted.year, 12, 31)
    days = [add_years(first, number) for number in range(as_of.year - first.year + 1)]
    return [*(day for day in days if day < as_of), as_of]
