"""Writes exports into exports/, each whole or not at all."""

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from tracker.errors import BadRequest
from tracker.exports.files import write_export
from tracker.exports.reading import Reading
from tracker.problems import Problem
from tracker.settings import Settings
from tracker.workflows.bring_in import bring_in
from tracker.workflows.reading import open_reading
from tracker.workflows.scoring import require_place
from tracker.workflows.writers import PACKAGES, WRITERS, Choice, find_exporter, require_choice, write_paper
from tracker.workspace import exports_folder, open_archive, open_definitions, open_places, shared_archive

__all__ = ["WRITERS", "Choice", "export"]

#: More places than these are not all named in the name of one file.
_NAMED = 4


def export(
    settings: Settings,
    choice: Choice,
    countries: Sequence[str],
    *,
    as_of: dt.date | None = None,
    output: Path | None = None,
    audience: str = "public",
    is_loading: bool = True,
    progress: Callable[[int], None] | None = None,
) -> tuple[list[Path], list[Problem]]:
    """Write what was chosen and say where; BadRequest for what is not built."""
    require_choice(choice, audience)
    places = open_places()
    wanted = [require_place(code, places) for code in countries]
    problems: list[Problem] = []
    if is_loading:
        catalog = open_definitions(settings).require()
        with open_archive(settings) as archive:
            problems = bring_in(settings, catalog, archive).problems
    reading = open_reading(settings, as_of)
    if choice.kind == "site":
        return _write_site(settings, reading, output, progress), problems
    if choice.kind in PACKAGES or choice.kind == "summary":
        return [_write_one(settings, choice, reading, wanted, output)], problems
    wanted = wanted or sorted({a.country for p in reading.published for a in p.submission.answers})
    return _write_each(settings, choice, reading, wanted, output), problems


def _write_each(
    settings: Settings, choice: Choice, reading: Reading, wanted: Sequence[str], output: Path | None
) -> list[Path]:
    target = _folder_for_several(output, len(wanted))
    folder = exports_folder(settings)
    return [
        write_export(
            folder,
            choice.kind,
            _told_in(code, choice),
            reading.as_of,
            choice.form,
            write_paper(choice, reading, [code]),
            target,
        )
        for code in wanted
    ]


def _write_one(
    settings: Settings, choice: Choice, reading: Reading, wanted: Sequence[str], output: Path | None
) -> Path:
    if choice.kind == "summary":
        data = write_paper(choice, reading, wanted)
    elif choice.kind == "workbook":
        data = find_exporter("workbook:write_workbook")(reading, wanted or None)
    else:
        withheld = shared_archive(settings.database_url).count_withheld()
        data = find_exporter("open_data:write_open_data")(reading, wanted or None, withheld)
    name = _told_in(_name(choice, wanted), choice)
    return write_export(exports_folder(settings), choice.kind, name, reading.as_of, choice.form, data, output)


def _told_in(name: str, choice: Choice) -> str:
    return name if choice.language == "en" else f"{name}-{choice.language}"


def _name(choice: Choice, wanted: Sequence[str]) -> str:
    if choice.region and not wanted:
        return choice.region.replace(" ", "-")
    if not wanted:
        return "all"
    return "-".join(wanted) if len(wanted) <= _NAMED else f"{len(wanted)}-places"


def _write_site(
    settings: Settings, reading: Reading, output: Path | None, progress: Callable[[int], None] | None
) -> list[Path]:
    folder = output or exports_folder(settings) / "site" / f"all-{reading.as_of.isoformat()}"
    withheld = shared_archive(settings.database_url).count_withheld()
    find_exporter("site:write_site")(reading, folder, withheld, progress)
    return [folder]


def _folder_for_several(output: Path | None, count: int) -> Path | None:
    if output is not None and count > 1:
        if output.is_file():
            raise BadRequest(f"'{output}' is a file; name a folder for {count} places.")
        output.mkdir(parents=True, exist_ok=True)
    return output
