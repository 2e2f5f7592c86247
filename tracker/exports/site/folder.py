"""How a whole site takes its place: made beside it, then moved; a half-written one never stands.

Knows which folder may be replaced: none, an empty one, or an earlier site with nothing of anybody else's in it.
"""

import hashlib
import json
import secrets
import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tracker.errors import BadRequest, WorkspaceError
from tracker.exports.files import Filler
from tracker.exports.unfinished import grow_folder, say_reason

#: The list of a site's files with their SHA-256: what makes a folder a site of ours.
MANIFEST = "site.json"
_FORMAT = 1
_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})

Progress = Callable[[int], None]


def write_folder(
    folder: Path, files: Iterable[tuple[str, bytes | Filler]], about: Mapping[str, str], progress: Progress
) -> list[str]:
    """Write the files into a folder, all or none, with a manifest; returns their paths within it, sorted."""
    target = folder.resolve()
    _require_replaceable(target)
    try:
        with grow_folder(target) as making:
            names = _fill(making, files, about, progress)
            _take_place(making, target)
    except OSError as error:
        raise WorkspaceError(
            f"The site could not be written to '{folder}': {say_reason(error)}. "
            "What stood there before still stands. Free some space, or name another folder."
        ) from error
    return names


def _require_replaceable(target: Path) -> None:
    """BadRequest when replacing the folder would destroy what is not ours."""
    if not target.exists():
        return
    if not target.is_dir():
        raise BadRequest(f"'{target}' is a file; name a folder for the site.")
    found = {p.relative_to(target).as_posix() for p in target.rglob("*") if not p.is_dir() or p.is_symlink()}
    foreign = sorted(name for name in found - _files_of(target) if name.rpartition("/")[2] not in _LITTER)
    if foreign:
        shown = ", ".join(foreign[:3]) + (f" and {len(foreign) - 3} more" if len(foreign) > 3 else "")
        raise BadRequest(
            f"'{target}' holds files that are no part of a site written here ({shown}); "
            "nothing was changed. Name an empty or new folder."
        )


def _files_of(target: Path) -> set[str]:
    """The files that an earlier site wrote; none when there is no manifest of ours."""
    try:
        manifest = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
        listed = manifest["files"] if manifest["site"] == _FORMAT else None
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return {*listed, MANIFEST} if isinstance(listed, dict) else set()


def _fill(
    making: Path, files: Iterable[tuple[str, bytes | Filler]], about: Mapping[str, str], progress: Progress
) -> list[str]:
    digests: dict[str, str] = {}
    for name, content in files:
        if name in digests:
            raise WorkspaceError(f"Two pages of the site would be called '{name}'.")
        path = making / name
        path.parent.mkdir(parents=True, exist_ok=True)
        digests[name] = _write(path, content)
        progress(len(digests))
    manifest = {"site": _FORMAT, **about, "files": dict(sorted(digests.items()))}
    text = json.dumps(manifest, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    (making / MANIFEST).write_text(text, encoding="utf-8", newline="\n")
    return sorted([*digests, MANIFEST])


def _write(path: Path, content: bytes | Filler) -> str:
    """Write one file; returns its SHA-256."""
    if not callable(content):
        path.write_bytes(content)
        return hashlib.sha256(content).hexdigest()
    with path.open("w+b") as file:
        content(file)
        file.seek(0)
        return hashlib.file_digest(file, "sha256").hexdigest()


def _take_place(making: Path, target: Path) -> None:
    """Put the new folder where the old one stood; put the old one back when that fails."""
    if not target.exists():
        making.replace(target)
        return
    before = target.with_name(f".{target.name}.{secrets.token_hex(4)}.before")
    target.replace(before)
    try:
        making.replace(target)
    except OSError:
        before.replace(target)
        raise
    shutil.rmtree(before, ignore_errors=True)
