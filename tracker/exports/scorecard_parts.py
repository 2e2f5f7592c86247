"""Parts that the first page of a scorecard on paper and its annex share: head, tables, notes, questions."""

from collections.abc import Iterable, Iterator, Sequence

from tracker.exports.languages import other_language
from tracker.exports.one_page import stop
from tracker.exports.page_lines import grid_widths
from tracker.exports.paper import Heading, Look, Paragraph, Span, Table, named, paragraph, soft, strong
from tracker.exports.scorecard import Ask, Block, Cell, Changes, Mark, Question, Row, Scorecard
from tracker.wording import Wording

_ACCOUNT_WIDTHS = (19, 56, 25)


def show_head(card: Scorecard) -> Iterator[Heading | Paragraph]:
    """Title, day, the one sentence and its basis."""
    yield Heading(1, card.title)
    yield paragraph(strong(card.as_of_line), f" · {card.edition}", look=Look.META)
    yield show_verdict(card.verdict)
    yield paragraph(card.basis)


def show_verdict(verdict: str) -> Paragraph:
    """The one sentence."""
    return paragraph(strong(verdict), look=Look.VERDICT)


def show_red_line(line: str) -> Paragraph:
    """A red line that is not met, with its sign."""
    return paragraph(strong(f"✗ {line}"), look=Look.RED_LINE)


def build_grid(card: Scorecard, block: Block, say: Wording, *, is_exact: bool = False) -> Table:
    """The sides of a commitment by deadline; `is_exact` gives every state in its exact words."""
    rows = tuple((_row_head(row), *(_cell(cell, say, is_exact=is_exact) for cell in row.cells)) for row in block.rows)
    head = (say.say("heading.side"), *(deadline.label for deadline in card.deadlines))
    return Table(block.title, head, rows, grid_widths(card.deadlines, card, block))


def _row_head(row: Row) -> tuple[Paragraph, ...]:
    questions = " · ".join(row.questions)
    return (paragraph(strong(row.heading), soft(f" {questions}" if questions else "")),)


def _cell(cell: Cell, say: Wording, *, is_exact: bool) -> tuple[Paragraph, ...]:
    marks = [
        _mark(m, f" · {say.semicolon.join(m.details)}" if is_exact and m.details else f" {m.brief}") for m in cell.marks
    ]
    asked = [paragraph(soft(say.say("asked", level=cell.asked)))] if cell.asked else []
    return (*marks, *asked)


def _mark(mark: Mark, said: str) -> Paragraph:
    return paragraph(strong(f"{mark.sign} {mark.label}"), said.rstrip(), word=mark.word)


def build_accounts(card: Scorecard, say: Wording) -> Table:
    """Milestones and score by account."""
    head = tuple(say.say(f"heading.{name}") for name in ("account", "milestones_all", "score"))
    scores = (f"{line.score}{say.semicolon}{line.beside}" if line.beside else line.score for line in card.accounts)
    rows = tuple(
        ((paragraph(strong(line.label)),), (paragraph(line.milestones),), (paragraph(score),))
        for line, score in zip(card.accounts, scores, strict=True)
    )
    return Table(say.say("heading.account"), head, rows, _ACCOUNT_WIDTHS)


def show_accounts(card: Scorecard, say: Wording) -> Paragraph:
    """The same in running words; a score, or why there is none, is told once where all have the same."""
    scores = {line.account: say.semicolon.join(filter(None, (line.score, line.beside))) for line in card.accounts}
    is_one = len(set(scores.values())) == 1
    told = [f"{say.colon(line.label)} {line.milestones}" for line in card.accounts]
    if not is_one:
        told = [f"{said}, {score}" for said, score in zip(told, scores.values(), strict=True)]
    text = stop(say.semicolon.join(told))
    last = f" {say.colon(say.say('heading.score'))} {stop(card.accounts[0].score)}" if is_one else ""
    return named(say, say.say("heading.milestones_all"), f"{text}{last}")


def show_changed(changed: Changes, say: Wording) -> Paragraph:
    """What changed since a day, and what fell due."""
    lines = changed.lines or (say.say("summary.unchanged"),)
    heading = say.say("heading.changed", date=say.date(changed.since))
    return named(say, heading, " ".join((*lines, *changed.fallen_due)))


def show_ask(ask: Ask) -> Paragraph:
    """What to ask for, and why."""
    return paragraph(ask.text, soft(f" {ask.why}" if ask.why else ""))


def asks_heading(card: Scorecard, say: Wording) -> str:
    """'Three asks · to:' the office that was asked before, or room for one."""
    to = say.say("asks.to", addressee=card.addressee or say.say("questions.blank"))
    return f"{say.say(f'heading.asks.{len(card.asks)}')} · {to}"


def say_how_to_read(card: Scorecard, say: Wording) -> str:
    """Each sign with its word, and that of what was shortened."""
    return f"{card.how_to_read} · {say.say('how_to_read.cut')}"


def voice_notes(block: Block, say: Wording) -> list[Paragraph]:
    """Where they agree and differ."""
    return _named((("agree", block.agree), ("differ", block.differ)), say)


def open_notes(block: Block, say: Wording) -> list[Paragraph]:
    """What is missing, and what would change a verdict."""
    return _named((("missing", block.missing), ("change", block.changes)), say)


def _named(pairs: Iterable[tuple[str, Sequence[str]]], say: Wording) -> list[Paragraph]:
    said = ((name, stop(say.semicolon.join(item.rstrip(".") for item in items))) for name, items in pairs if items)
    return [named(say, say.say(f"heading.{name}"), text) for name, text in said]


def show_question(question: Question, say: Wording) -> Paragraph:
    """A question, and what a good answer holds."""
    good = f" ({say.colon(say.say('heading.good_answer'))} {question.good_answer}.)" if question.good_answer else ""
    text = Span(question.text, language=other_language(question.text, say.language))
    return paragraph(text, soft(good))


def questions_heading(card: Scorecard, say: Wording) -> str:
    """'Two questions', or one."""
    return say.say("heading.questions" if len(card.questions) > 1 else "heading.question")


def closing_notes(card: Scorecard, say: Wording) -> dict[str, Paragraph]:
    """Treaties, reply, who signed, what is not covered and sources, by name; with room for what is not known yet."""
    blank = say.say("questions.blank")
    reply = card.reply if card.addressee else (*card.reply, say.say("reply.dates", blank=say.say("blank.date")))
    texts = {
        "treaties": stop(say.semicolon.join(card.treaties)),
        "reply": " ".join(reply),
        "signed": say.say("signed.nobody"),
        "contact": blank,
        "not_covered": stop(card.not_covered),
        "sources": stop(card.sources),
    }
    return {name: named(say, say.say(f"heading.{name}"), text) for name, text in texts.items()}


def run_together(*paragraphs: Paragraph) -> Paragraph:
    """Several short paragraphs as one."""
    spans: list[Span] = []
    for one in paragraphs:
        spans += [Span(" "), *one.spans] if spans else one.spans
    return Paragraph(tuple(spans))
