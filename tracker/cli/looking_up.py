"""`find`, `calendar`, `corridor`, `commitment` and `gap`: what pages show, for the terminal and as files."""

import argparse
import datetime as dt
import sys
from collections.abc import Iterator

from tracker.cli.boundary import show_problems
from tracker.cli.requests import as_of, settings_of
from tracker.dates import PartialDate
from tracker.errors import BadRequest
from tracker.exports.calendar import Event, build_calendar, choose_events
from tracker.exports.calendar_csv import write_calendar_csv
from tracker.exports.calendar_kinds import EventKind
from tracker.exports.calendar_words import title_of
from tracker.exports.corridor import build_corridor
from tracker.exports.corridor_csv import write_corridor_csv
from tracker.exports.gaps import gather_pairings, write_pairings_csv
from tracker.exports.icalendar import write_calendar
from tracker.exports.library.entries import Entry
from tracker.exports.library.gather import build_library
from tracker.exports.library.listing import write_entries_csv
from tracker.exports.library.passages import choose_passage
from tracker.exports.library.query import Term, read_query
from tracker.exports.reading import Reading
from tracker.exports.scores_csv import write_commitment_csv
from tracker.problems import Problem
from tracker.registers import load_registers
from tracker.vocabulary import Account
from tracker.wording import wording_in
from tracker.workflows.reading import open_reading, prepare
from tracker.workflows.scoring import require_place


def find(parsed: argparse.Namespace) -> int:
    """Print the entries of the library that hold every word."""
    reading, problems = _open(parsed)
    terms = read_query(" ".join(parsed.words))
    if not terms:
        raise BadRequest("There is no word to look for.")
    found = build_library(reading, load_registers()).search(terms)
    found = [entry for entry in found if parsed.kind in {None, entry.kind.value}]
    if parsed.format == "csv":
        _write(write_entries_csv(found))
    else:
        _write("".join(f"{line}\n" for entry in found for line in _told(entry, terms, reading)).encode())
        print(f"Entries: {len(found)}", file=sys.stderr)
    return show_problems(problems)


def show_calendar(parsed: argparse.Namespace) -> int:
    """Print what comes next and what has been, or write it for a calendar program."""
    reading, problems = _open(parsed)
    say = wording_in(parsed.language)
    start, end = _day(parsed.start, "--from", is_end=False), _day(parsed.end, "--to", is_end=True)
    if start and end and end < start:
        raise BadRequest(f"--to {parsed.end} comes before --from {parsed.start}. Exchange the two.")
    events = choose_events(
        build_calendar(reading, load_registers()),
        start=start,
        end=end,
        kind=EventKind(parsed.kind) if parsed.kind else None,
        place=require_place(parsed.place, reading.places) if parsed.place else None,
    )
    if parsed.format == "ics":
        _write(write_calendar(events, reading, say))
    elif parsed.format == "csv":
        _write(write_calendar_csv(events, reading, say))
    else:
        lines = (f"{_written(event):26}{title_of(event, reading, say)}\n" for event in events)
        _write("".join(lines).encode())
    return show_problems(problems)


def show_corridor(parsed: argparse.Namespace) -> int:
    """Write everything known between two places as CSV."""
    reading, problems = _open(parsed)
    codes = [require_place(written, reading.places) for written in (parsed.origin, parsed.destination)]
    origin, destination = (reading.places.find(code) for code in codes)
    if origin is None or destination is None or origin == destination:
        raise BadRequest("A corridor has two ends: name two different places.")
    _write(write_corridor_csv(build_corridor(reading, load_registers(), origin, destination)))
    return show_problems(problems)


def show_commitment(parsed: argparse.Namespace) -> int:
    """Write where every place stands on one commitment, by account, as CSV."""
    reading, problems = _open(parsed)
    (name,) = _commitments([parsed.commitment], reading)
    _write(write_commitment_csv(reading.scores, reading.catalog, name))
    return show_problems(problems)


def show_gap(parsed: argparse.Namespace) -> int:
    """Write the questions on which governments and another voice both gave a level, as CSV."""
    reading, problems = _open(parsed)
    commitments = _commitments(parsed.commitment or list(reading.catalog.commitments), reading)
    _write(write_pairings_csv(gather_pairings(reading, list(reading.countries), commitments, Account(parsed.voice))))
    return show_problems(problems)


def _commitments(named: list[str], reading: Reading) -> list[str]:
    unknown = sorted(set(named) - set(reading.catalog.commitments))
    if unknown:
        there = ", ".join(sorted(reading.catalog.commitments))
        raise BadRequest(f"There is no commitment '{unknown[0][:40]}'. There are: {there}.")
    return named


def _open(parsed: argparse.Namespace) -> tuple[Reading, list[Problem]]:
    settings = settings_of(parsed)
    problems = [] if parsed.no_load else prepare(settings)
    return open_reading(settings, as_of(parsed)), problems


def _day(written: str | None, name: str, *, is_end: bool) -> dt.date | None:
    if written is None:
        return None
    try:
        date = PartialDate.parse(written)
    except ValueError as error:
        raise BadRequest(f"{name} '{written[:40]}' {error}.") from None
    return date.last if is_end else date.first


def _told(entry: Entry, terms: tuple[Term, ...], reading: Reading) -> Iterator[str]:
    places = ", ".join(reading.places.name(code) for code in entry.places[:4])
    yield f"{entry.kind.value:12}{entry.title or entry.code}" + (f" ({places})" if places else "")
    passage = "".join(piece.text for piece in choose_passage(entry, terms))
    if passage:
        yield f"{'':12}{' '.join(passage.split())}"
    origin = ", ".join(str(part) for part in (entry.source, entry.date) if part)
    yield f"{'':12}[{entry.key}]" + (f" {origin}" if origin else "")


def _written(event: Event) -> str:
    if event.starts is None:
        return "no date known"
    return str(event.starts) if event.ends is None else f"{event.starts} to {event.ends}"


def _write(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
