"""Columns and results beside the database, so that neither need be made again: derived, deletable, never trusted.

Holds only what `columns` gives out and what follows from it, so nothing that is not public.
A file that is damaged, or was made by other code, is as good as absent. Each bears the
seal of the database it was made from; its reader compares.
"""

import datetime as dt
import hashlib
from contextlib import suppress
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from tracker.indicators.catalog import Catalog
from tracker.scoring.columns.answers import ROW_FIELDS, AnswerColumns, Documents, Extras, Names, Versions, columns_of
from tracker.scoring.columns.cube import PARTS, Cube
from tracker.scoring.columns.definitions import read_definitions
from tracker.store.array_file import Json, read_arrays, write_arrays
from tracker.store.seals import Seal

_TABLES = {"versions": Versions, "documents": Documents, "extras": Extras}
_CODE = Path(__file__).parents[1]
#: What decides on the meaning of a file, below the package.
_ENGINE = ("scoring", "indicators", "store/snapshot.py", "store/columns.py", "dates.py", "vocabulary.py")


@dataclass(frozen=True)
class Kept:
    """Results of everything at a day, the seal of what they rest on, and the hash of the answers that count."""

    seal: Seal
    cube: Cube
    answers: str


@dataclass(frozen=True)
class Snapshot:
    """The two files: columns, and the results of the day that was asked for last."""

    folder: Path
    name: str

    @property
    def columns_file(self) -> Path:
        """Where the columns are."""
        return self.folder / f"{self.name}-columns"

    @property
    def results_file(self) -> Path:
        """Where the results are."""
        return self.folder / f"{self.name}-results"

    def write_columns(self, columns: AnswerColumns, seal: Seal) -> None:
        """Keep the columns; a folder that cannot be written is no error."""
        told = _stamp("columns", seal) | {"names": [list(getattr(columns.names, f.name)) for f in fields(Names)]}
        arrays = {name: getattr(columns, name) for name in ROW_FIELDS}
        for table, kind in _TABLES.items():
            arrays |= {f"{table}.{f.name}": getattr(getattr(columns, table), f.name) for f in fields(kind)}
        self._write(self.columns_file, told, arrays)

    def read_columns(self) -> tuple[AnswerColumns, Seal] | None:
        """The columns kept, and the seal of what they were made from."""
        found = read_arrays(self.columns_file)
        if found is None or not _has(found[0], kind="columns"):
            return None
        told, arrays = found
        places, indicators, submissions, organisations, texts = (tuple(words) for words in told["names"])
        names = Names(places, indicators, submissions, tuple((name, family) for name, family in organisations), texts)
        versions, documents, extras = (
            kind(*(arrays[f"{table}.{f.name}"] for f in fields(kind))) for table, kind in _TABLES.items()
        )
        rows = [arrays[name] for name in ROW_FIELDS]
        return columns_of(names, versions, documents, rows, extras), Seal(*told["seal"])

    def write_results(self, kept: Kept) -> None:
        """Keep the results of a day in place of those of another; a folder that cannot be written is no error."""
        cube = kept.cube
        of = {"as_of": cube.as_of.isoformat(), "definitions": cube.catalog.definitions_hash}
        told = _stamp("results", kept.seal) | of | {"places": list(cube.places), "answers": kept.answers}
        parts = ((part, f.name) for part, kind in PARTS.items() for f in fields(kind))
        arrays = {f"{part}.{name}": getattr(getattr(cube, part), name) for part, name in parts}
        self._write(self.results_file, told, arrays)

    def read_results(self, catalog: Catalog, as_of: dt.date) -> Kept | None:
        """The results kept, when they are of that day and those definitions."""
        found = read_arrays(self.results_file)
        of = {"as_of": as_of.isoformat(), "definitions": catalog.definitions_hash}
        if found is None or not _has(found[0], kind="results", **of):
            return None
        told, arrays = found
        parts: dict[str, Any] = {
            part: kind(**{f.name: arrays[f"{part}.{f.name}"] for f in fields(kind)}) for part, kind in PARTS.items()
        }
        cube = Cube(as_of, read_definitions(catalog), tuple(told["places"]), **parts)
        return Kept(Seal(*told["seal"]), cube, told["answers"])

    def _write(self, path: Path, told: Json, arrays: dict[str, Any]) -> None:
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, exist_ok=True)
            write_arrays(path, told, arrays)


def _stamp(kind: str, seal: Seal) -> Json:
    return {"kind": kind, "engine": engine_version(), "seal": [seal.version, seal.seal]}


def _has(told: Json, **wanted: str) -> bool:
    return all(told.get(name) == value for name, value in {"engine": engine_version(), **wanted}.items())


@lru_cache(maxsize=1)
def engine_version() -> str:
    """A digest of the code that makes columns and results: other code, other files."""
    told = hashlib.blake2b(np.__version__.encode(), digest_size=16)
    for name in _ENGINE:
        path = _CODE / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            told.update(file.relative_to(_CODE).as_posix().encode() + file.read_bytes())
    return told.hexdigest()
