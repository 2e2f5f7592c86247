"""Hidden names under which files and folders grow until they are whole, and what to do with those that never were.

A run that is killed leaves such a name behind. Whoever makes one holds a lock on it, which the system lets go of
when the run ends however it ends: what nobody holds is nobody's, and is cleared away. Where locks cannot be had,
nothing is cleared.
"""

import errno
import os
import re
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_UNFINISHED = re.compile(r"\..+\.[0-9a-f]{8}\.part")
_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "this disk can only be read",
    errno.EACCES: "you have no right to write there (Permission denied)",
    errno.EPERM: "you have no right to write there (Permission denied)",
    errno.ENOTDIR: "a part of that path is a file and no folder",
    errno.EFBIG: "a file may not be so large there",
}


def say_reason(error: OSError) -> str:
    """Why something could not be written, in plain words."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


@contextmanager
def grow_file(target: Path) -> Iterator[Path]:
    """An empty hidden file beside a target, ours alone; gone in the end, unless it took the target's place."""
    clear_unfinished(target.parent)
    while True:
        unfinished = _name_beside(target)
        handle = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o666)
        try:
            if _hold(handle, unfinished):
                yield unfinished
                return
        finally:
            unfinished.unlink(missing_ok=True)
            os.close(handle)


@contextmanager
def grow_folder(target: Path) -> Iterator[Path]:
    """The same as a folder."""
    target.parent.mkdir(parents=True, exist_ok=True)
    clear_unfinished(target.parent)
    while True:
        unfinished = _name_beside(target)
        unfinished.mkdir()
        handle = None if sys.platform == "win32" else os.open(unfinished, os.O_RDONLY)
        try:
            if handle is None or _hold(handle, unfinished):
                yield unfinished
                return
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
            if handle is not None:
                os.close(handle)


def clear_unfinished(folder: Path) -> None:
    """Remove what runs that no longer live left unfinished in a folder; what cannot be removed stays."""
    try:
        found = [entry for entry in folder.iterdir() if _UNFINISHED.fullmatch(entry.name)]
    except OSError:
        return
    for entry in found:
        _clear(entry)


def _clear(entry: Path) -> None:
    try:
        if entry.is_symlink() or (entry.is_dir() and sys.platform == "win32"):
            return
        handle = os.open(entry, os.O_RDONLY)
    except OSError:
        return
    try:
        if not _lock(handle, is_waiting=False):
            return
        if entry.is_dir():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)
    except OSError:
        return
    finally:
        os.close(handle)


def _name_beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")


def _hold(handle: int, path: Path) -> bool:
    """Lock what was just made; False when somebody took it for a dead run's in between."""
    _lock(handle, is_waiting=True)
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _lock(handle: int, *, is_waiting: bool) -> bool:
    """Whether the lock could be had; Windows has none of this kind, and removes no file that is open."""
    if sys.platform == "win32":
        return is_waiting
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if is_waiting else fcntl.LOCK_NB))
    except OSError:
        return False
    return True
