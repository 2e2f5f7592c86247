"""A calendar file (RFC 5545) of the events whose day is known: same events and day, same bytes.

Knows lines, folding and escapes. Leaves out what has no exact day, because the format has no word for that.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from tracker.exports.calendar import ONE_DAY, Event
from tracker.exports.calendar_words import note_of, title_of
from tracker.exports.reading import Reading
from tracker.wording import Wording

#: Octets of a line, its end not counted.
LONGEST_LINE = 75
PRODUCT, HOST = "-//Compact Tracker//Calendar//EN", "compact-tracker"

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def write_calendar(events: Iterable[Event], reading: Reading, say: Wording) -> bytes:
    """One all-day event for each event with a known day, stamped with the day as of which all this is known."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{escape(say.say('frame.name'))}",
    ]
    for event in events:
        if event.has_day:
            lines += _event(event, reading, say)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in fold(line)).encode()


def _event(event: Event, reading: Reading, say: Wording) -> Iterator[str]:
    first = event.starts.first if event.starts else reading.as_of
    last = event.ends.last if event.ends else first
    yield "BEGIN:VEVENT"
    yield f"UID:{escape(event.id)}@{HOST}"
    yield f"DTSTAMP:{_day(reading.as_of)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(last + ONE_DAY)}"
    yield f"SUMMARY:{escape(title_of(event, reading, say))}"
    yield f"DESCRIPTION:{escape(note_of(event, say))}"
    if event.forum is not None and event.forum.held_in:
        yield f"LOCATION:{escape(event.forum.held_in)}"
    yield f"CATEGORIES:{escape(say.say(f'calendar.kind.{event.kind}'))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def escape(text: str) -> str:
    """A text as a value: backslash, semicolon, comma and line end escaped, other control characters left out."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in plain if c == "\n" or (c >= " " and c != "\x7f")).translate(_ESCAPES)


def fold(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, never cut inside a character; each but the first opens with a blank."""
    piece, size = "", 0
    for char in line:
        length = len(char.encode())
        if size + length > LONGEST_LINE:
            yield piece
            piece, size = " ", 1
        piece += char
        size += length
    yield piece


def _day(day: dt.date) -> str:
    return f"{day:%Y%m%d}"
