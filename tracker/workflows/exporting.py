"""Writes exports into exports/, each whole or not at all, and beside a scorecard the receipt that proves it."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tracker.errors import BadRequest
from tracker.exports.files import Filler, write_export, write_whole
from tracker.exports.reading import Reading
from tracker.exports.summary_report import find_region
from tracker.indicators.catalog import Catalog
from tracker.problems import Problem
from tracker.settings import Settings
from tracker.workflows.bring_in import bring_in
from tracker.workflows.choosing import Words, choose
from tracker.workflows.reading import HELD, open_reading
from tracker.workflows.writers import PACKAGES, WRITERS, Choice, find_exporter, find_faults, write_paper
from tracker.workspace import exports_folder, now, open_archive, open_definitions, open_places, shared_archive

__all__ = ["WRITERS", "Choice", "Exported", "Words", "export"]

#: More places than these are not all named in the name of one file.
_NAMED = 4
#: The most letters of a recipient's name, which stands on every page.
_RECIPIENT = 200
#: The kind of paper beside which a receipt is written, and the ending of its name.
_PROVEN, _RECEIPT = "scorecard", "receipt.json"

#: Hears what is made and how many so far.
Progress = Callable[[int], None]


@dataclass
class Exported:
    """What was written: the paths asked for, the receipts beside them, and the problems of what was loaded before."""

    paths: list[Path] = field(default_factory=list)
    beside: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def export(
    settings: Settings,
    choice: Choice,
    words: Words | Sequence[str] = (),
    *,
    as_of: dt.date | None = None,
    output: Path | None = None,
    audience: str = "public",
    is_loading: bool = True,
    progress: Progress | None = None,
) -> Exported:
    """Write what was chosen and say where; BadRequest names at once all that does not exist or is not built."""
    wanted, choice, catalog = _require(settings, choice, words if isinstance(words, Words) else Words(words), audience)
    done = Exported()
    if is_loading:
        with open_archive(settings) as archive:
            done.problems = bring_in(settings, catalog, archive).problems
    only = None if choice.kind in PACKAGES else _places(choice, wanted)
    reading = open_reading(settings, as_of, most_held=HELD, catalog=catalog, only=only)
    if choice.kind == "site":
        done.paths = _write_site(settings, choice, reading, wanted, output, progress)
    elif choice.kind in PACKAGES or choice.kind == "summary":
        done.paths = [_write_one(settings, choice, reading, wanted, output, progress)]
    else:
        _write_each(settings, choice, reading, wanted or _heard(reading, choice.region), output, done, progress)
    return done


def _require(settings: Settings, choice: Choice, words: Words, audience: str) -> tuple[list[str], Choice, Catalog]:
    """The places, the choice with its themes, and the definitions, when all of it exists."""
    definitions = open_definitions(settings)
    chosen = choose(words, choice, definitions.catalog, open_places())
    faults = [*find_faults(choice, audience, now()), *chosen.faults, *_fault_of_recipient(choice)]
    if faults:
        raise BadRequest("\n".join(dict.fromkeys(faults)))
    return chosen.places, chosen.choice, definitions.require()


def _heard(reading: Reading, region: str | None) -> list[str]:
    """Every place, or every place of a region, about which something public is said."""
    group = find_region(region) if region else None
    heard = sorted(reading.heard & set(group.codes) if group else reading.heard)
    if group and not heard:
        raise BadRequest(f"Nothing public has been said about any place of '{group.name}' yet; name places.")
    return heard


def _write_each(
    settings: Settings,
    choice: Choice,
    reading: Reading,
    wanted: Sequence[str],
    output: Path | None,
    done: Exported,
    progress: Progress | None,
) -> None:
    target = _folder_for_several(output, len(wanted))
    for number, code in enumerate(wanted, 1):
        name = _told_in("-".join(filter(None, (code, choice.selection.name))), choice)
        data = write_paper(choice, reading, [code])
        path = write_export(exports_folder(settings), choice.kind, name, reading.as_of, choice.form, data, target)
        done.paths.append(path)
        if choice.kind == _PROVEN and path.is_file():
            is_named = target is not None and not target.is_dir()
            done.beside.append(_write_receipt(path, choice, reading, code, is_named=is_named))
        if progress:
            progress(number)


def _write_receipt(beside: Path, choice: Choice, reading: Reading, code: str, *, is_named: bool) -> Path:
    """The receipt of a place beside its scorecard: one for all formats and languages, or named as a named file is."""
    name = beside.stem if is_named else f"{code}-{reading.as_of.isoformat()}"
    path = beside.with_name(f"{name}.{_RECEIPT}")
    write_whole(path, write_paper(Choice("receipt", "json", release=choice.release), reading, [code]))
    return path


def _write_one(
    settings: Settings,
    choice: Choice,
    reading: Reading,
    wanted: Sequence[str],
    output: Path | None,
    progress: Progress | None,
) -> Path:
    _folder_for_several(output, 1)
    places = _places(choice, wanted)
    content: bytes | Filler
    if choice.kind == "summary":
        content = write_paper(choice, reading, wanted)
    elif choice.kind == "workbook":
        content = find_exporter("workbook:write_workbook")(reading, places)
    else:
        withheld = shared_archive(settings.database_url).count_withheld()
        pack = find_exporter("open_data:pack_open_data")
        content = partial(pack, reading=reading, countries=places, withheld=withheld, progress=progress)
    name = _told_in(_name(choice, wanted), choice)
    return write_export(exports_folder(settings), choice.kind, name, reading.as_of, choice.form, content, output)


def _places(choice: Choice, wanted: Sequence[str]) -> list[str] | None:
    """The places of a package; None for all."""
    group = find_region(choice.region) if choice.region else None
    return list(wanted) or (list(group.codes) if group else None)


def _told_in(name: str, choice: Choice) -> str:
    return name if choice.language == "en" else f"{name}-{choice.language}"


def _name(choice: Choice, wanted: Sequence[str]) -> str:
    group = find_region(choice.region) if choice.region else None
    return "-".join(filter(None, (_place_name(choice, wanted, group.name if group else None), choice.selection.name)))


def _place_name(choice: Choice, wanted: Sequence[str], group: str | None) -> str:
    named = group or choice.process
    if named:
        return named.replace(" ", "-")
    if not wanted:
        return "all"
    return "-".join(wanted) if len(wanted) <= _NAMED else f"{len(wanted)}-places"


def _write_site(
    settings: Settings,
    choice: Choice,
    reading: Reading,
    wanted: Sequence[str],
    output: Path | None,
    progress: Progress | None,
) -> list[Path]:
    name = _told_in(_name(choice, wanted), choice)
    if output is not None:
        _require_folder(output)
    folder = output or exports_folder(settings) / "site" / f"{name}-{reading.as_of.isoformat()}"
    withheld = shared_archive(settings.database_url).count_withheld()
    find_exporter("site:write_site")(reading, folder, withheld, progress, _places(choice, wanted), choice.language)
    return [folder]


def _folder_for_several(output: Path | None, count: int) -> Path | None:
    """The folder that `output` names, made where only it is missing; BadRequest for what reads like a file."""
    if output is not None and count > 1:
        if output.is_file() or (output.suffix and not output.is_dir()):
            raise BadRequest(f"'{output}' is a file; name a folder for {count} places.")
        _require_folder(output)
        output.mkdir(exist_ok=True)
    elif output is not None and not output.is_dir():
        _require_folder(output.parent)
    return output


def _require_folder(folder: Path) -> None:
    """A folder below one that there is may be made: no whole path, and none at the root."""
    above = folder.absolute().parent
    if not folder.is_dir() and (not above.is_dir() or above == Path(above.anchor)):
        raise BadRequest(f"There is no folder '{folder}'. Make it first, or name another with --output.")


def _fault_of_recipient(choice: Choice) -> list[str]:
    length = len(choice.release.recipient or "")
    if length <= _RECIPIENT:
        return []
    return [f"--recipient has {length} letters and stands on every page; write at most {_RECIPIENT}."]
