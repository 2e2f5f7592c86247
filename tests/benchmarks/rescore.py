"""How long a full re-score takes, against reading the same columns and against pandas.

    python -m tests.benchmarks.rescore 84k [rounds] [by-rows] [ours-only]        (also 840k, 10m)

Every sample is a fresh process; the sides take turns in each round; ratios are those of one
round. Sides that compute must give the same digest of the core, or nothing is printed: ours
does the whole method, pandas only the core (see `rescore_pandas`). All read the same file
from a warm cache; what is kept beside it is made before, and its making is timed apart.
Cells in which voices share a family or evidence are left out of the digest, not of our
work. `by-rows` adds pandas with a function for each cell, `ours-only` leaves all pandas out,
which at 10m takes several gigabytes and minutes. Seconds are the processor's, so
that a busy machine matters less; an A/A control shows how far they can be trusted. A cold
pair at the end times whole processes with their imports.
"""

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
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.benchmarks.rescore_sides import AS_OF, SIDES, SLOW_SIDES

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("RESCORE_FOLDER", tempfile.gettempdir()))
STRETCHES = ("import", "read", "compute")
PAIRS = (
    ("full re-score / fetchall of the same columns", "ours", "fetchall", None),
    ("careful pandas, text keys / full re-score", "pandas, text keys", "ours", None),
    ("careful pandas, text keys / full re-score, compute only", "pandas, text keys", "ours", "compute"),
    ("careful pandas, number keys / full re-score", "pandas, number keys", "ours", None),
    ("pandas by rows / full re-score", "pandas by rows", "ours", None),
    ("pandas, text keys, from SQLite / ours from results file", "pandas, text keys", "ours from results file", None),
    ("pandas, text keys, from SQLite / ours from columns file", "pandas, text keys", "ours from columns file", None),
    ("one submission / full re-score", "ours, one submission", "ours", None),
    ("control: ours / ours", "ours again", "ours", None),
)


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


def prepare(size: str) -> None:
    """The database and what is kept beside it; says what keeping it costs."""
    from tests.benchmarks.rescore_data import SIZES, make_catalog, make_database
    from tracker.scoring.columns import score_columns
    from tracker.store import Archive
    from tracker.store.snapshot import Kept, Snapshot

    path = make_database(FOLDER / f"rescore-{size}.db", size)
    if not Path(f"{path}.left-out.npy").exists():
        mark_left_out(path, SIZES[size][0])
    snapshot = Snapshot(path.parent, path.name)
    with Archive.open(f"sqlite:///{path}") as archive:
        columns, seal = archive.sealed_columns()
    cube = score_columns(columns, make_catalog(SIZES[size][0]), AS_OF)
    start = time.process_time()
    snapshot.write_columns(columns, seal)
    middle = time.process_time()
    snapshot.write_results(Kept(seal, cube, "sha256:made-up"))
    end = time.process_time()
    files = ((snapshot.columns_file, middle - start), (snapshot.results_file, end - middle))
    told = ", ".join(f"{f.name} {f.stat().st_size / 1e6:.1f} MB written in {s:.2f} s" for f, s in files)
    print(f"{len(columns)} answers; database {path.stat().st_size / 1e6:.0f} MB, {told}")


def run_side(name: str, path: Path, size: str) -> dict[str, Any]:
    """One sample, with the processor seconds of the whole process."""
    words = [sys.executable, "-m", "tests.benchmarks.rescore", "side", name, str(path), size]
    limits = {"OPENBLAS_NUM_THREADS": "1"} if name.startswith("ours") else {}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(words, cwd=ROOT, env=os.environ | limits, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(run.stderr)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cold = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {**json.loads(run.stdout.splitlines()[-1]), "cold": cold}


def total(sample: dict[str, Any], clock: int = 1, stretch: str | None = None) -> float:
    """Seconds of one stretch, or of all but the imports: 0 by the wall, 1 of the processor."""
    names = [stretch] if stretch else [name for name in sample["seconds"] if name != "import"]
    return float(sum(sample["seconds"][name][clock] for name in names))


def main(size: str, rounds: int, words: list[str]) -> None:
    """Run the rounds and print the tables."""
    # In a process of its own: a child begins with the peak memory of its parent.
    subprocess.run([sys.executable, "-m", "tests.benchmarks.rescore", "prepare", size], cwd=ROOT, check=True)
    path = FOLDER / f"rescore-{size}.db"
    names = [*SIDES, *(SLOW_SIDES if "by-rows" in words else ())]
    if "ours-only" in words:
        names = [name for name in names if not name.startswith("pandas")]
    samples: dict[str, list[dict[str, Any]]] = {name: [] for name in names}
    for _ in range(rounds):
        for name, found in samples.items():
            found.append(run_side(name, path, size))
    digests = {s["digest"] for found in samples.values() for s in found if "digest" in s}
    if len(digests) != 1:
        told = {name: sorted({s.get("digest", "") for s in found}) for name, found in samples.items()}
        raise SystemExit(f"the sides differ, so no timing is printed: {told}")
    report(samples, size, digests.pop())


def describe_machine() -> str:
    """Versions, and what the processor offers to numpy."""
    import numpy as np

    features = [name for name, has in np._core._multiarray_umath.__cpu_features__.items() if has]
    wanted = [name for name in ("SSE42", "AVX2", "AVX512F", "AVX512_SKX", "ASIMD") if name in features]
    versions = " ".join(f"{name} {version(name)}" for name in ("numpy", "pandas", "sqlalchemy"))
    machine = platform.processor() or platform.machine()
    return f"Python {platform.python_version()} {versions}; {machine}, {os.cpu_count()} cores, {' '.join(wanted)}"


def report(samples: dict[str, list[dict[str, Any]]], size: str, told: str) -> None:
    """Medians of each side, and the paired ratios."""
    rounds = len(samples["ours"])
    print(f"{size}, {rounds} rounds, load {os.getloadavg()[0]:.1f}, digest {told}\n{describe_machine()}")
    heads = " ".join(f"{head:>8}" for head in ("import", "read", "compute", "total", "cpu"))
    print(f"{'side':24} {heads} {'MB':>6}")
    for name, found in samples.items():
        parts = [median_of(found, lambda s, p=part: s["seconds"].get(p, (0, 0))[1]) for part in STRETCHES]
        sums = [median_of(found, lambda s, c=clock: total(s, c)) for clock in (0, 1)]
        numbers = " ".join(f"{n:8.3f}" for n in (*parts, *sums))
        print(f"{name:24} {numbers} {median_of(found, lambda s: s['megabytes']):6.0f}")
    print("Stretches and cpu are processor seconds, total is by the wall; total and cpu are without imports.")
    for label, one, other, stretch in PAIRS:
        if one in samples and other in samples:
            print(f"{label:58} {spread_of(samples, one, other, lambda s, p=stretch: total(s, 1, p))}")
    for label, number in (("peak memory", "megabytes"), ("cold process", "cold")):
        if "pandas, text keys" not in samples:
            break
        ratio = spread_of(samples, "ours", "pandas, text keys", lambda s, n=number: s[n])
        print(f"{f'{label}: full re-score / pandas, text keys':58} {ratio}")


def spread_of(samples: Any, one: str, other: str, number: Callable[[dict[str, Any]], float]) -> str:
    """Median [least - most] of the ratios of one round."""
    ratios = [number(a) / number(b) for a, b in zip(samples[one], samples[other], strict=True)]
    return f"{statistics.median(ratios):.4g} [{min(ratios):.4g} - {max(ratios):.4g}]"


def median_of(found: list[dict[str, Any]], number: Callable[[dict[str, Any]], float]) -> float:
    """The median of a number of each sample."""
    return statistics.median([number(sample) for sample in found])


if __name__ == "__main__":
    if sys.argv[1] == "side":
        print(json.dumps({**SIDES, **SLOW_SIDES}[sys.argv[2]](sys.argv[3], sys.argv[4])))
    elif sys.argv[1] == "prepare":
        prepare(sys.argv[2])
    else:
        wanted = [word for word in sys.argv[2:] if word.isdigit()]
        main(sys.argv[1], int(wanted[0]) if wanted else 7, sys.argv[2:])
