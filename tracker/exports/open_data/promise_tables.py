"""Open data on what was promised: places, timelines, objectives, commitments and where they come from.

Takes the meaning of each field from the models of the files, so that it is written once.
"""

from collections.abc import Iterable, Iterator

from tracker.descriptions import describe
from tracker.exports.open_data.tables import Row, Table, chosen, day, one_key, text, whole, yes_no
from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Objective, Timeline
from tracker.indicators.models import Commitment, CompactRelation, Reference, Source
from tracker.places import Place
from tracker.vocabulary import Obligation, Relation, Stance

_COMMITMENT = one_key("commitment", "commitments")


def promise_tables(catalog: Catalog, places: Iterable[Place]) -> Iterator[Table]:
    """Every table that says what was promised, where and by when; `places` are taken with the rows."""
    yield _places(places)
    yield _timelines(catalog)
    yield _objectives(catalog)
    yield _commitments(catalog)
    yield _commitment_sources(catalog)
    yield _questions(catalog)
    yield _standards(catalog)


def _places(places: Iterable[Place]) -> Table:
    fields = (
        text("place", "ISO 3166 alpha-3, or XKX.", required=True),
        text("name", "Short name; names imply no opinion on status.", required=True),
        text("official_name", "Official name, where one is known."),
        text("region", "Region, after UN M49."),
        text("subregion", "Subregion, after UN M49."),
        yes_no("is_un_member", "Whether it is a member of the United Nations."),
        text("role", "origin, destination or mixed; empty when unknown."),
        chosen("stance", "How it voted on A/RES/73/195 on 19 December 2018.", Stance, required=True),
    )
    return Table("places", "Countries and territories.", fields, ("place",), _place_rows(places))


def _place_rows(places: Iterable[Place]) -> Iterator[Row]:
    for p in sorted(places, key=lambda p: p.code):
        yield p.code, p.name, p.official_name, p.region, p.subregion, p.is_un_member, p.role, p.stance


def _timelines(catalog: Catalog) -> Table:
    says = describe(Timeline)
    fields = (
        text("timeline", says["id"], required=True),
        whole("years", says["years"], required=True),
        day("due_on", "The day on which it falls due; a milestone is due from the day after."),
    )
    rows = sorted((d.timeline, d.years, d.due_on) for d in catalog.due_dates)
    return Table("timelines", "When milestones fall due.", fields, ("timeline",), rows)


def _objectives(catalog: Catalog) -> Table:
    says = describe(Objective)
    fields = (
        whole("objective", says["number"], required=True),
        text("title", says["title"], required=True),
        whole("round_table", says["round_table"]),
        text("source", says["source"]),
        text("confidence", says["confidence"]),
    )
    rows = [(o.number, o.title, o.round_table, o.source, o.confidence) for o in catalog.compact.objectives]
    return Table("objectives", "The objectives of the Compact.", fields, ("objective",), sorted(rows))


def _commitments(catalog: Catalog) -> Table:
    says, compact = describe(Commitment), describe(CompactRelation)
    fields = (
        text("commitment", "Its id.", required=True),
        text("title", says["title"], required=True),
        whole("objective", says["objective"], required=True),
        text("also_objectives", f"{says['also_objectives']} Numbers separated by spaces."),
        chosen("compact_relation", compact["relation"], Relation),
        text("compact_paragraph", compact["paragraph"]),
        text("compact_note", compact["note"]),
        chosen("obligation", says["obligation"], Obligation, required=True),
        text("applies_to", f"{says['applies_to']} Words separated by spaces."),
        text("note", says["note"]),
    )
    rows = [_commitment(c) for _, c in sorted(catalog.commitments.items())]
    keys = (one_key("objective", "objectives"),)
    return Table("commitments", "What was promised.", fields, ("commitment",), rows, keys)


def _commitment(c: Commitment) -> tuple[object, ...]:
    relation = c.compact
    compact = (relation.relation, relation.paragraph, relation.note) if relation else (None, None, None)
    also = " ".join(map(str, c.also_objectives))
    return c.id, c.title, c.objective, also, *compact, c.obligation, " ".join(c.applies_to), c.note


def _commitment_sources(catalog: Catalog) -> Table:
    says = describe(Source)
    fields = (
        text("commitment", "Which commitment.", required=True),
        whole("position", "Its place in the list, from 1.", required=True),
        text("title", says["title"], required=True),
        text("quote", says["quote"]),
    )
    rows = [
        (name, position, source.title, source.quote)
        for name, c in sorted(catalog.commitments.items())
        for position, source in enumerate(c.sources, 1)
    ]
    about = "Who asked for a commitment, in their words."
    return Table("commitment_sources", about, fields, ("commitment", "position"), rows, (_COMMITMENT,))


def _questions(catalog: Catalog) -> Table:
    fields = (
        text("commitment", "Which commitment.", required=True),
        whole("position", "Its place in the list, from 1.", required=True),
        text("question", "What to ask a government.", required=True),
    )
    rows = [
        (name, position, question)
        for name, c in sorted(catalog.commitments.items())
        for position, question in enumerate(c.questions, 1)
    ]
    about = "What to ask a government about a commitment."
    return Table("questions", about, fields, ("commitment", "position"), rows, (_COMMITMENT,))


def _standards(catalog: Catalog) -> Table:
    says = describe(Reference)
    fields = (
        text("commitment", "Which commitment.", required=True),
        whole("position", "Its place in the list, from 1.", required=True),
        text("framework", says["framework"], required=True),
        text("reference", says["reference"], required=True),
    )
    rows = [
        (name, position, entry.framework, entry.reference)
        for name, c in sorted(catalog.commitments.items())
        for position, entry in enumerate(c.crosswalk, 1)
    ]
    about = "Other standards that a commitment bears on."
    return Table("standards", about, fields, ("commitment", "position"), rows, (_COMMITMENT,))
