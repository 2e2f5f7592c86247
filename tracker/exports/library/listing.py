"""Entries of the library as CSV: one row each, whatever was found."""

from collections.abc import Iterable

from tracker.exports.cells import write_rows
from tracker.exports.library.entries import Entry

_HEADER = ("entry", "kind", "title", "text", "source", "date", "places", "indicators", "url")


def write_entries_csv(entries: Iterable[Entry]) -> bytes:
    """Key, kind, title, own words, source, date as written, codes of places, indicators, address."""
    return write_rows(_HEADER, (_row(entry) for entry in entries))


def _row(entry: Entry) -> tuple[object, ...]:
    return (
        entry.key,
        entry.kind.value,
        entry.title,
        " / ".join(entry.passages),
        entry.source,
        entry.date,
        " ".join(entry.places),
        " ".join(dict.fromkeys(use.indicator for use in entry.uses)),
        entry.url,
    )
