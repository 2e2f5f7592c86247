"""A commitment: what it asks, how that relates to the Compact, who asked for it, what to ask a government.

Knows the parts of the page around its indicators. Leaves the indicators to `ladders`.
"""

from tracker.app.addresses import Address, PageName
from tracker.app.components.markup import Html, items, join, link, show, table, tag
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


def show_choice(catalog: Catalog, address: Address) -> None:
    """All commitments, under their objectives."""
    by_objective: dict[int, list[Commitment]] = {}
    for commitment in catalog.commitments.values():
        by_objective.setdefault(commitment.objective, []).append(commitment)
    for number, found in sorted(by_objective.items()):
        entries = (
            join([link(c.title, address.about(c.id)), tag("span", c.indicators[0].question, class_="cell-note")])
            for c in found
        )
        show(tag("h2", objective_line(catalog, number)), items(entries, class_="choices"))


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
