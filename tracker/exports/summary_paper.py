"""A summary as a paper: the fullest version that is no longer than the words it may have.

Knows what is left out first. Leaves how one place is told to `summary_place`, and looks to the formats.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tracker.exports.colophon import build_colophon
from tracker.exports.one_page import clip, stop
from tracker.exports.paper import Element, Heading, Listing, Look, Paper, Table, count_words, named, paragraph, strong
from tracker.exports.summary import Length, PlaceSummary, Summary
from tracker.exports.summary_place import Plan, show_place
from tracker.wording import Wording, wording_in

_OVERVIEW_WIDTHS = (31, 15, 18, 18, 18)
#: Letters of a list of titles, and the most places that are not shown but named.
_NAMES, _NAMED = 400, 60
_TOLD = (24, 16, 12, 9, 6, 4, 3, 2, 1, 0)
_EVERYTHING = Plan()
_SHAPES = ((2, 320, 4), (2, 220, 3), (1, 320, 3), (1, 220, 2), (1, 150, 2))


def build_summary_paper(summary: Summary) -> Paper:
    """A summary as a paper, with its number of words."""
    say = wording_in(summary.language)
    plan, body = _choose(summary, say)
    colophon = build_colophon(summary.colophon, say, is_short=summary.length is Length.HALF)
    return Paper(
        title=summary.title,
        language=summary.language,
        as_of=summary.as_of,
        foot=summary.colophon.foot(say),
        elements=(*_head(summary, plan, count_words(body), say), *body, *colophon),
        release=summary.release,
    )


def choose_body(summary: Summary, say: Wording) -> tuple[Element, ...]:
    """The fullest body within the limit; when none is, the leanest."""
    return _choose(summary, say)[1]


def _choose(summary: Summary, say: Wording) -> tuple[Plan, tuple[Element, ...]]:
    """A plan and the body that it makes."""
    chosen, body = _EVERYTHING, tuple[Element, ...]()
    for chosen in _plans(summary):
        body = tuple(_body(summary, chosen, say))
        if summary.length.words is None or count_words(body) <= summary.length.words:
            break
    return chosen, body


def _plans(summary: Summary) -> Iterator[Plan]:
    """From everything to the leanest."""
    yield _EVERYTHING
    if summary.length is Length.FULL:
        return
    places = len(summary.places)
    for commitments in (8, 6, 4, 3, 2, 1):
        for findings, letters, notes in _SHAPES:
            yield Plan(places, commitments, findings, letters, notes, overview=8)
    for letters in (150, 110, 90):
        yield Plan(places, 1, 1, letters, 1, overview=5, is_bare=True, is_plain=True)
    for letters in (150, 110, 90):
        yield Plan(places, 1, 1, letters, 1, overview=0, is_bare=True, is_terse=True, is_plain=True)
    for told in sorted({places, *(n for n in _TOLD if n < places)} - {0}, reverse=True):
        shape = Plan(told, 0, 0, 0, 1, 1, 0, is_bare=True, is_terse=True)
        yield from (replace(shape, notes=notes, overview=4) for notes in (4, 2))
        yield from (shape, replace(shape, is_plain=True), replace(shape, is_plain=True, has_changes=False))
    for overview in (4, 1, 0):
        yield Plan(0, 0, 0, 0, 0, 0, overview=overview, is_bare=True, is_terse=True, is_short=True)
    for lines in range(places - 1, -1, -1):
        yield Plan(0, 0, 0, 0, 0, 0, overview=0, is_bare=True, is_terse=True, lines=lines, is_short=True)


def _head(summary: Summary, plan: Plan, words: int, say: Wording) -> Iterator[Element]:
    yield Heading(1, summary.title)
    length = say.say(f"length.{summary.length}")
    limit = summary.length.words
    told = "summary.about" if plan.places or not summary.places else "summary.about.counts"
    key = told if limit is None or words <= limit else "summary.over"
    about = say.say(key, words=say.number(words), length=length, limit=limit)
    yield paragraph(strong(summary.as_of_line), f" · {say.say('paper.edition').lower()} · {about}", look=Look.META)
    yield from (paragraph(strong(said)) for said in summary.selected)
    if summary.is_ordered:
        yield paragraph(say.say("summary.order"))


def _body(summary: Summary, plan: Plan, say: Wording) -> Iterator[Element]:
    told = summary.places[: plan.places]
    is_alone = len(summary.places) == 1 and not summary.silent
    if summary.overview:
        yield from _overview(summary, plan, say)
    for place in told:
        yield from show_place(place, summary.since, plan, say, is_alone=is_alone)
    yield from _without_room(summary, summary.places[len(told) :], plan, say)
    if summary.silent:
        key = "summary.silent" if summary.is_whole else "summary.silent_selected"
        yield paragraph(stop(say.say(key, names=_some(summary.silent, plan.names, say))))
    if plan.is_bare:
        yield paragraph(_footing(summary, plan, say))
    if summary.fallen_due and not plan.is_terse:
        yield paragraph(" ".join(summary.fallen_due))


def _footing(summary: Summary, plan: Plan, say: Wording) -> str:
    """That the Compact does not bind, whose the milestones are, and who did not vote for it."""
    names = summary.without_vote
    without = [say.say("summary.without_vote", names=_some(names, plan.names, say))] if names else []
    return " ".join([say.say("not_binding"), say.say("summary.placement"), *without])


def _without_room(summary: Summary, places: Sequence[PlaceSummary], plan: Plan, say: Wording) -> Iterator[Element]:
    """A line each with what is counted, and the names of those that are not shown."""
    shown, rest = places[: plan.lines], places[plan.lines :]
    if shown:
        if summary.counted:
            yield paragraph(summary.counted)
        yield Listing(tuple(paragraph(strong(say.colon(p.name)), f" {_line(p, plan, say)}") for p in shown))
    if rest:
        yield paragraph(say.say("summary.more_places", names=_some([place.name for place in rest], _NAMED, say)))


def _some(names: Sequence[str], most: int, say: Wording) -> str:
    """Names, the last ones only counted where there are many."""
    if len(names) <= most:
        return ", ".join(names)
    return say.say("others_rest", names=", ".join(names[:most]), count=len(names) - most)


def _line(place: PlaceSummary, plan: Plan, say: Wording) -> str:
    if plan.is_short:
        return stop(place.counts)
    more = say.say("summary.place_line", differ=place.contradictions, red_lines=len(place.card.red_lines))
    return say.semicolon.join((place.counts, more))


def _overview(summary: Summary, plan: Plan, say: Wording) -> Iterator[Element]:
    rows = summary.overview[: plan.overview]
    if not rows:
        return
    yield Heading(2, say.say("summary.overview"))
    head = (
        say.say("heading.row"),
        say.say("summary.looked_at"),
        say.say("part.paper"),
        say.say("part.practice"),
        say.say("part.checks"),
    )
    texts = ((row.title, row.looked_at, row.paper, row.practice, row.checks) for row in rows)
    cells = tuple(tuple((paragraph(text),) for text in row) for row in texts)
    yield Table(say.say("summary.overview_table"), head, cells, _OVERVIEW_WIDTHS)
    rest = [row.title for row in summary.overview[len(rows) :]]
    if rest and not plan.is_bare:
        yield named(say, say.say("heading.also"), stop(clip(say.semicolon.join(rest), _NAMES)))
