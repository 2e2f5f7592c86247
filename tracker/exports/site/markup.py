"""HTML from data: every text is escaped here, once, and nowhere else.

Knows elements, links and tables that need no script. Leaves to the pages what they say.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape, unescape
from urllib.parse import urlsplit

from tracker.wording import ENGLISH, PublicWord

#: Asks for the plain sign where a font would draw a coloured picture.
_TEXT_STYLE = "\ufe0e"
_ROLES = {
    "<table": "table",
    "<thead": "rowgroup",
    "<tbody": "rowgroup",
    "<tr": "row",
    '<th scope="col"': "columnheader",
    '<th scope="row"': "rowheader",
    "<td": "cell",
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
    return Html(f"<{element}{written}>{join(children)}</{element}>")


def link(label: object, address: str, **attributes: object) -> Html:
    """A link within the site."""
    return tag("a", label, href=address, **attributes)


def outside_link(label: object, url: str | None) -> Html:
    """A link to a publisher's page that tells it nothing; the bare label when the address is none to open."""
    try:
        is_web = url is not None and urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        is_web = False
    if not is_web:
        return markup(label)
    return tag("a", label, href=url, rel="noopener noreferrer nofollow", referrerpolicy="no-referrer")


def items(entries: Iterable[object], **attributes: object) -> Html:
    """A bulleted list."""
    return tag("ul", *(tag("li", entry) for entry in entries), **attributes)


def facts(entries: Iterable[tuple[object, Iterable[object]]]) -> Html:
    """Terms with what is said of each; terms of which nothing is said are left out."""
    known = ((term, [line for line in lines if line]) for term, lines in entries)
    parts = (join([tag("dt", term), *(tag("dd", line) for line in lines)]) for term, lines in known if lines)
    return tag("dl", *parts, class_="facts")


def folded(summary: object, *content: object) -> Html:
    """Content that opens on demand."""
    return tag("details", tag("summary", summary), *content)


def table(
    caption: object, head: Sequence[object], rows: Iterable[Sequence[object]], *, kind: str = "", name: str = ""
) -> Html:
    """A table that scrolls sideways in a region of its own; the first cell of a row is its heading.

    A kind that starts with `stacked` becomes cards on a narrow screen: roles keep it a table.
    """
    is_stacked = kind.startswith("stacked")
    labels = [_plain(cell) for cell in head]
    heads = tag("tr", *(tag("th", cell, scope="col") for cell in head))
    body = tag("tbody", *(_row(cells, labels if is_stacked else ()) for cells in rows))
    content = tag("table", tag("caption", caption), tag("thead", heads), body, class_=kind or None)
    if is_stacked:
        content = _with_roles(content)
    return tag("div", content, class_="scroll", role="region", tabindex="0", aria_label=name or _plain(caption))


def _row(cells: Sequence[object], labels: Sequence[str]) -> Html:
    heading = tag("th", cells[0], scope="row")
    if not labels:
        return tag("tr", heading, *(tag("td", cell) for cell in cells[1:]))
    labelled = zip(labels[1:], cells[1:], strict=True)
    return tag("tr", heading, *(tag("td", cell, data_label=label) for label, cell in labelled))


def _with_roles(content: Html) -> Html:
    for opening, role in _ROLES.items():
        content = Html(content.replace(opening, f'{opening} role="{role}"'))
    return content


def _plain(content: object) -> str:
    return unescape(re.sub(r"<[^>]*>", "", content)) if isinstance(content, Html) else str(content)


def word(public_word: PublicWord, below: str | None = None, text: str | None = None) -> Html:
    """A verdict: sign and word, with a year or a note below; `text` says more than the word alone."""
    sign = tag("span", public_word.sign + _TEXT_STYLE, class_="sign", aria_hidden="true")
    said = tag("span", text or ENGLISH.label(public_word), class_="word")
    note = tag("span", below, class_="year") if below else None
    return tag("span", sign, said, note, class_=f"verdict {public_word.css_class}")
