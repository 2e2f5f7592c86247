"""Opens what one run needs: definitions, files, places, the database. The composition root.

Knows how the rooms below are put together for a given `Settings`. Leaves to the workflows
what is done with them.
"""

import datetime as dt
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from tracker.documents import Document
from tracker.errors import DefinitionsBroken
from tracker.indicators.catalog import Catalog
from tracker.indicators.checks import check_definitions
from tracker.indicators.files import shipped_folder
from tracker.intake.folder import read_folder
from tracker.places import Places, load_places
from tracker.problems import Problem, sort_problems
from tracker.settings import Settings
from tracker.store import Archive
from tracker.vocabulary import FileKind

if TYPE_CHECKING:
    from tracker.store.snapshot import Snapshot

#: Kinds that fall back to what is shipped when the workspace has none; commitments never do.
_FALLING_BACK = frozenset({FileKind.TIMELINES, FileKind.METHODOLOGY, FileKind.COMPACT})


@dataclass(frozen=True)
class Definitions:
    """What indicators/ says, what is wrong in it, and the part of it against which submissions can be judged."""

    catalog: Catalog | None
    problems: tuple[Problem, ...]
    sound_part: Catalog | None

    def require(self) -> Catalog:
        """The catalog; DefinitionsBroken when the folder has problems."""
        if self.catalog is None or self.problems:
            raise DefinitionsBroken(list(self.problems))
        return self.catalog


def open_definitions(settings: Settings) -> Definitions:
    """Read and judge indicators/, with the shipped timelines, methodology and Compact where it has none."""
    files, problems = read_folder(settings.workspace, "indicators")
    documents = [file.document for file in files if file.document is not None]
    catalog, found = check_definitions(documents, load_places(), _fallback(documents))
    problems = sort_problems([*problems, *found])
    sound = catalog if not problems else _sound_part(documents, {problem.where.file for problem in problems})
    return Definitions(catalog, tuple(problems), sound)


def open_shipped_definitions() -> Catalog:
    """The definitions that ship with the tracker, whatever the workspace holds."""
    return open_definitions(Settings(shipped_folder().parent, "")).require()


def _sound_part(documents: list[Document], broken: set[str]) -> Catalog | None:
    """The catalog of the files without problems; what the others define is unsure."""
    sound = [document for document in documents if document.file not in broken]
    catalog, _ = check_definitions(sound, load_places(), _fallback(sound))
    named = {str(d.data.get("id")) for d in documents if d.file in broken and isinstance(d.data, dict)}
    unsure = frozenset(named | {PurePosixPath(file).stem for file in broken})
    return None if catalog is None else replace(catalog, unsure=unsure)


def _fallback(documents: list[Document]) -> list[Document]:
    lacking = _FALLING_BACK - {document.kind for document in documents}
    if not lacking:
        return []
    shipped = shipped_folder()
    # They lie at its top, commitments in folders below: many files that need not be read.
    files, _ = read_folder(shipped.parent, "indicators", sorted(shipped.glob("*.yaml")))
    return [file.document for file in files if file.document is not None and file.kind in lacking]


def open_places() -> Places:
    """The gazetteer."""
    return load_places()


def open_archive(settings: Settings) -> Archive:
    """The database of the workspace, its tables up to date."""
    return Archive.open(settings.database_url)


@lru_cache(maxsize=4)
def shared_archive(database_url: str) -> Archive:
    """One open database for all sessions of a server."""
    return Archive.open(database_url)


def snapshot_of(settings: Settings, archive: Archive) -> "Snapshot":
    """Where columns and results are kept: beside an SQLite database, else in .tracker/ of the workspace."""
    from tracker.store.snapshot import Snapshot

    file = archive.file
    return Snapshot(file.parent, file.name) if file else Snapshot(settings.workspace / ".tracker", "database")


def exports_folder(settings: Settings) -> Path:
    """Where exports are written."""
    return settings.workspace / "exports"


def today() -> dt.date:
    """The current day, UTC: the only place that asks."""
    return dt.datetime.now(dt.UTC).date()


def now() -> dt.datetime:
    """The current moment, UTC, for audit entries."""
    return dt.datetime.now(dt.UTC)
