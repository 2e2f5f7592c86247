"""The workbook: everything public in one Excel file, in words, to sort and filter.

Knows which sheets it has. Leaves their rows to `workbook_sheets` and how cells are written to `sheets`.
"""

from collections.abc import Sequence

from tracker.exports.reading import Reading
from tracker.exports.sheets import Cell, Notes, Sheet, Verdict, write_sheets
from tracker.exports.workbook_registers import build_registers
from tracker.exports.workbook_sheets import (
    build_answers,
    build_coverage_sheet,
    build_definitions,
    build_scorecards,
    build_sources,
)
from tracker.wording import ENGLISH, PublicWord

TITLE = "Compact Tracker: what was promised to migrants, and what has been done"

SAID: dict[PublicWord, str] = {
    PublicWord.DONE: "what is asked is so",
    PublicWord.ON_COURSE: "on the way at the pace that is needed",
    PublicWord.BEHIND: "moving too slowly, or not at all",
    PublicWord.NOT_DONE: "a deadline has passed and what is asked is not so",
    PublicWord.UNDONE: "it was so, and is so no longer",
    PublicWord.NOT_KNOWN: "nobody has shown it; never counted as zero",
    PublicWord.NOT_DUE: "the deadline lies ahead",
    PublicWord.NOT_PLACED: "nothing is asked by this deadline, or it does not apply",
    PublicWord.THEY_DISAGREE: "civil society’s voices are divided",
}


def write_workbook(reading: Reading, countries: Sequence[str] | None) -> bytes:
    """Some places, or all about which something public was said, as one xlsx file."""
    chosen = sorted(set(countries) if countries else reading.heard, key=reading.places.name)
    sheets: list[Sheet | Notes] = [
        _notes(reading, chosen if countries else []),
        build_scorecards(reading, chosen),
        build_answers(reading, chosen),
        build_sources(reading, chosen),
        build_definitions(reading.catalog),
        build_coverage_sheet(reading, chosen),
        build_registers(),
    ]
    return write_sheets(f"{TITLE}. As known on {ENGLISH.date(reading.as_of)}", reading.as_of, sheets)


def _notes(reading: Reading, chosen: Sequence[str]) -> Notes:
    scores = reading.scores
    about = (
        ENGLISH.join([reading.places.name(c) for c in chosen]) if chosen else "every place about which anybody spoke"
    )
    words = [("", Verdict(w, f"{w.sign} {ENGLISH.label(w)}: {said}")) for w, said in SAID.items()]
    lines: list[tuple[str, Cell]] = [
        ("As known on", ENGLISH.date(reading.as_of)),
        ("About", f"{about}. Everything here comes from public documents."),
        ("Scorecards", "One row for each place, indicator and account that spoke. Accounts are never averaged."),
        ("Answers", "What each document says, in its own words, with its evidence."),
        ("Sources", "Every document, with its author and how it was made."),
        ("Definitions", "What each level means, and by when it is asked."),
        ("Coverage", "How many places anybody looked at; 0 says that nobody did."),
        ("Registers", "Mechanisms, standards and forums that sources name: a description, nothing of it is scored."),
        ("Words", "A sign and a word in each verdict; colour only repeats them."),
        *words,
        ("Milestones", "The editors’ placement unless said otherwise; no government has agreed them."),
        ("The Compact", "It is not legally binding. Nothing here is a United Nations view."),
        ("Names of places", "They imply no opinion on their status. Places are never ranked."),
        ("Empty cells", "Not known, or not applicable; never zero."),
        ("How to cite", f"{TITLE}. As known on {ENGLISH.date(reading.as_of)}. CC BY 4.0."),
        ("Version", f"Method {scores.methodology}; definitions {scores.definitions}; data {scores.snapshot}"),
    ]
    return Notes("Read me", TITLE, lines)
