"""Which exports there are: kinds, formats, and what writes them.

A writer is imported only when it is used, because Word, PDF and Excel are slow to import.
"""

import importlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from tracker.errors import BadRequest
from tracker.exports.reading import Reading

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
    "receipt": {"json": "receipt:write_receipt"},
}
#: Kinds about many places at once, or about everything.
PACKAGES = {"open-data": ("zip",), "workbook": ("xlsx",), "site": ("folder",)}
#: Languages of papers; a package, like a receipt, is English.
LANGUAGES = ("en", "fr", "es")
TRANSLATED = frozenset({"scorecard", "questions", "summary"})
AUDIENCES = ("public",)
LENGTHS = ("half", "two", "full")


@dataclass(frozen=True, slots=True)
class Choice:
    """What was asked for: kind, format and language, and how long a summary may be."""

    kind: str
    form: str
    length: str = "two"
    region: str | None = None
    language: str = "en"


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
    if choice.kind == "summary":
        length = find_exporter("summary:Length")(choice.length)
        build_summary = find_exporter("summary_report:build_summary")
        return build_summary(reading, countries, length, region=choice.region, language=choice.language)
    if choice.kind == "receipt":
        return find_exporter("receipt:build_receipt")(reading, countries[0])
    build = {"scorecard": "report:build_scorecard", "questions": "questions:build_questions_sheet"}[choice.kind]
    return find_exporter(build)(reading, countries[0], choice.language)


def _writer(choice: Choice) -> Writer:
    return lambda reading, country: write_paper(choice, reading, [country])


#: Everything that can be written about one place.
WRITERS: dict[tuple[str, str], Writer] = {
    (kind, form): _writer(Choice(kind, form)) for kind, forms in PAPERS.items() for form in forms
}


def require_choice(choice: Choice, audience: str) -> Choice:
    """The choice, when all of it is built; BadRequest says what there is instead."""
    kinds = {kind: tuple(forms) for kind, forms in PAPERS.items()} | PACKAGES
    if choice.kind not in kinds:
        raise BadRequest(f"There is no export of the kind '{choice.kind}' yet. There are: {', '.join(sorted(kinds))}.")
    _require(f"There is no {choice.kind} in the format", choice.form, kinds[choice.kind])
    languages = LANGUAGES if choice.kind in TRANSLATED else LANGUAGES[:1]
    _require(f"There is no {choice.kind} in the language", choice.language, languages)
    _require(f"There is no {choice.kind} for the audience", audience, AUDIENCES)
    _require("There is no summary of the length", choice.length, LENGTHS)
    return choice


def _require(said: str, asked: str, known: Sequence[str]) -> None:
    if not asked:
        raise BadRequest(f"Name one with --format: {', '.join(known)}.")
    if asked not in known:
        raise BadRequest(f"{said} '{asked}' yet. There are: {', '.join(known)}.")
