"""A country's scorecard on the screen, part by part, in the order in which a diplomat reads.

Knows how the parts look. What they say comes from `tracker.exports.report`.
"""

from collections.abc import Iterable, Mapping

from tracker.app.addresses import Address
from tracker.app.components.markup import Html, items, join, link, show, table, tag
from tracker.app.components.verdicts import word
from tracker.app.components.voices import column
from tracker.exports.scorecard import Block, Cell, Deadline, Mark, Question, Row, Scorecard
from tracker.indicators.catalog import Catalog
from tracker.places import Place
from tracker.wording import ENGLISH

#: So many commitments, and those with an unmet red line, show all voices at once; the others on demand.
OPEN = 1


def show_opening(card: Scorecard, place: Place) -> None:
    """Name, verdict, basis, and unmet red lines before anything else."""
    show(
        tag("p", "Civil society scorecard · Global Compact for Migration", class_="kicker"),
        tag("h1", place.name),
        tag("p", card.verdict, class_="lead"),
        tag("p", card.basis, class_="soft"),
        red_lines(card.red_lines),
    )


def red_lines(lines: Iterable[str]) -> Html | None:
    """Unmet red lines, set apart; None when there are none."""
    entries = [tag("p", line, class_="red-line") for line in lines]
    return tag("section", *entries, class_="red-lines", aria_label="Red lines") if entries else None


def show_accounts(card: Scorecard) -> None:
    """How many milestones are met, by whose account."""
    head = [ENGLISH.say(f"heading.{name}") for name in ("account", "milestones", "score")]
    rows = (
        [line.label, line.milestones, join([line.score, tag("span", line.beside, class_="cell-note")])]
        for line in card.accounts
    )
    show(tag("h2", "By whose account"), table(card.disclaimer, head, rows, kind="stacked accounts"))


def show_blocks(card: Scorecard, catalog: Catalog, address: Address) -> None:
    """Every commitment on which somebody said something; the first ones with all voices open."""
    reasons = {i.question: address.why(card.country, i.id) for i in catalog.indicators.values()}
    for number, block in enumerate(card.blocks):
        show_block(block, card, reasons, address, is_open=number < OPEN or bool(block.red_lines))


def show_block(block: Block, card: Scorecard, reasons: Mapping[str, str], address: Address, *, is_open: bool) -> None:
    """One commitment: its sides by deadline, what was said and found, what follows."""
    voices = tag("div", *(column(voices) for voices in block.voices), class_="voices")
    told = join([voices, notes(block)])
    show(
        tag("h2", link(block.title, address.about(block.commitment))),
        tag("p", block.note, class_="soft small") if block.note else None,
        grid(block.rows, card.deadlines, block.title, reasons),
        told if is_open else tag("details", tag("summary", "Who says so, and what is missing"), told),
    )


def grid(rows: Iterable[Row], deadlines: Iterable[Deadline], title: str, reasons: Mapping[str, str]) -> Html:
    """Sides of a commitment by deadlines; `reasons` leads from a question to why its verdicts say so."""
    head = [ENGLISH.say("heading.side"), *(deadline.label for deadline in deadlines)]
    body = ([side(row, reasons), *(cell(c) for c in row.cells)] for row in rows)
    caption = "What is asked for by each date, and how each account stands to it."
    return table(tag("span", caption, class_="visually-hidden"), head, body, kind="stacked sides", name=title)


def side(row: Row, reasons: Mapping[str, str]) -> Html:
    """On paper, in practice, or checks and redress, with what was asked of the sources, and the way to the reasons."""
    label = "Why does it say so?" if row.is_observed else "Why?"
    ways = (join([q, " ", why(label, q, reasons.get(q))]) for q in row.questions)
    return join([row.heading, *(tag("span", way, class_="cell-note") for way in ways)])


def why(label: str, question: str, address: str | None) -> Html | None:
    """The link to the reasons, named after its question for those who hear it alone."""
    return link(label, address, aria_label=f"{label} {question}", class_="why") if address else None


def cell(content: Cell) -> Html:
    """What is asked, and each verdict on it."""
    asked = tag("span", ENGLISH.say("asked", level=content.asked), class_="asked") if content.asked else None
    return join([asked, *(mark(m) for m in content.marks)])


def mark(verdict: Mark) -> Html:
    """A verdict: sign and word, then by whose account and in which exact state."""
    details = "; ".join(verdict.details)
    return tag("div", word(verdict.word), tag("span", details, class_="exact") if details else None, class_="mark")


def notes(block: Block) -> Html:
    """Where the accounts agree and differ, what is missing, what would change a verdict."""
    say = ENGLISH.say
    parts = [
        (say("heading.agree"), block.agree),
        (say("heading.differ"), block.differ),
        (say("heading.missing"), block.missing),
        (say("heading.change"), block.changes),
    ]
    shown = (tag("div", tag("h3", heading), items(lines)) for heading, lines in parts if lines)
    return tag("div", *shown, class_="notes")


def show_closing(card: Scorecard, address: Address) -> None:
    """Two questions, thanks, treaties, the government's reply, what is not covered, how to read."""
    say = ENGLISH.say
    if card.questions:
        show(tag("h2", say("heading.questions")), tag("ol", *(question(q) for q in card.questions), class_="questions"))
    facts = [
        (say("heading.thanks"), [card.thanks] if card.thanks else []),
        (say("heading.treaties"), card.treaties),
        (say("heading.reply"), card.reply),
        (say("heading.not_covered"), [card.not_covered]),
        (
            say("heading.sources"),
            [card.sources, link("Every document about this place", address.sources(card.country))],
        ),
        (say("heading.how_to_read"), [card.how_to_read]),
    ]
    entries = (join([tag("dt", term), *(tag("dd", line) for line in lines)]) for term, lines in facts if lines)
    show(tag("h2", "For the record"), tag("dl", *entries, class_="facts"))
    show(tag("p", f"{card.as_of_line} · {card.edition}. {card.provenance}", class_="soft small"))


def question(asked: Question) -> Html:
    """A question, with what a good answer holds."""
    good = f"{ENGLISH.say('heading.good_answer')}: {asked.good_answer}"
    return tag("li", asked.text, tag("span", good, class_="cell-note"))
