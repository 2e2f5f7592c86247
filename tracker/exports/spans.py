"""What a person wrote, as spans: emphasis, strong text and links of Markdown, nothing else.

Rests on `rich_text` for what may pass, so that a page and a paper show the same.
"""

import re
from functools import lru_cache
from html.parser import HTMLParser

from tracker.exports.paper import Span, clean
from tracker.exports.rich_text import inline_html
from tracker.exports.scorecard import SourceLine

_ADDRESS = re.compile(r"https?://[^\s<>]+")


class _Reader(HTMLParser):
    """Turns the few tags that `inline_html` lets pass into spans."""

    def __init__(self) -> None:
        super().__init__()
        self.spans: list[Span] = []
        self._open: list[str] = []
        self._url: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self._url = dict(attrs).get("href")
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._url = None
        if tag in self._open:
            self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        span = Span(data, is_strong="strong" in self._open, is_emphasis="em" in self._open, url=address(self._url))
        self.spans.append(span)


@lru_cache(maxsize=512)
def rich_spans(text: str) -> tuple[Span, ...]:
    """The spans of one paragraph of a person's text."""
    reader = _Reader()
    reader.feed(inline_html(clean(text)))
    reader.close()
    return tuple(reader.spans)


def address(url: str | None) -> str | None:
    """An address that leads to a page of the web; None for anything else."""
    return url if url is not None and _ADDRESS.fullmatch(url) else None


def source_spans(source: SourceLine, *, is_address_printed: bool = True) -> tuple[Span, ...]:
    """Publisher, title and date, and the source's own address where the data have one."""
    cited = clean(source.citation)
    url = address(source.url)
    if url is None or not is_address_printed:
        return (Span(cited, is_soft=True, url=url),)
    return Span(f"{cited}, ", is_soft=True), Span(url, is_soft=True, url=url)
