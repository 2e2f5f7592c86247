"""Pages opened without a browser, through the application's own script, on a workspace of invented places."""

from collections.abc import Callable
from pathlib import Path

import pytest
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


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """A loaded workspace; the pages find it by its environment variable."""
    write_workspace(tmp_path)
    write(tmp_path, "submissions/XDD/loud.yaml", LOUD)
    monkeypatch.setenv("TRACKER_WORKSPACE", str(tmp_path))
    monkeypatch.delenv("TRACKER_DATABASE_URL", raising=False)
    found = read_settings()
    assert prepare(found) == []
    return found


@pytest.fixture
def reading(settings: Settings) -> Reading:
    """What the workspace holds today."""
    return open_reading(settings)


@pytest.fixture
def open_page(settings: Settings) -> Callable[..., AppTest]:
    """Open a page by the name of its file, with the parameters of its address."""

    def opened(page: str, **parameters: str) -> AppTest:
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
