"""Papers as a page of HTML: one file that fetches nothing, headed tables, readable in grey.

Knows tags. Leaves colours to `layouts/paper.css`.
"""

from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files

from tracker.exports.letter import Letter
from tracker.exports.letter_paper import build_letter_paper
from tracker.exports.paper import (
    Answer,
    Card,
    Element,
    Figure,
    Heading,
    Listing,
    Look,
    NewPage,
    Paper,
    Paragraph,
    Span,
    Table,
    printable,
)
from tracker.exports.scripts import is_right_to_left, runs_right_to_left, split_by_script
from tracker.exports.summary import Summary
from tracker.exports.summary_paper import build_summary_paper


def write_letter_html(letter: Letter) -> bytes:
    """A letter to a government."""
    return write_html(build_letter_paper(letter))


def write_summary_html(summary: Summary) -> bytes:
    """A summary for rapporteurs."""
    return write_html(build_summary_paper(summary))


def write_html(paper: Paper) -> bytes:
    """A paper as one UTF-8 HTML file; its foot stands at the end."""
    style = files("tracker.exports.layouts").joinpath("paper.css").read_text(encoding="utf-8")
    direction = "rtl" if runs_right_to_left(paper.language) else "ltr"
    page = [
        "<!doctype html>",
        f'<html lang="{escape(paper.language)}" dir="{direction}">',
        '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_plain(paper.title)}</title>",
        *_terms(paper),
        f"<style>\n{style}</style></head>",
        "<body><main>",
        *([f'<p class="notice">{_plain(paper.notice)}</p>'] if paper.notice else []),
        *_elements(paper.elements),
        "</main>",
        f"<footer>{_plain(' · '.join(filter(None, (paper.foot, paper.notice))))}</footer></body>",
        "</html>",
    ]
    return ("\n".join(page) + "\n").encode()


def _terms(paper: Paper) -> Iterator[str]:
    """The embargo for programs."""
    if paper.release.embargo:
        yield f'<meta name="embargo" content="{escape(paper.release.embargo.written)}">'


def _elements(elements: Iterable[Element]) -> Iterator[str]:
    for element in elements:
        match element:
            case Heading():
                yield f"<h{element.level}{_dir(element.text)}>{_plain(element.text)}</h{element.level}>"
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
                yield from ("<section>", *_elements(element.elements), "</section>")
            case Answer():
                yield f'<p class="answer">{_plain(element.label)}</p>'
            case Figure():
                yield f'<figure role="img" aria-label="{_plain(element.alt)}">{element.svg}</figure>'
            case NewPage():
                pass


def _paragraph(given: Paragraph) -> str:
    names = [given.look.value.replace("_", "-")] if given.look is not Look.BODY else []
    names += ["mark", given.word.css_class] if given.word else []
    attribute = f' class="{" ".join(names)}"' if names else ""
    return f"<p{attribute}{_dir(given.text)}>{_spans(given.spans)}</p>"


def _table(table: Table) -> Iterator[str]:
    yield f"<table{_dir(table.text)}><caption>{_plain(table.name)}</caption>"
    yield (
        "<thead><tr>" + "".join(f'<th scope="col">{_plain(text)}</th>' for text in table.head) + "</tr></thead><tbody>"
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


def _plain(text: str) -> str:
    return escape(" ".join(printable(text).split()))


def _dir(text: str) -> str:
    return ' dir="rtl"' if is_right_to_left(text) else ""
