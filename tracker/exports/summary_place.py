"""One place in a summary: verdict, what was promised, what each account says, gaps, what changed, questions.

Knows the order, and what a plan leaves of it. Leaves the choice of a plan to `summary_paper`.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tracker.exports.one_page import clip, stop
from tracker.exports.paper import (
    Element,
    Heading,
    Listing,
    Look,
    Paragraph,
    Span,
    named,
    paragraph,
    strong,
)
from tracker.exports.scorecard import Block, Cell, Finding, Part, Row, Scorecard, Voices
from tracker.exports.scorecard_parts import closing_notes, show_question, show_red_line, show_verdict
from tracker.exports.summary import PlaceSummary
from tracker.exports.voice_lines import finding_paragraph
from tracker.wording import Wording

_ALL = 1_000_000
#: The most sources named of a place that is told in short.
_SOURCES = 4


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is told; a bare plan leaves out the basis and what else was looked at, a terse one also earlier
    deadlines, where it stands (as the verdict says it) and what a good answer holds. Of the places without room, so
    many have a line each, in short only what is counted; the others are named as not shown. A plain plan leaves out of
    the verdict what was found in words; what changed is told where it `has_changes`."""

    places: int = _ALL
    commitments: int = _ALL
    findings: int = _ALL
    letters: int = _ALL
    notes: int = _ALL
    questions: int = _ALL
    overview: int = _ALL
    is_bare: bool = False
    is_terse: bool = False
    lines: int = _ALL
    is_short: bool = False
    is_plain: bool = False
    has_changes: bool = True

    @property
    def is_whole(self) -> bool:
        """Nothing is left out or shortened, and addresses are printed."""
        return self.letters == _ALL

    @property
    def names(self) -> int:
        """The most names in a list."""
        return _ALL if self.is_whole else 30 if not self.is_bare else 10


def show_place(place: PlaceSummary, since: dt.date, plan: Plan, say: Wording, *, is_alone: bool) -> Iterator[Element]:
    """One place, its headings one step lower when it is not alone."""
    card = place.card
    level = 2 if is_alone else 3
    if not is_alone and plan.commitments:
        yield Heading(2, place.name)
    verdict = place.plain_verdict if plan.is_plain else card.verdict
    yield show_verdict(verdict) if plan.commitments or is_alone else paragraph(verdict, look=Look.VERDICT)
    if not plan.is_bare:
        yield paragraph(card.basis)
    blocks = [block for block in card.blocks if block.is_checked or plan.is_whole][: plan.commitments]
    shown = {line for block in blocks for line in block.red_lines}
    others = [line for line in card.red_lines if not any(line.startswith(red) for red in shown)]
    if not plan.is_bare:
        yield from (show_red_line(clip(line, plan.letters)) for line in others[: plan.notes])
    for block in blocks:
        yield from _commitment(place, block, plan, say, level)
    if plan.is_bare and not blocks:
        yield from _all_gaps(card, plan, say)
        yield from _named_sources(place, plan, say)
    rest = [block.title for block in card.blocks if block.is_checked and block not in blocks]
    if rest and not plan.is_bare:
        yield paragraph(
            stop(clip(say.say("summary.more_commitments", titles=say.semicolon.join(rest)), 2 * plan.letters))
        )
    if plan.has_changes:
        yield from _changes(place, since, plan, say, level)
    yield from _questions(card, plan, say, level)
    if not plan.is_bare:
        yield Heading(level, say.say("summary.limits"))
        notes = closing_notes(_shortened(card, plan), say)
        yield from (notes[name] for name in ("not_covered", "sources", "reply"))
        yield paragraph(card.disclaimer)


def _shortened(card: Scorecard, plan: Plan) -> Scorecard:
    return card if plan.is_whole else replace(card, not_covered=clip(card.not_covered, 160))


def _commitment(place: PlaceSummary, block: Block, plan: Plan, say: Wording, level: int) -> Iterator[Element]:
    yield Heading(level, f"{block.title} ({say.say('objective', number=block.objective)})")
    if not plan.is_terse:
        yield named(say, say.say("summary.promised"), stop(place.promises[block.commitment]))
    yield named(say, say.say("summary.asked"), _asked(place.card, block, plan, say))
    stands = [_stands(place.card, row, say) for row in block.rows if row.is_observed]
    if stands and not plan.is_terse:
        yield named(say, say.say("summary.stands"), stop(say.semicolon.join(stands[: 2 if plan.is_bare else _ALL])))
    yield from (show_red_line(line) for line in block.red_lines if not plan.is_bare)
    yield Listing(tuple(item for voices in block.voices for item in _voices(block, voices, plan, say)))
    yield from _gaps(block, plan, say)


def _asked(card: Scorecard, block: Block, plan: Plan, say: Wording) -> str:
    """'On paper, “Capped” by Dec 2020, “Banned” by Dec 2025; in practice, …'."""
    rows = [row for row in block.rows if row.is_observed or not plan.is_bare or row.part is not Part.CHECKS]
    said = []
    for row in rows[: 2 if plan.is_bare else _ALL]:
        asked = [
            say.say("summary.asked_by", level=say.say("level", level=cell.asked), date=say.month(deadline.due_on))
            for cell, deadline in zip(row.cells, card.deadlines, strict=True)
            if cell.asked and not (plan.is_terse and deadline.due_on >= card.as_of)
        ]
        if asked:
            said.append(f"{say.say(f'in.{row.part}')}, {', '.join(asked[-1:] if plan.is_terse else asked)}")
    text = say.semicolon.join(said) or say.say("summary.not_placed")
    return stop(clip(text, _ALL if plan.is_whole else 3 * plan.letters))


def _stands(card: Scorecard, row: Row, say: Wording) -> str:
    """Where it stands at the last deadline that has passed, else at the next."""
    passed = [n for n, deadline in enumerate(card.deadlines) if deadline.due_on < card.as_of]
    placed = [n for n in passed if row.cells[n].asked]
    number = placed[-1] if placed else passed[-1] if passed else 0
    marks = _marks(row.cells[number])
    return say.say("summary.at", part=row.heading, date=say.month(card.deadlines[number].due_on), marks=marks)


def _marks(cell: Cell) -> str:
    return ", ".join(f"{m.sign} {m.label} {m.brief}".strip() for m in cell.marks)


def _voices(block: Block, voices: Voices, plan: Plan, say: Wording) -> Iterator[Paragraph]:
    """What one column says, of each side the first so many, and what nothing was found on."""
    chosen = list(_chosen(block, voices, plan))
    for number, finding in enumerate(chosen, 1):
        heading = f"{voices.heading}, {say.say(f'in.{finding.part}')}"
        said = finding_paragraph(_clipped(finding, plan), say, is_full=plan.is_whole, has_part=False)
        nothing = voices.nothing if number == len(chosen) else None
        end = (Span("." if not said.text.endswith(".") else ""), Span(f" {nothing}" if nothing else ""))
        yield Paragraph((strong(say.colon(heading)), Span(" "), *said.spans, *end))
    if voices.nothing and not chosen:
        yield paragraph(strong(say.colon(voices.heading)), f" {voices.nothing}")


def _chosen(block: Block, voices: Voices, plan: Plan) -> Iterator[Finding]:
    """Checks and redress only where there is room, or where nothing else was looked at."""
    has_sides = any(row.is_observed and row.part is not Part.CHECKS for row in block.rows)
    for part in (Part.PAPER, Part.PRACTICE, Part.CHECKS):
        if part is not Part.CHECKS or plan.findings > 1 or not has_sides:
            yield from [finding for finding in voices.findings if finding.part is part][: plan.findings]


def _clipped(finding: Finding, plan: Plan) -> Finding:
    if plan.is_whole:
        return finding
    title = None if plan.is_bare and finding.source.organisation else finding.source.title
    title = clip(title, plan.letters // 3) if title else None
    notes = tuple(clip(note, 60) for note in finding.notes)
    source = replace(finding.source, title=title)
    fragile = None if finding.fragile is None else ""
    return replace(finding, text=clip(finding.text, plan.letters), source=source, notes=notes, fragile=fragile)


def _gaps(block: Block, plan: Plan, say: Wording) -> Iterator[Paragraph]:
    """Where the accounts differ and what is missing; then where they agree."""
    gaps = [clip(gap, _ALL if plan.is_whole else 150) for gap in (*block.differ, *block.missing)][: plan.notes]
    if gaps:
        yield named(say, say.say("summary.gaps"), stop(say.semicolon.join(gap.rstrip(".") for gap in gaps)))
    agree = block.agree[: plan.notes] if not plan.is_bare else ()
    if agree:
        yield named(say, say.say("heading.agree"), stop(say.semicolon.join(item.rstrip(".") for item in agree)))


def _all_gaps(card: Scorecard, plan: Plan, say: Wording) -> Iterator[Paragraph]:
    """The first gap of each commitment, where there is no room to tell one in full."""
    firsts = [(b.title, gap) for b in card.blocks if b.is_checked for gap in (*b.differ, *b.missing)[:1]]
    said = [say.say("summary.of_commitment", title=title, text=clip(gap, 110)) for title, gap in firsts[: plan.notes]]
    if said:
        yield named(say, say.say("summary.gaps"), stop(say.semicolon.join(gap.rstrip(".") for gap in said)))


def _named_sources(place: PlaceSummary, plan: Plan, say: Wording) -> Iterator[Paragraph]:
    """Who stands behind the verdict, where no finding is told that names its source."""
    if place.sources and plan.notes:
        told = say.semicolon.join(place.sources[:_SOURCES])
        yield named(say, say.say("heading.sources"), stop(told))


def _changes(place: PlaceSummary, since: dt.date, plan: Plan, say: Wording, level: int) -> Iterator[Element]:
    heading = say.say("summary.changed", date=say.date(since))
    limit = 1 if plan.is_terse else max(plan.notes, 1)
    shown: Sequence[str] = [clip(change, _ALL if plan.is_whole else 200) for change in place.changes[:limit]]
    hidden = len(place.changes) - len(shown)
    if hidden:
        shown = [*shown, say.say("summary.more_changes", count=hidden)]
    if not shown and not plan.commitments:
        return
    if plan.is_bare or not shown:
        yield named(say, heading, " ".join(shown) or say.say("summary.unchanged"))
        return
    yield Heading(level, heading)
    yield Listing(tuple(paragraph(change) for change in shown))


def _questions(card: Scorecard, plan: Plan, say: Wording, level: int) -> Iterator[Element]:
    asked = card.questions[: min(plan.questions, 1) if plan.is_bare else plan.questions]
    if not asked:
        return
    heading = say.say("summary.questions" if len(asked) > 1 else "summary.one_question")
    if plan.is_bare:
        question = replace(asked[0], good_answer=None) if plan.is_terse else asked[0]
        yield Paragraph((strong(say.colon(heading)), Span(" "), *show_question(question, say).spans))
        return
    yield Heading(level, heading)
    yield Listing(tuple(show_question(question, say) for question in asked), is_numbered=True)
