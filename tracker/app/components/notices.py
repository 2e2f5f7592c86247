"""Plain messages in place of a page: what is the matter, and what to do."""

from collections.abc import Sequence

from tracker.app.components.markup import items, show, tag


def show_notice(title: str, message: str, ways_out: Sequence[object] = ()) -> None:
    """A heading, what is the matter, and links that lead on."""
    ways = items(ways_out, class_="ways") if ways_out else None
    show(tag("section", tag("h1", title), tag("p", message), ways, class_="notice"))
