"""Published inputs with published outputs, kept outside the repository; tests skip where they are missing."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


def read_oracle(name: str) -> dict[str, Any]:
    """One file of the oracles: from TRACKER_SHARED, else from the folder `shared` beside the repository."""
    folder = Path(os.environ.get("TRACKER_SHARED") or ROOT.parent / "shared")
    path = folder / "oracles" / name
    if not path.is_file():
        pytest.skip(f"the published figures of {name} are not here: set TRACKER_SHARED")
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return data
