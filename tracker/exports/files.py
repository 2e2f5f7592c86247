"""Where exports are written, and how: whole or not at all.

Knows the names `exports/KIND/COUNTRY-ASOF.EXT`. A file stands under its name only when all
its bytes are on the disk.
"""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, TypeAlias

from tracker.errors import WorkspaceError
from tracker.exports.unfinished import grow_file, say_reason

#: Writes the content of a file into it, bit by bit.
Filler: TypeAlias = Callable[[IO[bytes]], None]


def name_export(folder: Path, kind: str, name: str, as_of: dt.date, ext: str, output: Path | None = None) -> Path:
    """Where one export is written: below `folder` unless `output` names a file or an existing folder."""
    chosen = output if output is not None else folder / kind
    return chosen / f"{name}-{as_of.isoformat()}.{ext}" if output is None or chosen.is_dir() else chosen


def write_export(
    folder: Path, kind: str, name: str, as_of: dt.date, ext: str, content: bytes | Filler, output: Path | None = None
) -> Path:
    """Write one export and say where."""
    target = name_export(folder, kind, name, as_of, ext, output)
    write_whole(target, content)
    return target


def write_whole(target: Path, content: bytes | Filler) -> None:
    """Put bytes, or what `content` writes, under a name in one step.

    WorkspaceError when the disk or its rights do not allow it: what stood there before then still stands.
    """
    fill = content if callable(content) else _filler(content)
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as device:
                fill(device)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, fill)
    except OSError as error:
        raise WorkspaceError(
            f"'{target}' could not be written: {say_reason(error)}. Nothing was changed. "
            "Free some space, mend the rights of the folder, or name another place with --output."
        ) from error


def _filler(data: bytes) -> Filler:
    def fill(file: IO[bytes]) -> None:
        file.write(data)

    return fill


def _replace(target: Path, fill: Filler) -> None:
    with grow_file(target) as unfinished:
        with unfinished.open("r+b") as file:
            fill(file)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
