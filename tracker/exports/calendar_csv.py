"""The calendar as CSV: one row an event, its day as precise as it is known."""

from collections.abc import Iterable

from tracker.exports.calendar import Event
from tracker.exports.calendar_words import note_of, title_of
from tracker.exports.cells import write_rows
from tracker.exports.reading import Reading
from tracker.wording import Wording

_HEADER = ("event", "kind", "starts", "ends", "title", "note", "place", "indicator", "account", "last_known")


def write_calendar_csv(events: Iterable[Event], reading: Reading, say: Wording) -> bytes:
    """Id, kind, first and last day as written, title and note in the language asked for, and the codes."""
    return write_rows(_HEADER, (_row(event, reading, say) for event in events))


def _row(event: Event, reading: Reading, say: Wording) -> tuple[object, ...]:
    return (
        event.id,
        event.kind.value,
        event.starts,
        event.ends,
        title_of(event, reading, say),
        note_of(event, say),
        event.place,
        event.indicator,
        event.account.value if event.account else None,
        event.observed_on,
    )
