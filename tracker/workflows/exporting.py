"""Writes exports of places into exports/, each whole or not at all."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from tracker.errors import BadRequest
from tracker.exports.csv import write_scorecard_csv
from tracker.exports.files import write_export
from tracker.exports.html import write_scorecard_html
from tracker.exports.json import write_scorecard_json
from tracker.exports.markdown import write_scorecard_markdown
from tracker.exports.reading import Reading
from tracker.exports.receipt import build_receipt, write_receipt
from tracker.exports.report import build_scorecard
from tracker.exports.scorecard import Scorecard
from tracker.problems import Problem
from tracker.settings import Settings
from tracker.workflows.bring_in import bring_in
from tracker.workflows.reading import open_reading
from tracker.workflows.scoring import require_place
from tracker.workspace import exports_folder, open_archive, open_definitions, open_places

Writer: TypeAlias = Callable[[Reading, str], bytes]


def _scorecard(write: Callable[[Scorecard], bytes]) -> Writer:
    return lambda reading, country: write(build_scorecard(reading, country))


SCORECARD_WRITERS: dict[str, Callable[[Scorecard], bytes]] = {
    "md": write_scorecard_markdown,
    "html": write_scorecard_html,
    "csv": write_scorecard_csv,
    "json": write_scorecard_json,
}
WRITERS: dict[tuple[str, str], Writer] = {
    **{("scorecard", form): _scorecard(write) for form, write in SCORECARD_WRITERS.items()},
    ("receipt", "json"): lambda reading, country: write_receipt(build_receipt(reading, country)),
}
LANGUAGES = ("en",)


def export(
    settings: Settings,
    kind: str,
    countries: Sequence[str],
    *,
    form: str,
    as_of: dt.date | None = None,
    output: Path | None = None,
    language: str = "en",
    is_loading: bool = True,
) -> tuple[list[Path], list[Problem]]:
    """Write one export a place; BadRequest for a kind, format or language that is not built."""
    writer = require_writer(kind, form, language)
    places = open_places()
    wanted = [require_place(code, places) for code in countries]
    problems: list[Problem] = []
    if is_loading:
        catalog = open_definitions(settings).require()
        with open_archive(settings) as archive:
            problems = bring_in(settings, catalog, archive).problems
    reading = open_reading(settings, as_of)
    wanted = wanted or sorted({a.country for p in reading.published for a in p.submission.answers})
    target = _folder_for_several(output, len(wanted))
    paths = [
        write_export(exports_folder(settings), kind, code, reading.as_of, form, writer(reading, code), target)
        for code in wanted
    ]
    return paths, problems


def _folder_for_several(output: Path | None, count: int) -> Path | None:
    if output is not None and count > 1:
        if output.is_file():
            raise BadRequest(f"'{output}' is a file; name a folder for {count} places.")
        output.mkdir(parents=True, exist_ok=True)
    return output


def require_writer(kind: str, form: str, language: str) -> Writer:
    """The writer of a kind in a format; BadRequest says which there are."""
    formats = sorted(f for k, f in WRITERS if k == kind)
    if not formats:
        kinds = ", ".join(sorted({k for k, _ in WRITERS}))
        raise BadRequest(f"There is no export of the kind '{kind}' yet. There are: {kinds}.")
    if form not in formats:
        raise BadRequest(f"There is no {kind} in the format '{form}' yet. There are: {', '.join(formats)}.")
    if language not in LANGUAGES:
        raise BadRequest(f"There is no {kind} in the language '{language}' yet. There are: {', '.join(LANGUAGES)}.")
    return WRITERS[kind, form]
