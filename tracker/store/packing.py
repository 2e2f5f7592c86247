"""The answers of one version as bytes, so that scoring reads a version at a time and not a row at a time.

Knows how public, coded answers are laid out. They are packed from the rows of `answer` in
the transaction that writes those; the rows remain the truth, and tests hold both equal.
"""

import json
from collections.abc import Iterable
from struct import Struct
from typing import Any

from tracker.store.codes import PUBLIC
from tracker.store.rows import Values

#: One answer; `where` is the key of its place (there are fewer than 65,536 codes of three letters), dates are
#: those of `codes`, 0 for none, and `marks` holds grade · 4 + is a survey · 2 + is fragile.
FIELDS = (("amount", "f8"), ("what", "u4"), ("observed", "i4"), ("event", "i4"), ("where", "u2"), ("marks", "u1"))
_ANSWER = Struct("<dIiiHBx")
SIZE = _ANSWER.size
#: What few answers have; a list holds them one after the other, each after its position among the packed.
EXTRAS = ("se", "series", "primary_evidence", "scope", "role")


def pack_answers(rows: Iterable[Values], version_id: int) -> Values | None:
    """The row of `packed_answers` for the answers of a version in their order; None when none of them is scored."""
    scored = [row for row in rows if row["confidentiality"] == PUBLIC and not row["is_statement"]]
    if not scored:
        return None
    extras = [value for number, row in enumerate(scored) if (more := _extras(row)) for value in (number, *more)]
    return {
        "version_id": version_id,
        "answers": b"".join(map(_pack, scored)),
        "extras": json.dumps(extras, ensure_ascii=False, separators=(",", ":")) if extras else None,
    }


def _pack(row: Values) -> bytes:
    marks = row["grade"] << 2 | row["is_survey"] << 1 | row["is_fragile"]
    dates = row["observed_on"], row["event_on"] or 0
    return _ANSWER.pack(row["amount"], row["indicator_id"], *dates, row["place_id"], marks)


def _extras(row: Values) -> list[Any]:
    found = [row[name] for name in EXTRAS]
    return found if any(value is not None for value in found) else []
