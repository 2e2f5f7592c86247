"""How long readers wait for pages: a real server, websocket readers, and an empty page beside it.

    python -m tests.benchmarks.pages [--size shipped|84k|840k] [--reruns 40] [--readers 100] [--seconds 60]
                                     [--sessions 1000] [--browser]

An empty script on a server with the same options is asked in turn with each of our pages, so that a
busy machine slows both; ratios are of the same run. Every page must say the same in every rerun, or no
time is printed. Readers think between reruns; sessions are opened and closed to see whether memory grows.
With --browser the first load in Chromium is timed over 1.6 Mbit/s, with its bytes.
"""

import argparse
import asyncio
import contextlib
import hashlib
import os
import random
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path

from tests.benchmarks.pages_client import Reader, Rerun

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {k: v for k, v in os.environ.items() if not k.startswith("TRACKER_")} | {"PYTHONPATH": str(ROOT)}
THINKING = 0.15
EMPTY = "import streamlit as st\n"
#: `tracker serve` without loading files first: it would withdraw documents that no file holds.
OUR_SERVER = """
import sys
from tracker.app.server import run
run("127.0.0.1", int(sys.argv[1]))
"""
EMPTY_SERVER = """
import sys
import streamlit as st
from tracker.app.server import configuration, send_at_once
send_at_once()
st.App(sys.argv[1]).run(config=configuration("127.0.0.1", int(sys.argv[2])))
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def serving(words: Sequence[str], port: int, where: Path) -> Iterator[tuple[str, int]]:
    """A server of its own process: its address and process id, once it answers."""
    base = f"http://127.0.0.1:{port}"
    with subprocess.Popen(
        words, cwd=where, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            for _ in range(3000):
                with contextlib.suppress(OSError), urllib.request.urlopen(f"{base}/_stcore/health", timeout=2):
                    break
                time.sleep(0.1)
            else:
                raise SystemExit("The server did not come up in five minutes.")
            yield base, server.pid
        finally:
            server.terminate()


def resident(process: int) -> float:
    """MB in memory."""
    status = Path(f"/proc/{process}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def percentile(seconds: Sequence[float], share: float) -> float:
    ordered = sorted(seconds)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def digest(page: Rerun) -> str:
    return hashlib.sha256(page.text.encode()).hexdigest()[:10]


def is_whole(page: Rerun) -> bool:
    """Whether a page of ours came with its foot, and is no notice that something went wrong."""
    return 'class="foot"' in page.text and 'class="notice"' not in page.text


async def compare(base: str, empty: str, pages: Sequence[str], reruns: int) -> None:
    """Each page in turn with the empty one."""
    times: dict[str, list[float]] = {page: [] for page in [*pages, "empty", "empty again"]}
    said: dict[str, set[str]] = {page: set() for page in pages}
    sizes: dict[str, int] = {}
    async with Reader(base) as reader, Reader(empty) as beside:
        for number in range(reruns + 2):
            for name, taken in times.items():
                is_empty = name.startswith("empty")
                page = await (beside.open("/") if is_empty else reader.open(name))
                if page.errors or not (is_empty or is_whole(page)):
                    raise SystemExit(f"{name} failed: {page.errors or page.text[-300:]}")
                if not is_empty:
                    said[name].add(digest(page))
                    sizes[name] = page.size
                if number >= 2:
                    taken.append(page.seconds)
                await asyncio.sleep(THINKING)
    if any(len(found) != 1 for found in said.values()):
        raise SystemExit(f"A page did not say the same each time: {said}")
    blank = percentile(times["empty"], 0.95)
    print(f"\n{'page':46} {'p50 ms':>8} {'p95 ms':>8} {'p95 / empty':>12} {'kB':>7}")
    for name, seconds in times.items():
        middle, high = statistics.median(seconds) * 1000, percentile(seconds, 0.95)
        print(f"{name:46} {middle:8.1f} {high * 1000:8.1f} {high / blank:12.2f} {sizes.get(name, 0) / 1000:7.1f}")


async def crowd(base: str, pages: Sequence[str], readers: int, seconds: float, think: float) -> None:
    """Many readers at a time, each thinking before it asks for its next page."""
    waited: list[float] = []
    errors: list[str] = []
    end = time.perf_counter() + seconds

    async def read(number: int) -> None:
        choose = random.Random(number)
        await asyncio.sleep(choose.uniform(0, think))
        async with Reader(base) as reader:
            await reader.open("/")
            while time.perf_counter() < end:
                await asyncio.sleep(choose.uniform(0.5, 1.5) * think)
                try:
                    page = await reader.open(choose.choice(list(pages)))
                except (TimeoutError, OSError) as error:
                    errors.append(repr(error))
                    return
                waited.append(page.seconds)
                errors.extend(page.errors or ([] if is_whole(page) else ["not whole"]))

    await asyncio.gather(*(read(number) for number in range(readers)))
    p50, p95 = statistics.median(waited) * 1000, percentile(waited, 0.95) * 1000
    print(f"\n{readers} readers, {think:.0f} s of thought: {len(waited)} reruns, p50 {p50:.0f} ms, p95 {p95:.0f} ms, "
          f"{len(errors)} errors")  # fmt: skip


@contextlib.asynccontextmanager
async def several(base: str, count: int) -> AsyncIterator[list[Reader]]:
    async with contextlib.AsyncExitStack() as stack:
        yield [await stack.enter_async_context(Reader(base)) for _ in range(count)]


async def come_and_go(base: str, process: int, sessions: int) -> None:
    """Open and close sessions, fifty at a time, and say what memory does."""
    levels = [resident(process)]
    for start in range(0, sessions, 50):
        async with several(base, 50) as readers:
            await asyncio.gather(*(reader.open("/country?place=NPL") for reader in readers))
        if (start + 50) % max(50, sessions // 4) == 0:
            levels.append(resident(process))
    print(f"\n{sessions} sessions opened and closed: {' → '.join(f'{level:.0f}' for level in levels)} MB")


def load_in_a_browser(base: str, pages: Sequence[str]) -> None:
    """The first load of each page in a new browser over 1.6 Mbit/s and 150 ms, and its bytes."""
    from playwright.sync_api import sync_playwright

    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
    print(f"\n{'first load, 1.6 Mbit/s':46} {'seconds':>8} {'kB':>8}   again")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name in pages:
            context = browser.new_context()
            first, again = (load_once(context, base + name) for _ in range(2))
            print(f"{name:46} {first[0]:8.1f} {first[1] / 1000:8.0f}   {again[0]:.1f} s, {again[1] / 1000:.0f} kB")
            context.close()
        browser.close()


def load_once(context: object, address: str) -> tuple[float, int]:
    """Seconds until the foot of the page is drawn, and bytes received."""
    page = context.new_page()  # type: ignore[attr-defined]
    session = context.new_cdp_session(page)  # type: ignore[attr-defined]
    received = [0]
    session.on("Network.dataReceived", lambda event: received.append(event["encodedDataLength"]))
    session.on("Network.webSocketFrameReceived", lambda e: received.append(len(e["response"]["payloadData"]) * 3 // 4))
    session.send("Network.enable")
    slow = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}
    session.send("Network.emulateNetworkConditions", slow)
    start = time.perf_counter()
    page.goto(address)
    page.locator("footer").wait_for(timeout=120_000)
    seconds = time.perf_counter() - start
    page.close()
    return seconds, sum(received)


def make_workspace(folder: Path, size: str) -> Path:
    """The shipped definitions with the shipped submissions, or with a made-up archive of a size."""
    shutil.copytree(ROOT / "indicators", folder / "indicators")
    if size == "shipped":
        shutil.copytree(ROOT / "submissions", folder / "submissions")
    else:
        from tests.benchmarks.pages_data import make_archive

        (folder / "submissions").mkdir()
        make_archive(folder, size)
    return folder


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", default="shipped")
    parser.add_argument("--pages", nargs="*", default=["/", "/country?place=NPL", "/commitment?commitment=zero-fees",
                                                       "/coverage", "/method"])  # fmt: skip
    for name, value in (("reruns", 40), ("readers", 100), ("seconds", 60), ("sessions", 1000), ("think", 10)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--browser", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        where = make_workspace(Path(folder), asked.size)
        blank = where / "empty.py"
        blank.write_text(EMPTY, encoding="utf-8")
        ports = free_port(), free_port()
        ours = [sys.executable, "-m", "tracker", "serve", "--port", str(ports[0])]
        if asked.size != "shipped":
            ours = [sys.executable, "-c", OUR_SERVER, str(ports[0])]
        theirs = [sys.executable, "-c", EMPTY_SERVER, str(blank), str(ports[1])]
        start = time.perf_counter()
        with serving(ours, ports[0], where) as (base, process), serving(theirs, ports[1], where) as (empty, _):
            print(f"size {asked.size}, load {os.getloadavg()[0]:.1f}, ready after {time.perf_counter() - start:.1f} s")
            asyncio.run(compare(base, empty, asked.pages, asked.reruns))
            print(f"memory {resident(process):.0f} MB")
            if asked.readers:
                asyncio.run(crowd(base, asked.pages, asked.readers, asked.seconds, asked.think))
            if asked.sessions:
                asyncio.run(come_and_go(base, process, asked.sessions))
            if asked.browser:
                load_in_a_browser(base, asked.pages)


if __name__ == "__main__":
    main()
