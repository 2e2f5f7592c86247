"""A commitment: what it asks, how that relates to the Compact, who asked for it, what to ask a government.

Knows the parts of the page around its indicators. Leaves the indicators to `ladders`.
"""

from collections.abc import Iterable

from tracker.app.addresses import Address, PageName
from tracker.app.components.markup import Html, items, join, link, show, table, tag
from tracker.app.components.standing import is_judged, number_of
from tracker.exports.reading import Reading
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment, Source
from tracker.vocabulary import Obligation, Relation
from tracker.wording import ENGLISH

RELATIONS = {Relation.RESTATES: "It restates the Compact", Relation.EXCEEDS: "It asks for more than the Compact’s text"}

OBLIGATIONS = {
    Obligation.BINDING_STANDARD: "Behind it stands a standard that binds the States that ratified it.",
    Obligation.KEY_TARGET: "Behind it stands a target that States have adopted.",
    Obligation.NON_BINDING: "It is not legally binding.",
}


def count_commitments(reading: Reading) -> str:
    """How many commitments there are, and on how many nobody has reported."""
    commitments = reading.catalog.commitments.values()
    objectives = {c.objective for c in commitments}
    silent = sum(not looked_at(c, reading) for c in commitments)
    return (
        f"{ENGLISH.count(len(commitments), 'commitment')} under {ENGLISH.count(len(objectives), 'objective')} "
        f"of the Compact. On {silent or 'none'} of them nobody has reported yet."
    )


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
    reported = f"reported on in {number_of(count)}" if count else "nobody has reported on it yet"
    notes = ["red line", reported] if commitment.red_line else [reported]
    return join(
        [link(commitment.title, address.about(commitment.id)), tag("span", "; ".join(notes), class_="cell-note")]
    )


def objective_line(catalog: Catalog, number: int) -> str:
    """'Objective 6: Facilitate fair and ethical recruitment'."""
    objective = catalog.objective(number)
    return f"Objective {number}" + (f": {objective.title}" if objective else "")


def show_opening(commitment: Commitment, catalog: Catalog, address: Address) -> None:
    """Objective, title, red line, relation to the Compact."""
    above = [objective_line(catalog, commitment.objective)]
    if commitment.also_objectives:
        above.append("shown under " + ENGLISH.join([str(n) for n in commitment.also_objectives]) + " too")
    show(
        tag("p", link("All commitments", address.link(PageName.COMMITMENT)), class_="small"),
        tag("h1", commitment.title),
        tag("p", "; ".join(above) + ".", class_="kicker"),
        *(tag("p", line, class_="red-line") for line in red_lines(commitment, catalog)),
        tag("p", compact_line(commitment)),
        tag("p", commitment.note) if commitment.note else None,
    )


def red_lines(commitment: Commitment, catalog: Catalog) -> list[Html]:
    """What civil society holds to be beyond bargaining."""
    lines = []
    for line in commitment.red_line:
        indicator = catalog.indicator(line.indicator)
        asked = ENGLISH.requirement(indicator, line.requires)
        lines.append(join([tag("b", "Red line: "), f"“{asked}”. {indicator.question}"]))
    return lines


def compact_line(commitment: Commitment) -> str:
    """How it relates to the Compact's text, and how binding it is."""
    relation = commitment.compact
    parts = [OBLIGATIONS[commitment.obligation]]
    if relation is not None:
        paragraph = f", paragraph {relation.paragraph}" if relation.paragraph else ""
        parts = [f"{RELATIONS[relation.relation]}{paragraph}.", *([relation.note] if relation.note else []), *parts]
    return " ".join(parts)


def show_background(commitment: Commitment) -> None:
    """Who asked for it, in their words; standards; questions."""
    if commitment.questions:
        show(tag("h2", "What to ask a government"), tag("ol", *(tag("li", q) for q in commitment.questions)))
    if commitment.sources:
        show(tag("h2", "Who asked for this, in their words"), *(quote(source) for source in commitment.sources))
    if commitment.crosswalk:
        rows = ([c.framework, c.reference] for c in commitment.crosswalk)
        show(
            tag("h2", "Standards it bears on"),
            table("Other promises on the same matter.", ["Framework", "Where"], rows, kind="narrow"),
        )


def quote(source: Source) -> Html:
    """A quotation with its source; what names only a file of the archive is left out."""
    words = tag("blockquote", tag("p", f"“{source.quote}”")) if source.quote else None
    reference = None if is_file_name(source.reference) else source.reference
    return tag("figure", words, tag("figcaption", ", ".join(t for t in (source.title, reference) if t)), class_="quote")


def is_file_name(reference: str | None) -> bool:
    """Whether a reference is the name of a file."""
    return reference is not None and reference.endswith((".txt", ".pdf", ".html"))
