"""The whole library of a reading: what was promised, what the registers hold, what was submitted."""

from tracker.exports.library.definitions import gather_definitions
from tracker.exports.library.entries import Kind
from tracker.exports.library.index import Index, build_index
from tracker.exports.library.registered import gather_registers
from tracker.exports.library.submitted import gather_submitted
from tracker.exports.reading import Reading
from tracker.registers import Registers

_ORDER = {kind: number for number, kind in enumerate(Kind)}


def build_library(reading: Reading, registers: Registers) -> Index:
    """Every entry by kind, then by name, and its index."""
    entries = [
        *gather_definitions(reading.catalog),
        *gather_registers(registers, reading.catalog, reading.places),
        *gather_submitted(reading),
    ]
    return build_index(sorted(entries, key=lambda e: (_ORDER[e.kind], e.title.casefold(), e.id)))
