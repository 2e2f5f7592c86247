"""A page without what it quotes: the text outside every element that is marked as written in English."""

from html.parser import HTMLParser

_VOID = frozenset({"br", "hr", "input"})


class _Own(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.depth = 0
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID and (self.depth or (("lang", "en") in attrs and ("hreflang", "en") not in attrs)):
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and self.depth:
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if not self.depth:
            self.texts.append(data)


def own_words(drawn: str) -> str:
    """What a page says in its own words, piece by piece."""
    parser = _Own()
    parser.feed(drawn)
    return "\n".join(parser.texts)
