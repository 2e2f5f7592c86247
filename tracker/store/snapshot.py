"""The columns of answers as one file beside the database: derived, deletable, never trusted blindly.

Holds only what `columns` gives out, so nothing that is not public. A file that is damaged,
or made from another revision, other definitions or another version of this code, is as
good as absent.
"""

import hashlib
import json
import tempfile
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from tracker.scoring.columns.answers import ROW_FIELDS, AnswerColumns, Documents, Extras, Names, Versions, columns_of

#: Changes whenever the meaning of the columns does.
ENGINE = "columns-1"
_MAGIC = b"tracker snapshot\n"
_PARTS = {"versions": Versions, "documents": Documents, "extras": Extras}


def write_snapshot(path: Path, columns: AnswerColumns, revision: int, definitions: str) -> None:
    """Write the file whole or not at all."""
    arrays = _arrays(columns)
    body = b"".join(np.ascontiguousarray(array).tobytes() for array in arrays.values())
    head = {
        "stamp": _stamp(revision, definitions),
        "names": [list(getattr(columns.names, f.name)) for f in fields(Names)],
        "arrays": [[name, array.dtype.str, int(array.size)] for name, array in arrays.items()],
        "digest": hashlib.blake2b(body, digest_size=16).hexdigest(),
    }
    line = json.dumps(head, ensure_ascii=True).encode() + b"\n"
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name, delete=False) as file:
        try:
            file.write(_MAGIC + line + body)
            file.close()
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def read_snapshot(path: Path, revision: int, definitions: str) -> AnswerColumns | None:
    """The columns of that revision and those definitions; None when there is no such sound file."""
    try:
        content = path.read_bytes()
        start = content.index(b"\n", len(_MAGIC)) + 1
        head = json.loads(content[len(_MAGIC) : start])
        if not content.startswith(_MAGIC) or head["stamp"] != _stamp(revision, definitions):
            return None
        body = memoryview(content)[start:]
        if hashlib.blake2b(body, digest_size=16).hexdigest() != head["digest"]:
            return None
        return _columns(head, body)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _stamp(revision: int, definitions: str) -> list[Any]:
    return [ENGINE, revision, definitions]


def _arrays(columns: AnswerColumns) -> dict[str, Any]:
    found = {name: getattr(columns, name) for name in ROW_FIELDS}
    for part, kind in _PARTS.items():
        found |= {f"{part}.{f.name}": getattr(getattr(columns, part), f.name) for f in fields(kind)}
    return found


def _columns(head: dict[str, Any], body: memoryview) -> AnswerColumns:
    arrays, offset = {}, 0
    for name, kind, size in head["arrays"]:
        arrays[name] = np.frombuffer(body, dtype=kind, count=size, offset=offset)
        offset += arrays[name].nbytes
    places, indicators, submissions, organisations, texts = head["names"]
    whose = tuple((name, family) for name, family in organisations)
    names = Names(tuple(places), tuple(indicators), tuple(submissions), whose, tuple(texts))
    versions, documents, extras = (
        kind(*(arrays[f"{part}.{f.name}"] for f in fields(kind))) for part, kind in _PARTS.items()
    )
    return columns_of(names, versions, documents, [arrays[name] for name in ROW_FIELDS], extras)
