"""A scorecard as a paper: one first page, then an annex with everything.

Knows the order of the first page. Leaves what fits on it to `one_page`, the rest to `scorecard_annex`
and looks to the formats.
"""

from collections.abc import Iterator

from tracker.exports.colophon import Colophon, build_colophon
from tracker.exports.one_page import LINES, OnePage, apply_plan, plans, stop
from tracker.exports.page_lines import column_widths, count_lines
from tracker.exports.paper import Element, Heading, Listing, Paper, Table, named, paragraph, strong
from tracker.exports.scorecard import Block, Cell, Scorecard
from tracker.exports.scorecard_annex import build_annex
from tracker.exports.scorecard_parts import (
    build_accounts,
    build_grid,
    closing_notes,
    open_notes,
    questions_heading,
    run_together,
    show_head,
    show_question,
    show_red_line,
    voice_notes,
)
from tracker.exports.voice_lines import finding_paragraph
from tracker.wording import Wording, wording_in

#: Lines by which a page that is counted to be too long may still fit.
_DOUBT = 5
#: Lines that a page takes more where a program has none of the usual letters and sets it in wider ones.
_WIDER = 7


def build_scorecard_paper(card: Scorecard) -> Paper:
    """The scorecard as a paper: first pages from the fullest to the leanest, and the annex."""
    say = wording_in(card.language)
    pages, counted = _pages(card)
    colophon = Colophon("scorecard", card.subject, card.title, card.as_of, card.identity, card.language)
    return Paper(
        title=card.title,
        language=card.language,
        as_of=card.as_of,
        foot=colophon.foot(say),
        elements=(*build_annex(card, say), *build_colophon(colophon, say)),
        fronts=tuple(tuple(_front(page, say)) for page in pages),
        counted=counted,
        release=card.release,
    )


def _pages(card: Scorecard) -> tuple[list[OnePage], int]:
    """The pages that may fit, the fullest first, and the first of them that is counted to fit in wide letters."""
    pages = list(dict.fromkeys(apply_plan(card, plan) for plan in plans(len(card.blocks))))
    lines = [(page, count_lines(page.card, page.also)) for page in pages]
    likely = [(page, count) for page, count in lines if count <= LINES + _DOUBT] or lines[-1:]
    fitting = (number for number, (_, count) in enumerate(likely) if count <= LINES - _WIDER)
    return [page for page, _ in likely], next(fitting, len(likely) - 1)


def _front(page: OnePage, say: Wording) -> Iterator[Element]:
    card = page.card
    yield from show_head(card)
    yield from (show_red_line(line) for line in card.red_lines)
    if page.more_red_lines:
        yield paragraph(say.say("more", what=say.count(page.more_red_lines, "red_line")))
    for block in card.blocks:
        yield from _block(card, block, say)
    yield from _also(page, say)
    yield build_accounts(card, say)
    yield from _foot(card, say)


def _block(card: Scorecard, block: Block, say: Wording) -> Iterator[Element]:
    yield Heading(2, f"{block.title} ({block.note})" if block.note else block.title)
    yield build_grid(card, block, say)
    cells = tuple(
        (*(finding_paragraph(f, say) for f in v.findings), *([paragraph(strong(v.nothing))] if v.nothing else []))
        for v in block.voices
    )
    heads = tuple(v.heading for v in block.voices)
    yield Table(block.title, heads, (cells,), column_widths(block), has_row_heads=False)
    notes = (voice_notes(block, say), open_notes(block, say))
    yield from (run_together(*group) for group in notes if group)


def _also(page: OnePage, say: Wording) -> Iterator[Element]:
    if page.also:
        yield Heading(2, say.say("heading.also"))
    for block in page.also:
        sides = say.semicolon.join(f"{row.heading} {_short(row.cells[0])}" for row in block.rows)
        yield named(say, block.title, f"{sides}.")
    if page.more:
        yield paragraph(stop(say.say("more", what=page.more)))


def _short(cell: Cell) -> str:
    return ", ".join(f"{m.sign} {m.label} {m.brief}".strip() for m in cell.marks)


def _foot(card: Scorecard, say: Wording) -> Iterator[Element]:
    if card.thanks:
        yield named(say, say.say("heading.thanks"), stop(card.thanks))
    if card.questions:
        yield Heading(2, questions_heading(card, say))
        yield Listing(tuple(show_question(q, say) for q in card.questions), is_numbered=True)
    notes = closing_notes(card, say)
    yield run_together(notes["reply"], notes["treaties"])
    yield run_together(notes["not_covered"], notes["sources"])
    yield named(say, say.say("heading.how_to_read"), card.how_to_read)
    yield paragraph(f"{card.disclaimer} {card.provenance}")
