"""Files that grow side by side on the disk, and the zip that they become: no file is ever held whole in memory.

Knows that the same content gives the same bytes, whenever it is written.
"""

import hashlib
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TextIO

#: The earliest moment that a zip can name: bytes do not depend on when they were written.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16
_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class FileSeal:
    """Size in bytes and SHA-256, in hexadecimal digits, of a file."""

    size: int
    sha256: str


class Bundle:
    """Files by name in a folder of their own, which is gone with the bundle."""

    def __init__(self, folder: Path, stack: ExitStack) -> None:
        self._folder, self._stack = folder, stack
        self._paths: dict[str, Path] = {}
        self._open: list[TextIO] = []

    def open_text(self, name: str) -> TextIO:
        """A new file for text, open until all are closed."""
        file = self._stack.enter_context(self._path(name).open("w", encoding="utf-8", newline=""))
        self._open.append(file)
        return file

    def close_texts(self) -> None:
        """Close what is open: only then files are whole."""
        for file in self._open:
            file.close()
        self._open.clear()

    def add(self, name: str, data: bytes) -> None:
        """A new file, whole."""
        self._path(name).write_bytes(data)

    def _path(self, name: str) -> Path:
        path = self._paths[name] = self._folder / str(len(self._paths))
        return path

    def seals(self) -> dict[str, FileSeal]:
        """Size and hash of every file by name, sorted."""
        return {name: _seal(path) for name, path in sorted(self._paths.items())}

    def zip_into(self, target: IO[bytes]) -> None:
        """All files as one zip, sorted by name."""
        with zipfile.ZipFile(target, "w") as archive:
            for name, path in sorted(self._paths.items()):
                info = zipfile.ZipInfo(name, _MOMENT)
                info.external_attr, info.create_system, info.compress_type = _READABLE, 3, zipfile.ZIP_DEFLATED
                info.file_size = path.stat().st_size
                with path.open("rb") as source, archive.open(info, "w") as packed:
                    shutil.copyfileobj(source, packed, _AT_ONCE)


@contextmanager
def open_bundle() -> Iterator[Bundle]:
    """A bundle that is empty, in the system's folder for passing files."""
    with TemporaryDirectory() as folder, ExitStack() as stack:
        yield Bundle(Path(folder), stack)


def _seal(path: Path) -> FileSeal:
    with path.open("rb") as file:
        return FileSeal(path.stat().st_size, hashlib.file_digest(file, "sha256").hexdigest())
