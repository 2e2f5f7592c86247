"""The site: every public page as plain HTML in a folder, readable from a disk, without a server and without a script.

A site speaks one language; names of files are those of every language, so that several can stand side by side.

Knows which files it holds and their order. Leaves each kind of page to a file named *_pages, and how
the folder takes its place to `folder`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from tracker import __version__
from tracker.exports.csv import write_scorecard_csv
from tracker.exports.files import Filler
from tracker.exports.narrowing import NarrowReading, narrow
from tracker.exports.open_data import pack_open_data
from tracker.exports.open_data.analysis_tables import Year, trace_years
from tracker.exports.reading import Reading
from tracker.exports.site.addresses import file_names
from tracker.exports.site.commitment_pages import commitment_pages
from tracker.exports.site.coverage_pages import coverage_page
from tracker.exports.site.data_pages import data_page, missing_page
from tracker.exports.site.folder import write_folder
from tracker.exports.site.letters import Letters
from tracker.exports.site.method_pages import method_page
from tracker.exports.site.overview_pages import overview_pages
from tracker.exports.site.pages import Page, style, write_pages
from tracker.exports.site.place_pages import index_page, place_page
from tracker.exports.site.register_pages import register_page
from tracker.exports.site.source_pages import source_pages
from tracker.exports.site.years import known_years
from tracker.exports.standing import name_order, places_heard
from tracker.exports.workbook import write_workbook
from tracker.places import Place
from tracker.registers import load_registers
from tracker.submissions.confidentiality import Withheld
from tracker.vocabulary import Confidentiality
from tracker.wording import ENGLISH, Wording, wording_in

__all__ = ["write_site"]

_PACKAGES = {
    "open-data.zip": "site.tables",
    "workbook.xlsx": "site.workbook",
}


def write_site(
    reading: Reading,
    folder: Path,
    withheld: Mapping[Confidentiality, Withheld],
    progress: Callable[[int], None] | None = None,
    places: Collection[str] | None = None,
    language: str = ENGLISH.language,
) -> list[Path]:
    """Write the site into a folder and say which files it has; `progress` hears how many are made so far.

    `places` are codes of those it is about, all unless told; `language` is en, fr or es.

    BadRequest when the folder holds anything but an earlier site; WorkspaceError when it cannot be written.
    """
    told = narrow(reading, places) if places else reading
    scores = reading.scores
    about = {
        "language": language,
        "as_of": reading.as_of.isoformat(),
        "code": __version__,
        "methodology": scores.methodology,
        "definitions": scores.definitions,
        "snapshot": scores.snapshot,
    }
    made = _files(told, withheld, wording_in(language))
    return [folder / name for name in write_folder(folder, made, about, progress or (lambda _: None))]


def _files(
    reading: Reading, withheld: Mapping[Confidentiality, Withheld], say: Wording
) -> Iterator[tuple[str, bytes | Filler]]:
    spoken, places = reading.told_in(say), _places(reading, say)
    names = file_names(p.submission.id for p in reading.heads)
    years = trace_years(reading, {place.code for place in places})
    letters = Letters()
    for page in _pages(spoken, places, names, say):
        yield from _met(write_pages(page, spoken, say), letters)
    yield from _met(_place_files(spoken, places, names, years, say), letters)
    yield from letters.font_files()
    yield "style.css", letters.add_to(style()).encode()
    yield "icon.svg", files("tracker.exports.layouts").joinpath("site-icon.svg").read_bytes()
    only = reading.only if isinstance(reading, NarrowReading) else None
    yield "data/open-data.zip", lambda file: pack_open_data(file, reading, only, withheld, years=years)
    yield "data/workbook.xlsx", write_workbook(reading, only)


def _met(made: Iterable[tuple[str, bytes]], letters: Letters) -> Iterator[tuple[str, bytes]]:
    """Files as they are, of which the letters are looked at on the way."""
    for name, data in made:
        if name.endswith(".html"):
            letters.meet(data)
        yield name, data


def _pages(reading: Reading, places: list[Place], names: Mapping[str, str], say: Wording) -> Iterator[Page]:
    yield from overview_pages(reading, say)
    yield index_page(reading, places, say)
    yield from commitment_pages(reading, say)
    yield from source_pages(reading, names, say)
    yield register_page(reading, load_registers(), say)
    yield coverage_page(reading, say)
    yield method_page(reading, say)
    yield data_page(places, _PACKAGES, say)
    yield missing_page(say)


def _place_files(
    reading: Reading, places: list[Place], names: Mapping[str, str], traced: Iterable[Year], say: Wording
) -> Iterator[tuple[str, bytes]]:
    years = known_years(traced)
    for place in places:
        own, known = reading.about(place.code), years.get(place.code, {})
        page, card = place_page(reading, place, own, names, known, say)
        yield from write_pages(page, reading, say)
        yield f"data/{place.code}.csv", write_scorecard_csv(card)


def _places(reading: Reading, say: Wording) -> list[Place]:
    """The places it is about, by name: those chosen, or every one of the gazetteer and those that a document names."""
    if isinstance(reading, NarrowReading):
        chosen = (reading.places.find(code) for code in reading.only)
        return sorted((place for place in chosen if place), key=lambda p: name_order(p, say))
    named = {p.code: p for p in (*reading.places.by_code.values(), *places_heard(reading))}
    for published in reading.heads:
        place = reading.places.find(published.submission.country or "")
        if place is not None:
            named[place.code] = place
    return sorted(named.values(), key=lambda p: name_order(p, say))
