"""The elements of a paper as tags of HTML: headed tables, the language and direction of each text.

Knows tags. Leaves the page around them, and its style, to the formats.
"""

from collections.abc import Iterable, Iterator
from html import escape

from tracker.exports.paper import (
    Answer,
    Card,
    Element,
    Figure,
    Heading,
    Listing,
    Look,
    NewPage,
    Paragraph,
    Span,
    Table,
    printable,
)
from tracker.exports.scripts import is_right_to_left, split_by_script


def write_elements(elements: Iterable[Element]) -> Iterator[str]:
    """The tags of some elements, in order."""
    for element in elements:
        match element:
            case Heading():
                yield f"<h{element.level}{_dir(element.text)}>{plain(element.text)}</h{element.level}>"
            case Paragraph():
                yield _paragraph(element)
            case Listing():
                tag = f'ol start="{element.start}"' if element.is_numbered else "ul"
                yield f"<{tag}>"
                yield from (f"<li{_dir(item.text)}>{_spans(item.spans)}</li>" for item in element.items)
                yield f"</{tag[:2]}>"
            case Table():
                yield from _table(element)
            case Card():
                yield from ("<section>", *write_elements(element.elements), "</section>")
            case Answer():
                yield f'<p class="answer">{plain(element.label)}</p>'
            case Figure():
                yield f'<figure role="img" aria-label="{plain(element.alt)}">{element.svg}</figure>'
            case NewPage():
                pass


def _paragraph(given: Paragraph) -> str:
    names = [given.look.value.replace("_", "-")] if given.look is not Look.BODY else []
    names += ["mark", given.word.css_class] if given.word else []
    attribute = f' class="{" ".join(names)}"' if names else ""
    return f"<p{attribute}{_dir(given.text)}>{_spans(given.spans)}</p>"


def _table(table: Table) -> Iterator[str]:
    yield f"<table{_dir(table.text)}><caption>{plain(table.name)}</caption>"
    yield (
        "<thead><tr>" + "".join(f'<th scope="col">{plain(text)}</th>' for text in table.head) + "</tr></thead><tbody>"
    )
    for row in table.rows:
        cells = ("".join(_paragraph(p) for p in cell) for cell in row)
        tags = ('th scope="row"' if n == 0 and table.has_row_heads else "td" for n in range(len(row)))
        yield "<tr>" + "".join(f"<{t}>{cell}</{t[:2]}>" for t, cell in zip(tags, cells, strict=True)) + "</tr>"
    yield "</tbody></table>"


def _spans(spans: Iterable[Span]) -> str:
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    pieces = list(split_by_script(printable(span.text)))
    text = "".join(f'<span lang="{s.language}">{escape(t)}</span>' if s else escape(t) for s, t in pieces)
    if span.language and len(pieces) == 1 and pieces[0][0] is None:
        text = f'<span lang="{escape(span.language)}">{text}</span>'
    if span.is_strong:
        text = f"<strong>{text}</strong>"
    if span.is_emphasis:
        text = f"<em>{text}</em>"
    if span.is_soft:
        text = f'<span class="soft">{text}</span>'
    return f'<a href="{escape(span.url)}" rel="noopener noreferrer">{text}</a>' if span.url else text


def plain(text: str) -> str:
    """A text on one line in which nothing is a tag."""
    return escape(" ".join(printable(text).split()))


def _dir(text: str) -> str:
    return ' dir="rtl"' if is_right_to_left(text) else ""
