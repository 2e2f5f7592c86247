"""datapackage.json: what each file holds, for programs (Frictionless Data Package, Table Schema).

Knows types, keys and provenance. Leaves the same for people to `codebook`.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from tracker import __version__
from tracker.exports.open_data.bundle import FileSeal
from tracker.exports.open_data.tables import PARTIAL_DATE, FieldType, Table, TableField
from tracker.exports.reading import Reading

Json: TypeAlias = dict[str, Any]

NAME, TITLE = "compact-tracker", "Compact Tracker: what was promised to migrants, and what has been done"
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}
SOURCES = (
    {"title": "Global Compact for Safe, Orderly and Regular Migration, A/RES/73/195"},
    {"title": "The documents listed in data/submissions.csv, each with its author"},
)


def write_descriptor(tables: Sequence[Table], seals: Mapping[str, FileSeal], reading: Reading) -> bytes:
    """The descriptor of the tables in files named `data/NAME.csv`: readable JSON, sorted, no clock in it."""
    scores = reading.scores
    descriptor = {
        "name": NAME,
        "title": TITLE,
        "description": f"Everything public as known on {reading.as_of.isoformat()}. See README.md and CODEBOOK.md.",
        "profile": "tabular-data-package",
        "version": f"{reading.as_of:%Y}.{reading.as_of.month}.{reading.as_of.day}",
        "created": f"{reading.as_of.isoformat()}T00:00:00Z",
        "licenses": [LICENCE],
        "sources": list(SOURCES),
        "contributors": [{"title": "The tracker’s contributors", "role": "publisher"}],
        "keywords": ["migration", "Global Compact for Migration", "civil society", "accountability"],
        "tracker": {
            "as_of": reading.as_of.isoformat(),
            "code": __version__,
            "methodology": scores.methodology,
            "definitions": scores.definitions,
            "snapshot": scores.snapshot,
        },
        "resources": [_resource(table, seals[f"data/{table.name}.csv"]) for table in tables],
    }
    return (json.dumps(descriptor, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()


def _resource(table: Table, seal: FileSeal) -> Json:
    return {
        "name": table.name.replace("_", "-"),
        "path": f"data/{table.name}.csv",
        "description": table.meaning,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": seal.size,
        "hash": f"sha256:{seal.sha256}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": _schema(table),
    }


def _schema(table: Table) -> Json:
    return {
        "fields": [_field(field) for field in table.fields],
        "missingValues": [""],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {
                "fields": list(key.fields),
                "reference": {"resource": key.table.replace("_", "-"), "fields": list(key.to)},
            }
            for key in table.foreign_keys
        ],
    }


def _field(field: TableField) -> Json:
    constraints: Json = {"required": True} if field.is_required else {}
    if field.choices is not None:
        constraints["enum"] = [choice.value for choice in field.choices]
    if field.holds is FieldType.PARTIAL:
        constraints["pattern"] = PARTIAL_DATE
    described: Json = {"name": field.name, "description": field.meaning}
    described["type"] = "string" if field.holds is FieldType.PARTIAL else field.holds.value
    if field.holds is FieldType.YES_NO:
        described |= {"trueValues": ["true"], "falseValues": ["false"]}
    return described | ({"constraints": constraints} if constraints else {})
