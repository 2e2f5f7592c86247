"""Columns in which some submissions are replaced, as if everything had been read again.

Nothing of a replaced submission remains, not even a name that only it used.
"""

from collections.abc import Collection, Sequence
from dataclasses import fields, replace
from typing import Any

import numpy as np

from tracker.scoring.columns.answers import ROW_FIELDS, AnswerColumns, Documents, Extras, Names, Versions, columns_of
from tracker.scoring.columns.codes import Array
from tracker.scoring.columns.groups import distinct

_TEXTS = tuple(f.name for f in fields(Extras)[2:])


def replace_submissions(columns: AnswerColumns, replaced: Collection[str], fresh: AnswerColumns) -> AnswerColumns:
    """The columns without the submissions named, with what `fresh` holds of them instead."""
    parts = [_without(columns, replaced), fresh]
    places, country = _join([(p.names.places, p.country) for p in parts])
    indicators, indicator = _join([(p.names.indicators, p.indicator) for p in parts])
    told = [np.concatenate((p.versions.submission, p.documents.submission)) for p in parts]
    submissions, submission = _join([(p.names.submissions, own) for p, own in zip(parts, told, strict=True)])
    organisations, organisation = _join([(p.names.organisations, p.documents.organisation) for p in parts])
    texts, text = _join([(p.names.texts, np.concatenate([getattr(p.extras, t) for t in _TEXTS])) for p in parts])
    of_versions = [own[: p.versions.number.size] for p, own in zip(parts, submission, strict=True)]
    owner = [own[p.versions.number.size :] for p, own in zip(parts, submission, strict=True)]
    versions = _in_order(Versions, [p.versions for p in parts], submission=np.concatenate(of_versions))[0]
    documents, place = _in_order(
        Documents,
        [p.documents for p in parts],
        submission=np.concatenate(owner),
        organisation=np.concatenate(organisation),
    )
    before = parts[0].documents.number.size
    document = place[np.concatenate([parts[0].document, parts[1].document + before])].astype(np.int32)
    own = {"document": document, "country": np.concatenate(country), "indicator": np.concatenate(indicator)}
    rows = [own.get(name, _concatenate(parts, name)) for name in ROW_FIELDS]
    names = Names(places, indicators, submissions, organisations, texts)
    return columns_of(names, versions, documents, rows, _extras(parts, text))


def places_of(columns: AnswerColumns, submissions: Collection[str]) -> set[str]:
    """The places about which some submissions speak."""
    own = _named(columns, submissions)[columns.documents.submission]
    used = distinct(columns.country[own[columns.document]])
    return {columns.names.places[code] for code in used.tolist()}


def _without(columns: AnswerColumns, replaced: Collection[str]) -> AnswerColumns:
    stays = ~_named(columns, replaced)
    versions, documents = stays[columns.versions.submission], stays[columns.documents.submission]
    position = np.cumsum(documents, dtype=np.int32) - 1
    kept = columns.select(np.flatnonzero(documents[columns.document]))
    return replace(
        kept,
        versions=_where(columns.versions, versions),
        documents=_where(columns.documents, documents),
        document=position[kept.document],
    )


def _named(columns: AnswerColumns, submissions: Collection[str]) -> Array:
    """For each submission, whether it is among those named; only those that have a version here are looked at."""
    found = np.zeros(len(columns.names.submissions), dtype=bool)
    told = np.flatnonzero(np.bincount(columns.versions.submission, minlength=1)).tolist()
    found[[n for n in told if columns.names.submissions[n] in submissions]] = True
    return found


def _where(table: Any, kept: Array) -> Any:
    return type(table)(*(getattr(table, f.name)[kept] for f in fields(table)))


def _concatenate(parts: Sequence[Any], name: str) -> Array:
    return np.concatenate([getattr(part, name) for part in parts])


def _join(parts: Sequence[tuple[tuple[Any, ...], Array]]) -> tuple[tuple[Any, ...], list[Array]]:
    """The words in use in any part, sorted, and the codes of each part in these words; -1 stays -1."""
    used = [np.flatnonzero(np.bincount(codes + 1, minlength=1)[1:]).tolist() for _, codes in parts]
    words = tuple(sorted({own[n] for (own, _), numbers in zip(parts, used, strict=True) for n in numbers}))
    known = {word: n for n, word in enumerate(words)}
    found = []
    for (own, codes), numbers in zip(parts, used, strict=True):
        position = np.full(len(own) + 1, -1, dtype=codes.dtype)
        position[numbers] = [known[own[n]] for n in numbers]
        found.append(position[codes])
    return words, found


def _in_order(kind: Any, parts: Sequence[Any], **codes: Array) -> tuple[Any, Array]:
    """One table of several, by submission and number, and where each row has gone."""
    columns = {f.name: codes[f.name] if f.name in codes else _concatenate(parts, f.name) for f in fields(kind)}
    order = np.lexsort((columns["number"], columns["submission"]))
    place = np.empty_like(order)
    place[order] = np.arange(order.size)
    dtypes = {f.name: getattr(parts[0], f.name).dtype for f in fields(kind)}
    return kind(**{name: column[order].astype(dtypes[name]) for name, column in columns.items()}), place


def _extras(parts: Sequence[AnswerColumns], text: Sequence[Array]) -> Extras:
    row = np.concatenate([parts[0].extras.row, parts[1].extras.row + len(parts[0])])
    split = [part.reshape(len(_TEXTS), -1) for part in text]
    columns = (np.concatenate([part[n] for part in split]) for n in range(len(_TEXTS)))
    return Extras(row, np.concatenate([p.extras.se for p in parts]), *columns)
