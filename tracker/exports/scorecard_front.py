"""The first page of a scorecard on paper: its parts in order, and the fullest version that fits.

Knows the order of the page. Leaves what is shortened to `one_page` and looks to the formats.
"""

from collections.abc import Iterator

from tracker.exports.one_page import OnePage, apply_plan, stop
from tracker.exports.page_lines import column_widths, count_lines
from tracker.exports.page_plans import build_plans
from tracker.exports.paper import Element, Heading, Listing, Paragraph, Table, named, paragraph, strong
from tracker.exports.scorecard import Block, Cell, Scorecard
from tracker.exports.scorecard_parts import (
    asks_heading,
    build_grid,
    closing_notes,
    open_notes,
    questions_heading,
    run_together,
    say_how_to_read,
    show_accounts,
    show_ask,
    show_changed,
    show_head,
    show_question,
    show_red_line,
    voice_notes,
)
from tracker.exports.voice_lines import finding_paragraph
from tracker.wording import Wording, wording_in

#: Lines that are counted on a page which a browser or Word still prints on one sheet in the letters it has.
LINES = 68


def fit_one_page(card: Scorecard) -> OnePage:
    """The fullest plan that is counted to fit; when none does, the leanest."""
    page = OnePage(card, (), ())
    for page in find_pages(card):
        if count_page(page) <= LINES:
            return page
    return page


def find_pages(card: Scorecard) -> Iterator[OnePage]:
    """The pages that a scorecard can make, each once, from the fullest to the leanest."""
    yield from dict.fromkeys(apply_plan(card, plan) for plan in build_plans(len(card.blocks)))


def count_page(page: OnePage) -> float:
    """The lines that a page needs, the notice of its release among them."""
    say = wording_in(page.card.language)
    return count_lines(build_front(page, say), page.card.release.notice(say))


def build_front(page: OnePage, say: Wording) -> Iterator[Element]:
    """The page from its title to its foot."""
    card = page.card
    yield from show_head(card)
    yield from (show_red_line(line) for line in card.red_lines)
    for block in card.blocks:
        yield from _block(card, block, say)
    yield from build_foot(page, say)


def build_foot(page: OnePage, say: Wording) -> Iterator[Element]:
    """What stands below the commitments that are told in full."""
    yield from _also(page, say)
    if page.card.accounts:
        yield show_accounts(page.card, say)
    yield from _meeting(page.card, say)
    yield from _closing(page, say)


def _block(card: Scorecard, block: Block, say: Wording) -> Iterator[Element]:
    yield Heading(2, f"{block.title} ({block.note})" if block.note else block.title)
    yield build_grid(card, block, say)
    cells = tuple(
        (*(finding_paragraph(f, say) for f in v.findings), *([paragraph(strong(v.nothing))] if v.nothing else []))
        for v in block.voices
    )
    heads = tuple(v.heading for v in block.voices)
    yield Table(block.title, heads, (cells,), column_widths(block), has_row_heads=False)
    yield from build_notes(block, say)


def build_notes(block: Block, say: Wording) -> Iterator[Paragraph]:
    """Where they agree and differ, then what is missing and what would change a verdict."""
    notes = (voice_notes(block, say), open_notes(block, say))
    yield from (run_together(*group) for group in notes if group)


def _also(page: OnePage, say: Wording) -> Iterator[Element]:
    if page.also:
        yield Heading(2, say.say("heading.also"))
    for block in page.also:
        sides = say.semicolon.join(f"{row.heading} {_short(row.cells[0])}" for row in block.rows)
        yield named(say, block.title, f"{sides}.")


def _short(cell: Cell) -> str:
    return ", ".join(f"{m.sign} {m.label} {m.brief}".strip() for m in cell.marks)


def _meeting(card: Scorecard, say: Wording) -> Iterator[Element]:
    """What to say when meeting the government."""
    if card.thanks:
        yield named(say, say.say("heading.thanks"), stop(card.thanks))
    if card.changed:
        yield show_changed(card.changed, say)
    if card.questions:
        yield Heading(2, questions_heading(card, say))
        yield Listing(tuple(show_question(q, say) for q in card.questions), is_numbered=True)
    if card.asks:
        yield Heading(2, asks_heading(card, say))
        yield Listing(tuple(show_ask(ask) for ask in card.asks), is_numbered=True)


def _closing(page: OnePage, say: Wording) -> Iterator[Element]:
    notes = closing_notes(page.card, say)
    yield run_together(notes["reply"], notes["signed"], notes["contact"])
    if page.card.treaties:
        yield notes["treaties"]
    yield run_together(notes["not_covered"], notes["sources"])
    if page.more:
        yield named(say, say.say("heading.more"), stop(say.semicolon.join(page.more)))
    yield named(say, say.say("heading.how_to_read"), f"{say_how_to_read(page.card, say)}. {page.card.disclaimer}")
