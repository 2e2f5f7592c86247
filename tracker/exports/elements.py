"""HTML from data: every text is escaped here, once, and nowhere else; for the pages and for the site.

Knows elements, lists, tables and verdicts, and imports next to nothing. Leaves links, and what is said, to
`tracker.app` and `tracker.exports.site`.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape, unescape
from urllib.parse import urlsplit

from tracker.wording import PublicWord

#: Elements without content.
VOID = frozenset({"br", "hr", "input"})

#: Asks for the plain sign where a font would draw a coloured picture.
TEXT_STYLE = "\ufe0e"

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


def items(entries: Iterable[object], **attributes: object) -> Html:
    """A bulleted list."""
    return tag("ul", *(tag("li", entry) for entry in entries), **attributes)


def is_web_address(url: str | None) -> bool:
    """Whether a browser should open it: an address of the web that can be read as one."""
    try:
        return url is not None and urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        return False


def table(
    caption: object, head: Sequence[object], rows: Iterable[Sequence[object]], *, kind: str = "", name: str = ""
) -> Html:
    """A table in a container of its own that scrolls sideways; the first cell of a row is its heading.

    A kind that starts with `stacked` is drawn as cards on a narrow screen: its cells carry the headings of
    their columns, and roles keep it a table. `name` names the container where the caption is long.
    """
    is_stacked = kind.startswith("stacked")
    labels = [plain(cell) for cell in head] if is_stacked else []
    heads = tag("tr", *(tag("th", cell, scope="col") for cell in head))
    body = tag("tbody", *(_row(cells, labels) for cells in rows))
    content = tag("table", tag("caption", caption), tag("thead", heads), body, class_=kind or None)
    if is_stacked:
        content = _with_roles(content)
    return tag("div", content, class_="scroll", role="region", tabindex="0", aria_label=name or plain(caption))


def _row(cells: Sequence[object], labels: Sequence[str]) -> Html:
    """A row: its heading, then the others, with the headings of their columns where these are given."""
    heading = tag("th", cells[0], scope="row")
    if not labels:
        return tag("tr", heading, *(tag("td", cell) for cell in cells[1:]))
    labelled = zip(labels[1:], cells[1:], strict=True)
    return tag("tr", heading, *(tag("td", cell, data_label=label) for label, cell in labelled))


def _with_roles(content: Html) -> Html:
    """Say in roles what the elements of a table are, because style may take that from them."""
    for opening, role in ROLES.items():
        content = Html(content.replace(f"<{opening}", f'<{opening} role="{role}"'))
    return content


def plain(content: object) -> str:
    """The text of a piece of HTML, for an attribute."""
    return unescape(re.sub(r"<[^>]*>", "", content)) if isinstance(content, Html) else str(content)


def draw_word(public_word: PublicWord, said: str, below: str | None = None) -> Html:
    """A verdict: its sign, what it is called, and a year or a note below."""
    sign = tag("span", public_word.sign + TEXT_STYLE, class_="sign", aria_hidden="true")
    note = tag("span", below, class_="year") if below else None
    return tag("span", sign, tag("span", said, class_="word"), note, class_=f"verdict {public_word.css_class}")
