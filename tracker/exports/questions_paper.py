"""Questions to a government as a paper: the first two on one page to cut in half, the others behind."""

from collections.abc import Iterator

from tracker.exports.colophon import build_colophon
from tracker.exports.paper import (
    Answer,
    Card,
    Element,
    Heading,
    Listing,
    Look,
    NewPage,
    Paper,
    Paragraph,
    Span,
    named,
    paragraph,
    soft,
    strong,
)
from tracker.exports.questions import AskedQuestion, Questions
from tracker.exports.spans import source_spans
from tracker.wording import Wording, wording_in

_ON_CARDS = 2
_ANSWER_LINES = 6


def build_questions_paper(sheet: Questions) -> Paper:
    """The sheet as a paper."""
    say = wording_in(sheet.language)
    return Paper(
        title=sheet.title,
        language=sheet.language,
        as_of=sheet.as_of,
        foot=sheet.colophon.foot(say),
        elements=tuple(_elements(sheet, say)),
        release=sheet.release,
    )


def _elements(sheet: Questions, say: Wording) -> Iterator[Element]:
    cards = sheet.questions[:_ON_CARDS]
    for number, question in enumerate(cards, 1):
        yield Card(tuple(_card(sheet, question, number, say)))
    if cards:
        yield NewPage()
    else:
        yield from _title(sheet)
        yield paragraph(say.say("questions.none"))
    if len(sheet.questions) > _ON_CARDS:
        yield Heading(2, say.say("questions.others"))
        others = sheet.questions[_ON_CARDS:]
        yield Listing(tuple(_short(q, say) for q in others), is_numbered=True, start=_ON_CARDS + 1)
    if sheet.left_out:
        yield paragraph(say.say("questions.left_out", count=sheet.left_out))
    yield paragraph(strong(sheet.verdict), look=Look.VERDICT)
    yield from build_colophon(sheet.colophon, say)


def _title(sheet: Questions) -> Iterator[Element]:
    yield Heading(1, sheet.title)
    if sheet.ahead:
        yield paragraph(strong(sheet.ahead))


def _card(sheet: Questions, question: AskedQuestion, number: int, say: Wording) -> Iterator[Element]:
    if number == 1:
        yield from _title(sheet)
    yield _occasion(sheet, question, say)
    yield Heading(2, f"{say.colon(say.say('questions.number', number=number))} {question.text}")
    yield named(say, say.say("questions.about"), f"{question.title}.")
    yield named(say, say.say("questions.why"), question.why)
    yield _source(question, say)
    yield named(say, say.say("questions.good"), f"{question.good_answer}.")
    yield Answer(say.say("questions.answer"), _ANSWER_LINES)
    yield paragraph(say.say("questions.ticks"))
    yield named(say, say.say("questions.room"), say.say("questions.rules"))


def _occasion(sheet: Questions, question: AskedQuestion, say: Wording) -> Paragraph:
    """Event, day, State and objective, with room where they are not known."""
    blank = say.say("questions.blank")
    day = say.date(sheet.held_on) if sheet.held_on else say.say("blank.date")
    objective = say.say("objective", number=question.objective)
    facts = {"state": sheet.name, "objectives": objective, "event": sheet.event or blank, "date": day}
    spans: list[Span] = []
    for name, fact in facts.items():
        spans += [Span(" · ")] if spans else []
        spans += [strong(say.colon(say.say(f"questions.{name}"))), Span(f" {fact}")]
    return paragraph(*spans)


def _source(question: AskedQuestion, say: Wording) -> Paragraph:
    heading = strong(say.colon(say.say("questions.source")))
    if question.source is None:
        return paragraph(heading, f" {say.say('questions.no_source')}.")
    return paragraph(heading, " ", *source_spans(question.source))


def _short(question: AskedQuestion, say: Wording) -> Paragraph:
    source = source_spans(question.source) if question.source else (soft(say.say("questions.no_source")),)
    objective = say.say("objective", number=question.objective)
    good = soft(f" {say.colon(say.say('questions.good'))} {question.good_answer}.")
    about = soft(f" {say.colon(say.say('questions.about'))} {question.title}, {objective}.")
    why = Span(f" {say.colon(say.say('questions.why'))} {question.why} ")
    heading = soft(f"{say.colon(say.say('questions.source'))} ")
    return paragraph(strong(question.text), about, why, heading, *source, soft("."), good)
