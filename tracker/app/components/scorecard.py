"""A country's scorecard on the screen, part by part, in the order in which a diplomat reads.

Knows how the parts look. What they say comes from `tracker.exports.report`.
"""

from collections.abc import Iterable, Mapping

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, items, join, link, show, table, tag
from tracker.app.components.original import original
from tracker.app.components.verdicts import word
from tracker.app.components.voices import column
from tracker.app.language import say, speaking
from tracker.exports.scorecard import Block, Cell, Deadline, Mark, Row, Scorecard
from tracker.indicators.catalog import Catalog

#: So many commitments, and those with an unmet red line, show all voices at once; the others on demand.
OPEN = 1


def show_accounts(card: Scorecard) -> None:
    """How many milestones are met, by whose account."""
    head = [say(f"heading.{name}") for name in ("account", "milestones", "score")]
    rows = (
        [line.label, line.milestones, join([line.score, tag("span", line.beside, class_="cell-note")])]
        for line in card.accounts
    )
    content = table(card.disclaimer, head, rows, kind="stacked accounts", name=say("country.accounts"))
    show(tag("h2", say("country.accounts"), id="accounts"), content)


def show_blocks(card: Scorecard, catalog: Catalog, address: Address) -> None:
    """Every commitment on which somebody said something; the first ones with all voices open."""
    reasons = {i.question: address.why(card.country, i.id) for i in catalog.indicators.values()}
    for number, block in enumerate(card.blocks):
        is_open = number < OPEN or bool(block.red_lines)
        show_block(block, card, reasons, address, is_open=is_open, anchor=None if number else "voices")


def show_block(
    block: Block,
    card: Scorecard,
    reasons: Mapping[str, str],
    address: Address,
    *,
    is_open: bool,
    anchor: str | None = None,
) -> None:
    """One commitment: its sides by deadline, what was said and found, what follows."""
    voices = tag("div", *(column(voices, address.sources(card.country)) for voices in block.voices), class_="voices")
    told = join([voices, notes(block)])
    show(
        tag("h2", link(original(block.title), address.about(block.commitment)), id=anchor),
        tag("p", block.note, class_="soft small") if block.note else None,
        grid(block.rows, card.deadlines, block.title, reasons),
        told if is_open else tag("details", tag("summary", say("country.details")), told),
    )


def grid(rows: Iterable[Row], deadlines: Iterable[Deadline], title: str, reasons: Mapping[str, str]) -> Html:
    """Sides of a commitment by deadlines; `reasons` leads from a question to why its verdicts say so."""
    head = [say("heading.side"), *(deadline.label for deadline in deadlines)]
    body = ([side(row, reasons), *(cell(c) for c in row.cells)] for row in rows)
    caption = tag("span", say("country.sides"), class_="visually-hidden")
    return table(caption, head, body, kind="stacked sides", name=title)


def side(row: Row, reasons: Mapping[str, str]) -> Html:
    """On paper, in practice, or checks and redress, with what was asked of the sources, and the way to the reasons."""
    label = say("country.why" if row.is_observed else "country.why.short")
    ways = (join([original(q), " ", why(label, q, reasons.get(q))]) for q in row.questions)
    return join([row.heading, *(tag("span", way, class_="cell-note") for way in ways)])


def why(label: str, question: str, address: str | None) -> Html | None:
    """The link to the reasons, named after its question for those who hear it alone."""
    return link(label, address, aria_label=f"{label} {question}", class_="why") if address else None


def cell(content: Cell) -> Html:
    """What is asked, and each verdict on it."""
    asked = tag("span", say("asked", level=content.asked), class_="asked") if content.asked else None
    return join([asked, *(mark(m) for m in content.marks)])


def mark(verdict: Mark) -> Html:
    """A verdict: sign and word, then by whose account and in which exact state."""
    details = speaking().semicolon.join(verdict.details)
    return tag("div", word(verdict.word), tag("span", details, class_="exact") if details else None, class_="mark")


def notes(block: Block) -> Html:
    """Where the accounts agree and differ, what is missing, what would change a verdict."""
    parts = [
        (say("heading.agree"), block.agree),
        (say("heading.differ"), block.differ),
        (say("heading.missing"), block.missing),
        (say("heading.change"), block.changes),
    ]
    shown = (tag("div", tag("h3", heading), items(lines)) for heading, lines in parts if lines)
    return tag("div", *shown, class_="notes")


def show_closing(card: Scorecard, address: Address) -> None:
    """Treaties, the government's reply, what is not covered, how to read."""
    documents = link(say("country.documents"), address.sources(card.country))
    facts = [
        (say("heading.treaties"), card.treaties),
        (say("heading.reply"), card.reply),
        (say("heading.not_covered"), [card.not_covered]),
        (say("heading.sources"), [card.sources, documents]),
        (say("heading.how_to_read"), [card.how_to_read]),
    ]
    entries = (join([tag("dt", term), *(tag("dd", line) for line in lines)]) for term, lines in facts if lines)
    show(tag("h2", say("country.record"), id="record"), tag("dl", *entries, class_="facts"))
    show(tag("p", f"{card.as_of_line} · {card.edition}. {card.provenance}", class_="soft small"))
