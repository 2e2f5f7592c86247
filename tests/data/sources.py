"""The documents and fact lists from which the shipped data were made, where they are at hand.

They are not part of the project. Tests look for them in the folder that TRACKER_SHARED
names, or in `shared` beside the checkout, and are skipped where there is neither.
"""

import csv
import os
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("TRACKER_SHARED") or ROOT.parent / "shared")

needs_sources = pytest.mark.skipif(not (SHARED / "facts").is_dir(), reason="the source documents are not at hand")


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of one fact list."""
    with (SHARED / "facts" / name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def seed_text(name: str) -> str:
    """A seed document with every run of white space as one space."""
    return one_spaced((SHARED / "seeds" / name).read_text(encoding="utf-8"))


def one_spaced(text: str) -> str:
    """The text with every run of white space as one space."""
    return re.sub(r"\s+", " ", text).strip()
