"""A checked submission as a value: what is stored, compared and shown.

Knows the content of a submission and when two are the same. Leaves forms to `forms`
and who may see what to `confidentiality`.
"""

import hashlib
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any

import rfc8785

from tracker.dates import PartialDate
from tracker.vocabulary import Account, Bound, Confidentiality, EvidenceKind, Grade, Role


@dataclass(frozen=True, slots=True)
class Evidence:
    """One item of evidence; `confidentiality` is the effective one."""

    kind: EvidenceKind
    title: str | None = None
    url: str | None = None
    reference: str | None = None
    published_on: PartialDate | None = None
    accessed_on: PartialDate | None = None
    grade: Grade | None = None
    confidentiality: Confidentiality = Confidentiality.PUBLIC


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer; `amount` is its rung, value or 0/1 and None for a statement."""

    country: str
    indicator: str
    amount: float | None
    observed_on: PartialDate
    event_on: PartialDate | None = None
    se: float | None = None
    role: Role | None = None
    partner: str | None = None
    group: str | None = None
    scope: str | None = None
    bound: Bound | None = None
    series: str | None = None
    primary_evidence: str | None = None
    finding: str | None = None
    fragile: str | None = None
    acknowledges: str | None = None
    confidentiality: Confidentiality = Confidentiality.PUBLIC
    evidence: tuple[Evidence, ...] = ()

    @property
    def is_statement(self) -> bool:
        """Shown with its evidence, never scored."""
        return self.amount is None or any((self.partner, self.group, self.bound))


@dataclass(frozen=True, slots=True)
class Submission:
    """One document by one author, checked against the definitions."""

    id: str
    account: Account
    organisation: str
    family: str
    published_on: PartialDate
    country: str | None = None
    title: str | None = None
    revised_on: PartialDate | None = None
    period_from: PartialDate | None = None
    period_to: PartialDate | None = None
    method: str | None = None
    confidentiality: Confidentiality = Confidentiality.EDITORS
    asked_on: PartialDate | None = None
    reply_due_on: PartialDate | None = None
    no_reply: bool = False
    answers: tuple[Answer, ...] = ()


def content_hash(submission: Submission) -> str:
    """SHA-256 of the canonical JSON (RFC 8785) of everything read; layout and file name do not count."""
    return hashlib.sha256(rfc8785.dumps(as_json(submission))).hexdigest()


def as_json(value: Any) -> Any:
    """Plain JSON data of a content value; fields that say nothing are left out."""
    if isinstance(value, PartialDate):
        return value.written
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        pairs = ((f.name, getattr(value, f.name)) for f in fields(value))
        return {name: as_json(v) for name, v in pairs if not (v is None or v is False or v == ())}
    if isinstance(value, tuple):
        return [as_json(v) for v in value]
    return value
