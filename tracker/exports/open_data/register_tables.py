"""Open data on what stands beside commitments: mechanisms, standards, forums, and words with several meanings.

Nothing here is a finding about a place, and nothing of it is scored.
"""

from collections.abc import Iterator

from tracker.exports.open_data.tables import Table, TableField, chosen, partial, text, whole
from tracker.registers import (
    Forum,
    ForumKind,
    Mechanism,
    MechanismKind,
    Origin,
    Oversight,
    Standard,
    StandardKind,
    Term,
    load_registers,
)

_NAMED = (text("id", "Its short name.", required=True), text("name", "Its name.", required=True))
_SOURCES = text("sources", "Where it was read: titles with their references, parted by semicolons.")
_INDICATORS = text("indicators", "Indicators on which it bears, parted by spaces.")


def register_tables() -> Iterator[Table]:
    """The four registers that ship with the tracker."""
    registers = load_registers()
    yield _mechanisms(registers.mechanisms)
    yield _standards(registers.standards)
    yield _forums(registers.forums)
    yield _glossary(registers.glossary)


def _mechanisms(found: tuple[Mechanism, ...]) -> Table:
    fields: tuple[TableField, ...] = (
        *_NAMED,
        chosen("kind", "What it is.", MechanismKind, required=True),
        text("status", "Whether it exists or is proposed, according to the sources and at their date.", required=True),
        text("does", "What it does, as the sources say.", required=True),
        text("run_by", "Who runs it; empty when the sources do not say."),
        text("places", "Places it is about, parted by spaces."),
        partial("since", "Since when, if a source says so."),
        chosen("oversight", "Whether an independent body checks it.", Oversight, required=True),
        _INDICATORS,
        _SOURCES,
    )
    rows = [
        (*_what(m), " ".join(m.places), m.since, m.oversight, " ".join(m.indicators), _cite(m.sources))
        for m in sorted(found, key=lambda m: m.id)
    ]
    about = "Mechanisms and tools that exist or are asked for: a description, not a judgment."
    return Table("register_mechanisms", about, fields, ("id",), rows)


def _what(mechanism: Mechanism) -> tuple[object, ...]:
    m = mechanism
    return m.id, m.name, m.kind, m.status, m.does, m.run_by


def _standards(found: tuple[Standard, ...]) -> Table:
    fields = (
        *_NAMED,
        chosen("kind", "How binding it is by its form.", StandardKind, required=True),
        text("about", "What it is about.", required=True),
        partial("adopted_on", "When it was adopted or published, if a source says so."),
        partial("in_force_on", "When a treaty came into force as such."),
        _INDICATORS,
        _SOURCES,
    )
    rows = [
        (s.id, s.name, s.kind, s.about, s.adopted_on, s.in_force_on, " ".join(s.indicators), _cite(s.sources))
        for s in sorted(found, key=lambda s: s.id)
    ]
    return Table("register_standards", "Treaties, declarations, guidelines and codes.", fields, ("id",), rows)


def _forums(found: tuple[Forum, ...]) -> Table:
    fields = (
        *_NAMED,
        chosen("kind", "What it is.", ForumKind, required=True),
        text("about", "What it is or what happened.", required=True),
        partial("starts_on", "First day, or the day of a decision."),
        partial("ends_on", "Last day of a meeting."),
        text("held_in", "City and country, as the source has it."),
        text("part_of", "The forum to which it belongs."),
        _SOURCES,
    )
    rows = [
        (f.id, f.name, f.kind, f.about, f.starts_on, f.ends_on, f.held_in, f.part_of, _cite(f.sources))
        for f in sorted(found, key=lambda f: f.id)
    ]
    about = "Forums, regional processes, their meetings and decisions; no source at hand lists members."
    return Table("register_forums", about, fields, ("id",), rows)


def _glossary(found: tuple[Term, ...]) -> Table:
    fields = (
        text("term", "The word as written.", required=True),
        whole("meaning_number", "1 for its first meaning; more than one is a collision.", required=True),
        text("context", "Who uses it so, or where.", required=True),
        text("meaning", "What it means there.", required=True),
        text("use_here", "How the tracker uses it."),
    )
    rows = sorted(
        (term.term, number, meaning.context, meaning.meaning, term.use_here)
        for term in found
        for number, meaning in enumerate(term.meanings, 1)
    )
    return Table(
        "register_glossary", "Words and acronyms with several meanings.", fields, ("term", "meaning_number"), rows
    )


def _cite(sources: list[Origin]) -> str:
    return "; ".join(", ".join(filter(None, (s.title, s.reference))) for s in sources)
