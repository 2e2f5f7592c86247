"""Sets two versions of the definitions side by side over the whole series of year-ends."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from tracker.errors import BadRequest
from tracker.exports.comparison import Change, Day, compare_series
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.trend import year_ends
from tracker.settings import Settings
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
        frames = [[read_frame(archive, c, day) for day in days] for c in (earlier_catalog, later_catalog)]
        asked = [wanted or spoken_about(archive, frame) for frame in frames[1]]
    series = []
    for index, (old, new) in enumerate(zip(*frames, strict=True)):
        unheard = ScoringFrame(new.as_of, frames[1][index - 1].cells) if index else new
        series.append(
            Day(
                score_frame(old, earlier_catalog, places, asked[index]),
                score_frame(new, later_catalog, places, asked[index]),
                score_frame(unheard, later_catalog, places, asked[index]),
            )
        )
    return compare_series(series)
