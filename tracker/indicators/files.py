"""Where the definitions that ship with the tracker lie.

Knows the two places: inside the installed package, or beside it in the repository.
Leaves to `tracker.intake` how files are read.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def shipped_folder() -> Path:
    """The folder named indicators that holds the shipped definitions; its parent reads like a workspace."""
    installed = _PACKAGE / "shipped" / "indicators"
    return installed if installed.is_dir() else _PACKAGE.parent / "indicators"
