"""Pages opened without a browser, through the application's own script, on a workspace of invented places."""

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

import tracker.app
from tests.sample import write, write_workspace
from tracker.exports.reading import Reading
from tracker.settings import Settings, read_settings
from tracker.workflows.reading import open_reading, prepare

APP = Path(tracker.app.__file__).parent
HOSTILE = "<script>alert(1)</script>"

LOUD = f"""\
id: XDD-2025-loud
country: XDD
account: civil_society
organisation: "Loud {HOSTILE}"
title: "Title {HOSTILE}"
published_on: 2025-10
method: "Method {HOSTILE}"
confidentiality: public
answers:
  - indicator: no-fees.law
    rung: 1
    observed_on: 2025-09
    scope: "scope {HOSTILE}"
    finding: "Finding {HOSTILE}"
    evidence:
      - {{title: "Evidence {HOSTILE}", kind: ngo_report, url: "https://example.org/?a=1&b=2"}}
"""


@pytest.fixture(scope="session", autouse=True)
def _components() -> Iterator[None]:
    """Streamlit looks through all that is installed for components: once, not for every page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with its database, to be copied."""
    folder = write_workspace(tmp_path_factory.mktemp("loaded"))
    write(folder, "submissions/XDD/loud.yaml", LOUD)
    assert prepare(Settings(folder, f"sqlite:///{folder / 'tracker.db'}")) == []
    return folder


@pytest.fixture
def settings(loaded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A loaded workspace of this test's own; the pages find it by its environment variable."""
    shutil.copytree(loaded, tmp_path, dirs_exist_ok=True, copy_function=shutil.copyfile)
    monkeypatch.setenv("TRACKER_WORKSPACE", str(tmp_path))
    monkeypatch.delenv("TRACKER_DATABASE_URL", raising=False)
    return read_settings()


@pytest.fixture
def reading(settings: Settings) -> Reading:
    """What the workspace holds today."""
    return open_reading(settings)


@pytest.fixture
def open_page(settings: Settings) -> Callable[..., AppTest]:
    """Open a page by the name of its file, with the parameters of its address."""

    def opened(page: str, /, **parameters: str) -> AppTest:
        app = AppTest.from_file(str(APP / "script" / "main.py"), default_timeout=60)
        if page != "overview":
            app.run().switch_page(str(APP / "pages" / f"{page}.py"))
        for name, value in parameters.items():
            app.query_params[name] = value
        return app.run()

    return opened


def html_of(app: AppTest) -> str:
    """All HTML that a page drew, its style left out."""
    bodies = (element.proto.body for element in app.get("html"))
    return "\n".join(body for body in bodies if not body.startswith("<style>"))
