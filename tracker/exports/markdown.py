"""A scorecard as Markdown: complete, readable as plain text, safe to paste into a page."""

import re
from collections.abc import Iterable, Iterator

from tracker.exports.paper import Paragraph
from tracker.exports.scorecard import Block, Cell, Finding, Mark, Row, Scorecard, SourceLine
from tracker.exports.scorecard_parts import asks_heading, closing_notes, questions_heading, show_changed
from tracker.wording import Wording, wording_in

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
_BREAKABLE = re.compile(r"[ \t\n\r\f\v]+")
_IN_FINDINGS = re.compile(r"([<>|])")
_BLOCK_START = re.compile(r"^(\s*)([-+#>=]|\d+[.)])")


def write_scorecard_markdown(scorecard: Scorecard) -> bytes:
    """The whole scorecard as UTF-8 Markdown."""
    return ("\n".join(_lines(scorecard, wording_in(scorecard.language))).rstrip() + "\n").encode()


def _lines(card: Scorecard, say: Wording) -> Iterator[str]:
    if notice := card.release.notice(say):
        yield from (f"**{plain(notice)}**", "")
    yield f"# {plain(card.title)}"
    yield from ("", f"**{plain(card.as_of_line)}** · {plain(card.edition)}")
    yield from ("", f"> **{plain(card.verdict)}**", "", plain(card.basis))
    if card.red_lines:
        yield from ("", f"**{say.say('heading.red_lines')}**", "", *(f"- ✗ {plain(line)}" for line in card.red_lines))
    yield from ("", *_accounts(card, say))
    for block in card.blocks:
        yield from ("", *_block(card, block, say))
    yield from ("", *_foot(card, say))


def _accounts(card: Scorecard, say: Wording) -> Iterator[str]:
    yield _table_row(say.say(f"heading.{name}") for name in ("account", "milestones_all", "score"))
    yield "|---|---|---|"
    for line in card.accounts:
        score = f"{line.score}{say.semicolon}{line.beside}" if line.beside else line.score
        yield _table_row((plain(line.label), plain(line.milestones), plain(score)))


def _block(card: Scorecard, block: Block, say: Wording) -> Iterator[str]:
    yield f"## {plain(block.title)}"
    if block.note:
        yield from ("", f"*{plain(block.note)}*")
    yield from ("", _table_row(("", *(plain(d.label) for d in card.deadlines))))
    yield "|---" * (len(card.deadlines) + 1) + "|"
    for row in block.rows:
        yield _table_row((_row_heading(row), *(_cell(cell, say) for cell in row.cells)))
    for voices in block.voices:
        yield from ("", f"**{plain(voices.heading)}**", "")
        yield from (f"- {_finding(f, say)}" for f in voices.findings)
        if voices.nothing:
            yield f"- **{plain(voices.nothing)}**"
    for name in ("agree", "differ", "missing"):
        yield from _note(say, say.say(f"heading.{name}"), getattr(block, name))
    yield from _note(say, say.say("heading.change"), block.changes)


def _note(say: Wording, heading: str, items: Iterable[str]) -> Iterator[str]:
    said = say.semicolon.join(plain(item).rstrip(".") for item in items)
    if said:
        yield from ("", f"**{say.colon(heading)}** {said}.")


def _row_heading(row: Row) -> str:
    return f"**{plain(row.heading)}** {plain(' · '.join(row.questions))}"


def _cell(cell: Cell, say: Wording) -> str:
    asked = f"<br>{plain(say.say('asked', level=cell.asked))}" if cell.asked else ""
    return "<br>".join(_mark(mark, say) for mark in cell.marks) + asked


def _mark(mark: Mark, say: Wording) -> str:
    said = f"**{mark.sign} {plain(mark.label)}**"
    return said + (f" · {plain(say.semicolon.join(mark.details))}" if mark.details else "")


def _finding(finding: Finding, say: Wording) -> str:
    notes = [*finding.notes, *([say.say("statement")] if finding.is_statement else [])]
    notes += [say.say("fragile", why=finding.fragile)] if finding.fragile else []
    part = say.say(f"part.{finding.part}")
    text = f"*{say.colon(part)}* {finding_text(finding.text)}"
    text += f" ({plain(say.semicolon.join(notes))})" if notes else ""
    return f"{text} *{_source(finding.source)}*"


def _source(source: SourceLine) -> str:
    return f"{plain(source.citation)}" + (f", <{source.url}>" if source.url and _is_address(source.url) else "")


def _is_address(url: str) -> bool:
    return re.fullmatch(r"https?://[^\s<>]+", url) is not None


def _foot(card: Scorecard, say: Wording) -> Iterator[str]:
    if card.thanks:
        yield from (f"**{say.colon(say.say('heading.thanks'))}** {plain(card.thanks)}.", "")
    if card.changed:
        yield from (_named(show_changed(card.changed, say)), "")
    if card.questions:
        yield from (f"**{questions_heading(card, say)}**", "")
        for number, question in enumerate(card.questions, 1):
            answer = f" *({say.colon(say.say('heading.good_answer'))} {plain(question.good_answer or '')}.)*"
            yield f"{number}. {plain(question.text)}{answer if question.good_answer else ''}"
        yield ""
    if card.asks:
        yield from (f"**{plain(asks_heading(card, say))}**", "")
        yield from (f"{number}. {plain(ask.text)} *{plain(ask.why)}*" for number, ask in enumerate(card.asks, 1))
        yield ""
    for note in closing_notes(card, say).values():
        yield from (_named(note), "")
    yield from (
        f"**{say.colon(say.say('heading.how_to_read'))}** {plain(card.how_to_read)}. {say.say('not_binding')}",
        "",
    )
    if card.language != "en":
        yield from (f"**{say.colon(say.say('paper.language'))}** {say.say('paper.quoted')}.", "")
    yield f"*{plain(card.disclaimer)} {plain(card.provenance)}*"


def _named(paragraph: Paragraph) -> str:
    """A paragraph with its heading strong."""
    heading, *rest = paragraph.spans
    return f"**{plain(heading.text)}** {plain(''.join(span.text for span in rest))}"


def _table_row(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def plain(text: str) -> str:
    """A text that Markdown prints as it is, on one line."""
    return _SPECIAL.sub(r"\\\1", _BREAKABLE.sub(" ", text).strip())


def finding_text(text: str) -> str:
    """A finding on one line: its italics and links stay, tags and table bars do not."""
    flat = _IN_FINDINGS.sub(r"\\\1", " ".join(text.split()))
    return _BLOCK_START.sub(r"\1\\\2", flat) if not re.match(r"\s*\d", flat) else flat
