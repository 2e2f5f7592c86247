"""Whether two formats say the same: the pieces of a Markdown text, and a text to look them up in."""

import io
import re
from collections.abc import Iterator

from docx import Document
from pypdf import PdfReader

_BREAKS = re.compile(r"<br>|(?<!\\)\||^\s*(?:#+|>|-|\d+\.)\s", re.MULTILINE)
_ADDRESS = re.compile(r"<(https?://[^\s<>]+)>")
_RULES = re.compile(r"^[-|\s_]*$")


def markdown_pieces(markdown: bytes) -> list[str]:
    """The texts of headings, paragraphs, items and cells, without marks and spaces."""
    found = []
    for line in markdown.decode().splitlines():
        for piece in _BREAKS.split(_ADDRESS.sub(r"\1", line)):
            plain = re.sub(r"(?<!\\)[*]", "", piece)
            plain = re.sub(r"\\(.)", r"\1", plain)
            if not _RULES.match(plain):
                found.append(squeeze(plain))
    return found


def squeeze(text: str) -> str:
    """A text without spaces, which formats break lines at."""
    return re.sub(r"\s+", "", text)


def pdf_text(data: bytes) -> str:
    """The text of all pages without their feet, squeezed."""
    pages = (page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    return squeeze(
        "".join(re.sub(r"\S+/\S+ · version .*?Page \d+ of \d+", "", page, flags=re.DOTALL) for page in pages)
    )


def docx_text(data: bytes) -> str:
    """The text of all paragraphs in order, squeezed, links and tables among them."""
    body = Document(io.BytesIO(data)).element.body
    return squeeze("".join(_texts(body)))


def _texts(element: object) -> Iterator[str]:
    for node in element.iter():  # type: ignore[attr-defined]
        if node.tag.endswith("}t"):
            yield node.text or ""
