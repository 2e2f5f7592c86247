"""Papers as a page of HTML: one file that fetches nothing, headed tables, readable in grey.

Knows the page. Leaves tags to `elements_html` and colours to `layouts/paper.css`.
"""

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from tracker.exports.elements_html import plain, write_elements
from tracker.exports.letter import Letter
from tracker.exports.letter_paper import build_letter_paper
from tracker.exports.paper import Paper
from tracker.exports.scripts import runs_right_to_left
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
        f"<title>{plain(paper.title)}</title>",
        *_terms(paper),
        f"<style>\n{style}</style></head>",
        "<body><main>",
        *([f'<p class="notice">{plain(paper.notice)}</p>'] if paper.notice else []),
        *write_elements(paper.elements),
        "</main>",
        f"<footer>{plain(' · '.join(filter(None, (paper.foot, paper.notice))))}</footer></body>",
        "</html>",
    ]
    return ("\n".join(page) + "\n").encode()


def _terms(paper: Paper) -> Iterator[str]:
    """The embargo for programs."""
    if paper.release.embargo:
        yield f'<meta name="embargo" content="{escape(paper.release.embargo.written)}">'
