"""How long exports take and how much memory they need: a scorecard, two hundred, the site, the data package.

    python -m tests.benchmarks.exports [ANSWERS]

Every sample is a fresh `tracker export … --no-load` from its start to its end, database loaded before; memory is the
most that the process held at once. Without a number the shipped workspace is measured alone; a number adds
a workspace with the shipped definitions and about so many answers on two hundred invented places, in files as people
would send them.
"""

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


def measure(workspace: Path, words: list[str]) -> tuple[float, float, int, int]:
    """Seconds, peak MiB, files and bytes written by one export in a process of its own."""
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
    return seconds, used.ru_maxrss / KIB_IN_MIB, len(files), sum(path.stat().st_size for path in files)


def measure_all(name: str, workspace: Path, places: list[str]) -> None:
    """One table of a workspace."""
    print(f"\n{name}\n{'export':28}{'seconds':>10}{'peak MiB':>10}{'files':>8}{'MB':>8}")
    for case, words in cases(places).items():
        seconds, peak, files, size = measure(workspace, words)
        print(f"{case:28}{seconds:10.2f}{peak:10.0f}{files:8}{size / 1e6:8.1f}", flush=True)


def invented_places(count: int) -> list[str]:
    """The first codes from XAA on."""
    codes = (f"X{a}{b}" for a, b in product(ascii_uppercase, repeat=2))
    return [code for code in codes if is_invented(code)][:count]


def write_submissions(workspace: Path, answers: int) -> None:
    """Three documents a place, one of each account, with the same number of answers each, and no two alike."""
    catalog = open_definitions(Settings(workspace, "sqlite://")).require()
    asked = cycle([catalog.indicators[name] for name in catalog.country_indicators])
    each = max(answers // (len(ACCOUNTS) * MANY), 1)
    for number, (code, account) in enumerate(product(invented_places(MANY), ACCOUNTS)):
        said = "".join(answer_text(indicator, number) for indicator in islice(asked, each))
        head = (
            f"id: {code}-{account}\ncountry: {code}\naccount: {account}\norganisation: Office {number}\n"
            f"title: Report {number}\npublished_on: 2026-0{number % 9 + 1}\nconfidentiality: public\nanswers:\n"
        )
        path = workspace / "submissions" / code / f"{account}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(head + said, encoding="utf-8")


def answer_text(indicator: Indicator, number: int) -> str:
    """One answer that the indicator accepts."""
    if indicator.type is IndicatorType.LADDER:
        amount = f"rung: {indicator.rungs[number % len(indicator.rungs)].rung}"
    elif indicator.type is IndicatorType.BINARY:
        amount = f"holds: {str(bool(number % 2)).lower()}"
    else:
        amount = f"value: {indicator.domain.min or 0}"
    return (
        f"  - indicator: {indicator.id}\n    {amount}\n    observed_on: 20{12 + number % 14}-06\n"
        f"    finding: What was found in case {number}, said in one sentence of the usual length of a report.\n"
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
