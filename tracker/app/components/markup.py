"""HTML from data: every text is escaped here, once, and nowhere else.

Knows elements, links and tables. Leaves to the other components what they say.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape, unescape
from urllib.parse import urlsplit

import streamlit as st

#: Elements without content.
VOID = frozenset({"br", "hr", "input"})


#: The roles of a table's elements, by how their tags open.
ROLES = {
    "table": "table",
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    'th scope="col"': "columnheader",
    'th scope="row"': "rowheader",
    "td": "cell",
}


class Html(str):
    """Text that is already HTML."""

    __slots__ = ()


def markup(value: object) -> Html:
    """A value as HTML, escaped unless it already is; nothing for None."""
    if value is None:
        return Html()
    return value if isinstance(value, Html) else Html(escape(str(value)))


def join(parts: Iterable[object], between: str = "") -> Html:
    """The parts one after another."""
    return Html(markup(between).join(markup(part) for part in parts))


def tag(element: str, /, *children: object, **attributes: object) -> Html:
    """An element; `class_` is class, `aria_label` is aria-label; None and False leave an attribute out."""
    pairs = ((key.rstrip("_").replace("_", "-"), value) for key, value in attributes.items())
    written = "".join(f' {key}="{escape(str(value))}"' for key, value in pairs if value not in (None, False))
    return Html(f"<{element}{written}>" + ("" if element in VOID else f"{join(children)}</{element}>"))


def link(label: object, address: str, **attributes: object) -> Html:
    """A link to one of our pages, in the same tab."""
    return tag("a", label, href=address, target="_self", **attributes)


def outside_link(label: object, url: str | None) -> Html:
    """A link to a publisher's page; the bare label when the address is none that a browser should open."""
    if url is None or urlsplit(url).scheme not in {"http", "https"}:
        return markup(label)
    return tag("a", label, href=url, target="_blank", rel="noopener noreferrer nofollow")


def items(entries: Iterable[object], **attributes: object) -> Html:
    """A bulleted list."""
    return tag("ul", *(tag("li", entry) for entry in entries), **attributes)


def table(
    caption: object, head: Sequence[object], rows: Iterable[Sequence[object]], *, kind: str = "", name: str = ""
) -> Html:
    """A table in a container of its own that scrolls sideways; the first cell of a row is its heading.

    A kind that starts with `stacked` is drawn as cards on a narrow screen: its cells carry the headings of
    their columns, and roles keep it a table. `name` names the container where the caption is long.
    """
    row = stacked_row if kind.startswith("stacked") else plain_row
    heads = tag("tr", *(tag("th", cell, scope="col") for cell in head))
    body = tag("tbody", *(row(cells, head) for cells in rows))
    content = tag("table", tag("caption", caption), tag("thead", heads), body, class_=kind or None)
    if row is stacked_row:
        content = with_roles(content)
    return tag("div", content, class_="scroll", role="region", tabindex="0", aria_label=name or plain(caption))


def plain_row(cells: Sequence[object], _head: Sequence[object]) -> Html:
    """A row: its heading, then the others."""
    return tag("tr", tag("th", cells[0], scope="row"), *(tag("td", cell) for cell in cells[1:]))


def stacked_row(cells: Sequence[object], head: Sequence[object]) -> Html:
    """A row whose cells carry the headings of their columns."""
    labelled = zip(head[1:], cells[1:], strict=True)
    return tag(
        "tr", tag("th", cells[0], scope="row"), *(tag("td", c, data_label=plain(label)) for label, c in labelled)
    )


def with_roles(content: Html) -> Html:
    """Say in roles what the elements of a table are, because style may take that from them."""
    for opening, role in ROLES.items():
        content = Html(content.replace(f"<{opening}", f'<{opening} role="{role}"'))
    return content


def plain(content: object) -> str:
    """The text of a piece of HTML, for an attribute."""
    return unescape(re.sub(r"<[^>]*>", "", content)) if isinstance(content, Html) else str(content)


def show(*parts: object) -> None:
    """Draw HTML on the page."""
    content = join(parts)
    if content:
        st.html(content)
