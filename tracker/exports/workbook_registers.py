"""The registers as one sheet of the workbook: mechanisms, standards and forums, with where each was read."""

from collections.abc import Iterator, Sequence

from tracker.exports.sheets import Cell, Column, Sheet
from tracker.registers import Origin, load_registers


def build_registers() -> Sheet:
    """One row an entry, by register and name."""
    heads = (("Register", 13), ("Name", 36), ("Kind", 18), ("What it is", 60), ("Status", 10), ("Since", 11))
    columns = tuple(Column(*head) for head in (*heads, ("Run by, or held in", 30), ("Where it was read", 70)))
    return Sheet("Registers", columns, list(_rows()), frozen=2)


def _rows() -> Iterator[Sequence[Cell]]:
    registers = load_registers()
    for m in sorted(registers.mechanisms, key=lambda m: m.name):
        since = m.since.written if m.since else None
        yield "Mechanism", m.name, _plain(m.kind), m.does, m.status.value, since, m.run_by, _cite(m.sources)
    for s in sorted(registers.standards, key=lambda s: s.name):
        adopted = s.adopted_on.written if s.adopted_on else None
        yield "Standard", s.name, _plain(s.kind), s.about, None, adopted, None, _cite(s.sources)
    for f in sorted(registers.forums, key=lambda f: f.name):
        starts = f.starts_on.written if f.starts_on else None
        yield "Forum", f.name, _plain(f.kind), f.about, None, starts, f.held_in, _cite(f.sources)


def _plain(kind: str) -> str:
    return kind.replace("_", " ")


def _cite(sources: Sequence[Origin]) -> str:
    return "; ".join(", ".join(filter(None, (s.title, s.reference))) for s in sources)
