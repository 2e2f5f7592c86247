"""Papers as Markdown: readable as plain text, safe to paste into a page."""

import re
from collections.abc import Iterable, Iterator

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
from tracker.exports.questions import Questions
from tracker.exports.questions_paper import build_questions_paper
from tracker.exports.summary import Summary
from tracker.exports.summary_paper import build_summary_paper
from tracker.wording import Wording, wording_in

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")


def write_letter_markdown(letter: Letter) -> bytes:
    """A letter to a government."""
    return write_markdown(build_letter_paper(letter))


def write_summary_markdown(summary: Summary) -> bytes:
    """A summary for rapporteurs."""
    return write_markdown(build_summary_paper(summary))


def write_questions_markdown(questions: Questions) -> bytes:
    """A question sheet."""
    return write_markdown(build_questions_paper(questions))


def write_markdown(paper: Paper) -> bytes:
    """A paper as UTF-8 Markdown; its foot stands at the end."""
    notice = [f"**{_escape(paper.notice)}**", ""] if paper.notice else []
    foot = " · ".join(filter(None, (paper.foot, paper.notice)))
    lines = [*notice, *_lines(paper.elements, wording_in(paper.language)), "---", "", _escape(foot)]
    return ("\n".join(lines).rstrip() + "\n").encode()


def _lines(elements: Iterable[Element], say: Wording) -> Iterator[str]:
    for element in elements:
        match element:
            case Heading():
                yield from (f"{'#' * element.level} {_escape(element.text)}", "")
            case Paragraph():
                quote = "> " if element.look is Look.VERDICT else ""
                yield from (quote + _text(element), "")
            case Listing():
                marks = (f"{n}." if element.is_numbered else "-" for n in range(element.start, element.start + 9999))
                yield from (f"{mark} {_text(item)}" for mark, item in zip(marks, element.items, strict=False))
                yield ""
            case Table():
                yield from (*_table(element), "")
            case Card():
                yield from (*_lines(element.elements, say), "---", "")
            case Answer():
                yield from (_escape(say.colon(element.label)), "", *(["\\_" * 40, ""] * element.lines))
            case NewPage() | Figure():
                pass


def _table(table: Table) -> Iterator[str]:
    yield "| " + " | ".join(_escape(text) for text in table.head) + " |"
    yield "|---" * len(table.head) + "|"
    for row in table.rows:
        yield "| " + " | ".join("<br>".join(_text(p) for p in cell) for cell in row) + " |"


def _text(paragraph: Paragraph) -> str:
    return "".join(_span(span) for span in paragraph.spans)


def _span(span: Span) -> str:
    """Strong and emphasised text between its marks, spaces outside them; an address as one."""
    if span.url is not None and span.text.strip() == span.url:
        return f"<{span.url}>"
    text = printable(span.text)
    inner = text.strip()
    if not inner:
        return text
    mark = "**" if span.is_strong else "*" if span.is_emphasis else ""
    before, after = text.split(inner, 1)
    return f"{before}{mark}{_escape(inner)}{mark}{after}"


def _escape(text: str) -> str:
    """A text that Markdown prints as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(printable(text).split()))
