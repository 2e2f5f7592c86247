"""How long exports take and how much memory they need: a scorecard, two hundred, the site, the data package.

    python -m tests.benchmarks.exports [ANSWERS]

Every sample is a fresh `tracker export … --no-load` from its start to its end, database loaded before; where others
use the machine, seconds of the processor say more than those of the clock; memory is the most that the process held
at once. The first sample of a workspace also makes the snapshot beside its database. Without a number the shipped
workspace is measured alone; a number adds a workspace with the shipped definitions and about so many answers on two
hundred invented places, in files as people would send them.
"""

import math
import os
import shutil
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice, product
from pathlib import Path
from string import ascii_uppercase

from tracker.indicators.models import Indicator
from tracker.places import is_invented, load_places
from tracker.settings import Settings
from tracker.vocabulary import IndicatorType
from tracker.workspace import open_definitions

ROOT = Path(__file__).parents[2]
TRACKER = [sys.executable, "-m", "tracker"]
ENVIRONMENT = {k: v for k, v in os.environ.items() if not k.startswith("TRACKER_")} | {"PYTHONPATH": str(ROOT)}
DAY = ("--as-of", "2026-11-26", "--no-load")
MANY = 200
LAST_YEAR, MOST_YEARS = 2025, 25
ACCOUNTS = ("government", "civil_society", "independent")
KIB_IN_MIB = 1024 if sys.platform != "darwin" else 1024 * 1024


def load(workspace: Path) -> None:
    """Bring the submissions into the database, so that no sample pays for it."""
    subprocess.run([*TRACKER, "--workspace", str(workspace), "load"], env=ENVIRONMENT, check=True, capture_output=True)


def cases(places: list[str]) -> dict[str, list[str]]:
    """What is measured, by name; `places` are those that somebody spoke about, or may have."""
    many = places[:MANY]
    return {
        "scorecard, PDF": ["scorecard", places[0], "--format", "pdf"],
        "scorecard, Word": ["scorecard", places[0], "--format", "docx"],
        "letter, Word": ["letter", places[0], "--format", "docx"],
        "summary of a region, Word": ["summary", *places[:9], "--format", "docx"],
        f"{len(many)} scorecards, PDF": ["scorecard", *many, "--format", "pdf"],
        f"{len(many)} scorecards, web": ["scorecard", *many, "--format", "html"],
        "the data package": ["open-data"],
        "the whole site": ["site"],
    }


def measure(workspace: Path, words: list[str]) -> tuple[float, float, float, int, int]:
    """Seconds by the clock and of the processor, peak MiB, files and bytes written, in a process of its own."""
    shutil.rmtree(workspace / "exports", ignore_errors=True)
    command = [*TRACKER, "--workspace", str(workspace), "export", *words, *DAY]
    start = time.perf_counter()
    with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if run.returncode:
        raise SystemExit(f"{' '.join(words)} ended with {run.returncode}: nothing is printed")
    files = [path for path in (workspace / "exports").rglob("*") if path.is_file()]
    worked = used.ru_utime + used.ru_stime
    return seconds, worked, used.ru_maxrss / KIB_IN_MIB, len(files), sum(path.stat().st_size for path in files)


def measure_all(name: str, workspace: Path, places: list[str]) -> None:
    """One table of a workspace."""
    print(f"\n{name}\n{'export':28}{'seconds':>10}{'processor':>10}{'peak MiB':>10}{'files':>8}{'MB':>8}")
    for case, words in cases(places).items():
        seconds, worked, peak, files, size = measure(workspace, words)
        print(f"{case:28}{seconds:10.2f}{worked:10.2f}{peak:10.0f}{files:8}{size / 1e6:8.1f}", flush=True)


def invented_places(count: int) -> list[str]:
    """The first codes from XAA on."""
    codes = (f"X{a}{b}" for a, b in product(ascii_uppercase, repeat=2))
    return [code for code in codes if is_invented(code)][:count]


def write_submissions(workspace: Path, answers: int) -> None:
    """Three documents a place and year, one of each account: as many years back as so many answers need."""
    catalog = open_definitions(Settings(workspace, "sqlite://")).require()
    asked = [catalog.indicators[name] for name in catalog.country_indicators]
    wanted = max(answers // (len(ACCOUNTS) * MANY), 1)
    years = min(math.ceil(wanted / len(asked)), MOST_YEARS)
    each = min(wanted // years, len(asked))
    for number, (code, account) in enumerate(product(invented_places(MANY), ACCOUNTS)):
        folder = workspace / "submissions" / code
        folder.mkdir(parents=True, exist_ok=True)
        for year in range(LAST_YEAR - years + 1, LAST_YEAR + 1):
            told = islice(cycle(asked), number, number + each)
            text = document_text(code, account, year) + "".join(answer_text(i, number, year) for i in told)
            (folder / f"{year}-{account}.yaml").write_text(text, encoding="utf-8")


def document_text(code: str, account: str, year: int) -> str:
    """The head of a document, published in the spring after the year that it describes."""
    return (
        f"id: {code}-{year}-{account}\ncountry: {code}\naccount: {account}\norganisation: Office of {code} {account}\n"
        f"title: Report of {year}\npublished_on: {year + 1}-03\nconfidentiality: public\nanswers:\n"
    )


def answer_text(indicator: Indicator, number: int, year: int) -> str:
    """One answer that the indicator accepts."""
    if indicator.type is IndicatorType.LADDER:
        amount = f"rung: {indicator.rungs[(number + year) % len(indicator.rungs)].rung}"
    elif indicator.type is IndicatorType.BINARY:
        amount = f"holds: {str(bool((number + year) % 2)).lower()}"
    else:
        amount = f"value: {indicator.domain.min or 0}"
    return (
        f"  - indicator: {indicator.id}\n    {amount}\n    observed_on: {year}-06\n"
        f"    finding: What was found in case {number} of {year}, in one sentence of the usual length.\n"
        f"    evidence: [{{title: Report {number}, kind: ngo_report, grade: moderate}}]\n"
    )


def main(answers: int | None) -> None:
    """Print one table a workspace."""
    cores, busy = os.cpu_count(), os.getloadavg()[0]
    print(f"{cores} cores, load {busy:.1f}, Python {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as folder:
        shipped, large = Path(folder) / "shipped", Path(folder) / "large"
        for name in ("indicators", "submissions"):
            shutil.copytree(ROOT / name, shipped / name)
        load(shipped)
        codes = ["NPL", *(code for code in load_places().by_code if code != "NPL")]
        measure_all("as shipped", shipped, [*codes, *invented_places(MANY)][:MANY])
        if answers:
            shutil.copytree(ROOT / "indicators", large / "indicators")
            write_submissions(large, answers)
            load(large)
            measure_all(f"about {answers} answers on {MANY} invented places", large, invented_places(MANY))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else None)
