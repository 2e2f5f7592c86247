"""What of a scorecard fits on one A4 page at 10 points, and what waits in the full list.

Knows lines and characters of the page, counted on the wide side. Leaves looks to the formats
that print a page. Nothing is lost: the scorecard itself keeps everything.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from tracker.exports.scorecard import AccountLine, Block, Cell, Finding, Part, Question, Row, Scorecard, Voices

LINES = 62
_WIDE, _BOLD, _FIRST, _CELL = 106, 80, 28, 24
_ROW, _SPACES, _SILENT_PCT = 0.2, 2.5, 22
_NOTE, _SENTENCE, _QUESTION = 60, 150, 240
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Plan:
    """How much a page shows: commitments in full, findings a side, letters a finding, notes, others in one line.

    A bare page leaves out what was asked for where nobody looked; a terse one also the indicators' questions
    and what a good answer holds.
    """

    full: int
    findings: int
    letters: int
    notes: int
    also: int
    is_bare: bool = True
    is_terse: bool = False


@dataclass(frozen=True, slots=True)
class OnePage:
    """A trimmed scorecard, the commitments that get one line each, and how many get none."""

    card: Scorecard
    also: tuple[Block, ...]
    more: int
    more_red_lines: int


def fit_one_page(scorecard: Scorecard) -> OnePage:
    """The fullest plan that fits; when none does, the leanest."""
    page = apply_plan(scorecard, LEANEST)
    for plan in plans(len(scorecard.blocks)):
        page = apply_plan(scorecard, plan)
        if count_lines(page) <= LINES:
            return page
    return page


LEANEST = Plan(full=1, findings=1, letters=60, notes=1, also=0, is_terse=True)


def plans(blocks: int) -> Iterator[Plan]:
    """From the fullest page to the leanest."""
    shapes = ((3, 400, 4), (2, 300, 3), (2, 220, 3), (2, 160, 3), (1, 300, 3), (1, 220, 3), (1, 180, 2), (1, 130, 2))
    for full in range(min(blocks, 3), 0, -1):
        for findings, letters, notes in shapes:
            yield Plan(full, findings, letters, notes, also=6, is_bare=findings == 1 or letters < 220)
    for also, letters in ((6, 110), (3, 110), (1, 110), (0, 110), (3, 80), (1, 80), (0, 80)):
        yield Plan(1, 1, letters, 1, also, is_terse=letters < 110)
    yield LEANEST


def apply_plan(scorecard: Scorecard, plan: Plan) -> OnePage:
    """What a plan leaves of a scorecard."""
    rest = [b for b in scorecard.blocks[plan.full :] if b.is_checked]
    red_lines = scorecard.red_lines[: plan.notes + 1]
    card = replace(
        scorecard,
        blocks=tuple(_trim(block, plan) for block in scorecard.blocks[: plan.full]),
        red_lines=tuple(clip(line, 2 * _SENTENCE) for line in red_lines),
        thanks=clip(scorecard.thanks, plan.letters + _SENTENCE) if scorecard.thanks else None,
        questions=tuple(_trim_question(question, plan) for question in scorecard.questions),
        treaties=tuple(clip(line, _SENTENCE) for line in scorecard.treaties[: plan.notes + 1]),
        reply=tuple(clip(line, _SENTENCE) for line in scorecard.reply[-1:]),
    )
    also = tuple(_shorten(block, scorecard) for block in rest[: plan.also])
    return OnePage(card, also, len(rest[plan.also :]), len(scorecard.red_lines) - len(red_lines))


def _shorten(block: Block, scorecard: Scorecard) -> Block:
    """What was looked at, at the last deadline that has passed: enough for one line."""
    passed = [n for n, deadline in enumerate(scorecard.deadlines) if deadline.due_on < scorecard.as_of]
    last = passed[-1] if passed else 0
    rows = tuple(replace(row, cells=row.cells[last : last + 1]) for row in block.rows if row.is_observed)
    return replace(block, title=clip(block.title, 2 * _NOTE), rows=rows)


def column_widths(block: Block) -> tuple[int, ...]:
    """Per cent of the page for each column of voices: those with nothing to say stand back."""
    silent = sum(1 for voices in block.voices if not voices.findings)
    if silent in (0, len(block.voices)):
        return tuple(100 // len(block.voices) for _ in block.voices)
    wide = (100 - silent * _SILENT_PCT) // (len(block.voices) - silent)
    return tuple(wide if voices.findings else _SILENT_PCT for voices in block.voices)


def _trim(block: Block, plan: Plan) -> Block:
    voices = tuple(replace(v, findings=tuple(_choose(v.findings, plan))) for v in block.voices)
    return replace(
        block,
        title=clip(block.title, _SENTENCE),
        rows=tuple(_trim_row(row, plan) for row in _choose_rows(block.rows)),
        voices=voices,
        agree=_clip_all(block.agree, plan),
        differ=_clip_all(block.differ, plan),
        missing=_clip_all(block.missing, plan),
        changes=_clip_all(block.changes, plan),
    )


def _clip_all(items: Sequence[str], plan: Plan) -> tuple[str, ...]:
    return tuple(clip(item, _SENTENCE) for item in items[: plan.notes])


def _trim_question(question: Question, plan: Plan) -> Question:
    answer = question.good_answer if question.good_answer and not plan.is_terse else None
    return Question(clip(question.text, _QUESTION), clip(answer, 2 * _NOTE) if answer else None)


def _trim_row(row: Row, plan: Plan) -> Row:
    if plan.is_bare and not row.is_observed:
        is_named = row.part is not Part.CHECKS and not plan.is_terse
        questions = tuple(clip(q, _SENTENCE) for q in row.questions[:1] if is_named)
        return replace(row, questions=questions, cells=tuple(replace(cell, asked=None) for cell in row.cells))
    cells = tuple(replace(cell, asked=clip(cell.asked, _NOTE) if cell.asked else None) for cell in row.cells)
    questions = () if plan.is_terse else (clip(" · ".join(row.questions), _SENTENCE),)
    return replace(row, questions=questions, cells=cells)


def _choose_rows(rows: Sequence[Row]) -> Iterator[Row]:
    """A side that somebody looked at needs no row for the questions beside it; they stand among what is missing."""
    for row in rows:
        if row.is_observed or not any(r.is_observed and r.part is row.part for r in rows):
            yield row


def _choose(findings: Sequence[Finding], plan: Plan) -> Iterator[Finding]:
    """Of each side the first so many, those that count before the others."""
    for part in (Part.PAPER, Part.PRACTICE, Part.CHECKS):
        of_part = [f for f in findings if f.part is part]
        shown = plan.findings if part is not Part.CHECKS else plan.findings - 1
        for finding in of_part[:shown]:
            title = clip(finding.source.title, plan.letters // 3) if finding.source.title else None
            yield replace(
                finding,
                text=clip(finding.text, plan.letters),
                source=replace(finding.source, title=title),
                notes=tuple(clip(note, _NOTE) for note in finding.notes),
                fragile="" if finding.fragile else None,
            )


def clip(text: str, letters: int) -> str:
    """A text cut at a word when it is longer, with an ellipsis to say so."""
    flat = " ".join(text.split())
    if len(flat) <= letters:
        return flat
    return flat[:letters].rsplit(" ", 1)[0].rstrip(",;:.–- ") + _ELLIPSIS


def count_lines(page: OnePage) -> float:
    """The lines that a page needs, spaces between its parts included."""
    blocks = sum(_block_lines(block) for block in page.card.blocks) + sum(_also_lines(block) for block in page.also)
    return _head_lines(page.card) + blocks + (1 if page.also else 0) + _foot_lines(page.card) + _SPACES


def _head_lines(card: Scorecard) -> float:
    title = 1.6 * _lines([card.title], _WIDE * 2 // 3)
    verdict = 1.08 * _lines([card.verdict], _BOLD)
    red_lines = 1.05 * _lines([f"✗ {line}" for line in card.red_lines], _BOLD)
    accounts = sum(_account_lines(line) for line in card.accounts)
    return title + verdict + red_lines + accounts + _lines([card.as_of_line + card.edition, card.basis], _WIDE)


def _account_lines(line: AccountLine) -> float:
    score = f"{line.score}; {line.beside}" if line.beside else line.score
    return _ROW + max(_lines([line.milestones], _WIDE * 55 // 100), _lines([score], _WIDE * 26 // 100))


def _foot_lines(card: Scorecard) -> float:
    questions = [f"{q.text} ({q.good_answer})" + " " * 14 for q in card.questions]
    foot = [
        f"{'; '.join(card.treaties)} {' '.join(card.reply)}" + " " * 34,
        f"{card.not_covered} {card.sources}" + " " * 22,
        card.how_to_read + " " * 14,
        f"{card.disclaimer} {card.provenance}",
        f"{card.thanks}{' ' * 12}" if card.thanks else "",
    ]
    return _lines(questions, _WIDE - 4) + _lines(foot, _WIDE) + 1


def _block_lines(block: Block) -> float:
    widths = column_widths(block)
    voices = max((_voice_lines(v, w * _WIDE // 100) for v, w in zip(block.voices, widths, strict=True)), default=0)
    notes = ((block.agree, block.differ), (block.missing, block.changes))
    said = [f"{'; '.join(a)} {'; '.join(b)}" + " " * 30 for a, b in notes if a or b]
    rows = sum(_row_lines(row) for row in block.rows)
    return _lines([block.title + (block.note or "")], _BOLD) + 2 + 3 * _ROW + rows + voices + _lines(said, _WIDE)


def _row_lines(row: Row) -> float:
    heading = _lines([f"{row.heading} {' · '.join(row.questions)}"], _FIRST)
    return _ROW + max(heading, *(_cell_lines(cell) for cell in row.cells))


def _cell_lines(cell: Cell) -> float:
    marks = [f"{m.sign} {m.label} {'; '.join(m.details)}" for m in cell.marks]
    return _lines(marks, _CELL) + _lines([f"asked: {cell.asked}" if cell.asked else ""], _CELL + 1)


def _voice_lines(voices: Voices, width: int) -> float:
    texts = [f"{f.text} {f.source.citation} {' '.join(f.notes)}" + " " * _extra(f) for f in voices.findings]
    return _lines(texts, width) + 0.12 * len(texts) + _lines([voices.nothing or ""], width - 3)


def _extra(finding: Finding) -> int:
    """Letters of the side's name, and of the words for a statement or for what could be undone."""
    return 14 + (25 if finding.is_statement else 0) + (18 if finding.fragile is not None else 0)


def _also_lines(block: Block) -> float:
    marks = [f"{row.heading} {m.label} {'; '.join(m.details)}" for row in block.rows for m in row.cells[-1].marks]
    return _lines([f"{block.title}: {'; '.join(marks)}"], _WIDE - 4)


def _lines(texts: Iterable[str], width: int) -> float:
    return sum(ceil(_letters(text) / width) for text in texts if text)


def _letters(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
