"""Where every page of the site stands, and how one page links to another without an address of its own.

Every link is relative, so that the site works from a disk, a stick or any folder of a server.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
#: Names that Windows keeps for devices, whatever follows the dot.
_KEPT = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9]+")
_HASH_LENGTH = 10


class Section(Enum):
    """The entries of the menu, with the page to which each leads."""

    OVERVIEW = ("menu.overview", "index.html")
    PLACES = ("menu.country", "places/index.html")
    COMMITMENTS = ("menu.commitment", "commitments/index.html")
    SOURCES = ("menu.sources", "sources/index.html")
    LIBRARY = ("menu.library", "library.html")
    COVERAGE = ("menu.coverage", "coverage.html")
    METHOD = ("menu.method", "method.html")
    DATA = ("site.data", "data/index.html")

    @property
    def key(self) -> str:
        """The key of what the menu calls it."""
        return self.value[0]

    @property
    def path(self) -> str:
        """Its page."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Links:
    """Links as they stand on a page; `root` leads from its folder to the top."""

    root: str

    @classmethod
    def of(cls, path: str) -> "Links":
        """The links of the page at a path."""
        return cls("../" * path.count("/"))

    @property
    def home(self) -> str:
        """The first page."""
        return self.to(Section.OVERVIEW.path)

    def to(self, path: str) -> str:
        """The address of a file of the site."""
        return self.root + path

    def place(self, code: str) -> str:
        """A place's page."""
        return self.to(f"places/{code}.html")

    def commitment(self, name: str) -> str:
        """A commitment's page."""
        return self.to(f"commitments/{name}.html")


def file_names(ids: Iterable[str]) -> Mapping[str, str]:
    """A file name for each id: the id itself where every disk can hold it, else made safe and told apart."""
    names: dict[str, str] = {}
    used = {"index"}
    for name in sorted(ids):
        is_plain = _PLAIN.fullmatch(name) and not _KEPT.fullmatch(name) and not name.endswith(".")
        chosen = name if is_plain and name.casefold() not in used else _made_safe(name)
        used.add(chosen.casefold())
        names[name] = chosen
    return names


def _made_safe(name: str) -> str:
    digest = hashlib.sha256(name.encode()).hexdigest()[:_HASH_LENGTH]
    return f"{_NOT_PLAIN.sub('-', name)[:50].strip('-') or 'document'}-{digest}"
