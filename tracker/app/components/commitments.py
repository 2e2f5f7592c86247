"""A commitment: what it asks, how that relates to the Compact, who asked for it, what to ask a government.

Knows what is said of the commitment itself. Leaves its dates to `commitment_dates`, its indicators to `ladders`, who
stands where to `commitment_places`.
"""

from tracker.app.addresses import Address, PageName
from tracker.app.components.markup import Html, join, link, show, table, tag
from tracker.app.components.original import foreign, level_words, original
from tracker.app.language import say, speaking
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment, Source


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
        tag("h1", commitment.title, lang=foreign(commitment.title)),
        tag("p", join(above, speaking().semicolon), ".", class_="kicker"),
        *(tag("p", line, class_="red-line") for line in red_lines(commitment, catalog)),
        tag("p", compact_line(commitment)),
        tag("p", commitment.note, lang=foreign(commitment.note)) if commitment.note else None,
    )


def red_lines(commitment: Commitment, catalog: Catalog) -> list[Html]:
    """What civil society holds to be beyond bargaining."""
    lines = []
    for line in commitment.red_line:
        indicator = catalog.indicator(line.indicator)
        level = speaking().requirement(indicator, line.requires)
        asked = level_words(level, say("level", level=level))
        lines.append(join([tag("b", say("commitment.red_line")), " ", asked, ". ", original(indicator.question)]))
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


def show_background(commitment: Commitment) -> None:
    """Who asked for it, in their words; standards; questions."""
    if commitment.questions:
        asked = (tag("li", q, lang=foreign(q)) for q in commitment.questions)
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
