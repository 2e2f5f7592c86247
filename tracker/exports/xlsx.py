"""A scorecard as an Excel file: the verdict, the tables by deadline, every finding with its source."""

from collections.abc import Iterator, Sequence

from tracker.exports.scorecard import Finding, Scorecard
from tracker.exports.sheets import Cell, Column, Notes, Sheet, Verdict, write_sheets
from tracker.wording import Wording, wording_in


def write_scorecard_xlsx(scorecard: Scorecard) -> bytes:
    """The scorecard of one place as one xlsx file."""
    say = wording_in(scorecard.language)
    sheets: list[Sheet | Notes] = [_notes(scorecard, say), _grid(scorecard, say), _findings(scorecard)]
    return write_sheets(f"{scorecard.title}. {scorecard.as_of_line}", scorecard.as_of, sheets)


def _notes(card: Scorecard, say: Wording) -> Notes:
    lines: list[tuple[str, Cell]] = [
        ("", f"{card.as_of_line} · {card.edition}"),
        (say.say("heading.verdict"), card.verdict),
        ("", card.basis),
        *((say.say("heading.red_lines"), line) for line in card.red_lines),
        *((line.label, f"{line.milestones}. {line.score}") for line in card.accounts),
        *((say.say("heading.question"), question.text) for question in card.questions),
        *((say.say("heading.treaties"), line) for line in card.treaties),
        *((say.say("heading.reply"), line) for line in card.reply),
        (say.say("heading.not_covered"), card.not_covered),
        (say.say("heading.sources"), card.sources),
        (say.say("heading.how_to_read"), card.how_to_read),
        ("", card.disclaimer),
        ("", card.provenance),
    ]
    return Notes("Scorecard", card.title, lines)


def _grid(card: Scorecard, say: Wording) -> Sheet:
    heads = ((say.say("heading.row"), 34), (say.say("heading.side"), 18), ("Question", 44), ("Deadline", 22))
    more = (("Asked", 24), ("Verdict", 18), ("Exactly", 46))
    return Sheet("By deadline", tuple(Column(*head) for head in (*heads, *more)), list(_marks(card)), frozen=2)


def _marks(card: Scorecard) -> Iterator[Sequence[Cell]]:
    for block in card.blocks:
        for row in block.rows:
            for deadline, cell in zip(card.deadlines, row.cells, strict=True):
                for mark in cell.marks:
                    side = (block.title, row.heading, " · ".join(row.questions), deadline.label, cell.asked)
                    yield *side, Verdict(mark.word, f"{mark.sign} {mark.label}"), "; ".join(mark.details) or None


def _findings(card: Scorecard) -> Sheet:
    heads = (("Commitment", 34), ("Whose word", 24), ("Side", 18), ("Level", 22), ("Checked", 18))
    more = (("Finding", 70), ("Notes", 30), ("Source", 44), ("Evidence", 60))
    rows = [
        (block.title, voices.heading, *_finding(finding))
        for block in card.blocks
        for voices in block.voices
        for finding in voices.findings
    ]
    return Sheet("Findings", tuple(Column(*head) for head in (*heads, *more)), rows)


def _finding(finding: Finding) -> Sequence[Cell]:
    notes = [*finding.notes, *(["statement, not counted"] if finding.is_statement else [])]
    notes += [f"could be undone: {finding.fragile}"] if finding.fragile else []
    evidence = "; ".join(", ".join(part for part in (e.citation, e.url) if part) for e in finding.evidence)
    what = (finding.part.value, finding.level, finding.observed_on, finding.text or None)
    return *what, "; ".join(notes) or None, finding.source.citation, evidence or None
