"""A commitment: what it asks, who asked for it, and for each indicator the chart, the table behind it, the levels."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tracker.dates import PartialDate
from tracker.exports.reading import Reading
from tracker.exports.site.addresses import Links, Section
from tracker.exports.site.charts import draw_chart
from tracker.exports.site.commitment_texts import compact_line, objective_line, quote, red_lines
from tracker.exports.site.markup import Html, folded, items, join, link, table, tag, word
from tracker.exports.site.pages import Page
from tracker.exports.standing import Point, build_points, is_judged, number_of, say_points
from tracker.indicators.catalog import Catalog, Milestone
from tracker.indicators.models import Commitment, Indicator, Placement
from tracker.vocabulary import IndicatorType
from tracker.wording import ENGLISH, word_of

#: So many findings stand in one chart, so that it can be taken in and its page stays light.
_POINTS_AT_ONCE = 80


def commitment_pages(reading: Reading) -> Iterator[Page]:
    """The list of commitments, then each of them."""
    yield _index(reading)
    for _, commitment in sorted(reading.catalog.commitments.items()):
        yield _page(reading, commitment)


def _index(reading: Reading) -> Page:
    links = Links.of(Section.COMMITMENTS.path)
    opening = join([tag("h1", "Commitments"), tag("p", "Each asks for something that can be observed.", class_="lead")])
    by_objective: dict[int, list[Commitment]] = {}
    for commitment in reading.catalog.commitments.values():
        by_objective.setdefault(commitment.objective, []).append(commitment)
    sections = [
        tag("section", tag("h2", objective_line(reading.catalog, number)), _entries(found, reading, links))
        for number, found in sorted(by_objective.items())
    ]
    return Page(
        "commitments/index", "Commitments", Section.COMMITMENTS, opening, [tag("div", *sections, class_="index")]
    )


def _entries(commitments: Sequence[Commitment], reading: Reading, links: Links) -> Html:
    ordered = sorted(commitments, key=lambda c: (not c.red_line, c.title))
    return items((_entry(c, reading, links) for c in ordered), class_="choices")


def _entry(commitment: Commitment, reading: Reading, links: Links) -> Html:
    count = sum(is_judged(result, [commitment.id]) for result in reading.scores.countries)
    reported = f"reported on in {number_of(count)}" if count else "nobody has reported on it yet"
    notes = "; ".join(["red line", reported] if commitment.red_line else [reported])
    return join([link(commitment.title, links.commitment(commitment.id)), tag("span", notes, class_="cell-note")])


def _page(reading: Reading, commitment: Commitment) -> Page:
    path = f"commitments/{commitment.id}"
    links = Links.of(path)
    above = [objective_line(reading.catalog, commitment.objective)]
    if commitment.also_objectives:
        above.append("shown under " + ENGLISH.join([str(n) for n in commitment.also_objectives]) + " too")
    opening = join(
        [
            tag("h1", commitment.title),
            tag("p", "; ".join(above) + ".", class_="kicker"),
            *(tag("p", line, class_="red-line") for line in red_lines(commitment, reading.catalog)),
            tag("p", compact_line(commitment)),
            tag("p", commitment.note) if commitment.note else None,
        ]
    )
    sections = [s for i in commitment.indicators for s in _indicator(i, reading, links)]
    return Page(path, commitment.title, Section.COMMITMENTS, opening, sections, _background(commitment, links))


def _indicator(indicator: Indicator, reading: Reading, links: Links) -> Iterator[Html]:
    """Question and finding with the first places, then the further ones, then levels and placements."""
    points = build_points(reading, indicator)
    milestones = reading.catalog.milestones(indicator.id)
    layer = f"{ENGLISH.label(indicator.layer)}: " if indicator.layer else ""
    said = say_points(reading, indicator, points)
    heading = join([tag("h2", layer, indicator.question), tag("p", said, class_="finding")])
    chunks = list(_chunks(points))
    for number, chunk in enumerate(chunks):
        names = f"{chunk[0].place.name} to {chunk[-1].place.name}"
        above = heading if number == 0 else tag("h3", f"{indicator.question} {names}")
        shaded = tag("p", "Shaded or dashed, with the year on top: what is asked.", class_="soft small")
        drawn = draw_chart(indicator, chunk, milestones, said)
        yield join([above, shaded, drawn, _behind(chunk, milestones, links)])
    below = [_levels(indicator, milestones, is_open=bool(points)), _placements(indicator, reading.catalog)]
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


def _behind(points: Sequence[Point], milestones: Sequence[Milestone], links: Links) -> Html:
    dues = (PartialDate.parse(m.due_on.isoformat()[:7]) for m in milestones)
    head = ["Place", "By whose account", "Level", "Checked", *(f"Asked by {ENGLISH.date(due)}" for due in dues)]
    rows = ([*_told(p, links), *_judged(p, milestones)] for p in points)
    caption = "Who stands where, and whether that is what was asked."
    return folded(f"The table behind the chart: {len(points)} findings", table(caption, head, rows))


def _told(point: Point, links: Links) -> list[object]:
    result = point.result
    checked = ENGLISH.date(result.observed_on) if result.observed_on else "not dated"
    since = tag("span", f"so since {ENGLISH.date(result.event_on)}", class_="cell-note") if result.event_on else None
    place = link(point.place.name, links.place(point.place.code))
    return [place, ENGLISH.label(point.account), join([point.level, since]), checked]


def _judged(point: Point, milestones: Sequence[Milestone]) -> Iterator[Html]:
    states = {m.timeline: m.state for m in point.result.milestones}
    for milestone in milestones:
        state = states[milestone.timeline]
        exact = ENGLISH.state(state, point.result.observed_on, is_stale=point.result.is_stale)
        yield word(word_of(state), text=exact)


def _levels(indicator: Indicator, milestones: Sequence[Milestone], *, is_open: bool) -> Html | None:
    if indicator.type is not IndicatorType.LADDER:
        return None
    asked = {int(m.requires): ENGLISH.date(m.due_on) for m in milestones}
    rows = ([r.short or r.rung, r.criterion, asked.get(r.rung, "")] for r in indicator.rungs)
    caption = "From the lowest up; each implies those above it."
    content = table(caption, ["Level", "What must be shown", "Asked by"], rows, kind="stacked levels")
    return tag("details", tag("summary", "What each level means"), content, open="open" if is_open else None)


def _placements(indicator: Indicator, catalog: Catalog) -> Html:
    milestones = catalog.milestones(indicator.id)
    dates = {d.timeline: ENGLISH.date(d.due_on) for d in catalog.due_dates}
    scored = [_placed(indicator, m.placement, ENGLISH.date(m.due_on)) for m in milestones]
    proposed = [_placed(indicator, p, dates.get(p.timeline, p.timeline), "proposal, ") for p in indicator.proposals]
    absent = [d for d in catalog.due_dates if d.timeline not in {m.timeline for m in milestones}]
    note = " ".join([*(f"Nothing is placed at {d.years} years." for d in absent), indicator.note or ""]).strip()
    rows = [*scored, *proposed]
    head = ["By", "What is asked", "Placed by", "Why"]
    content = table("Placements; what is asked for is nobody’s law.", head, rows, kind="stacked") if rows else None
    return folded("Who placed the milestones, and why", content, tag("p", note, class_="soft") if note else None)


def _placed(indicator: Indicator, placement: Placement, by: str, kind: str = "") -> list[object]:
    asked = ENGLISH.requirement(indicator, placement.requires)
    who = f"{kind}{placement.set_by}, {ENGLISH.date(placement.set_on)}"
    return [by, asked, who, join([placement.reason, tag("span", placement.source, class_="cell-note")])]


def _background(commitment: Commitment, links: Links) -> Html:
    parts: list[Html] = []
    if commitment.questions:
        parts += [tag("h2", "What to ask a government"), tag("ol", *(tag("li", q) for q in commitment.questions))]
    if commitment.sources:
        parts += [tag("h2", "Who asked for this, in their words"), *(quote(source) for source in commitment.sources)]
    if commitment.crosswalk:
        rows = ([c.framework, c.reference] for c in commitment.crosswalk)
        other = table("Other promises on the same matter.", ["Framework", "Where"], rows, kind="narrow")
        parts += [tag("h2", "Standards it bears on"), other]
    return join([*parts, tag("p", link("All commitments", links.to(Section.COMMITMENTS.path)))])
