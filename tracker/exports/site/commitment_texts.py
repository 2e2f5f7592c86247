"""What is said around a commitment: its objective, its red lines, how it relates to the Compact, who asked for it."""

from tracker.exports.site.markup import Html, join, tag
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment, Source
from tracker.vocabulary import Obligation, Relation
from tracker.wording import ENGLISH

_RELATIONS = {
    Relation.RESTATES: "It restates the Compact",
    Relation.EXCEEDS: "It asks for more than the Compact’s text",
}
_OBLIGATIONS = {
    Obligation.BINDING_STANDARD: "Behind it stands a standard that binds the States that ratified it.",
    Obligation.KEY_TARGET: "Behind it stands a target that States have adopted.",
    Obligation.NON_BINDING: "It is not legally binding.",
}
_FILES = (".txt", ".pdf", ".html")


def objective_line(catalog: Catalog, number: int) -> str:
    """'Objective 6: Facilitate fair and ethical recruitment'."""
    objective = catalog.objective(number)
    return f"Objective {number}" + (f": {objective.title}" if objective else "")


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
    parts = [_OBLIGATIONS[commitment.obligation]]
    if relation is not None:
        paragraph = f", paragraph {relation.paragraph}" if relation.paragraph else ""
        parts = [f"{_RELATIONS[relation.relation]}{paragraph}.", *([relation.note] if relation.note else []), *parts]
    return " ".join(parts)


def quote(source: Source) -> Html:
    """A quotation with its source; what names only a file of an archive is left out."""
    words = tag("blockquote", tag("p", f"“{source.quote}”")) if source.quote else None
    is_file = source.reference is not None and source.reference.endswith(_FILES)
    named = ", ".join(t for t in (source.title, None if is_file else source.reference) if t)
    return tag("figure", words, tag("figcaption", named), class_="quote")
