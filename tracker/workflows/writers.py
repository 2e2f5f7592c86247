"""Which exports there are: kinds, formats, and what writes them.

A writer is imported only when it is used, because Word, PDF and Excel are slow to import.
"""

import datetime as dt
import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from tracker.exports.reading import Reading
from tracker.exports.release import OPEN, Release, say_moment
from tracker.exports.selection import EVERYTHING, Selection
from tracker.vocabulary import Confidentiality
from tracker.wording import ENGLISH

Writer: TypeAlias = Callable[[Reading, str], bytes]

#: Kind → format → module and function of what writes the kind's model as bytes.
PAPERS = {
    "scorecard": {
        "md": "markdown:write_scorecard_markdown",
        "html": "html:write_scorecard_html",
        "csv": "csv:write_scorecard_csv",
        "json": "json:write_scorecard_json",
        "docx": "docx:write_scorecard_docx",
        "pdf": "pdf:write_scorecard_pdf",
        "xlsx": "xlsx:write_scorecard_xlsx",
    },
    "questions": {
        "md": "paper_markdown:write_questions_markdown",
        "docx": "docx:write_questions_docx",
        "pdf": "pdf:write_questions_pdf",
    },
    "summary": {
        "md": "paper_markdown:write_summary_markdown",
        "html": "paper_html:write_summary_html",
        "docx": "docx:write_summary_docx",
        "pdf": "pdf:write_summary_pdf",
    },
    "letter": {
        "md": "paper_markdown:write_letter_markdown",
        "html": "paper_html:write_letter_html",
        "docx": "docx:write_letter_docx",
        "pdf": "pdf:write_letter_pdf",
    },
    "receipt": {"json": "receipt:write_receipt"},
}
#: Kinds about many places at once, or about everything.
PACKAGES = {"open-data": ("zip",), "workbook": ("xlsx",), "site": ("folder",)}
#: Kinds that are announced and not built.
COMING = frozenset({"session-report", "chairs-pack", "shadow-report", "blank-form"})
_BUILDERS = {
    "scorecard": "report:build_dated_scorecard",
    "questions": "questions:build_questions_sheet",
    "letter": "letter:build_letter",
}
#: Languages of papers and of the site; the other packages, like a receipt, are English.
LANGUAGES = ("en", "fr", "es")
TRANSLATED = frozenset({"scorecard", "questions", "summary", "letter", "site"})
LENGTHS = ("half", "two", "full")


@dataclass(frozen=True, slots=True)
class Choice:
    """What was asked for: kind, format and language, how long a summary may be, what is told, on which terms."""

    kind: str
    form: str
    length: str = "two"
    region: str | None = None
    language: str = "en"
    process: str | None = None
    mechanism: str | None = None
    selection: Selection = EVERYTHING
    release: Release = OPEN


def find_exporter(name: str) -> Any:
    """A function of the exports, for example `markdown:write_scorecard_markdown`; imported only now."""
    module, function = name.split(":")
    return getattr(importlib.import_module(f"tracker.exports.{module}"), function)


def write_paper(choice: Choice, reading: Reading, countries: Sequence[str]) -> bytes:
    """One paper: about one place, or a summary of several."""
    write = find_exporter(PAPERS[choice.kind][choice.form])
    written: bytes = write(_model(choice, reading, countries))
    return written


def _model(choice: Choice, reading: Reading, countries: Sequence[str]) -> Any:
    if choice.kind == "receipt":
        return find_exporter("receipt:build_receipt")(reading, countries[0], choice.release)
    chosen: dict[str, Any] = {"language": choice.language, "selection": choice.selection}
    if choice.kind == "summary":
        length = find_exporter("summary:Length")(choice.length)
        named = {"region": choice.region, "process": choice.process}
        made = find_exporter("summary_report:build_summary")(reading, countries, length, **named, **chosen)
    else:
        made = find_exporter(_BUILDERS[choice.kind])(reading, countries[0], **chosen)
    return replace(made, release=choice.release)


def _writer(choice: Choice) -> Writer:
    return lambda reading, country: write_paper(choice, reading, [country])


#: Everything that can be written about one place.
WRITERS: dict[tuple[str, str], Writer] = {
    (kind, form): _writer(Choice(kind, form)) for kind, forms in PAPERS.items() for form in forms
}


def find_faults(choice: Choice, audience: str, now: dt.datetime) -> list[str]:
    """What of a choice is not built or may not be, each with what there is instead; `now` is held against embargoes."""
    kinds = {kind: tuple(forms) for kind, forms in PAPERS.items()} | PACKAGES
    if choice.kind in COMING:
        return [f"The export '{choice.kind}' is not built yet. There are: {', '.join(sorted(kinds))}."]
    if choice.kind not in kinds:
        return [f"There is no export of the kind '{choice.kind}'. There are: {', '.join(sorted(kinds))}."]
    languages = LANGUAGES if choice.kind in TRANSLATED else LANGUAGES[:1]
    faults = (
        _fault(f"There is no {choice.kind} in the format", choice.form, kinds[choice.kind]),
        _fault(f"There is no {choice.kind} in the language", choice.language, languages),
        _fault("There is no summary of the length", choice.length, LENGTHS),
        f"--mechanism is for a shadow-report, not for a {choice.kind}. Leave it out." if choice.mechanism else None,
        _fault_of_audience(choice.kind, audience),
        _fault_of_release(choice, now),
    )
    return [fault for fault in faults if fault]


def _fault(said: str, asked: str, known: Sequence[str]) -> str | None:
    if not asked:
        return f"Name one with --format: {', '.join(known)}."
    return None if asked in known else f"{said} '{asked}' yet. There are: {', '.join(known)}."


def _fault_of_audience(kind: str, audience: str) -> str | None:
    """Everything that is written is public: for any other audience somebody would have to vouch for its readers."""
    if audience == Confidentiality.PUBLIC:
        return None
    if audience not in list(Confidentiality):
        return f"There is no audience '{audience}'. There are: {', '.join(Confidentiality)}; papers are public."
    return (
        f"A {kind} for the audience '{audience}' would hold what is not public. Nobody can log in yet, so nobody could "
        "vouch for its readers: everything that is written here is public. Leave --audience out, or say public."
    )


def _fault_of_release(choice: Choice, now: dt.datetime) -> str | None:
    """A package is published by being written: it waits for the embargo, and is nobody's own copy."""
    embargo = choice.release.embargo
    if choice.kind not in PACKAGES or choice.release.is_open:
        return None
    if choice.release.recipient:
        return f"{choice.kind.capitalize()} is for anyone; --recipient is for papers: {', '.join(PAPERS)}."
    if embargo is None or embargo.lifts_at <= now:
        return None
    kind, lifts = choice.kind.capitalize(), embargo.moment(ENGLISH)
    clocks = [say_moment(moment, ENGLISH) for moment in (now.astimezone(dt.UTC), now.astimezone())]
    return (
        f"{kind} is published by being written, and the embargo lifts at {lifts}. The clock of this machine says "
        f"{' or '.join(dict.fromkeys(clocks))}. Write it then, or hand out papers until then."
    )
