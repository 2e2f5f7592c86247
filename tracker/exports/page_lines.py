"""How many lines of 10 points a printed scorecard needs, by the widths of letters and of columns.

Knows the measures of `layouts/scorecard.css` and the average letter of a wide sans serif face,
so that a page that is counted to fit also fits with a narrower one. Leaves to `one_page` what
is done when a page is too long.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from tracker.exports.scorecard import AccountLine, Block, Cell, Deadline, Finding, Row, Scorecard, Voices
from tracker.wording import wording_in

#: Width of the page between its margins, in points.
_PAGE = 533.0
_SIZE, _BOLD, _SPACE = 10.3, 1.06, 0.32
_PADDING, _MARK = 6.5, 8.0
_ROW, _PARAGRAPH, _FINDING = 0.19, 0.17, 0.12
_SILENT_PCT = 20
_ACCOUNT_PCT = (19, 56, 25)
_WIDTHS = (
    ("ijl|.,:;'!‘’", 0.27),
    ("ftrI()[]/-“”·", 0.37),
    ("mwMW%@…✓✗↗↘↩○–", 0.83),
    ("ABCDEFGHJKLNOPQRSTUVXYZ", 0.65),
    ("abcdeghknopqsuvxyz0123456789", 0.54),
)
_OTHER, _WIDE = 0.62, 1.0


def count_lines(card: Scorecard, also: Sequence[Block]) -> float:
    """The lines that a trimmed scorecard needs, spaces between its parts included."""
    widths = grid_widths(card.deadlines, card)
    heads = _heads([d.label for d in card.deadlines], widths[1:])
    blocks = sum(heads + _block_lines(block, widths) for block in card.blocks)
    others = sum(_also_lines(block) for block in also) + (1.4 if also else 0)
    return _head_lines(card) + blocks + others + _foot_lines(card)


def grid_widths(deadlines: Sequence[Deadline], card: Scorecard) -> tuple[int, ...]:
    """Per cent of the page for a table's first column and each deadline: one to come has little to say."""
    weights = [13, *(12 if deadline.due_on < card.as_of else 10 for deadline in deadlines)]
    return tuple(round(100 * weight / sum(weights)) for weight in weights)


def column_widths(block: Block) -> tuple[int, ...]:
    """Per cent of the page for each column of voices: those with nothing to say stand back."""
    silent = sum(1 for voices in block.voices if not voices.findings)
    if silent in (0, len(block.voices)):
        return tuple(100 // len(block.voices) for _ in block.voices)
    wide = (100 - silent * _SILENT_PCT) // (len(block.voices) - silent)
    return tuple(wide if voices.findings else _SILENT_PCT for voices in block.voices)


def _head_lines(card: Scorecard) -> float:
    title = 1.6 * _wrap(card.title, _PAGE, 1.5 * _BOLD) + 0.5
    verdict = 1.05 * _wrap(card.verdict, _PAGE - 12, 1.05 * _BOLD) + 0.6
    red_lines = sum(_wrap(f"✗ {line}", _PAGE - 11, _BOLD) + _PARAGRAPH for line in card.red_lines)
    notice = card.release.notice(wording_in(card.language))
    plain = (_paragraphs([notice]) + 2.4 if notice else 0) + _paragraphs(
        [f"{card.as_of_line} · {card.edition}", card.basis]
    )
    return title + verdict + red_lines + plain + 1.6 + sum(_account_lines(line) for line in card.accounts)


def _account_lines(line: AccountLine) -> float:
    score = f"{line.score}; {line.beside}" if line.beside else line.score
    texts = (line.label, line.milestones, score)
    return _ROW + max(_wrap(text, _inner(pct)) for text, pct in zip(texts, _ACCOUNT_PCT, strict=True))


def _foot_lines(card: Scorecard) -> float:
    head = _headings(card)
    answers = (
        f"{q.text} ({head['good_answer']} {q.good_answer}.)" if q.good_answer else q.text for q in card.questions
    )
    questions = sum(_wrap(text, _PAGE - 15) for text in answers) + (1.6 if card.questions else 0)
    foot = [
        f"{head['treaties']} {'; '.join(card.treaties)}. {head['reply']} {card.reply[0]}",
        f"{head['not_covered']} {card.not_covered}. {head['sources']} {card.sources}.",
        f"{head['how_to_read']} {card.how_to_read}",
        f"{card.disclaimer} {card.provenance}",
        f"{head['thanks']} {card.thanks}." if card.thanks else "",
    ]
    return questions + _paragraphs(foot)


def _headings(card: Scorecard) -> dict[str, str]:
    say = wording_in(card.language)
    names = ("good_answer", "treaties", "reply", "not_covered", "sources", "how_to_read", "thanks")
    return {name: say.colon(say.say(f"heading.{name}")) for name in names}


def _block_lines(block: Block, widths: Sequence[int]) -> float:
    caption = 1.1 * _wrap(f"{block.title} ({block.note})" if block.note else block.title, _PAGE, _BOLD) + 0.2
    rows = sum(_row_lines(row, widths) for row in block.rows)
    columns = column_widths(block)
    pairs = zip(block.voices, columns, strict=True)
    voices = max((_voice_lines(voice, _inner(pct)) for voice, pct in pairs), default=0) + 0.3
    voices += _heads([voice.heading for voice in block.voices], columns)
    pairs_of_notes = ((block.agree, block.differ), (block.missing, block.changes))
    notes = [f"They agree: {'; '.join(a)}. What would change: {'; '.join(b)}." for a, b in pairs_of_notes if a or b]
    return caption + rows + voices + _paragraphs(notes) + 0.7


def _heads(headings: Sequence[str], widths: Sequence[int]) -> float:
    pairs = zip(headings, widths, strict=True)
    return _ROW + max((_wrap(heading, _inner(pct), _BOLD) for heading, pct in pairs), default=1)


def _row_lines(row: Row, widths: Sequence[int]) -> float:
    heading = _wrap(f"{row.heading} {' · '.join(row.questions)}", _inner(widths[0]), 1.03)
    return _ROW + max(heading, *(_cell_lines(c, _inner(pct)) for c, pct in zip(row.cells, widths[1:], strict=True)))


def _cell_lines(cell: Cell, width: float) -> float:
    marks = sum(_wrap(f"{m.sign} {m.label} {m.brief}", width - _MARK, 1.03) for m in cell.marks)
    return marks + (_wrap(f"asked: {cell.asked}", width) if cell.asked else 0)


def _voice_lines(voices: Voices, width: float) -> float:
    findings = sum(_wrap(_as_printed(finding), width, 1.02) + _FINDING for finding in voices.findings)
    return findings + (_wrap(voices.nothing, width, _BOLD) if voices.nothing else 0)


def _as_printed(finding: Finding) -> str:
    notes = "; ".join((*finding.notes, *(["statement, not counted"] if finding.is_statement else [])))
    fragile = "could be undone" if finding.fragile is not None else ""
    return f"In practice: {finding.text} ({notes} {fragile}) {finding.source.citation}"


def _also_lines(block: Block) -> float:
    marks = [f"{row.heading} ✗ {m.label} {m.brief}" for row in block.rows for m in row.cells[-1].marks]
    return _wrap(f"{block.title}: {'; '.join(marks)}.", _PAGE, 1.05) + _PARAGRAPH


def _paragraphs(texts: Iterable[str]) -> float:
    return sum(_wrap(text, _PAGE) + _PARAGRAPH for text in texts if text)


def _inner(pct: float) -> float:
    return _PAGE * pct / 100 - _PADDING


def _wrap(text: str, width: float, scale: float = 1.0) -> int:
    """The lines that a text takes, broken between words, or within one that is too long for a line."""
    lines, used = 1, 0.0
    for word in text.split():
        needed = _word_width(word) * scale
        if used and used + _SPACE * _SIZE * scale + needed > width:
            lines, used = lines + 1, 0.0
        used += needed + (_SPACE * _SIZE * scale if used else 0.0)
        while used > width:
            lines, used = lines + 1, used - width
    return lines


@lru_cache(maxsize=4096)
def _word_width(word: str) -> float:
    return _SIZE * sum(_letter_width(letter) for letter in word)


def _letter_width(letter: str) -> float:
    for letters, width in _WIDTHS:
        if letter in letters:
            return width
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" else _OTHER
