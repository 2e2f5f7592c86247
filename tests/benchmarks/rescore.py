"""How long a full re-score takes, against reading the same columns and against pandas.

    python -m tests.benchmarks.rescore 84k [rounds]        (also 840k, 10m)

Every sample is a fresh process; the sides take turns in each round; ratios are those of one
round. Sides that compute must give the same digest of the core, or nothing is printed: ours
does the whole method, pandas only the core (see `rescore_pandas`). All read the same file
from a warm cache. Cells in which voices share a family or evidence are left out of the
digest, not of our work.
"""

import datetime as dt
import hashlib
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("RESCORE_FOLDER", tempfile.gettempdir()))
AS_OF = dt.date(2026, 11, 26)
STRETCHES = ("import", "read", "compute")


def ours(path: str, size: str) -> dict[str, Any]:
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


def snapshot(path: str, size: str) -> dict[str, Any]:
    clock = Clock()
    from tests.benchmarks.rescore_data import SIZES, make_catalog
    from tracker.scoring.columns import score_columns
    from tracker.store import Archive
    from tracker.store.snapshot import read_snapshot

    catalog = make_catalog(SIZES[size][0])
    clock.mark("import")
    with Archive.open(f"sqlite:///{path}") as archive:
        columns = read_snapshot(Path(f"{path}.columns"), archive.revision(), catalog.definitions_hash)
    assert columns is not None
    clock.mark("read")
    cube = score_columns(columns, catalog, AS_OF)
    clock.mark("compute")
    return clock.told(digest=digest(core_of(cube), path))


def incremental(path: str, size: str) -> dict[str, Any]:
    """One place scored again in a whole that is there; the whole itself is not timed."""
    from tests.benchmarks.rescore_data import SIZES, make_catalog
    from tracker.scoring.columns import score_columns, update
    from tracker.store import Archive

    with Archive.open(f"sqlite:///{path}") as archive:
        columns = archive.columns()
    cube = score_columns(columns, make_catalog(SIZES[size][0]), AS_OF)
    update(cube, columns, [cube.places[7]])
    clock = Clock()
    changed = update(cube, columns, [cube.places[8]])
    clock.mark("compute")
    return clock.told(digest=digest(core_of(changed), path))


def fetchall(path: str, size: str) -> dict[str, Any]:
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
    clock = Clock()
    from tests.benchmarks import rescore_pandas as side
    from tests.benchmarks.rescore_data import SIZES

    clock.mark("import")
    frame = side.read(path, with_texts=with_texts)
    clock.mark("read")
    found = side.compute(frame, SIZES[size][0], AS_OF)
    clock.mark("compute")
    return clock.told(digest=digest(found, path))


SIDES: dict[str, Callable[[str, str], dict[str, Any]]] = {
    "ours": ours,
    "ours from snapshot": snapshot,
    "ours, one place again": incremental,
    "fetchall": fetchall,
    "pandas, number keys": pandas,
    "pandas, text keys": lambda path, size: pandas(path, size, with_texts=True),
    "ours again": ours,
}


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
            told.update(np.round(np.nanmean(values.reshape(194, -1), axis=1), 6).tobytes())
    return told.hexdigest()[:12]


def mark_left_out(path: Path, indicators: int) -> None:
    """Save which cells have two voices of one family, or naming one evidence; never timed."""
    import sqlite3

    import numpy as np

    cells = np.zeros(194 * indicators, dtype=bool)
    by = "SELECT a.place_id - 1, a.indicator_id - 1 FROM answer a JOIN version v ON v.id = a.version_id"
    with sqlite3.connect(path) as connection:
        shared = (
            f"{by} JOIN organisation o ON o.id = v.organisation_id WHERE v.account = 1"
            " GROUP BY 1, 2, o.family HAVING count(DISTINCT o.id) > 1"
        )
        named = (
            f"{by} WHERE v.account = 1 AND primary_evidence IS NOT NULL"
            " GROUP BY 1, 2, primary_evidence HAVING count(DISTINCT v.organisation_id) > 1"
        )
        for query in (shared, named):
            for place, indicator in connection.execute(query):
                cells[place * indicators + indicator] = True
    np.save(f"{path}.left-out.npy", cells)
    print(f"cells with shared families or evidence: {cells.mean():.1%}")


def prepare(size: str) -> Path:
    from tests.benchmarks.rescore_data import SIZES, make_catalog, make_database
    from tracker.store import Archive
    from tracker.store.snapshot import write_snapshot

    path = make_database(FOLDER / f"rescore-{size}.db", size)
    mark_left_out(path, SIZES[size][0])
    with Archive.open(f"sqlite:///{path}") as archive:
        columns, revision = archive.columns(), archive.revision()
    start = time.perf_counter()
    write_snapshot(Path(f"{path}.columns"), columns, revision, make_catalog(SIZES[size][0]).definitions_hash)
    megabytes = Path(f"{path}.columns").stat().st_size / 1e6
    print(f"{len(columns)} answers; snapshot written in {time.perf_counter() - start:.2f} s, {megabytes:.1f} MB")
    return path


def run_side(name: str, path: Path, size: str) -> dict[str, Any]:
    words = [sys.executable, "-m", "tests.benchmarks.rescore", "side", name, str(path), size]
    limits = {"OPENBLAS_NUM_THREADS": "1"} if name.startswith("ours") else {}
    run = subprocess.run(words, cwd=ROOT, env=os.environ | limits, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(run.stderr)
    return dict(json.loads(run.stdout.splitlines()[-1]))


def total(sample: dict[str, Any], clock: int) -> float:
    return sum(seconds[clock] for name, seconds in sample["seconds"].items() if name != "import")


def main(size: str, rounds: int) -> None:
    path = prepare(size)
    samples: dict[str, list[dict[str, Any]]] = {name: [] for name in SIDES}
    for _ in range(rounds):
        for name, found in samples.items():
            found.append(run_side(name, path, size))
    digests = {s["digest"] for found in samples.values() for s in found if "digest" in s}
    if len(digests) != 1:
        told = {name: sorted({s.get("digest", "") for s in found}) for name, found in samples.items()}
        raise SystemExit(f"the sides differ, so no timing is printed: {told}")
    report(samples, size, digests.pop())


def report(samples: dict[str, list[dict[str, Any]]], size: str, told: str) -> None:
    rounds, machine = len(samples["ours"]), platform.processor() or platform.machine()
    print(f"{size}, {rounds} rounds, load {os.getloadavg()[0]:.1f}, {machine}, digest {told}")
    heads = " ".join(f"{head:>8}" for head in ("import", "read", "compute", "total", "cpu"))
    print(f"{'side':24} {heads} {'MB':>6}   total / ours, same round")
    for name, found in samples.items():
        parts = [median_of(found, lambda s, p=part: s["seconds"].get(p, (0, 0))[0]) for part in STRETCHES]
        sums = [median_of(found, lambda s, c=clock: total(s, c)) for clock in (0, 1)]
        ratios = [total(s, 1) / total(o, 1) for s, o in zip(found, samples["ours"], strict=True)]
        numbers = " ".join(f"{n:8.3f}" for n in (*parts, *sums))
        memory = median_of(found, lambda s: s["megabytes"])
        spread = f"{statistics.median(ratios):.3f} [{min(ratios):.3f} - {max(ratios):.3f}]"
        print(f"{name:24} {numbers} {memory:6.0f}   {spread}")
    print("Ratios are of processor seconds without imports; 'ours again' is the control.")


def median_of(found: list[dict[str, Any]], number: Callable[[dict[str, Any]], float]) -> float:
    return statistics.median([number(sample) for sample in found])


if __name__ == "__main__":
    if sys.argv[1] == "side":
        print(json.dumps(SIDES[sys.argv[2]](sys.argv[3], sys.argv[4])))
    else:
        main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 7)
