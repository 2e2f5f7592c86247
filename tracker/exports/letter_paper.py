"""A letter as a paper of one page: who writes to whom, what was found, what is asked, how to answer.

Knows the order of a letter and what is shortened so that it stays on its page. Leaves looks to the formats.
"""

from collections.abc import Iterator
from dataclasses import replace

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
from tracker.exports.scorecard_parts import show_question
from tracker.exports.scripts import is_tall
from tracker.exports.voice_lines import finding_paragraph
from tracker.wording import Wording, wording_in

#: Letters of all texts together that a page of 10 points with wide margins holds; tall scripts take more room.
_ROOM, _TALL_ROOM = 3300, 2900
#: Letters a finding, a question, the verdict and the thanks may have, from the fullest letter to the leanest.
_SHAPES = ((320, 240, 700, 240), (240, 200, 520, 200), (180, 160, 420, 150), (120, 120, 320, 110), (80, 90, 240, 80))


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


def _elements(letter: Letter, shape: tuple[int, int, int, int], say: Wording) -> Iterator[Element]:
    finding, question, verdict, thanks = shape
    yield paragraph(soft(say.say("letter.sender")), look=Look.APART)
    yield paragraph(say.say("letter.to", name=letter.name))
    yield paragraph(say.say("letter.place"), look=Look.APART)
    yield Heading(1, say.say("letter.subject", name=letter.name, date=say.date(letter.as_of)))
    if letter.ahead:
        yield paragraph(strong(letter.ahead))
    yield paragraph(say.say("letter.greeting"), look=Look.APART)
    yield paragraph(say.say("letter.opening", name=letter.name))
    yield paragraph(strong(clip(letter.verdict, verdict)), look=Look.VERDICT)
    yield paragraph(letter.basis, look=Look.APART)
    if letter.thanks:
        yield paragraph(stop(say.say("letter.thanks", thanks=clip(letter.thanks, thanks))))
    yield from _found(letter, finding, say)
    if letter.questions:
        yield Heading(2, say.say("letter.questions"))
        asked = (replace(q, text=clip(q.text, question)) for q in letter.questions)
        yield Listing(tuple(show_question(q, say) for q in asked), is_numbered=True)
    yield Heading(2, say.say("letter.asks"))
    yield Listing(tuple(paragraph(ask) for ask in letter.asks), is_numbered=True)
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
    short = replace(found.finding, text=clip(found.finding.text, letters), source=source, notes=(), fragile=None)
    about = f"{found.title}, {say.say(f'in.{found.finding.part}')}"
    said = finding_paragraph(short, say, has_part=False)
    heading = named(say, about, f"{say.colon(found.voice)} ")
    return Paragraph((*heading.spans, *said.spans, Span("" if said.text.endswith(".") else ".")))
