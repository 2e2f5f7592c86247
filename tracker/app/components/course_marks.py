"""The table behind an indicator's chart: every mark with who says so and what shows it, and what carries no mark.

Knows lines and cells. Leaves what a mark is to `tracker.exports.courses`.
"""

from collections.abc import Iterator, Sequence

from tracker.app.addresses import Address
from tracker.app.components.answers import evidence_of, limits
from tracker.app.components.course_table import sign
from tracker.app.components.markup import Html, items, join, link, table, tag
from tracker.app.components.names import name_of, name_order
from tracker.app.components.original import level_words, original
from tracker.app.language import say, speaking
from tracker.dates import add_months
from tracker.exports.courses import Course, Mark
from tracker.exports.reading import Reading, Voice
from tracker.exports.rich_text import inline_html
from tracker.indicators.models import Indicator

#: So many words beside the marks stand open; more open on demand.
OPEN = 3


def mark_table(courses: Sequence[Course], indicator: Indicator, reading: Reading, address: Address) -> Html:
    """One line a mark, by place and number, with who says so and what shows it."""
    keys = ("ladder.account", "ladder.level", "indicator.known", "indicator.stands", "indicator.evidence")
    ordered = sorted(courses, key=lambda course: name_order(course.place))
    is_one = len(ordered) == 1
    rows = (
        line(mark.number if is_one else f"{name_of(course.place)} {mark.number}", course, mark, indicator, evidence)
        for course in ordered
        for mark in course.marks
        for evidence in [items((said_by(v, reading, address) for v in mark.voices), class_="answers")]
    )
    head = [say("indicator.mark"), *(say(key) for key in keys)]
    return table(say("indicator.caption"), head, rows, kind="stacked marks")


def line(name: object, course: Course, mark: Mark, indicator: Indicator, evidence: Html) -> list[object]:
    """One mark, under its number."""
    seen = mark.observation
    since = say("ladder.since", date=speaking().date(seen.event_on)) if seen.event_on else None
    account = join([sign(mark), " ", speaking().label(mark.account)])
    return [
        tag("span", name, id=f"mark-{course.place.code}-{mark.number}"),
        account,
        join([level_words(speaking().amount(indicator, seen.amount)), note(spread(mark, indicator))]),
        join([speaking().date(seen.observed_on), note(since)]),
        stands(mark),
        evidence,
    ]


def note(text: object) -> Html | None:
    """A line below a cell's words."""
    return tag("span", text, class_="cell-note") if text else None


def spread(mark: Mark, indicator: Indicator) -> str | None:
    """How far votes or measurements lie apart."""
    if mark.low is None or mark.high is None:
        return None
    low, high = (speaking().amount(indicator, bound) for bound in (mark.low, mark.high))
    return say("indicator.range", low=low, high=high)


def stands(mark: Mark) -> str:
    """Whether the finding still stands, or when it grew too old, was confirmed or was replaced."""
    seen = mark.observation
    end = add_months(seen.observed_on.last, seen.max_age_months) if seen.max_age_months is not None else None
    if end is not None and (mark.is_too_old or (mark.is_replaced and mark.until == end)):
        return say("indicator.too_old", date=speaking().date(end))
    if not mark.is_replaced:
        return say("indicator.stands_still")
    key = "indicator.confirmed" if mark.is_confirmed else "indicator.replaced"
    return say(key, date=speaking().date(mark.until))


def said_by(voice: Voice, reading: Reading, address: Address) -> Html:
    """The document, which leads to it, its limits, its words, and what shows it."""
    submission = voice.published.submission
    document = link(original(submission.title or submission.organisation), address.document(submission.id))
    words = voice.answer.finding
    return join(
        [
            document,
            tag(
                "span",
                f", {submission.organisation}",
                *(f"; {limit}" for limit in limits(voice.answer, reading)),
                class_="soft",
            ),
            tag("p", original(Html(inline_html(words))), dir="auto") if words else None,
            evidence_of(voice.answer.evidence),
        ]
    )


def beside(course: Course, indicator: Indicator, reading: Reading, address: Address) -> Html | None:
    """What was said without a level that counts: statements, and words without evidence."""
    if not course.beside:
        return None
    entries = items(said_beside(course.beside, indicator, reading, address), class_="answers")
    if len(course.beside) <= OPEN:
        return join([tag("h3", say("indicator.beside")), entries])
    return tag("details", tag("summary", f"{say('indicator.beside')} ({len(course.beside)})"), entries)


def said_beside(voices: Sequence[Voice], indicator: Indicator, reading: Reading, address: Address) -> Iterator[Html]:
    """Each with why it carries no mark."""
    for voice in voices:
        answer = voice.answer
        why = say("statement") if answer.is_statement else say("indicator.unproven")
        amount = speaking().amount(indicator, answer.amount) if answer.amount is not None else None
        level = level_words(amount, say("level", level=amount)) if amount else None
        account = speaking().label(voice.published.submission.account)
        yield join(
            [
                tag("b", account, " ", level),
                f" ({why}, {speaking().date(answer.observed_on)}). ",
                said_by(voice, reading, address),
            ]
        )
