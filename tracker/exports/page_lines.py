"""How many lines of 10 points a printed page needs, by the widths of letters and of columns.

Knows the measures of `layouts/scorecard.css` and the average letter of a wide sans serif face, so that a page that
is counted to fit also fits with a narrower one. Leaves to `scorecard_front` what is done when a page is too long.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from tracker.exports.paper import Element, Heading, Listing, Look, Paragraph, Table
from tracker.exports.scorecard import Block, Deadline, Scorecard
from tracker.exports.scripts import is_tall

#: Width of the page between its margins, in points.
_PAGE = 533.0
_SIZE, _BOLD, _MIXED, _SPACE = 10.3, 1.06, 1.02, 0.32
_PADDING, _MARK, _NUMBER, _TALL = 6.5, 8.0, 15.0, 1.3
_ROW, _PARAGRAPH, _IN_CELL = 0.19, 0.17, 0.1
#: For a heading by its level, how much larger its letters are, the height of its lines, and the room around it.
_HEADINGS = {1: (1.5, 1.6, 0.5), 2: (1.1, 1.1, 0.5)}
_SILENT_PCT = 20
#: How wide a first column with questions and one without is beside a deadline that has passed and one to come.
_FIRST, _BARE_FIRST, _DUE, _TO_COME = 13, 8, 12, 10
_WIDTHS = (
    ("\u202f\u00a0", 0.25),
    ("ijl|.,:;'!‘’", 0.27),
    ("ftrI()[]/-“”·", 0.37),
    ("mwMW%@…✓✗↗↘↩○–", 0.83),
    ("ABCDEFGHJKLNOPQRSTUVXYZ", 0.65),
    ("abcdeghknopqsuvxyz0123456789", 0.54),
)
_OTHER, _WIDE = 0.62, 1.0


def count_lines(elements: Iterable[Element], notice: str = "") -> float:
    """The lines that the elements of a page need, spaces between them and the notice of a release included."""
    terms = _wrap(notice, _PAGE) + _PARAGRAPH + 2.4 if notice else 0.0
    return terms + sum(map(_element_lines, elements))


def _element_lines(element: Element) -> float:
    match element:
        case Heading():
            size, line, around = _HEADINGS.get(element.level, _HEADINGS[2])
            return line * _wrap(element.text, _PAGE, size * _BOLD) + around
        case Paragraph():
            return _paragraph_lines(element)
        case Listing():
            return sum(_wrap(item.text, _PAGE - _NUMBER, _MIXED) + _IN_CELL for item in element.items) + 0.2
        case Table():
            return _table_lines(element) + 0.4
    return 0.0


def _paragraph_lines(given: Paragraph) -> float:
    if given.look is Look.VERDICT:
        return 1.05 * _wrap(given.text, _PAGE - 12, 1.05 * _BOLD) + 0.6
    if given.look is Look.RED_LINE:
        return _wrap(given.text, _PAGE - 11, _BOLD) + _PARAGRAPH
    return _wrap(given.text, _PAGE, _scale(given)) + _PARAGRAPH


def _scale(given: Paragraph) -> float:
    """How much wider the letters of a paragraph are because some or all of them are strong."""
    return _BOLD if all(span.is_strong for span in given.spans) else _MIXED


def _table_lines(table: Table) -> float:
    head = max(_wrap(text, _inner(pct), _BOLD) for text, pct in zip(table.head, table.widths, strict=True))
    rows = (zip(row, table.widths, strict=True) for row in table.rows)
    return _ROW + head + sum(_ROW + max(_cell_lines(cell, _inner(pct)) for cell, pct in row) for row in rows)


def _cell_lines(cell: Sequence[Paragraph], width: float) -> float:
    lines = (_wrap(p.text, width - _MARK if p.word else width, _scale(p)) for p in cell)
    return sum(lines) + _IN_CELL * max(len(cell) - 1, 0)


def grid_widths(deadlines: Sequence[Deadline], card: Scorecard, block: Block) -> tuple[int, ...]:
    """Per cent of the page for a table's first column and each deadline.

    A deadline to come has little to say, and so has a first column without questions.
    """
    first = _FIRST if any(row.questions for row in block.rows) else _BARE_FIRST
    weights = [first, *(_DUE if deadline.due_on < card.as_of else _TO_COME for deadline in deadlines)]
    return tuple(round(100 * weight / sum(weights)) for weight in weights)


def column_widths(block: Block) -> tuple[int, ...]:
    """Per cent of the page for each column of voices: those with nothing to say stand back."""
    silent = sum(1 for voices in block.voices if not voices.findings)
    if silent in (0, len(block.voices)):
        return tuple(100 // len(block.voices) for _ in block.voices)
    wide = (100 - silent * _SILENT_PCT) // (len(block.voices) - silent)
    return tuple(wide if voices.findings else _SILENT_PCT for voices in block.voices)


def _inner(pct: float) -> float:
    return _PAGE * pct / 100 - _PADDING


def _wrap(text: str, width: float, scale: float = 1.0) -> float:
    """The lines that a text takes, taller ones counted as more, broken between words or within one too long."""
    lines, used = 1, 0.0
    for word in text.split():
        needed = _word_width(word) * scale
        if used and used + _SPACE * _SIZE * scale + needed > width:
            lines, used = lines + 1, 0.0
        used += needed + (_SPACE * _SIZE * scale if used else 0.0)
        while used > width:
            lines, used = lines + 1, used - width
    return lines * (_TALL if is_tall(text) else 1.0)


@lru_cache(maxsize=4096)
def _word_width(word: str) -> float:
    return _SIZE * sum(_letter_width(letter) for letter in word)


def _letter_width(letter: str) -> float:
    """In parts of the letters' size; an accent makes no letter wider."""
    base = unicodedata.normalize("NFD", letter)[0]
    for letters, width in _WIDTHS:
        if base in letters:
            return width
    return _WIDE if unicodedata.east_asian_width(base) in "WF" else _OTHER
