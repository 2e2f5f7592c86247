"""Papers as PDF: tagged for screen readers, the same bytes each time, with their own letters.

Knows how a paper becomes data for `layouts/paper.typ`: no text is ever markup there. Leaves what
a paper says to its builder.
"""

import json
from collections.abc import Iterable
from importlib.resources import as_file, files
from typing import Any, TypeAlias

from tracker.exports.letter import Letter
from tracker.exports.letter_paper import build_letter_paper
from tracker.exports.paper import (
    Answer,
    Card,
    Element,
    Figure,
    Heading,
    Listing,
    NewPage,
    Paper,
    Paragraph,
    Span,
    Table,
    paragraph,
    printable,
)
from tracker.exports.questions import Questions
from tracker.exports.questions_paper import build_questions_paper
from tracker.exports.scorecard import Scorecard
from tracker.exports.scorecard_paper import build_scorecard_paper
from tracker.exports.scripts import SCRIPTS, is_right_to_left, is_tall, runs_right_to_left, split_by_script
from tracker.exports.summary import Summary
from tracker.exports.summary_paper import build_summary_paper
from tracker.wording import wording_in

Json: TypeAlias = dict[str, Any]

_STANDARDS = ["ua-1"]
_SPACE = 8


def write_scorecard_pdf(scorecard: Scorecard) -> bytes:
    """One page of A4, then everything behind it."""
    return write_pdf(build_scorecard_paper(scorecard))


def write_letter_pdf(letter: Letter) -> bytes:
    """A letter to a government."""
    return write_pdf(build_letter_paper(letter))


def write_summary_pdf(summary: Summary) -> bytes:
    """A summary for rapporteurs."""
    return write_pdf(build_summary_paper(summary))


def write_questions_pdf(questions: Questions) -> bytes:
    """Two questions on a page to cut in half, further ones behind."""
    return write_pdf(build_questions_paper(questions))


def write_pdf(paper: Paper) -> bytes:
    """A paper as PDF/UA-1. Letters that no font at hand can show make a plain PDF that says so."""
    from typst import TypstError

    data = _paper(paper)
    try:
        return _compile(data, standards=_STANDARDS)
    except TypstError:
        pass
    try:
        return _compile(data, standards=_STANDARDS, has_own_fonts_only=False)
    except TypstError:
        note = _element(paragraph(wording_in(paper.language).say("paper.letters")))
        data["fronts"] = [[*front, note] for front in data["fronts"]]
        data["elements"] = [*data["elements"], note]
        return _compile(data, standards=[], has_own_fonts_only=False)


def _compile(data: Json, *, standards: list[Any], has_own_fonts_only: bool = True) -> bytes:
    import typst

    layout = files("tracker.exports.layouts").joinpath("paper.typ").read_bytes()
    with as_file(files("tracker.exports.fonts")) as folder:
        fonts: Any = typst.Fonts(include_system_fonts=not has_own_fonts_only, font_paths=[str(folder)])
        made = typst.compile(
            layout,
            root=str(folder),
            font_paths=fonts,
            ignore_system_fonts=has_own_fonts_only,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=standards,
        )
    if not isinstance(made, bytes):
        raise TypeError("A paper is one file.")
    return made


def _paper(paper: Paper) -> Json:
    page = wording_in(paper.language).say("paper.page", page="\n", pages="\n").split("\n")
    return {
        "title": printable(paper.title),
        "language": paper.language,
        "rtl": runs_right_to_left(paper.language),
        "fonts": [script.font for script in SCRIPTS if script.font],
        "foot": paper.foot,
        "notice": printable(paper.notice),
        "keywords": [f"embargo {paper.release.embargo.written}"] if paper.release.embargo else [],
        "page": page,
        "space": _SPACE,
        "elements": _elements(paper.elements),
        "fronts": [_elements(front) for front in paper.fronts],
    }


def _elements(elements: Iterable[Element]) -> list[Json]:
    return [_element(element) for element in elements]


def _element(element: Element) -> Json:
    match element:
        case Heading():
            spans = (Span(element.text),)
            return {
                "kind": "heading",
                "level": element.level,
                "rtl": is_right_to_left(element.text),
                "runs": _runs(spans),
            }
        case Paragraph():
            return _paragraph(element)
        case Listing():
            items = [_paragraph(item) for item in element.items]
            return {"kind": "listing", "items": items, "numbered": element.is_numbered, "start": element.start}
        case Table():
            return _table(element)
        case Answer():
            return {"kind": "answer", "lines": element.lines, "runs": _runs((Span(element.label),))}
        case Card():
            return {"kind": "card", "elements": _elements(element.elements)}
        case Figure():
            return {"kind": "figure", "svg": printable(element.svg), "alt": printable(element.alt)}
        case NewPage():
            return {"kind": "new_page"}


def _table(table: Table) -> Json:
    return {
        "kind": "table",
        "widths": table.widths,
        "head": [_paragraph(paragraph(text)) for text in table.head],
        "cells": [[_paragraph(p) for p in cell] for row in table.rows for cell in row],
        "rtl": is_right_to_left(table.text),
    }


def _paragraph(given: Paragraph) -> Json:
    return {
        "kind": "paragraph",
        "look": given.look.value,
        "word": given.word.value if given.word else None,
        "rtl": is_right_to_left(given.text),
        "tall": is_tall(given.text),
        "runs": _runs(given.spans),
    }


def _runs(spans: Iterable[Span]) -> list[Json]:
    return [
        {
            "text": text,
            "lang": script.language if script else span.language,
            "strong": span.is_strong,
            "soft": span.is_soft,
            "emphasis": span.is_emphasis,
            "url": span.url,
        }
        for span in spans
        for script, text in split_by_script(printable(span.text))
    ]
