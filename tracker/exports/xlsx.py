"""A scorecard as an Excel file: the verdict, the tables by deadline, every finding with its source."""

from collections.abc import Iterator, Sequence

from tracker.exports.one_page import stop
from tracker.exports.paper import Paragraph
from tracker.exports.scorecard import Block, Finding, Scorecard
from tracker.exports.scorecard_parts import (
    asks_heading,
    closing_notes,
    open_notes,
    show_ask,
    show_changed,
    show_question,
    voice_notes,
)
from tracker.exports.sheets import Cell, Column, Notes, Sheet, Verdict, write_sheets
from tracker.wording import Wording, wording_in


def write_scorecard_xlsx(scorecard: Scorecard) -> bytes:
    """The scorecard of one place as one xlsx file."""
    say = wording_in(scorecard.language)
    sheets: list[Sheet | Notes] = [_notes(scorecard, say), _grid(scorecard, say), _findings(scorecard, say)]
    title = f"{scorecard.title}. {scorecard.as_of_line}"
    return write_sheets(title, scorecard.as_of, sheets, scorecard.release.notice(say))


def _notes(card: Scorecard, say: Wording) -> Notes:
    lines: list[tuple[str, Cell]] = [
        *([("", notice)] if (notice := card.release.notice(say)) else []),
        ("", f"{card.as_of_line} · {card.edition}"),
        (say.say("heading.verdict"), card.verdict),
        ("", card.basis),
        *((say.say("heading.red_lines"), line) for line in card.red_lines),
        *((line.label, f"{line.milestones}. {line.score}") for line in card.accounts),
        *(note for block in card.blocks for note in _notes_of(block, say)),
        *_meeting(card, say),
        *((say.say(f"heading.{name}"), _after_heading(note)) for name, note in closing_notes(card, say).items()),
        (say.say("heading.how_to_read"), card.how_to_read),
        ("", card.disclaimer),
        ("", card.provenance),
    ]
    if card.language != "en":
        lines.append((say.say("paper.language"), f"{say.say('paper.quoted')}."))
    return Notes(say.say("sheet.scorecard"), card.title, lines)


def _meeting(card: Scorecard, say: Wording) -> Iterator[tuple[str, Cell]]:
    """Thanks, what changed, what to ask and what to ask for."""
    if card.thanks:
        yield say.say("heading.thanks"), stop(card.thanks)
    if card.changed:
        yield (
            say.say("heading.changed", date=say.date(card.changed.since)),
            _after_heading(show_changed(card.changed, say)),
        )
    yield from ((say.say("heading.question"), show_question(question, say).text) for question in card.questions)
    yield from ((asks_heading(card, say), show_ask(ask).text) for ask in card.asks)


def _after_heading(named: Paragraph) -> str:
    return "".join(span.text for span in named.spans[1:]).strip()


def _grid(card: Scorecard, say: Wording) -> Sheet:
    heads = [Column(say.say("heading.row"), 34), Column(say.say("heading.side"), 18)]
    widths = {"question": 44, "deadline": 22, "asked": 24, "verdict": 18, "exactly": 46}
    heads += [Column(say.say(f"sheet.{name}"), width) for name, width in widths.items()]
    return Sheet(say.say("sheet.deadlines"), tuple(heads), list(_marks(card, say)), frozen=2)


def _marks(card: Scorecard, say: Wording) -> Iterator[Sequence[Cell]]:
    for block in card.blocks:
        for row in block.rows:
            for deadline, cell in zip(card.deadlines, row.cells, strict=True):
                for mark in cell.marks:
                    side = (block.title, row.heading, " · ".join(row.questions), deadline.label, cell.asked)
                    exact = say.semicolon.join(mark.details) or None
                    yield *side, Verdict(mark.word, f"{mark.sign} {mark.label}"), exact


def _findings(card: Scorecard, say: Wording) -> Sheet:
    widths = {"commitment": 34, "voice": 24, "side": 18, "level": 22, "checked": 18}
    widths |= {"finding": 70, "notes": 30, "source": 44, "evidence": 60}
    rows = [
        (block.title, voices.heading, *_finding(finding, say))
        for block in card.blocks
        for voices in block.voices
        for finding in voices.findings
    ]
    heads = tuple(Column(say.say(f"sheet.{name}"), width) for name, width in widths.items())
    return Sheet(say.say("sheet.findings"), heads, rows)


def _notes_of(block: Block, say: Wording) -> Iterator[tuple[str, Cell]]:
    """Where they agree and differ, what is missing and what would change a verdict."""
    notes = (*voice_notes(block, say), *open_notes(block, say))
    yield from ((block.title if n == 0 else "", note.text) for n, note in enumerate(notes))


def _finding(finding: Finding, say: Wording) -> Sequence[Cell]:
    notes = [*finding.notes, *([say.say("statement")] if finding.is_statement else [])]
    notes += [say.say("fragile", why=finding.fragile)] if finding.fragile else []
    evidence = say.semicolon.join(", ".join(part for part in (e.citation, e.url) if part) for e in finding.evidence)
    what = (say.say(f"sheet.{finding.part}"), finding.level, finding.observed_on, finding.text or None)
    return *what, say.semicolon.join(notes) or None, finding.source.citation, evidence or None
