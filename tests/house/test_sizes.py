"""Files and functions stay small enough to read."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULES = sorted(path for path in (ROOT / "tracker").rglob("*.py"))


def lines_of(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def functions_of(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.end_lineno is not None
            yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def test_no_module_has_over_300_lines() -> None:
    assert [f"{path}: {lines_of(path)}" for path in MODULES if lines_of(path) > 300] == []


def test_pages_have_under_60_lines() -> None:
    pages = sorted((ROOT / "tracker/app/pages").glob("*.py"))
    assert [f"{path}: {lines_of(path)}" for path in pages if lines_of(path) >= 60] == []


def test_half_of_the_modules_have_at_most_100_lines() -> None:
    assert statistics.median(lines_of(path) for path in MODULES) <= 100


def test_functions_have_at_most_40_lines() -> None:
    found = [f"{name}: {length}" for path in MODULES for name, length in functions_of(path) if length > 40]
    assert found == []


def test_no_drawer_is_named_after_nothing() -> None:
    drawers = {"utils", "helpers", "common", "base", "manager", "core", "misc"}
    assert [path for path in MODULES if path.stem in drawers or path.parent.name in drawers] == []
