"""The open data package: everything public, as tables that people and programs can check.

Knows which files the zip holds and that the same content gives the same bytes. Leaves the tables
to the files named *_tables, and what may be public to the store.
"""

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.resources import files

from tracker.exports.open_data.analysis_tables import analysis_tables
from tracker.exports.open_data.codebook import write_changelog, write_codebook, write_readme
from tracker.exports.open_data.coverage_tables import coverage_tables
from tracker.exports.open_data.descriptor import write_descriptor
from tracker.exports.open_data.document_tables import document_tables
from tracker.exports.open_data.measure_tables import measure_tables
from tracker.exports.open_data.promise_tables import promise_tables
from tracker.exports.open_data.register_tables import register_tables
from tracker.exports.open_data.result_tables import result_tables
from tracker.exports.open_data.summary_tables import summary_tables
from tracker.exports.open_data.tables import Table, write_table, write_table_for_excel
from tracker.exports.reading import Published, Reading, Voice
from tracker.places import Place
from tracker.submissions.confidentiality import Withheld
from tracker.vocabulary import Confidentiality

__all__ = ["build_tables", "write_open_data"]

#: The earliest moment that a zip can name: bytes do not depend on when they were written.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16


def write_open_data(
    reading: Reading,
    countries: Sequence[str] | None,
    withheld: Mapping[Confidentiality, Withheld],
    progress: Callable[[int], None] | None = None,
) -> bytes:
    """The package as a zip, of some places or of all; `withheld` are counts for the whole workspace.

    `progress` hears how many tables are made so far.
    """
    chosen = sorted(set(countries or ()))
    tables: list[Table] = []
    for table in build_tables(reading, chosen, withheld):
        tables.append(table)
        if progress:
            progress(len(tables))
    content = {f"data/{t.name}.csv": write_table(t) for t in tables}
    content |= {f"excel/{t.name}.csv": write_table_for_excel(t) for t in tables}
    content["datapackage.json"] = write_descriptor(tables, content, reading)
    content["CODEBOOK.md"] = write_codebook(tables)
    content["README.md"] = write_readme(reading, withheld, chosen)
    content["CHANGELOG.md"] = write_changelog(reading)
    content["LICENSE"] = files("tracker.exports.layouts").joinpath("cc-by-4.0.txt").read_bytes()
    content["SHA256SUMS"] = _checksums(content)
    return _zip(content)


def build_tables(
    reading: Reading, chosen: Sequence[str], withheld: Mapping[Confidentiality, Withheld]
) -> Iterator[Table]:
    """Every table of the package, made as it is taken; empty `chosen` is every place."""
    voices = [v for v in _voices(reading) if not chosen or v.answer.country in chosen]
    documents = list(_documents(reading, voices, chosen))
    spoken = {v.answer.country for v in voices}
    results = [reading.country(code) for code in sorted(spoken | set(chosen))]
    yield from promise_tables(reading.catalog, _places(reading, documents, voices, chosen))
    yield from measure_tables(reading.catalog)
    yield from document_tables(reading, documents, voices)
    yield from result_tables(results)
    yield from summary_tables(results)
    yield from analysis_tables(reading, results)
    yield from coverage_tables(reading, {r.country for r in results}, withheld)
    yield from register_tables()


def _voices(reading: Reading) -> Iterable[Voice]:
    for published in reading.published:
        for answer in published.submission.answers:
            if answer.indicator in reading.catalog.indicators:
                yield Voice(published, answer)


def _documents(reading: Reading, voices: Iterable[Voice], chosen: Sequence[str]) -> Iterable[Published]:
    """Every document of the voices, and those without an answer, such as a question that had no reply."""
    speaking = {v.published.submission.id for v in voices}
    for published in reading.published:
        if not chosen or published.submission.id in speaking or published.submission.country in chosen:
            yield published


def _places(
    reading: Reading, documents: Iterable[Published], voices: Iterable[Voice], chosen: Sequence[str]
) -> list[Place]:
    """The places chosen, or all, and every other that a row names."""
    named = set(chosen or reading.places.by_code) | {p.submission.country or "" for p in documents}
    for voice in voices:
        named |= {voice.answer.country, voice.answer.partner or ""}
    return [place for place in map(reading.places.find, sorted(named)) if place is not None]


def _checksums(content: Mapping[str, bytes]) -> bytes:
    lines = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(content.items()))
    return "".join(lines).encode()


def _zip(content: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in sorted(content.items()):
            info = zipfile.ZipInfo(name, _MOMENT)
            info.external_attr, info.create_system = _READABLE, 3
            archive.writestr(info, data, zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()
