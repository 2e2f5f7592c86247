"""How long a person waits: `tracker score` and `tracker serve` against `import streamlit`.

    python -m tests.benchmarks.whole_process [rounds]

Every sample is a fresh process; the sides take turns in each round, so that a busy machine
slows all of them; ratios are those of one round. An A/A control shows how far single
rounds can be trusted. The database is loaded before, and every score must give the same
bytes, or no timing is printed.
"""

import hashlib
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCORE = [sys.executable, "-m", "tracker", "score", "--as-of", "2026-11-26", "--format", "json"]
STREAMLIT = [sys.executable, "-c", "import streamlit"]
ENVIRONMENT = {k: v for k, v in os.environ.items() if not k.startswith("TRACKER_")} | {"PYTHONPATH": str(ROOT)}
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)


def time_command(words: list[str], workspace: Path) -> tuple[float, str]:
    """Seconds of a whole process, and a digest of what it said."""
    start = time.perf_counter()
    run = subprocess.run(words, cwd=workspace, env=ENVIRONMENT, capture_output=True, check=True)
    return time.perf_counter() - start, hashlib.sha256(run.stdout).hexdigest()[:12]


def time_serve(workspace: Path) -> float:
    """Seconds from starting `tracker serve` to the first healthy answer."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [sys.executable, "-m", "tracker", "serve", "--port", str(port)]
    start = time.perf_counter()
    server = subprocess.Popen(
        words, cwd=workspace, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while time.perf_counter() - start < 120:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
                    if json.load(answer) == {"status": "ok"}:
                        return time.perf_counter() - start
            except (OSError, ValueError):
                time.sleep(0.01)
        raise TimeoutError("the server gave no healthy answer in two minutes")
    finally:
        server.terminate()
        server.wait()


def main(rounds: int) -> None:
    """Run the rounds and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        for name in ("indicators", "submissions"):
            shutil.copytree(ROOT / name, workspace / name)
        expected = time_command(SCORE, workspace)[1]
        time_command(STREAMLIT, workspace)
        time_serve(workspace)
        samples: dict[str, list[float]] = {"score": [], "streamlit": [], "streamlit again": [], "serve": []}
        for _ in range(rounds):
            seconds, digest = time_command(SCORE, workspace)
            if digest != expected:
                raise SystemExit(f"score gave {digest} instead of {expected}: nothing is printed")
            samples["score"].append(seconds)
            samples["streamlit"].append(time_command(STREAMLIT, workspace)[0])
            samples["serve"].append(time_serve(workspace))
            samples["streamlit again"].append(time_command(STREAMLIT, workspace)[0])
    report(samples, rounds, expected)


def report(samples: dict[str, list[float]], rounds: int, digest: str) -> None:
    """Medians of seconds, and median, least and most of the paired ratios."""
    print(f"{rounds} rounds, load {os.getloadavg()[0]:.1f}, Python {sys.version.split()[0]}, score digest {digest}")
    for name, seconds in samples.items():
        print(f"{name:18} median {statistics.median(seconds):6.2f} s")
    ratio = ratio_of(samples)
    for label, one, other in (
        ("score / import streamlit", "score", "streamlit"),
        ("serve to /healthz / import streamlit", "serve", "streamlit"),
        ("control: streamlit / streamlit", "streamlit", "streamlit again"),
    ):
        print(f"{label:38} {ratio(one, other)}")


def ratio_of(samples: dict[str, list[float]]) -> Callable[[str, str], str]:
    """Median [least - most] of the ratios of one round."""

    def of(one: str, other: str) -> str:
        ratios = [a / b for a, b in zip(samples[one], samples[other], strict=True)]
        return f"{statistics.median(ratios):.2f} [{min(ratios):.2f} - {max(ratios):.2f}]"

    return of


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
