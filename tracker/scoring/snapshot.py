"""The answers behind a score as plain JSON, and the hash that stands for them.

Knows what an answer contributes to a score. Paths, load times and version numbers are not
part of the hash: a correction taken back gives the old hash.
"""

import hashlib
from collections.abc import Iterable
from typing import Any

from tracker.dates import PartialDate
from tracker.scoring.canonical import canonical_object
from tracker.scoring.frame import CodedAnswer
from tracker.vocabulary import Account, Grade

_DATES = ("observed_on", "event_on", "published_on")


def snapshot_hash(answers: Iterable[CodedAnswer]) -> str:
    """SHA-256 of the canonical JSON (RFC 8785) of the answers that count, in the order given."""
    digest, between = hashlib.sha256(b"["), b""
    for answer in answers:
        content = answer_as_json(answer)
        del content["version"]
        digest.update(between + canonical_object(content))
        between = b","
    digest.update(b"]")
    return "sha256:" + digest.hexdigest()


def answer_as_json(answer: CodedAnswer) -> dict[str, Any]:
    """Everything of an answer that a score depends on; what it does not say is left out."""
    fields = {name: getattr(answer, name) for name in CodedAnswer.__slots__}
    return {name: _plain(value) for name, value in fields.items() if value is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, PartialDate):
        return value.written
    return value.value if isinstance(value, Account | Grade) else value


def answer_from_json(data: dict[str, Any]) -> CodedAnswer:
    """The answer again; KeyError, TypeError or ValueError when the data are none."""
    dates = {name: PartialDate.parse(data[name]) for name in _DATES if name in data}
    known = {"account": Account(data["account"]), "grade": Grade(data["grade"]), "amount": float(data["amount"])}
    return CodedAnswer(**{**data, **dates, **known})
