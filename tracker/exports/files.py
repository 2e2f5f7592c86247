"""Where exports are written, and how: whole or not at all.

Knows the names `exports/KIND/COUNTRY-ASOF.EXT`. A file stands under its name only when all
its bytes are on the disk.
"""

import datetime as dt
import os
import secrets
from pathlib import Path

from tracker.errors import WorkspaceError


def name_export(folder: Path, kind: str, name: str, as_of: dt.date, ext: str, output: Path | None = None) -> Path:
    """Where one export is written: below `folder` unless `output` names a file or an existing folder."""
    chosen = output if output is not None else folder / kind
    return chosen / f"{name}-{as_of.isoformat()}.{ext}" if output is None or chosen.is_dir() else chosen


def write_export(
    folder: Path, kind: str, name: str, as_of: dt.date, ext: str, data: bytes, output: Path | None = None
) -> Path:
    """Write one export and say where."""
    target = name_export(folder, kind, name, as_of, ext, output)
    write_whole(target, data)
    return target


def write_whole(target: Path, data: bytes) -> None:
    """Put the bytes under a name in one step; WorkspaceError when the disk or its rights do not allow it."""
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except OSError as error:
        reason = error.strerror or str(error)
        raise WorkspaceError(
            f"'{target}' could not be written: {reason}. "
            "Free some space, mend the rights of the folder, or name another place with --output."
        ) from error


def _replace(target: Path, data: bytes) -> None:
    unfinished = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with unfinished.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
