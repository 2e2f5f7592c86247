"""What is said around a commitment: its objective, its red lines, how it relates to the Compact, who asked for it."""

from tracker.exports.site.markup import Html, join, tag
from tracker.exports.site.original import foreign, level, original
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment, Source
from tracker.wording import Wording

_FILES = (".txt", ".pdf", ".html")


def objective_line(catalog: Catalog, number: int, say: Wording) -> Html:
    """'Objective 6: Facilitate fair and ethical recruitment'."""
    objective = catalog.objective(number)
    said = say.say("commitment.objective", number=number)
    return join([say.colon(said), " ", original(objective.title, say)]) if objective else join([said])


def red_lines(commitment: Commitment, catalog: Catalog, say: Wording) -> list[Html]:
    """What civil society holds to be beyond bargaining."""
    lines = []
    for line in commitment.red_line:
        indicator = catalog.indicator(line.indicator)
        required = say.requirement(indicator, line.requires)
        asked = level(indicator, required, say, say.say("level", level=required))
        heading = tag("b", say.say("commitment.red_line"))
        lines.append(join([heading, " ", asked, ". ", original(indicator.question, say)]))
    return lines


def compact_line(commitment: Commitment, say: Wording) -> Html:
    """How it relates to the Compact's text, and how binding it is."""
    relation = commitment.compact
    parts: list[object] = []
    if relation is not None:
        key = f"commitment.{relation.relation}"
        said = say.say(f"{key}_at", paragraph=relation.paragraph) if relation.paragraph else say.say(key)
        parts = [said, *([original(relation.note, say)] if relation.note else [])]
    return join([*parts, say.say(f"commitment.{commitment.obligation}")], " ")


def quote(source: Source, say: Wording) -> Html:
    """A quotation with its source; what names only a file of an archive is left out."""
    quoted = say.say("level", level=source.quote) if source.quote else None
    words = tag("blockquote", tag("p", quoted, lang=foreign(say))) if quoted else None
    is_file = source.reference is not None and source.reference.endswith(_FILES)
    named = ", ".join(t for t in (source.title, None if is_file else source.reference) if t)
    return tag("figure", words, tag("figcaption", named, lang=foreign(say)), class_="quote")
