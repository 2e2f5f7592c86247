"""The sides of the re-score benchmark: each runs once in a process of its own and says how long each stretch took."""

import datetime as dt
import hashlib
import resource
import time
from collections.abc import Callable
from typing import Any

AS_OF = dt.date(2026, 11, 26)
PLACES = 194


class Clock:
    """Wall and processor seconds of each stretch of one process."""

    def __init__(self) -> None:
        self.wall, self.cpu = time.perf_counter(), time.process_time()
        self.stretches: dict[str, tuple[float, float]] = {}

    def mark(self, name: str) -> None:
        wall, cpu = time.perf_counter(), time.process_time()
        self.stretches[name] = (wall - self.wall, cpu - self.cpu)
        self.wall, self.cpu = wall, cpu

    def told(self, **more: Any) -> dict[str, Any]:
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return {"seconds": self.stretches, "megabytes": megabytes, **more}


def full(path: str, size: str) -> dict[str, Any]:
    """Everything read from the database and scored."""
    clock = Clock()
    from tests.benchmarks.rescore_data import SIZES, make_catalog
    from tracker.scoring.columns import score_columns
    from tracker.store import Archive

    catalog = make_catalog(SIZES[size][0])
    clock.mark("import")
    with Archive.open(f"sqlite:///{path}") as archive:
        columns = archive.columns()
    clock.mark("read")
    cube = score_columns(columns, catalog, AS_OF)
    clock.mark("compute")
    return clock.told(digest=digest(core_of(cube), path))


def from_columns(path: str, size: str) -> dict[str, Any]:
    """Columns from the file beside the database, its seal compared, and everything scored."""
    clock = Clock()
    from tests.benchmarks.rescore_data import SIZES, make_catalog
    from tracker.scoring.columns import score_columns
    from tracker.store import Archive
    from tracker.store.snapshot import Snapshot, engine_version

    catalog = make_catalog(SIZES[size][0])
    engine_version()
    clock.mark("import")
    with Archive.open(f"sqlite:///{path}") as archive:
        assert archive.file is not None
        found = Snapshot(archive.file.parent, archive.file.name).read_columns()
        assert found is not None
        assert found[1] == archive.seal()
    clock.mark("read")
    cube = score_columns(found[0], catalog, AS_OF)
    clock.mark("compute")
    return clock.told(digest=digest(core_of(cube), path))


def from_results(path: str, size: str) -> dict[str, Any]:
    """All results from the file beside the database, its seal compared."""
    clock = Clock()
    from tests.benchmarks.rescore_data import SIZES, make_catalog
    from tracker.store import Archive
    from tracker.store.snapshot import Snapshot, engine_version

    catalog = make_catalog(SIZES[size][0])
    engine_version()
    clock.mark("import")
    with Archive.open(f"sqlite:///{path}") as archive:
        assert archive.file is not None
        found = Snapshot(archive.file.parent, archive.file.name).read_results(catalog, AS_OF)
        assert found is not None
        assert found.seal == archive.seal()
    clock.mark("read")
    return clock.told(digest=digest(core_of(found.cube), path))


def one_submission(path: str, size: str) -> dict[str, Any]:
    """One submission read again and its place scored again in a whole that is there; the whole is not timed."""
    from sqlalchemy import select

    from tests.benchmarks.rescore_data import SIZES, make_catalog
    from tracker.scoring.columns import places_of, replace_submissions, score_columns, update
    from tracker.store import Archive
    from tracker.store.columns import read_columns
    from tracker.store.engine import reading
    from tracker.store.tables import SUBMISSION, VERSION

    with Archive.open(f"sqlite:///{path}") as archive:
        columns = archive.columns()
        cube = score_columns(columns, make_catalog(SIZES[size][0]), AS_OF)
        for name in ("S0001001", "S0009002"):
            clock = Clock()
            with reading(archive._engine) as connection:
                key = connection.scalar(select(SUBMISSION.c.id).where(SUBMISSION.c.code == name))
                fresh = read_columns(connection, VERSION.c.submission_id == key)
            places = places_of(fresh, [name])
            own = replace_submissions(columns.of_places(places).alone(), [name], fresh)
            changed = update(cube, own, places)
            clock.mark("compute")
    return clock.told(digest=digest(core_of(changed), path))


def fetchall(path: str, size: str) -> dict[str, Any]:
    """The same columns as Python rows, by the standard library alone; nothing is scored."""
    clock = Clock()
    import sqlite3

    clock.mark("import")
    columns = "version_id, place_id, indicator_id, amount, se, grade, is_survey, is_fragile, observed_on, event_on"
    with sqlite3.connect(path) as connection:
        rows = connection.execute(
            f"SELECT {columns}, series, primary_evidence, scope, role FROM answer"
            " WHERE confidentiality = 0 AND NOT is_statement"
        ).fetchall()
    clock.mark("read")
    return clock.told(rows=len(rows))


def pandas(path: str, size: str, *, with_texts: bool = False) -> dict[str, Any]:
    """The core of the method in careful pandas, from the database."""
    clock = Clock()
    from tests.benchmarks import rescore_pandas as side
    from tests.benchmarks.rescore_data import SIZES

    clock.mark("import")
    frame = side.read(path, with_texts=with_texts)
    clock.mark("read")
    found = side.compute(frame, SIZES[size][0], AS_OF)
    clock.mark("compute")
    return clock.told(digest=digest(found, path))


def pandas_by_rows(path: str, size: str) -> dict[str, Any]:
    """The same core as it is often written: a function for each cell, called by groupby.apply."""
    clock = Clock()
    from tests.benchmarks import rescore_pandas as side
    from tests.benchmarks.rescore_applied import compute
    from tests.benchmarks.rescore_data import SIZES

    clock.mark("import")
    frame = side.read(path, with_texts=True)
    clock.mark("read")
    found = compute(frame, SIZES[size][0], AS_OF)
    clock.mark("compute")
    return clock.told(digest=digest(found, path))


SIDES: dict[str, Callable[[str, str], dict[str, Any]]] = {
    "ours": full,
    "ours from columns file": from_columns,
    "ours from results file": from_results,
    "ours, one submission": one_submission,
    "fetchall": fetchall,
    "pandas, number keys": pandas,
    "pandas, text keys": lambda path, size: pandas(path, size, with_texts=True),
    "ours again": full,
}
#: Run once a round only when asked for: they take long.
SLOW_SIDES: dict[str, Callable[[str, str], dict[str, Any]]] = {"pandas by rows": pandas_by_rows}


def core_of(cube: Any) -> dict[str, Any]:
    """The part of the whole that every side gives, by place and indicator."""
    import numpy as np

    from tracker.scoring.columns.codes import bit
    from tracker.vocabulary import Flag

    cells, found = cube.cells, {}
    for name, account in (("government", 0), ("voices", 1)):
        is_observed = ~np.isnan(cells.amount[account])
        found[f"{name}_amount"] = cells.amount[account].ravel()
        found[f"{name}_score"] = cells.normalised[account].ravel()
        found[f"{name}_stale"] = (is_observed & ((cells.flags[account] & bit(Flag.STALE)) > 0)).ravel()
    is_voiced = ~np.isnan(cells.amount[1]).ravel()
    found["voices_votes"] = np.where(is_voiced, cells.votes[1].ravel(), np.nan)
    has = ~np.isnan(cells.amount[0]).ravel()
    for number in range(cells.state.shape[-1]):
        state = cells.state[0, ..., number].ravel()
        found[f"state_{number}"] = np.where(has & (state >= 0), state, np.nan)
    return found


def digest(found: dict[str, Any], path: str) -> str:
    """Of every array and of the mean score of every place; cells left out are marked beside the database."""
    import numpy as np

    left_out = np.load(f"{path}.left-out.npy")
    told = hashlib.sha256()
    for name in sorted(found):
        values = np.round(np.asarray(found[name], dtype=float), 9) + 0.0
        if name.startswith("voices"):
            values = np.where(left_out, 0.0, values)
        told.update(name.encode() + np.nan_to_num(values, nan=-1.0).tobytes())
        if name.endswith("_score"):
            told.update(np.round(np.nanmean(values.reshape(PLACES, -1), axis=1), 6).tobytes())
    return told.hexdigest()[:12]
