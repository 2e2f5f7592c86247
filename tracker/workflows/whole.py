"""Everything that counts at a day with its results: kept beside the database where still true, else made and kept.

Knows when what is kept may be used, and what a change makes anew. Leaves how results are
made to `tracker.scoring.columns`, and the files to `tracker.store.snapshot`.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.results import Scores
from tracker.scoring.snapshot import snapshot_hash
from tracker.settings import Settings
from tracker.store import Archive
from tracker.workspace import snapshot_of

if TYPE_CHECKING:
    from tracker.scoring.columns import AnswerColumns, Cube
    from tracker.store.seals import Seal
    from tracker.store.snapshot import Kept, Snapshot


@dataclass(frozen=True)
class Whole:
    """What counts at a day, the results of every place that somebody spoke about, and the hash of the answers."""

    frame: ScoringFrame
    columns: "AnswerColumns"
    cube: "Cube"
    answers: str

    def scores(self, places: Places, countries: Iterable[str]) -> Scores:
        """The results of some places, those that nobody spoke about among them."""
        from tracker.scoring.columns import score_columns, score_places

        wanted = set(countries)
        silent = sorted(wanted - set(self.cube.places))
        found = score_places(self.cube, self.frame, places, wanted.difference(silent), self.answers)
        if not silent:
            return found
        apart = score_columns(self.columns, self.cube.catalog, self.cube.as_of, silent)
        more = score_places(apart, self.frame, places, silent, self.answers)
        return replace(found, countries=tuple(sorted((*found.countries, *more.countries), key=lambda c: c.country)))


@dataclass(frozen=True)
class _Read:
    """Columns and their seal; `before` is the seal of the columns kept, `touched` the places that changed since."""

    columns: "AnswerColumns"
    seal: "Seal"
    before: "Seal | None" = None
    touched: frozenset[str] = frozenset()


def open_whole(settings: Settings, archive: Archive, catalog: Catalog, as_of: dt.date) -> Whole:
    """Everything at a day; only what changed since the last time is read and scored again."""
    from tracker.scoring.columns import list_frame

    snapshot = snapshot_of(settings, archive)
    read = _open_columns(archive, snapshot)
    frame = list_frame(read.columns, catalog, as_of)
    kept = snapshot.read_results(catalog, as_of)
    if kept is None or kept.seal != read.seal:
        kept = _score(read, catalog, frame, kept)
        snapshot.write_results(kept)
    return Whole(frame, read.columns, kept.cube, kept.answers)


def open_frame(settings: Settings, archive: Archive, catalog: Catalog, as_of: dt.date) -> ScoringFrame:
    """What counts at a day, without results."""
    from tracker.scoring.columns import list_frame

    return list_frame(_open_columns(archive, snapshot_of(settings, archive)).columns, catalog, as_of)


def _open_columns(archive: Archive, snapshot: "Snapshot") -> _Read:
    from tracker.scoring.columns import places_of, replace_submissions

    found = snapshot.read_columns()
    if found is not None and found[1] == archive.seal():
        return _Read(*found, before=found[1])
    changes = archive.changes_since(found[1]) if found else None
    if found is not None and changes is not None:
        names = changes.submissions
        touched = places_of(found[0], names) | places_of(changes.columns, names)
        columns = replace_submissions(found[0], names, changes.columns)
        read = _Read(columns, changes.seal, found[1], frozenset(touched))
    else:
        read = _Read(*archive.sealed_columns())
    snapshot.write_columns(read.columns, read.seal)
    return read


def _score(read: _Read, catalog: Catalog, frame: ScoringFrame, kept: "Kept | None") -> "Kept":
    """The results, from those before the change where they are at hand and of the same places."""
    from tracker.scoring.columns import score_columns, update
    from tracker.store.snapshot import Kept

    places = read.columns.names.places
    if kept is not None and kept.seal == read.before and kept.cube.places == places:
        cube = update(kept.cube, read.columns, read.touched)
    else:
        cube = score_columns(read.columns, catalog, frame.as_of, places)
    return Kept(read.seal, cube, snapshot_hash(frame.all_answers))
