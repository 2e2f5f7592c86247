"""All that the page of one place says: its scorecard, the strip of deadlines, gaps, asks, and what changed.

Knows how these are put together, once for a place, a day and a language. Leaves each part to a file of its own.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tracker.exports.changes_since import build_changed
from tracker.exports.dossier import Dossier, open_dossier
from tracker.exports.reading import Reading
from tracker.exports.report import build_scorecard
from tracker.exports.scorecard import Ask, Block, Changes, Scorecard
from tracker.exports.strip import Strip, build_strip
from tracker.wording import wording_in

__all__ = ["Briefing", "Changes", "PlaceGap", "build_briefing", "build_changes"]


@dataclass(frozen=True, slots=True)
class PlaceGap:
    """A commitment on which accounts, or rule and practice, differ: how, and by how many points of 100 if known."""

    commitment: str
    title: str
    lines: tuple[str, ...]
    points: float | None


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything about one place, in one language."""

    card: Scorecard
    strip: Strip
    gaps: tuple[PlaceGap, ...]

    @property
    def asks(self) -> tuple[Ask, ...]:
        """What to ask for."""
        return self.card.asks


def build_briefing(reading: Reading, country: str, language: str) -> Briefing:
    """The page of a place, also of one on which nobody spoke; BadRequest when there is no such place."""
    reading = reading.told_in(wording_in(language))
    dossier = open_dossier(reading, country, wording_in(language))
    card = build_scorecard(reading, country, language)
    return Briefing(
        card=card,
        strip=build_strip(dossier, card.deadlines),
        gaps=tuple(sorted(_gaps(dossier, card.blocks), key=lambda gap: -(gap.points or 0.0))),
    )


def build_changes(reading: Reading, country: str, language: str, since: dt.date) -> Changes:
    """What changed about a place between a day and that of the reading."""
    reading = reading.told_in(wording_in(language))
    dossier = open_dossier(reading, country, wording_in(language))
    return build_changed(dossier, since)


def _gaps(dossier: Dossier, blocks: Iterable[Block]) -> Iterator[PlaceGap]:
    """The commitments on which something differs, in the order of the scorecard."""
    for block in blocks:
        result = dossier.result.commitments.get(block.commitment)
        gap = result.gap if result else None
        points = abs(gap.points) if gap and gap.comparable and gap.points is not None else None
        if block.differ:
            yield PlaceGap(block.commitment, block.title, block.differ, points)
