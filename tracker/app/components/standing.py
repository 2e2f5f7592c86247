"""Who stands where on one indicator, in the reader's language.

Knows which language is spoken. Leaves the points and their sentences to `tracker.exports.standing`, the
drawing to `charts` and `commitments`.
"""

from collections.abc import Iterable, Sequence

from tracker.app.language import speaking
from tracker.exports import standing
from tracker.exports.reading import Reading
from tracker.exports.standing import ORDER, SILENT, Point, asked_now, is_judged, reaches
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Indicator

__all__ = [
    "ORDER",
    "SILENT",
    "Point",
    "asked_now",
    "build_points",
    "finding",
    "is_judged",
    "number_of",
    "reaches",
    "years_asked",
]


def build_points(reading: Reading, indicator: Indicator) -> list[Point]:
    """Every account that has an observation, by name of place."""
    return standing.build_points(reading, indicator, speaking())


def finding(reading: Reading, indicator: Indicator, points: Sequence[Point]) -> str:
    """What the points show, in one sentence."""
    return standing.say_points(reading, indicator, points, speaking())


def number_of(places: int) -> str:
    """'1 place', '7 places'."""
    return standing.number_of(places, speaking())


def years_asked(milestones: Iterable[Milestone]) -> dict[float, str]:
    """For each level that is asked for, by when: '2025, 2030'."""
    years: dict[float, list[str]] = {}
    for milestone in milestones:
        years.setdefault(milestone.requires, []).append(str(milestone.due_on.year))
    return {level: ", ".join(found) for level, found in years.items()}
