"""Named arrays in one file: written whole or not at all, readable by its owner only, checked when read.

Knows nothing of what the arrays mean. The file is read into memory, not mapped: a mapped
one would take a server down with it if somebody cut it short.
"""

import hashlib
import json
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

Json: TypeAlias = dict[str, Any]
Arrays: TypeAlias = Mapping[str, np.ndarray[Any, Any]]

_MAGIC = b"tracker arrays 1\n"
#: Every array begins at a multiple of so many bytes.
_STEP = 64
_UNFINISHED = ".unfinished-"
_SECONDS_TO_FINISH = 3600


def write_arrays(path: Path, told: Json, arrays: Arrays) -> None:
    """Write the file under another name, then rename it; OSError when the folder cannot be written."""
    listed, pieces, size = [], [], 0
    for name, array in arrays.items():
        content = np.ascontiguousarray(array).tobytes()
        listed.append([name, array.dtype.str, list(array.shape), size])
        pieces.append(content + bytes(-len(content) % _STEP))
        size += len(pieces[-1])
    body = b"".join(pieces)
    head = json.dumps({"told": told, "arrays": listed, "digest": _digest(told, listed, body)}).encode()
    head += b" " * (-(len(_MAGIC) + len(head) + 1) % _STEP) + b"\n"
    _remove_unfinished(path)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.name + _UNFINISHED, delete=False) as file:
        try:
            file.write(_MAGIC + head + body)
            file.close()
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise


def read_arrays(path: Path) -> tuple[Json, dict[str, np.ndarray[Any, Any]]] | None:
    """What was told and the arrays, not to be written to; None when there is no such sound file."""
    try:
        content = path.read_bytes()
        start = content.index(b"\n", len(_MAGIC)) + 1
        head = json.loads(content[len(_MAGIC) : start])
        body = memoryview(content)[start:]
        if not content.startswith(_MAGIC) or head["digest"] != _digest(head["told"], head["arrays"], body):
            return None
        return dict(head["told"]), {name: _array(body, *where) for name, *where in head["arrays"]}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _array(body: memoryview, kind: str, shape: list[int], offset: int) -> np.ndarray[Any, Any]:
    return np.frombuffer(body, dtype=kind, count=int(np.prod(shape)), offset=offset).reshape(shape)


def _digest(told: Json, listed: list[Any], body: "bytes | memoryview") -> str:
    digest = hashlib.blake2b(json.dumps([told, listed], sort_keys=True).encode(), digest_size=16)
    digest.update(body)
    return digest.hexdigest()


def _remove_unfinished(path: Path) -> None:
    """What a process left that was stopped while it wrote, and that nobody can still be writing."""
    for left in path.parent.glob(f"{path.name}{_UNFINISHED}*"):
        with suppress(OSError):
            if left.stat().st_mtime < time.time() - _SECONDS_TO_FINISH:
                left.unlink()
