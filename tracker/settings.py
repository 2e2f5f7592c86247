"""The environment of a run: which workspace, which database.

Knows the variables TRACKER_WORKSPACE and TRACKER_DATABASE_URL and their defaults.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tracker.errors import WorkspaceError


@dataclass(frozen=True, slots=True)
class Settings:
    """Where a run reads and writes. The address of the database may hold a password: it is not shown."""

    workspace: Path
    database_url: str

    def __repr__(self) -> str:
        return f"Settings(workspace={str(self.workspace)!r})"


def read_settings(workspace: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from --workspace, else TRACKER_WORKSPACE, else the current folder."""
    variables = os.environ if environment is None else environment
    folder = workspace or Path(variables.get("TRACKER_WORKSPACE") or ".")
    if not folder.is_dir():
        raise WorkspaceError(f"There is no folder '{folder}'. Make it, or name another with --workspace.")
    resolved = folder.resolve()
    url = variables.get("TRACKER_DATABASE_URL") or f"sqlite:///{(resolved / 'tracker.db').as_posix()}"
    return Settings(resolved, url)
