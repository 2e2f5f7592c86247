"""HTML on the page: the elements of `tracker.exports.elements`, links within the app, and drawing.

Knows links and how HTML reaches the page. Leaves to the other components what they say.
"""

from tracker.app.components.drawing import put
from tracker.exports.elements import Html, is_web_address, items, join, markup, plain, table, tag

__all__ = ["Html", "items", "join", "link", "markup", "outside_link", "plain", "show", "table", "tag"]


def link(label: object, address: str, **attributes: object) -> Html:
    """A link to one of our pages, in the same tab."""
    return tag("a", label, href=address, target="_self", **attributes)


def outside_link(label: object, url: str | None) -> Html:
    """A link to a publisher's page; the bare label when the address is none that a browser should open."""
    if not is_web_address(url):
        return markup(label)
    return tag("a", label, href=url, target="_blank", rel="noopener noreferrer nofollow")


def show(*parts: object) -> None:
    """Draw HTML on the page."""
    content = join(parts)
    if content:
        put(content)
