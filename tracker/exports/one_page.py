"""What of a scorecard fits on one A4 page at 10 points, and what waits in the full list.

Knows what is left out first. Leaves counting to `page_lines` and looks to the formats that
print a page. Nothing is lost: the scorecard itself keeps everything.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.exports.page_lines import count_lines
from tracker.exports.scorecard import Block, Finding, Part, Question, Row, Scorecard

LINES = 66
_NOTE, _SENTENCE, _QUESTION, _MORE = 60, 150, 240, 85
_RED_LINES, _LAST_RED_LINES, _THANKS = 4, 2, 190
#: Of the letters that there is room for, how many a text must fill that is cut after a sentence or after its part.
_ELLIPSIS, _SENTENCE_SHARE, _PART_SHARE = "…", 0.4, 0.7
_QUOTES = (("“", "”"), ("«", "»"))
_HANGING = ";\u202f"
#: Spaces at which a line may end; those that hold words together stay.
_BREAKABLE = re.compile(r"[ \t\n\r\f\v]+")


@dataclass(frozen=True, slots=True)
class Plan:
    """How much a page shows: commitments in full, findings a side, letters a finding, notes, others in one line.

    A bare page leaves out what was asked for where nobody looked; a terse one also the indicators' questions
    and what a good answer holds; the last resort also questions beside the sides, notes on findings, and the
    checks that nobody looked at, which stand among what is missing; the barest also
    thanks, what was asked by when, the second question and every red line but the first.
    """

    full: int
    findings: int
    letters: int
    notes: int
    also: int
    is_bare: bool = True
    is_terse: bool = False
    is_last: bool = False
    is_barest: bool = False


@dataclass(frozen=True, slots=True)
class OnePage:
    """A trimmed scorecard, the commitments that get one line each, and the names of those that get none."""

    card: Scorecard
    also: tuple[Block, ...]
    more: str
    more_red_lines: int


def fit_one_page(scorecard: Scorecard) -> OnePage:
    """The fullest plan that fits; when none does, the leanest."""
    page = apply_plan(scorecard, LEANEST)
    for plan in plans(len(scorecard.blocks)):
        page = apply_plan(scorecard, plan)
        if count_lines(page.card, page.also) <= LINES:
            return page
    return page


_LEAN = Plan(full=1, findings=1, letters=60, notes=1, also=0, is_terse=True)
_LAST = replace(_LEAN, is_last=True)
_BAREST = replace(_LAST, is_barest=True)
LEANEST = replace(_BAREST, notes=0)


def plans(blocks: int) -> Iterator[Plan]:
    """From the fullest page to the leanest."""
    shapes = ((3, 400, 4), (2, 300, 3), (2, 220, 3), (2, 160, 3), (1, 300, 3), (1, 220, 3), (1, 180, 2), (1, 130, 2))
    for full in range(min(blocks, 3), 0, -1):
        for findings, letters, notes in shapes:
            yield Plan(full, findings, letters, notes, also=6, is_bare=findings == 1 or letters < 220)
    for also, letters in ((6, 110), (3, 110), (1, 110), (0, 110), (3, 80), (1, 80), (0, 80), (0, 60)):
        yield Plan(1, 1, letters, 1, also, is_terse=letters < 110)
    yield from (_LEAN, _LAST, _BAREST, LEANEST)


def apply_plan(scorecard: Scorecard, plan: Plan) -> OnePage:
    """What a plan leaves of a scorecard."""
    rest = [b for b in scorecard.blocks[plan.full :] if b.is_checked]
    red_lines = scorecard.red_lines[: _red_lines(plan)]
    is_thankful = scorecard.thanks is not None and not plan.is_barest
    rest_of_line = _NOTE if plan.is_terse else _SENTENCE
    card = replace(
        scorecard,
        blocks=tuple(_trim(block, plan) for block in scorecard.blocks[: plan.full]),
        red_lines=tuple(clip(line, 2 * _SENTENCE) for line in red_lines),
        thanks=clip(scorecard.thanks or "", _thanks(plan, rest_of_line)) if is_thankful else None,
        questions=tuple(
            _trim_question(question, plan) for question in scorecard.questions[: 1 if plan.is_barest else None]
        ),
        treaties=tuple(
            clip(line, _NOTE if plan.is_last else max(plan.letters, rest_of_line)) for line in scorecard.treaties
        ),
        not_covered=clip(scorecard.not_covered, _MORE if plan.is_last else max(plan.letters, _SENTENCE)),
        reply=tuple(clip(line, _SENTENCE) for line in scorecard.reply[-1:]),
    )
    also = tuple(_shorten(block, scorecard) for block in rest[: plan.also])
    more = clip("; ".join(block.title for block in rest[plan.also :]), _MORE) if not plan.is_barest else ""
    return OnePage(card, also, more, len(scorecard.red_lines) - len(red_lines))


def _red_lines(plan: Plan) -> int:
    if plan.is_last:
        return 1 if plan.is_barest else _LAST_RED_LINES
    return max(plan.notes + 1, _RED_LINES)


def _thanks(plan: Plan, rest_of_line: int) -> int:
    return _MORE if plan.is_last else max(plan.letters + rest_of_line, _THANKS)


def _shorten(block: Block, scorecard: Scorecard) -> Block:
    """What was looked at, at the last deadline that has passed: enough for one line."""
    passed = [n for n, deadline in enumerate(scorecard.deadlines) if deadline.due_on < scorecard.as_of]
    last = passed[-1] if passed else 0
    rows = tuple(replace(row, cells=row.cells[last : last + 1]) for row in block.rows if row.is_observed)
    return replace(block, title=clip(block.title, 2 * _NOTE), rows=rows)


def _trim(block: Block, plan: Plan) -> Block:
    voices = tuple(replace(v, findings=tuple(_choose(v.findings, plan))) for v in block.voices)
    return replace(
        block,
        title=clip(block.title, _SENTENCE),
        note=None if plan.is_last else block.note,
        rows=tuple(_trim_row(row, plan) for row in _choose_rows(block.rows, plan)),
        voices=voices,
        agree=_clip_all(block.agree, plan),
        differ=_clip_all(block.differ, plan),
        missing=_clip_all(block.missing, plan),
        changes=_clip_all(block.changes, plan),
    )


def _clip_all(items: Sequence[str], plan: Plan) -> tuple[str, ...]:
    """Where little room is left, each of the four notes stays and is cut short."""
    letters = _NOTE if plan.is_last else _MORE if plan.is_terse else _SENTENCE
    return tuple(clip(item, letters) for item in items[: plan.notes])


def _trim_question(question: Question, plan: Plan) -> Question:
    answer = question.good_answer if question.good_answer and not plan.is_terse else None
    return Question(
        clip(question.text, _SENTENCE if plan.is_last else _QUESTION), clip(answer, 2 * _NOTE) if answer else None
    )


def _trim_row(row: Row, plan: Plan) -> Row:
    if plan.is_bare and not row.is_observed:
        is_named = row.part is not Part.CHECKS and not plan.is_terse
        questions = tuple(clip(q, _SENTENCE) for q in row.questions[:1] if is_named)
        return replace(row, questions=questions, cells=tuple(replace(cell, asked=None) for cell in row.cells))
    asked = [clip(cell.asked, _NOTE) if cell.asked and not plan.is_barest else None for cell in row.cells]
    cells = tuple(replace(cell, asked=level) for cell, level in zip(row.cells, asked, strict=True))
    questions = () if plan.is_last else (clip(" · ".join(row.questions), _NOTE if plan.is_terse else _SENTENCE),)
    return replace(row, questions=questions, cells=cells)


def _choose_rows(rows: Sequence[Row], plan: Plan) -> Iterator[Row]:
    """A side that somebody looked at needs no row for the questions beside it; they stand among what is missing."""
    for row in rows:
        is_spare = row.part is Part.CHECKS and plan.is_last and any(r.is_observed for r in rows)
        if row.is_observed or not (is_spare or any(r.is_observed and r.part is row.part for r in rows)):
            yield row


def _choose(findings: Sequence[Finding], plan: Plan) -> Iterator[Finding]:
    """Of each side the first so many, those that count before the others."""
    for part in (Part.PAPER, Part.PRACTICE, Part.CHECKS):
        of_part = [f for f in findings if f.part is part]
        shown = plan.findings if part is not Part.CHECKS else plan.findings - 1
        for finding in of_part[:shown]:
            title = clip(finding.source.title, plan.letters // 3) if finding.source.title else None
            title = None if plan.is_terse and finding.source.organisation else title
            yield replace(
                finding,
                text=clip(finding.text, plan.letters),
                source=replace(finding.source, title=title),
                notes=() if plan.is_last else tuple(clip(n, min(_NOTE, plan.letters // 2)) for n in finding.notes),
                fragile="" if finding.fragile and not plan.is_last else None,
            )


def clip(text: str, letters: int) -> str:
    """A longer text cut after a sentence, else at a word, with an ellipsis to say so."""
    flat = _BREAKABLE.sub(" ", text).strip()
    if len(flat) <= letters:
        return flat
    cut = flat[:letters]
    sentence, part = max(cut.rfind(f"{end} ") for end in ".?!"), cut.rfind("; ")
    sentence = max(sentence, part if part > letters * _PART_SHARE else -1)
    if sentence > letters * _SENTENCE_SHARE:
        return f"{cut[: sentence + 1].rstrip(_HANGING)} {_ELLIPSIS}"
    return _close_quotes(cut.rsplit(" ", 1)[0].rstrip(",;:.–- ") + _ELLIPSIS)


def _close_quotes(text: str) -> str:
    """A quotation that was cut open is closed again."""
    for opening, closing in _QUOTES:
        if text.count(opening) > text.count(closing):
            return f"{text}{closing}"
    return text


def stop(text: str) -> str:
    """A text that ends like a sentence."""
    return text if text.endswith((".", "?", "!", _ELLIPSIS)) else f"{text}."
