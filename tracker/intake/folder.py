"""The files of a workspace folder: which there are, what bytes they hold, what kind each is.

Knows where files may lie and by what a file is known. Reads nothing outside the workspace.
Leaves to `yaml` how a file is read, and to the packages of the core what is in it.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from tracker.documents import Document, suggest
from tracker.intake.syntax import LARGEST_BYTES, blank_control_characters
from tracker.intake.yaml import read_yaml
from tracker.problems import Code, Problem, Where, sort_problems
from tracker.vocabulary import FileKind

Folder: TypeAlias = Literal["indicators", "submissions"]

_EXTENSIONS = frozenset({".yaml", ".yml"})
_HERE: dict[str, frozenset[FileKind]] = {
    "indicators": frozenset({FileKind.TIMELINES, FileKind.METHODOLOGY, FileKind.COMPACT, FileKind.COMMITMENT}),
    "submissions": frozenset({FileKind.SUBMISSION, FileKind.FORM}),
}


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file before it is read: its path relative to the workspace, its bytes and their SHA-256."""

    file: str
    sha256: str
    content: bytes


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file after it was read; with problems, its document serves only to find more of them."""

    file: str
    sha256: str
    document: Document | None
    problems: tuple[Problem, ...] = ()

    @property
    def kind(self) -> FileKind | None:
        """What the file is; None when it cannot be told."""
        return self.document.kind if self.document else None


def read_folder(
    workspace: Path, folder: Folder, only: Sequence[Path] | None = None
) -> tuple[list[ReadFile], list[Problem]]:
    """Every file of a folder (or those at or below `only`), and all problems met on the way."""
    found, problems = list_files(workspace, folder, only)
    read = [read_file(file, folder) for file in found]
    return read, sort_problems([*problems, *(p for file in read for p in file.problems)])


def list_files(
    workspace: Path, folder: Folder, only: Sequence[Path] | None = None
) -> tuple[list[FoundFile], list[Problem]]:
    """The YAML files of a folder with their bytes, sorted by path; unreadable ones become problems."""
    root = workspace.resolve()
    paths = {path for start in _starts(root / folder, only) for path in _walk(start)}
    found: list[FoundFile] = []
    problems: list[Problem] = []
    for file, path in sorted((_label(path, root), path) for path in paths):
        reason = _refusal(path, root)
        try:
            content = b"" if reason else _read_bytes(path)
        except OSError as error:
            reason = error.strerror or "it cannot be read"
        if reason:
            hint = "Mend its permissions or put the file itself here."
            problems.append(Problem(Code.UNREADABLE_FILE, Where(file), f"The file cannot be read: {reason}.", hint))
        else:
            found.append(FoundFile(file, hashlib.sha256(content).hexdigest(), content))
    return found, problems


def read_file(found: FoundFile, folder: Folder) -> ReadFile:
    """Read one file and judge whether its kind belongs into this folder."""
    document, problems = read_yaml(found.content, found.file)
    if document is not None:
        problems = sort_problems([*problems, *_judge_kind(document, folder)])
    return ReadFile(found.file, found.sha256, document, tuple(problems))


def _judge_kind(document: Document, folder: Folder) -> Iterator[Problem]:
    kind = document.kind
    if kind is None:
        listed = ", ".join(f"'{k}:'" for k in FileKind if k in _HERE[folder])
        near = next((s for key in document.data if (s := suggest(str(key), [str(k) for k in _HERE[folder]]))), "")
        message = f"What this file is cannot be told: it has none of {listed}."
        yield document.problem(Code.UNKNOWN_FILE, (), message, near or "Add the field, or move the file elsewhere.")
    elif kind not in _HERE[folder]:
        other = next(name for name, kinds in _HERE.items() if kind in kinds)
        message = f"A file with '{kind}:' does not belong into {folder}/."
        yield document.problem(Code.WRONG_FOLDER, (str(kind),), message, f"Move it into {other}/.", key=True)


def _starts(top: Path, only: Sequence[Path] | None) -> Iterator[Path]:
    """Where to begin: everything, or what was asked for in this folder."""
    if only is None:
        if top.is_dir():
            yield top
        return
    for path in only:
        asked = path.parent.resolve() / path.name if path.is_symlink() else path.resolve()
        if asked.is_relative_to(top):
            yield asked
        elif top.is_relative_to(asked) and top.is_dir():
            yield top


def _walk(start: Path) -> Iterator[Path]:
    if start.is_symlink() or not start.is_dir():
        yield start
        return
    try:
        entries = sorted(start.iterdir())
    except OSError:
        yield start
        return
    for entry in entries:
        if not entry.name.startswith(".") and (entry.suffix.lower() in _EXTENSIONS or entry.is_dir()):
            yield from _walk(entry)


def _refusal(path: Path, root: Path) -> str:
    """Why a path must not be read; empty when it may be."""
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return "it does not exist, or is a link that leads nowhere"
    if not target.is_relative_to(root):
        return "it is a link that leads out of the workspace"
    if target.is_dir():
        return "it is a link to a folder" if path.is_symlink() else "the folder may not be opened"
    if not target.is_file():
        return "it is not a file"
    return "" if path.suffix.lower() in _EXTENSIONS else "only .yaml and .yml files are read"


def _read_bytes(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(LARGEST_BYTES + 1)


def _label(path: Path, root: Path) -> str:
    relative = path.relative_to(root).as_posix()
    return blank_control_characters(os.fsencode(relative).decode("utf-8", "replace"))
