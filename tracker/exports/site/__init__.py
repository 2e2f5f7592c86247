"""The site: every public page as plain HTML in a folder, readable from a disk, without a server and without a script.

Knows which files it holds and their order. Leaves each kind of page to a file named *_pages, and how
the folder takes its place to `folder`.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from tracker import __version__
from tracker.exports.csv import write_scorecard_csv
from tracker.exports.narrowing import NarrowReading, narrow
from tracker.exports.open_data import write_open_data
from tracker.exports.reading import Published, Reading
from tracker.exports.site.addresses import file_names
from tracker.exports.site.commitment_pages import commitment_pages
from tracker.exports.site.folder import write_folder
from tracker.exports.site.method_pages import coverage_page, data_page, method_page, missing_page
from tracker.exports.site.overview_pages import overview_pages
from tracker.exports.site.pages import Page, write_pages
from tracker.exports.site.place_pages import index_page, place_page
from tracker.exports.site.source_pages import places_of, source_pages
from tracker.exports.standing import places_heard
from tracker.exports.workbook import write_workbook
from tracker.places import Place
from tracker.submissions.confidentiality import Withheld
from tracker.vocabulary import Confidentiality

__all__ = ["write_site"]

_PACKAGES = {
    "open-data.zip": "every table, with types, keys, codebook and checksums",
    "workbook.xlsx": "the same in words, to sort and filter",
}
_LAYOUTS = {"style.css": "site.css", "icon.svg": "site-icon.svg"}


def write_site(
    reading: Reading,
    folder: Path,
    withheld: Mapping[Confidentiality, Withheld],
    progress: Callable[[int], None] | None = None,
    places: Collection[str] | None = None,
) -> list[Path]:
    """Write the site into a folder and say which files it has; `progress` hears how many are made so far.

    `places` are codes of those it is about, all unless told.

    BadRequest when the folder holds anything but an earlier site; WorkspaceError when it cannot be written.
    """
    told = narrow(reading, places) if places else reading
    scores = reading.scores
    about = {
        "as_of": reading.as_of.isoformat(),
        "code": __version__,
        "methodology": scores.methodology,
        "definitions": scores.definitions,
        "snapshot": scores.snapshot,
    }
    made = _files(told, withheld)
    return [folder / name for name in write_folder(folder, made, about, progress or (lambda _: None))]


def _files(reading: Reading, withheld: Mapping[Confidentiality, Withheld]) -> Iterator[tuple[str, bytes]]:
    places = _places(reading)
    names = file_names(p.submission.id for p in reading.published)
    for name, layout in _LAYOUTS.items():
        yield name, files("tracker.exports.layouts").joinpath(layout).read_bytes()
    for page in _pages(reading, places, names):
        yield from write_pages(page, reading)
    yield from _place_files(reading, places, names)
    only = reading.only if isinstance(reading, NarrowReading) else None
    yield "data/open-data.zip", write_open_data(reading, only, withheld)
    yield "data/workbook.xlsx", write_workbook(reading, only)


def _pages(reading: Reading, places: list[Place], names: Mapping[str, str]) -> Iterator[Page]:
    yield from overview_pages(reading)
    yield index_page(reading, places)
    yield from commitment_pages(reading)
    yield from source_pages(reading, names)
    yield coverage_page(reading)
    yield method_page(reading)
    yield data_page(places, _PACKAGES)
    yield missing_page()


def _place_files(reading: Reading, places: list[Place], names: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    about: dict[str, list[Published]] = {}
    for published in reading.published:
        for code in places_of(published.submission):
            about.setdefault(code, []).append(published)
    for place in places:
        page, card = place_page(reading, place, about.get(place.code, ()), names)
        yield from write_pages(page, reading)
        yield f"data/{place.code}.csv", write_scorecard_csv(card)


def _places(reading: Reading) -> list[Place]:
    """The places it is about: those chosen, or every one of the gazetteer and those that a document names."""
    if isinstance(reading, NarrowReading):
        chosen = (reading.places.find(code) for code in reading.only)
        return sorted((place for place in chosen if place), key=lambda p: p.name)
    named = {p.code: p for p in (*reading.places.by_code.values(), *places_heard(reading))}
    for published in reading.published:
        place = reading.places.find(published.submission.country or "")
        if place is not None:
            named[place.code] = place
    return sorted(named.values(), key=lambda p: p.name)
