"""The data package, read by the library of the standard it follows: every table of it is valid."""

import io
import zipfile
from pathlib import Path

import pytest
from frictionless import Package, system

from tests.exports.factory import reading, told
from tests.exports.test_open_data import spoken
from tracker.exports.open_data import write_open_data
from tracker.exports.reading import Reading

KNOWN = {"told": told, "spoken": spoken, "nobody has spoken": reading}


@pytest.mark.parametrize("known", KNOWN)
def test_package_is_valid_as_the_standard_says(known: str, tmp_path: Path) -> None:
    assert complaints(KNOWN[known](), tmp_path) == []


def complaints(content: Reading, folder: Path) -> list[str]:
    """What the library finds, by table."""
    with zipfile.ZipFile(io.BytesIO(write_open_data(content, None, {}))) as archive:
        archive.extractall(folder)
    with system.use_context(trusted=False):
        report = Package(folder / "datapackage.json").validate()
    assert len(report.tasks) > 15
    return [f"{task.name}: {error.message}" for task in report.tasks for error in [*task.errors, *report.errors]]
