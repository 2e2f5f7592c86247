"""The open data package: everything public, as tables that people and programs can check.

Knows which files the zip holds and that the same content gives the same bytes. Leaves the tables
to the files named *_tables, and what may be public to the store.
"""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from typing import IO

from tracker.exports.open_data.analysis_tables import Year, analysis_tables, trace_years
from tracker.exports.open_data.bundle import Bundle, open_bundle
from tracker.exports.open_data.codebook import write_changelog, write_codebook, write_readme
from tracker.exports.open_data.coverage_tables import coverage_tables
from tracker.exports.open_data.descriptor import write_descriptor
from tracker.exports.open_data.document_tables import document_tables
from tracker.exports.open_data.measure_tables import measure_tables
from tracker.exports.open_data.promise_tables import promise_tables
from tracker.exports.open_data.register_tables import register_tables
from tracker.exports.open_data.result_tables import result_tables
from tracker.exports.open_data.summary_tables import summary_tables
from tracker.exports.open_data.tables import Table, TableWriter
from tracker.exports.open_data.told import Scope
from tracker.exports.reading import Reading
from tracker.submissions.confidentiality import Withheld
from tracker.vocabulary import Confidentiality

__all__ = ["build_tables", "pack_open_data", "write_open_data"]

Progress = Callable[[int], None]


def write_open_data(
    reading: Reading,
    countries: Sequence[str] | None,
    withheld: Mapping[Confidentiality, Withheld],
    progress: Progress | None = None,
) -> bytes:
    """The package as bytes, for what is small."""
    packed = io.BytesIO()
    pack_open_data(packed, reading, countries, withheld, progress)
    return packed.getvalue()


def pack_open_data(
    target: IO[bytes],
    reading: Reading,
    countries: Sequence[str] | None,
    withheld: Mapping[Confidentiality, Withheld],
    progress: Progress | None = None,
    years: Iterable[Year] | None = None,
) -> None:
    """Write the package as a zip, of some places or of all; `withheld` are counts for the whole workspace.

    `progress` hears how many places and tables are done so far. `years` are those of at least these places, where
    they are known. Places are taken one after the other, and of none more is held than of one.
    """
    scope = Scope(reading, sorted(set(countries or ())))
    with open_bundle() as bundle:
        tables = list(build_tables(scope, withheld, years))
        counts = _fill(bundle, tables, scope, progress or (lambda _: None))
        bundle.add("datapackage.json", write_descriptor(tables, bundle.seals(), reading))
        bundle.add("CODEBOOK.md", write_codebook(tables, counts))
        bundle.add("README.md", write_readme(reading, withheld, scope.chosen))
        bundle.add("CHANGELOG.md", write_changelog(reading))
        bundle.add("LICENSE", files("tracker.exports.layouts").joinpath("cc-by-4.0.txt").read_bytes())
        sums = "".join(f"{seal.sha256}  {name}\n" for name, seal in bundle.seals().items())
        bundle.add("SHA256SUMS", sums.encode())
        bundle.zip_into(target)


def build_tables(
    scope: Scope, withheld: Mapping[Confidentiality, Withheld], years: Iterable[Year] | None = None
) -> Iterator[Table]:
    """Every table of the package; rows are made when they are taken."""
    reading, scored = scope.reading, scope.scored
    known = trace_years(reading, scored) if years is None else [year for year in years if year[0] in scored]
    yield from promise_tables(reading.catalog, scope.places())
    yield from measure_tables(reading.catalog)
    yield from document_tables(reading, scope.documents())
    yield from result_tables()
    yield from summary_tables()
    yield from analysis_tables(reading, scored, known)
    yield from coverage_tables(reading, scored, withheld)
    yield from register_tables()


def _fill(bundle: Bundle, tables: Sequence[Table], scope: Scope, progress: Progress) -> dict[str, int]:
    """Write every table and count its rows: first what is made place by place, then the rest."""
    texts = ((bundle.open_text(f"data/{t.name}.csv"), bundle.open_text(f"excel/{t.name}.csv")) for t in tables)
    writers = [TableWriter(table, *pair) for table, pair in zip(tables, texts, strict=True)]
    done = 0
    for told in scope.tell():
        for writer in writers:
            if writer.table.of_place:
                writer.write(writer.table.of_place(told))
        progress(done := done + 1)
    for writer in writers:
        writer.write(writer.table.rows)
        progress(done := done + 1)
    bundle.close_texts()
    return {writer.table.name: writer.count for writer in writers}
