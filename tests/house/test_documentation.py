"""What the READMEs say is what the code does."""

import re
from pathlib import Path

import pytest

from tests.house.generated import ROOT, TABLES, examples, specimens, with_field_table, with_outputs
from tracker.cli.main import build_parser
from tracker.descriptions import field_rows
from tracker.indicators.frame_models import Compact, Methodology, Timelines

README = (ROOT / "README.md").read_text(encoding="utf-8")
RUN = "python3 -m venv .venv && .venv/bin/pip install -c constraints.txt -e . && .venv/bin/tracker serve"
TEST = 'python3 -m venv .venv && .venv/bin/pip install -c constraints.txt -e ".[test]" && .venv/bin/pytest'


@pytest.mark.parametrize("name", sorted(TABLES))
def test_field_table_is_fresh(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert text == with_field_table(text, TABLES[name]), "run: python -m tests.house.generated"


def test_every_field_of_a_file_says_what_it_means() -> None:
    models = [*TABLES.values(), Timelines, Methodology, Compact]
    assert [row.path for model in models for row in field_rows(model) if not row.meaning] == []


def test_readme_has_both_commands_each_on_a_line_of_its_own() -> None:
    assert RUN in README.splitlines()
    assert TEST in README.splitlines()


def test_outputs_of_the_tour_are_fresh() -> None:
    assert examples(README) >= 4
    assert with_outputs(README) == README, "run: python -m tests.house.generated"


def test_specimen_is_fresh() -> None:
    found = {path.name: path.read_bytes() for path in sorted((ROOT / "exports/specimen").iterdir())}
    assert found == specimens(), "run: python -m tests.house.generated"


def test_readme_names_every_command() -> None:
    commands = re.search(r"\{(.*?)\}", build_parser().format_usage().replace("\n", ""))
    names = commands[1].split(",") if commands else ["serve", "check", "load", "score", "explain", "export"]
    assert [name for name in names if f"tracker {name}" not in README] == []


def test_pins_name_no_address() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "index-url" not in text


def test_top_level_holds_only_what_belongs_there() -> None:
    allowed = {
        "pyproject.toml", "tracker", "indicators", "submissions", "exports", "streamlit_app.py", "tests", "README.md",
        "LICENSE", "CHANGELOG.md", "constraints.txt", ".gitignore", ".streamlit", ".ci", ".github",
    }  # fmt: skip
    ignored = {".venv", ".git", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis", ".import_linter_cache"}
    ignored |= {"__pycache__"}
    found = {path.name for path in ROOT.iterdir()} - ignored
    assert {name for name in found if not name.startswith("tracker.db")} <= allowed


def test_decisions_are_dated_and_short() -> None:
    notes = sorted((ROOT / ".github/decisions").glob("*.md"))
    assert notes
    for note in notes:
        text = note.read_text(encoding="utf-8")
        assert re.search(r"^Date: \d{4}-\d{2}-\d{2}\.", text, re.MULTILINE), note.name
        assert len(text.splitlines()) <= 40, note.name


def test_nothing_names_a_machine() -> None:
    texts = [p for p in ROOT.rglob("*") if p.suffix in {".md", ".py", ".toml", ".yaml", ".yml"} and is_ours(p)]
    marks = re.compile(r"(?<![\w/.:])/(?:work|root|home/\w+)/\w")
    assert [str(path) for path in texts if marks.search(path.read_text(encoding="utf-8"))] == []


def is_ours(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return not any(part.startswith(".") and part not in {".github", ".ci"} for part in parts)
