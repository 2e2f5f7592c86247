"""Parts of the READMEs that are made from the code: field tables, and the outputs of the tour.

`python -m tests.house.generated` writes them; the tests fail when they are not fresh.
"""

import datetime as dt
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pydantic import BaseModel

from tracker.descriptions import field_rows
from tracker.indicators.models import Commitment
from tracker.settings import Settings
from tracker.submissions.forms import SubmissionForm
from tracker.workflows.exporting import Choice, export

ROOT = Path(__file__).parents[2]
SPECIMEN_DAY = dt.date(2026, 11, 26)
TABLES: dict[str, type[BaseModel]] = {"indicators/README.md": Commitment, "submissions/README.md": SubmissionForm}
_BLOCK = re.compile(r"(<!-- fields:begin -->\n).*?(<!-- fields:end -->)", re.DOTALL)
_EXAMPLE = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```", re.DOTALL)


def field_table(model: type[BaseModel]) -> str:
    """A Markdown table of every field."""
    rows = ["| field | holds | needed | meaning |", "|---|---|---|---|"]
    for row in field_rows(model):
        needed = "yes" if row.is_required else ""
        rows.append(f"| `{row.path}` | {row.holds} | {needed} | {row.meaning} |")
    return "\n".join(rows) + "\n"


def with_field_table(text: str, model: type[BaseModel]) -> str:
    """The text with the table between its marks renewed."""
    return _BLOCK.sub(lambda match: f"{match[1]}{field_table(model)}{match[2]}", text)


def with_outputs(text: str) -> str:
    """The README with the output of every example of the tour renewed, run in order in a copy of the workspace."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        for name in ("indicators", "submissions"):
            shutil.copytree(ROOT / name, workspace / name)
        return _EXAMPLE.sub(lambda match: _renew(match, workspace), text)


def _renew(match: re.Match[str], workspace: Path) -> str:
    words = shlex.split(match["command"].replace(".venv/bin/", "", 1))
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TRACKER_")}
    run = subprocess.run(
        [sys.executable, "-m", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=workspace,
        env=environment | {"PYTHONPATH": str(ROOT)},
        check=False,
    )
    output = (run.stdout + run.stderr).replace(f"{workspace.resolve()}/", "")
    return f"```console\n$ {match['command']}\n{output}```"


def specimens() -> dict[str, bytes]:
    """The worked specimen: Nepal's scorecard as known on one day, in two formats."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder)
        for name in ("indicators", "submissions"):
            shutil.copytree(ROOT / name, workspace / name)
        settings = Settings(workspace, f"sqlite:///{workspace / 'tracker.db'}")
        for form in ("html", "md"):
            export(settings, Choice("scorecard", form), ["NPL"], as_of=SPECIMEN_DAY)
        found = sorted(p for p in (workspace / "exports/scorecard").iterdir() if not p.name.endswith(".receipt.json"))
        return {path.name: path.read_bytes() for path in found}


def examples(text: str) -> int:
    """How many commands the tour shows."""
    return len(_EXAMPLE.findall(text))


def renew() -> None:
    """Write every generated part."""
    for name, model in TABLES.items():
        path = ROOT / name
        path.write_text(with_field_table(path.read_text(encoding="utf-8"), model), encoding="utf-8")
    for name, data in specimens().items():
        (ROOT / "exports/specimen" / name).write_bytes(data)
    readme = ROOT / "README.md"
    readme.write_text(with_outputs(readme.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    renew()
