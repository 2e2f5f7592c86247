"""What of a scorecard fits on one A4 page at 10 points, and what waits in the annex.

Knows how each part is shortened. Leaves to `page_plans` what is shortened first, counting to `page_lines`, and
looks to the formats that print a page. Nothing is lost: the scorecard itself keeps everything.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.exports.page_plans import Plan
from tracker.exports.scorecard import Ask, Block, Changes, Finding, Part, Question, Row, Scorecard
from tracker.wording import Wording, wording_in

_NOTE, _SENTENCE = 60, 150
_HEADINGS = {"changes": "change"}
#: Of the letters that there is room for, how many a text must fill that is cut after a sentence or after its part.
_ELLIPSIS, _SENTENCE_SHARE, _PART_SHARE = "…", 0.4, 0.7
_QUOTES = (("“", "”"), ("«", "»"))
_HANGING = ";\u202f"
#: Spaces at which a line may end; those that hold words together stay.
_BREAKABLE = re.compile(r"[ \t\n\r\f\v]+")


@dataclass(frozen=True, slots=True)
class OnePage:
    """A trimmed scorecard, the commitments that get one line each, and the names of what waits in the annex."""

    card: Scorecard
    also: tuple[Block, ...]
    more: tuple[str, ...]


def apply_plan(scorecard: Scorecard, plan: Plan) -> OnePage:
    """What a plan leaves of a scorecard."""
    rest = [b for b in scorecard.blocks[plan.full :] if b.is_checked]
    say = wording_in(scorecard.language)
    card = replace(
        scorecard,
        accounts=scorecard.accounts if plan.has_accounts else (),
        blocks=tuple(_trim(block, plan) for block in scorecard.blocks[: plan.full]),
        red_lines=tuple(clip(line, 2 * _SENTENCE) for line in _red_lines(scorecard, plan)),
        thanks=clip(scorecard.thanks, plan.thanks) if scorecard.thanks and plan.thanks else None,
        questions=tuple(
            _trim_question(question, plan) for question in scorecard.questions[: 2 if plan.has_second_question else 1]
        ),
        asks=tuple(_trim_ask(ask, plan) for ask in scorecard.asks[: plan.asks]),
        changed=_trim_changes(scorecard.changed, plan, say) if scorecard.changed else None,
        treaties=tuple(clip(line, plan.treaties) for line in scorecard.treaties) if plan.treaties else (),
        not_covered=clip(scorecard.not_covered, plan.not_covered),
        reply=tuple(clip(line, _SENTENCE) for line in scorecard.reply[-1:]),
    )
    also = tuple(_shorten(block, scorecard) for block in rest[: plan.also])
    return OnePage(card, also, tuple(_waiting(scorecard, card, rest[plan.also :], plan, say)))


def _red_lines(card: Scorecard, plan: Plan) -> Sequence[str]:
    """Where one commitment is told in full, its red lines do not name it again."""
    lines = list(card.red_lines)
    if plan.full == 1 or len(card.blocks) == 1:
        of_first = card.blocks[0].red_lines if card.blocks else ()
        lines[: len(of_first)] = of_first
    return lines[: plan.red_lines]


def _waiting(whole: Scorecard, card: Scorecard, rest: Sequence[Block], plan: Plan, say: Wording) -> Iterator[str]:
    """The names of what is not on the page."""
    if hidden := len(whole.red_lines) - len(card.red_lines):
        yield say.count(hidden, "red_line")
    told = sum(len(voices.findings) for block in card.blocks for voices in block.voices)
    of_told = (voices.findings for block in whole.blocks[: plan.full] for voices in block.voices)
    if hidden := sum(map(len, of_told)) - told:
        yield say.count(hidden, "finding")
    if hidden := len(whole.questions) - len(card.questions):
        yield say.count(hidden, "question")
    if hidden := len(whole.asks) - len(card.asks):
        yield say.say(f"heading.asks.{hidden}")
    if whole.thanks and not card.thanks:
        yield say.say("heading.thanks")
    if whole.treaties and not card.treaties:
        yield say.say("heading.treaties")
    if whole.accounts and not card.accounts:
        yield say.say("annex.accounts")
    for name in ("agree", "differ", "missing", "changes"):
        noted = zip(whole.blocks, card.blocks, strict=False)
        if any(getattr(full, name) and not getattr(short, name) for full, short in noted):
            yield say.say(f"heading.{_HEADINGS.get(name, name)}")
    if rest:
        yield clip("; ".join(block.title for block in rest), plan.more)


def _trim_ask(ask: Ask, plan: Plan) -> Ask:
    return replace(ask, text=clip(ask.text, plan.ask), why=ask.why if plan.has_reasons else "")


def _trim_changes(changes: Changes, plan: Plan, say: Wording) -> Changes:
    shown = [clip(line, plan.change) for line in changes.lines[: plan.changes]]
    if hidden := len(changes.lines) - len(shown):
        shown.append(say.say("summary.more_changes", count=hidden))
    return replace(changes, lines=tuple(shown))


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
        note=block.note if plan.has_spare_checks else None,
        rows=tuple(_trim_row(row, plan) for row in _choose_rows(block.rows, plan)),
        voices=voices,
        agree=_clip_all(block.agree, plan) if plan.has_side_notes else (),
        differ=_clip_all(block.differ, plan),
        missing=_clip_all(block.missing, plan) if plan.has_side_notes else (),
        changes=_clip_all(block.changes, plan),
    )


def _clip_all(items: Sequence[str], plan: Plan) -> tuple[str, ...]:
    """The first items of a note; an ellipsis says that there are others."""
    shown = [clip(item, plan.note) for item in items[: plan.notes]]
    if shown and len(items) > len(shown) and not shown[-1].endswith(_ELLIPSIS):
        shown[-1] = f"{shown[-1].rstrip('.')} {_ELLIPSIS}"
    return tuple(shown)


def _trim_question(question: Question, plan: Plan) -> Question:
    answer = question.good_answer if question.good_answer and plan.has_good_answers else None
    return Question(clip(question.text, plan.question), clip(answer, 2 * _NOTE) if answer else None)


def _trim_row(row: Row, plan: Plan) -> Row:
    """A side with its question and what was asked; where nobody looked and little room is left, without."""
    is_bare = not row.is_observed and not plan.has_unseen
    level = 0 if is_bare else plan.level
    cells = tuple(replace(cell, asked=clip(cell.asked, level) if cell.asked and level else None) for cell in row.cells)
    letters = 0 if is_bare and row.part is Part.CHECKS else plan.side
    questions = (clip(" · ".join(row.questions), letters),) if letters and row.questions else ()
    return replace(row, questions=questions, cells=cells)


def _choose_rows(rows: Sequence[Row], plan: Plan) -> Iterator[Row]:
    """A side that somebody looked at needs no row for the questions beside it; they stand among what is missing."""
    for row in rows:
        is_spare = row.part is Part.CHECKS and not plan.has_spare_checks and any(r.is_observed for r in rows)
        if row.is_observed or not (is_spare or any(r.is_observed and r.part is row.part for r in rows)):
            yield row


def _choose(findings: Sequence[Finding], plan: Plan) -> Iterator[Finding]:
    """Of each side the first so many, those that count before the others."""
    for part in (Part.PAPER, Part.PRACTICE, Part.CHECKS):
        of_part = [f for f in findings if f.part is part]
        shown = plan.findings if part is not Part.CHECKS else plan.findings - 1
        for finding in of_part[:shown]:
            letters = plan.title if finding.source.organisation else max(plan.title, _NOTE)
            title = clip(finding.source.title, letters) if finding.source.title and letters else None
            yield replace(
                finding,
                text=clip_whole(finding.text, plan.letters, finding.level),
                source=replace(finding.source, title=title),
                notes=tuple(clip(note, plan.scope) for note in finding.notes) if plan.scope else (),
                fragile="" if finding.fragile and plan.scope else None,
            )


def clip_whole(text: str, letters: int, level: str | None) -> str:
    """A longer finding cut after a sentence or clause; where there is none, its level: half a sentence says another
    thing than the whole.
    """
    clipped = clip(text, letters)
    is_half = clipped.endswith(_ELLIPSIS) and not clipped.endswith(f" {_ELLIPSIS}")
    return f"{level} {_ELLIPSIS}" if is_half and level else clipped


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
