"""What stands behind the first page of a scorecard on paper: every side, finding, source and note."""

from collections.abc import Iterator

from tracker.exports.figure import build_strip_figure, build_strip_table
from tracker.exports.one_page import stop
from tracker.exports.paper import Element, Heading, Listing, named, paragraph, strong
from tracker.exports.scorecard import Block, Scorecard
from tracker.exports.scorecard_parts import (
    asks_heading,
    build_accounts,
    build_grid,
    closing_notes,
    open_notes,
    questions_heading,
    show_ask,
    show_changed,
    show_question,
    show_red_line,
    show_verdict,
    voice_notes,
)
from tracker.exports.voice_lines import finding_paragraph
from tracker.wording import Wording


def build_annex(card: Scorecard, say: Wording) -> Iterator[Element]:
    """Everything that the scorecard knows, nothing shortened."""
    yield Heading(2, say.say("annex.title"))
    yield paragraph(say.say("annex.paper"))
    for block in card.blocks:
        yield from _block(card, block, say)
    yield from build_whole(card, say)


def build_whole(card: Scorecard, say: Wording) -> Iterator[Element]:
    """What holds for the whole page, nothing shortened."""
    yield Heading(3, say.say("annex.foot"))
    yield show_verdict(card.verdict)
    yield paragraph(card.basis)
    if card.red_lines:
        yield paragraph(strong(say.say("heading.red_lines")))
        yield from (show_red_line(line) for line in card.red_lines)
    yield build_accounts(card, say)
    if figure := build_strip_figure(card, say):
        yield Heading(3, say.say("figure.strip"))
        yield from (figure, build_strip_table(card, say))
    if card.thanks:
        yield named(say, say.say("heading.thanks"), stop(card.thanks))
    if card.changed:
        yield show_changed(card.changed, say)
    if card.questions:
        yield paragraph(strong(questions_heading(card, say)))
        yield Listing(tuple(show_question(q, say) for q in card.questions), is_numbered=True)
    if card.asks:
        yield paragraph(strong(asks_heading(card, say)))
        yield Listing(tuple(show_ask(ask) for ask in card.asks), is_numbered=True)
    yield from closing_notes(card, say).values()
    yield named(say, say.say("heading.how_to_read"), f"{card.how_to_read}. {say.say('not_binding')}")
    yield paragraph(f"{card.disclaimer} {card.provenance}")


def _block(card: Scorecard, block: Block, say: Wording) -> Iterator[Element]:
    notes = say.semicolon.join((say.say("objective", number=block.objective), *([block.note] if block.note else [])))
    yield Heading(3, f"{block.title} ({notes})")
    yield from (show_red_line(line) for line in block.red_lines)
    yield build_grid(card, block, say, is_exact=True)
    for voices in block.voices:
        yield paragraph(strong(voices.heading))
        said = tuple(finding_paragraph(f, say, is_full=True) for f in voices.findings)
        nothing = (paragraph(strong(voices.nothing)),) if voices.nothing else ()
        yield Listing((*said, *nothing))
    yield from (*voice_notes(block, say), *open_notes(block, say))
