"""A real server on a copy of the shipped workspace, and a reader with a page of the browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

TREE = Path(__file__).parents[2]
DESK, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}


@dataclass
class Visit:
    """A page of the browser, with what it asked for and complained of."""

    page: Page
    base: str
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, address: str) -> Page:
        """Go there and wait until it is drawn."""
        self.page.goto(self.base + address)
        self.wait()
        return self.page

    def wait(self) -> None:
        """Wait until the page is drawn, its foot included."""
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        self.page.locator("footer").wait_for()


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[str]:
    """The address of `tracker serve` on a copy of the shipped workspace."""
    workspace = tmp_path_factory.mktemp("workspace")
    for folder in ("indicators", "submissions"):
        shutil.copytree(TREE / folder, workspace / folder)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TRACKER_")}
    command = [sys.executable, "-m", "tracker", "--workspace", str(workspace), "serve", "--port", str(port)]
    log = workspace / "server.log"
    with log.open("w") as output, subprocess.Popen(command, stdout=output, stderr=output, env=environment) as server:
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until_up(address, server, log)
            yield address
        finally:
            server.terminate()


def wait_until_up(address: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    """Ask until the server says that it is up; fails with its log when it stops or takes a minute."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/healthz") as answer:
                if b'"ok"' in answer.read():
                    return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(f"The server did not come up:\n{log.read_text()}")


@pytest.fixture(scope="session", params=["desk", "phone"])
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """A browser at the width of a desk, then at that of a phone; it keeps what it has loaded."""
    opened = browser.new_context(viewport=DESK if request.param == "desk" else PHONE, locale="en-GB")
    yield opened
    opened.close()


@pytest.fixture
def visit(context: BrowserContext, base: str) -> Iterator[Visit]:
    """A fresh page of a reader who remembers no language."""
    with visiting(context, base) as opened:
        yield opened


@contextmanager
def visiting(context: BrowserContext, base: str) -> Iterator[Visit]:
    """A fresh page, and what it asks for and complains of while it is open."""
    context.clear_cookies()
    opened = Visit(context.new_page(), base)
    opened.page.on("request", lambda r: opened.foreign.append(r.url) if is_foreign(r.url, base) else None)
    opened.page.on("console", lambda m: opened.complaints.append(m.text) if m.type == "error" else None)
    opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    yield opened
    opened.page.close()


def serious(page: Page) -> list[str]:
    """What axe calls serious or critical, with where: all of what fails, and no list of all that passes."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    grave = [violation for violation in found if violation["impact"] in {"serious", "critical"}]
    return [f"{v['id']}: {[node['html'][:200] + node['failureSummary'] for node in v['nodes'][:3]]}" for v in grave]


def is_foreign(url: str, base: str) -> bool:
    """Whether a request leaves our server."""
    return not url.startswith((base, base.replace("http", "ws", 1), "data:", "blob:"))
