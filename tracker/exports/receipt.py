"""A receipt: everything a stranger needs to compute a place's results again, and the results.

Knows what a receipt holds and how it is checked. Needs no database and no folder to verify:
definitions and answers stand in it. Each part bears a seal, so that a changed digit is
found and named, down to the very definition or answer (`receipt_seals`).
"""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeAlias

from tracker import __version__
from tracker.exports.reading import Reading
from tracker.exports.receipt_seals import NO_DEFINITIONS, changed_items, is_sealed, seal, seal_items
from tracker.exports.release import OPEN, Release
from tracker.exports.scores_json import country_as_json
from tracker.indicators.catalog import Catalog, catalog_as_json, catalog_from_json
from tracker.places import Places
from tracker.scoring.columns import set_apart
from tracker.scoring.frame import VersionInfo, build_frame
from tracker.scoring.score import score_country
from tracker.scoring.snapshot import answer_as_json, answer_from_json

Json: TypeAlias = dict[str, Any]

#: What is written now, and what is still verified: the first had no seals of single items and no embargo.
FORMAT, _OLD_FORMAT = 2, 1
_SEALED = (
    "as_of",
    "code",
    "country",
    "definitions",
    "definitions_hash",
    "answers",
    "results",
    "snapshot",
    "methodology",
)
_SINCE_2 = ("embargo",)


def build_receipt(reading: Reading, country: str, release: Release = OPEN) -> Json:
    """The receipt of one place: definitions, the answers that count about it, results, hashes, embargo."""
    sealed = _seal_definitions(_Definitions(id(reading.catalog.as_written), reading.catalog.as_written))
    result, frame = set_apart(reading.country(country), reading.frame)
    receipt: Json = {
        "receipt": FORMAT,
        "code": __version__,
        "country": country,
        "as_of": reading.as_of.isoformat(),
        "embargo": release.embargo_written,
        "methodology": reading.scores.methodology,
        "definitions_hash": reading.scores.definitions,
        "snapshot": reading.scores.snapshot,
        "definitions": sealed.definitions,
        "answers": [answer_as_json(answer) for answer in frame.all_answers],
        "results": country_as_json(result, reading.catalog),
    }
    seals = {name: seal(receipt[name]) for name in (*_SEALED, *_SINCE_2) if name != "definitions"}
    return receipt | {
        "seals": seals | {"definitions": sealed.seal},
        "item_seals": sealed.item_seals | seal_items(receipt | {"definitions": NO_DEFINITIONS}),
    }


@dataclass(frozen=True)
class _Definitions:
    """Definitions that are the same when they are one object, which is not let go of while it is known here."""

    identity: int
    catalog: Catalog = field(compare=False)


@dataclass(frozen=True)
class _Sealed:
    definitions: Json
    seal: str
    item_seals: Json


@lru_cache(maxsize=1)
def _seal_definitions(given: _Definitions) -> _Sealed:
    """The part that the receipts of all places share."""
    found = catalog_as_json(given.catalog)
    return _Sealed(found, seal(found), seal_items({"definitions": found, "answers": []}))


def write_receipt(receipt: Json) -> bytes:
    """Readable JSON, sorted, the same bytes each time."""
    return (json.dumps(receipt, sort_keys=True, ensure_ascii=False, indent=1) + "\n").encode()


def verify_receipt(receipt: Any, places: Places) -> list[str]:
    """Every field that does not hold, with what it says and what it should; empty when all holds."""
    if not isinstance(receipt, dict) or receipt.get("receipt") not in (FORMAT, _OLD_FORMAT):
        return [f"receipt: this is no receipt of the format {FORMAT} or {_OLD_FORMAT}"]
    is_old = receipt["receipt"] == _OLD_FORMAT
    sealed = _SEALED if is_old else (*_SEALED, *_SINCE_2)
    known = [*sealed, "seals", *([] if is_old else ["item_seals"])]
    missing = [name for name in known if name not in receipt]
    if missing:
        return [f"{name}: is missing" for name in missing]
    found = [f"{name}: does not belong into a receipt" for name in sorted(set(receipt) - {*known, "receipt"})]
    seals = receipt["seals"] if isinstance(receipt["seals"], dict) else {}
    found += [f"{name}: does not match its seal" for name in sealed if not is_sealed(receipt[name], seals.get(name))]
    found += [] if is_old else changed_items(receipt)
    return found + list(_recompute(receipt, places))


def _recompute(receipt: Json, places: Places) -> Iterator[str]:
    """Compute definitions hash and results from what the receipt holds, and compare."""
    try:
        catalog = catalog_from_json(receipt["definitions"])
        results = _results(receipt, catalog, places)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        yield f"definitions or answers: cannot be read again ({type(error).__name__})"
        return
    if catalog.definitions_hash != receipt["definitions_hash"]:
        yield f"definitions_hash: is {receipt['definitions_hash']}, the definitions give {catalog.definitions_hash}"
    if catalog.methodology.version != receipt["methodology"]:
        yield f"methodology: is {receipt['methodology']}, the definitions say {catalog.methodology.version}"
    yield from _differences("results", receipt["results"], results)


def _results(receipt: Json, catalog: Catalog, places: Places) -> Json:
    answers = [answer_from_json(answer) for answer in receipt["answers"]]
    versions = [VersionInfo(name, number) for name, number in sorted({(a.submission, a.version) for a in answers})]
    frame = build_frame(versions, answers, dt.date.fromisoformat(receipt["as_of"]))
    results = country_as_json(score_country(receipt["country"], frame, catalog, places), catalog)
    plain: Json = json.loads(json.dumps(results))
    return plain


def _differences(path: str, said: Any, computed: Any) -> Iterator[str]:
    if isinstance(said, Mapping) and isinstance(computed, Mapping):
        for name in sorted({*said, *computed}):
            yield from _differences(f"{path}.{name}", said.get(name), computed.get(name))
    elif isinstance(said, list) and isinstance(computed, list) and len(said) == len(computed):
        for index, (one, other) in enumerate(zip(said, computed, strict=True)):
            yield from _differences(f"{path}[{_name(other, index)}]", one, other)
    elif said != computed:
        yield f"{path}: says {_short(said)}, recomputed {_short(computed)}"


def _name(item: Any, index: int) -> str:
    """The name of a list's item where it has one, else its number."""
    names = ("indicator", "commitment", "timeline")
    return next((str(item[n]) for n in names if isinstance(item, Mapping) and n in item), str(index))


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return text if len(text) <= 60 else f"{text[:57]}…"
