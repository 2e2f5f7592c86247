"""HTML of the site: the elements of `tracker.exports.elements`, and links that need no script.

Knows links, facts and what opens on demand. Leaves to the pages what they say.
"""

from collections.abc import Iterable

from tracker.exports.elements import Html, draw_word, is_web_address, items, join, markup, table, tag
from tracker.wording import PublicWord, Wording

__all__ = ["Html", "facts", "folded", "items", "join", "link", "markup", "outside_link", "table", "tag", "word"]


def link(label: object, address: str, **attributes: object) -> Html:
    """A link within the site."""
    return tag("a", label, href=address, **attributes)


def outside_link(label: object, url: str | None) -> Html:
    """A link to a publisher's page that tells it nothing; the bare label when the address is none to open."""
    if not is_web_address(url):
        return markup(label)
    return tag("a", label, href=url, rel="noopener noreferrer nofollow", referrerpolicy="no-referrer")


def facts(entries: Iterable[tuple[object, Iterable[object]]]) -> Html:
    """Terms with what is said of each; terms of which nothing is said are left out."""
    known = ((term, [line for line in lines if line]) for term, lines in entries)
    parts = (join([tag("dt", term), *(tag("dd", line) for line in lines)]) for term, lines in known if lines)
    return tag("dl", *parts, class_="facts")


def folded(summary: object, *content: object) -> Html:
    """Content that opens on demand."""
    return tag("details", tag("summary", summary), *content)


def word(public_word: PublicWord, say: Wording, below: str | None = None, text: str | None = None) -> Html:
    """A verdict: sign and word, with a year or a note below; `text` says more than the word alone."""
    return draw_word(public_word, text or say.label(public_word), below)
