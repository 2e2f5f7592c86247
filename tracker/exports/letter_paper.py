"""A letter as a paper of one page: who writes to whom, what was found, what is asked, how to answer.

Knows the order of a letter and what is shortened so that it stays on its page. Leaves looks to the formats.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tracker.exports.letter import FoundOn, Letter
from tracker.exports.one_page import clip, stop
from tracker.exports.paper import (
    Element,
    Heading,
    Listing,
    Look,
    Paper,
    Paragraph,
    Span,
    named,
    paragraph,
    soft,
    strong,
)
from tracker.exports.scorecard_parts import show_ask, show_question
from tracker.exports.scripts import is_tall
from tracker.exports.voice_lines import finding_paragraph
from tracker.wording import Wording, wording_in

#: Letters of all texts together that a page of 10 points with wide margins holds; tall scripts take more room.
_ROOM, _TALL_ROOM = 3500, 2900


@dataclass(frozen=True, slots=True)
class _Shape:
    """Letters that a finding, a question, the verdict, the thanks and an ask may have.

    `has_reasons` for why each thing is asked for, `has_good_answers` for what a good answer to a question holds.
    """

    finding: int
    question: int
    verdict: int
    thanks: int
    ask: int
    has_reasons: bool = True
    has_good_answers: bool = True


#: From the fullest letter to the leanest.
_SHAPES = (
    _Shape(320, 240, 700, 300, 240),
    _Shape(240, 240, 700, 240, 240),
    _Shape(180, 200, 700, 200, 240),
    _Shape(180, 200, 700, 200, 240, has_reasons=False),
    _Shape(140, 200, 700, 200, 240, has_reasons=False, has_good_answers=False),
    _Shape(100, 160, 700, 120, 180, has_reasons=False, has_good_answers=False),
    _Shape(120, 120, 320, 110, 150, has_reasons=False, has_good_answers=False),
    _Shape(80, 90, 240, 80, 110, has_reasons=False, has_good_answers=False),
)


def build_letter_paper(letter: Letter) -> Paper:
    """The letter as a paper: the fullest version that is counted to fit a page."""
    say = wording_in(letter.language)
    elements: tuple[Element, ...] = ()
    for shape in _SHAPES:
        elements = tuple(_elements(letter, shape, say))
        if _is_short(elements):
            break
    return Paper(
        title=letter.title,
        language=letter.language,
        as_of=letter.as_of,
        foot=letter.colophon.foot(say),
        elements=elements,
        release=letter.release,
    )


def _is_short(elements: tuple[Element, ...]) -> bool:
    texts = [text for element in elements for text in _texts(element)]
    room = _TALL_ROOM if any(is_tall(text) for text in texts) else _ROOM
    return sum(len(text) for text in texts) <= room


def _texts(element: Element) -> Iterator[str]:
    if isinstance(element, Listing):
        yield from (item.text for item in element.items)
    elif isinstance(element, Heading | Paragraph):
        yield element.text


def _elements(letter: Letter, shape: _Shape, say: Wording) -> Iterator[Element]:
    yield paragraph(soft(say.say("letter.sender")), look=Look.APART)
    to = "letter.to.known" if letter.addressee else "letter.to"
    yield paragraph(say.say(to, name=letter.name, addressee=letter.addressee))
    yield paragraph(say.say("letter.place"), look=Look.APART)
    yield Heading(1, say.say("letter.subject", name=letter.name, date=say.date(letter.as_of)))
    if letter.ahead:
        yield paragraph(strong(letter.ahead))
    yield paragraph(say.say("letter.greeting"), look=Look.APART)
    yield paragraph(say.say("letter.opening", name=letter.name))
    yield paragraph(strong(clip(letter.verdict, shape.verdict)), look=Look.VERDICT)
    yield paragraph(letter.basis, look=Look.APART)
    if letter.thanks:
        yield paragraph(stop(say.say("letter.thanks", thanks=clip(letter.thanks, shape.thanks))))
    yield from _found(letter, shape.finding, say)
    if letter.questions:
        yield Heading(2, say.say("letter.questions"))
        good = {} if shape.has_good_answers else {"good_answer": None}
        asked = (replace(q, text=clip(q.text, shape.question), **good) for q in letter.questions)
        yield Listing(tuple(show_question(q, say) for q in asked), is_numbered=True)
    yield Heading(2, say.say("letter.asks"))
    cut = (replace(a, text=clip(a.text, shape.ask), why=a.why if shape.has_reasons else "") for a in letter.asks)
    asks = tuple(show_ask(ask) for ask in cut) or (paragraph(say.say("letter.ask.report")),)
    yield Listing(asks, is_numbered=True)
    yield paragraph(say.say("letter.reply"), look=Look.APART)
    yield paragraph(say.say("letter.closing"), look=Look.APART)
    yield paragraph(say.say("letter.signature"), look=Look.APART)
    quoted = f" {say.colon(say.say('paper.language'))} {say.say('paper.quoted')}." if say.language != "en" else ""
    yield paragraph(soft(f"{say.say('letter.enclosed', name=letter.name)} {letter.disclaimer}{quoted}"))


def _found(letter: Letter, letters: int, say: Wording) -> Iterator[Element]:
    if letter.nothing:
        yield paragraph(letter.nothing)
    if not letter.findings:
        return
    yield Heading(2, say.say("letter.findings"))
    yield Listing(tuple(_finding(found, letters, say) for found in letter.findings))


def _finding(found: FoundOn, letters: int, say: Wording) -> Paragraph:
    source = replace(found.finding.source, title=clip(found.finding.source.title or "", letters // 2) or None)
    is_dated = found.finding.observed_on == source.date
    notes = () if is_dated else (say.say("letter.seen", date=found.finding.observed_on),)
    short = replace(found.finding, text=clip(found.finding.text, letters), source=source, notes=notes, fragile=None)
    about = f"{found.title}, {say.say(f'in.{found.finding.part}')}"
    said = finding_paragraph(short, say, has_part=False)
    heading = named(say, about, f"{say.colon(found.voice)} ")
    return Paragraph((*heading.spans, *said.spans, Span("" if said.text.endswith(".") else ".")))
