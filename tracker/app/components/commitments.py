"""A commitment: what it asks, how that relates to the Compact, who asked for it, what to ask a government.

Knows the parts of the page around its indicators. Leaves the indicators to `ladders`, who stands where to `places_of`.
"""

from collections.abc import Iterable

from tracker.app.addresses import Address, PageName
from tracker.app.components.markup import Html, items, join, link, show, table, tag
from tracker.app.components.original import foreign, original
from tracker.app.components.standing import is_judged, number_of
from tracker.app.language import say, speaking
from tracker.exports.reading import Reading
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment, Indicator, Source
from tracker.wording import PublicWord


def count_commitments(reading: Reading) -> str:
    """How many commitments there are, and on how many nobody has reported."""
    commitments = reading.catalog.commitments.values()
    objectives = {c.objective for c in commitments}
    silent = sum(not looked_at(c, reading) for c in commitments)
    counted = say(
        "commitment.count",
        commitments=speaking().count(len(commitments), "commitment"),
        objectives=speaking().count(len(objectives), "objective"),
    )
    return f"{counted} {say('commitment.silent', count=silent) if silent else say('commitment.all_heard')}"


def looked_at(commitment: Commitment, reading: Reading) -> int:
    """In how many places some account has said something on it that counts."""
    return sum(is_judged(result, [commitment.id]) for result in reading.scores.countries)


def show_choice(reading: Reading, address: Address) -> None:
    """All commitments, under their objectives, with how many places anybody has reported on."""
    by_objective: dict[int, list[Commitment]] = {}
    for commitment in reading.catalog.commitments.values():
        by_objective.setdefault(commitment.objective, []).append(commitment)
    sections = (
        tag("section", tag("h2", objective_line(reading.catalog, number)), entries(found, reading, address))
        for number, found in sorted(by_objective.items())
    )
    show(tag("div", *sections, class_="index"))


def entries(commitments: Iterable[Commitment], reading: Reading, address: Address) -> Html:
    """Links to commitments, those with a red line first."""
    ordered = sorted(commitments, key=lambda c: (not c.red_line, c.title))
    return items((entry(c, reading, address) for c in ordered), class_="choices")


def entry(commitment: Commitment, reading: Reading, address: Address) -> Html:
    """One commitment: its name, and how far it has been looked at."""
    count = looked_at(commitment, reading)
    reported = say("commitment.reported", places=number_of(count)) if count else say("commitment.unreported")
    notes = [say("commitment.has_red_line"), reported] if commitment.red_line else [reported]
    name = link(commitment.title, address.about(commitment.id), lang=foreign())
    return join([name, tag("span", speaking().semicolon.join(notes), class_="cell-note")])


def objective_line(catalog: Catalog, number: int) -> Html:
    """'Objective 6: Facilitate fair and ethical recruitment'."""
    objective = catalog.objective(number)
    said = say("commitment.objective", number=number)
    return join([speaking().colon(said), " ", original(objective.title)]) if objective else join([said])


def show_opening(commitment: Commitment, catalog: Catalog, address: Address) -> None:
    """Objective, title, red line, relation to the Compact."""
    above: list[object] = [objective_line(catalog, commitment.objective)]
    if commitment.also_objectives:
        numbers = speaking().join([str(n) for n in commitment.also_objectives])
        above.append(say("commitment.also", numbers=numbers))
    show(
        tag("p", link(say("commitment.back"), address.link(PageName.COMMITMENT)), class_="small"),
        tag("h1", commitment.title, lang=foreign()),
        tag("p", join(above, speaking().semicolon), ".", class_="kicker"),
        *(tag("p", line, class_="red-line") for line in red_lines(commitment, catalog)),
        tag("p", compact_line(commitment)),
        tag("p", commitment.note, lang=foreign()) if commitment.note else None,
    )


def red_lines(commitment: Commitment, catalog: Catalog) -> list[Html]:
    """What civil society holds to be beyond bargaining."""
    lines = []
    for line in commitment.red_line:
        indicator = catalog.indicator(line.indicator)
        asked = say("level", level=speaking().requirement(indicator, line.requires))
        lines.append(
            join([tag("b", say("commitment.red_line")), " ", original(asked), ". ", original(indicator.question)])
        )
    return lines


def compact_line(commitment: Commitment) -> Html:
    """How it relates to the Compact's text, and how binding it is."""
    relation = commitment.compact
    parts: list[object] = []
    if relation is not None:
        key = f"commitment.{relation.relation}"
        said = say(f"{key}_at", paragraph=relation.paragraph) if relation.paragraph else say(key)
        parts = [said, *([original(relation.note)] if relation.note else [])]
    return join([*parts, say(f"commitment.{commitment.obligation}")], " ")


def show_requirements(commitment: Commitment, catalog: Catalog, address: Address) -> None:
    """What is asked of each indicator at each date; each leads to its course over time."""
    dates = [say("commitment.at", years=d.years, date=speaking().date(d.due_on)) for d in catalog.due_dates]
    rows = ([led(i, address), *requirements(i, catalog)] for i in commitment.indicators)
    head = [say("commitment.indicator"), *dates]
    content = table(say("commitment.asked_caption"), head, rows, kind="stacked asked-when")
    show(tag("h2", say("commitment.asked")), content)


def led(indicator: Indicator, address: Address) -> Html:
    """An indicator's question, and the way to its course over time."""
    return link(indicator.question, address.over_time(indicator.id), lang=foreign())


def requirements(indicator: Indicator, catalog: Catalog) -> Iterable[Html]:
    """What is asked at each date, or that nothing is placed there."""
    placed = {m.timeline: m.requires for m in catalog.milestones(indicator.id)}
    for due in catalog.due_dates:
        if due.timeline in placed:
            yield original(speaking().requirement(indicator, placed[due.timeline]))
        else:
            yield tag("span", speaking().label(PublicWord.NOT_PLACED), class_="soft")


def show_background(commitment: Commitment) -> None:
    """Who asked for it, in their words; standards; questions."""
    if commitment.questions:
        asked = (tag("li", q, lang=foreign()) for q in commitment.questions)
        show(tag("h2", say("commitment.questions")), tag("ol", *asked, class_="questions"))
    if commitment.sources:
        show(tag("h2", say("commitment.sources")), *(quote(source) for source in commitment.sources))
    if commitment.crosswalk:
        rows = ([original(c.framework), original(c.reference)] for c in commitment.crosswalk)
        head = [say("commitment.framework"), say("commitment.where")]
        shown = table(say("commitment.crosswalk_caption"), head, rows, kind="narrow")
        show(tag("h2", say("commitment.crosswalk")), shown)


def quote(source: Source) -> Html:
    """A quotation with its source; what names only a file of the archive is left out."""
    quoted = say("level", level=source.quote) if source.quote else None
    words = tag("blockquote", tag("p", quoted, lang=foreign())) if quoted else None
    reference = None if is_file_name(source.reference) else source.reference
    named = ", ".join(t for t in (source.title, reference) if t)
    return tag("figure", words, tag("figcaption", named, lang=foreign()), class_="quote")


def is_file_name(reference: str | None) -> bool:
    """Whether a reference is the name of a file."""
    return reference is not None and reference.endswith((".txt", ".pdf", ".html"))
