"""A commitment: what it asks, who asked for it, and for each indicator the chart, the table behind it, the levels."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tracker.dates import PartialDate
from tracker.exports.reading import Reading
from tracker.exports.site.addresses import Links, Section
from tracker.exports.site.charts import draw_chart
from tracker.exports.site.commitment_texts import compact_line, objective_line, quote, red_lines
from tracker.exports.site.indicator_texts import levels, placements
from tracker.exports.site.markup import Html, folded, items, join, link, table, tag, word
from tracker.exports.site.original import foreign, level, original
from tracker.exports.site.pages import Page
from tracker.exports.standing import Point, build_points, is_judged, number_of, say_points
from tracker.indicators.catalog import Milestone
from tracker.indicators.models import Commitment, Indicator
from tracker.wording import Wording, word_of

#: So many findings stand in one chart, so that it can be taken in and its page stays light.
_POINTS_AT_ONCE = 80


def commitment_pages(reading: Reading, say: Wording) -> Iterator[Page]:
    """The list of commitments, then each of them."""
    yield _index(reading, say)
    for _, commitment in sorted(reading.catalog.commitments.items()):
        yield _page(reading, commitment, say)


def _index(reading: Reading, say: Wording) -> Page:
    links = Links.of(Section.COMMITMENTS.path)
    title = say.say("commitment.title")
    by_objective: dict[int, list[Commitment]] = {}
    for commitment in reading.catalog.commitments.values():
        by_objective.setdefault(commitment.objective, []).append(commitment)
    opening = join([tag("h1", title), tag("p", _counted(reading, len(by_objective), say), class_="lead")])
    sections = [
        tag("section", tag("h2", objective_line(reading.catalog, number, say)), _entries(found, reading, links, say))
        for number, found in sorted(by_objective.items())
    ]
    listed = [tag("div", *sections, class_="index")]
    return Page("commitments/index", title, Section.COMMITMENTS, opening, listed)


def _counted(reading: Reading, objectives: int, say: Wording) -> str:
    """How many there are, and on how many nobody has reported."""
    commitments = reading.catalog.commitments
    told = {
        "commitments": say.count(len(commitments), "commitment"),
        "objectives": say.count(objectives, "objective"),
    }
    silent = sum(not _reported(c, reading) for c in commitments.values())
    rest = say.say("commitment.silent", count=silent) if silent else say.say("commitment.all_heard")
    return f"{say.say('commitment.count', **told)} {rest}"


def _reported(commitment: Commitment, reading: Reading) -> int:
    """In how many places some account has said something on it that counts."""
    return sum(is_judged(result, [commitment.id]) for result in reading.scores.countries)


def _entries(commitments: Sequence[Commitment], reading: Reading, links: Links, say: Wording) -> Html:
    ordered = sorted(commitments, key=lambda c: (not c.red_line, c.title))
    return items((_entry(c, reading, links, say) for c in ordered), class_="choices")


def _entry(commitment: Commitment, reading: Reading, links: Links, say: Wording) -> Html:
    count = _reported(commitment, reading)
    places = number_of(count, say)
    reported = say.say("commitment.reported", places=places) if count else say.say("commitment.unreported")
    notes = [say.say("commitment.has_red_line"), reported] if commitment.red_line else [reported]
    named = link(commitment.title, links.commitment(commitment.id), lang=foreign(say, commitment.title))
    return join([named, tag("span", say.semicolon.join(notes), class_="cell-note")])


def _page(reading: Reading, commitment: Commitment, say: Wording) -> Page:
    path = f"commitments/{commitment.id}"
    links = Links.of(path)
    above: list[object] = [objective_line(reading.catalog, commitment.objective, say)]
    if commitment.also_objectives:
        above.append(say.say("commitment.also", numbers=say.join([str(n) for n in commitment.also_objectives])))
    opening = join(
        [
            tag("h1", commitment.title, lang=foreign(say, commitment.title)),
            tag("p", join(above, say.semicolon), ".", class_="kicker"),
            *(tag("p", line, class_="red-line") for line in red_lines(commitment, reading.catalog, say)),
            tag("p", compact_line(commitment, say)),
            tag("p", commitment.note, lang=foreign(say, commitment.note)) if commitment.note else None,
        ]
    )
    sections = [s for i in commitment.indicators for s in _indicator(i, reading, links, say)]
    closing = _background(commitment, links, say)
    language = foreign(say, commitment.title)
    return Page(path, commitment.title, Section.COMMITMENTS, opening, sections, closing, language=language)


def _indicator(indicator: Indicator, reading: Reading, links: Links, say: Wording) -> Iterator[Html]:
    """Question and finding with the first places, then the further ones, then levels and placements."""
    points = build_points(reading, indicator, say)
    milestones = reading.catalog.milestones(indicator.id)
    question = original(indicator.question, say)
    layer = f"{say.colon(say.label(indicator.layer))} " if indicator.layer else ""
    said = say_points(reading, indicator, points, say)
    heading = join([tag("h2", layer, question), tag("p", said, class_="finding")])
    chunks = list(_chunks(points))
    for number, chunk in enumerate(chunks):
        first, last = (chunk[n].place.name_in(say.language) for n in (0, -1))
        names = say.say("choice.page_of", first=first, last=last)
        above = heading if number == 0 else tag("h3", question, " ", names)
        shaded = tag("p", say.say("site.shaded"), class_="soft small")
        drawn = draw_chart(indicator, chunk, milestones, said, say)
        yield join([above, shaded, drawn, _behind(indicator, chunk, milestones, links, say)])
    below = [
        levels(indicator, milestones, say, is_open=bool(points)),
        placements(indicator, reading.catalog, say),
    ]
    yield join(below if chunks else [heading, *below])


def _chunks(points: Sequence[Point]) -> Iterator[Sequence[Point]]:
    """The points in their order, a place never torn apart."""
    chunk: list[Point] = []
    for _, own in groupby(points, key=lambda p: p.place.code):
        found = list(own)
        if chunk and len(chunk) + len(found) > _POINTS_AT_ONCE:
            yield chunk
            chunk = []
        chunk += found
    if chunk:
        yield chunk


def _behind(
    indicator: Indicator, points: Sequence[Point], milestones: Sequence[Milestone], links: Links, say: Wording
) -> Html:
    """The table behind a chart: each account on each place."""
    dues = (PartialDate.parse(m.due_on.isoformat()[:7]) for m in milestones)
    keys = ("overview.place", "ladder.account", "ladder.level", "ladder.checked")
    head = [*(say.say(key) for key in keys), *(say.say("ladder.asked_by", date=say.date(due)) for due in dues)]
    rows = ([*_told(indicator, p, links, say), *_judged(p, milestones, say)] for p in points)
    key = "findings.many" if say.is_plural(len(points)) else "findings.one"
    counted = say.say("ladder.behind", count=say.say(key, number=len(points)))
    return folded(counted, table(say.say("ladder.caption"), head, rows))


def _told(indicator: Indicator, point: Point, links: Links, say: Wording) -> list[object]:
    result = point.result
    checked = say.date(result.observed_on) if result.observed_on else say.say("ladder.undated")
    since = say.say("ladder.since", date=say.date(result.event_on)) if result.event_on else None
    place = link(point.place.name_in(say.language), links.place(point.place.code))
    reported = level(indicator, point.level, say)
    noted = tag("span", since, class_="cell-note") if since else None
    return [place, say.label(point.account), join([reported, noted]), checked]


def _judged(point: Point, milestones: Sequence[Milestone], say: Wording) -> Iterator[Html]:
    states = {m.timeline: m.state for m in point.result.milestones}
    for milestone in milestones:
        state = states[milestone.timeline]
        exact = say.state(state, point.result.observed_on, is_stale=point.result.is_stale)
        yield word(word_of(state), say, text=exact)


def _background(commitment: Commitment, links: Links, say: Wording) -> Html:
    parts: list[Html] = []
    if commitment.questions:
        asked = tag("ol", *(tag("li", q, lang=foreign(say, q)) for q in commitment.questions))
        parts += [tag("h2", say.say("commitment.questions")), asked]
    if commitment.sources:
        parts += [tag("h2", say.say("commitment.sources")), *(quote(source, say) for source in commitment.sources)]
    if commitment.crosswalk:
        rows = ([original(c.framework, say), original(c.reference, say)] for c in commitment.crosswalk)
        head = [say.say("commitment.framework"), say.say("commitment.where")]
        other = table(say.say("commitment.crosswalk_caption"), head, rows, kind="narrow")
        parts += [tag("h2", say.say("commitment.crosswalk")), other]
    return join([*parts, tag("p", link(say.say("commitment.back"), links.to(Section.COMMITMENTS.path)))])
