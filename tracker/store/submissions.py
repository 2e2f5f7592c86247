"""Saving submissions, append-only: a changed one is a new version, a missing one is withdrawn.

Knows what a load writes. Leaves the transaction to its caller (`engine.writing`), whether
a submission may be saved to its checks, and reading to `answers` and `published`.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select, update

from tracker.store.names import require_keys
from tracker.store.packing import pack_answers
from tracker.store.rows import Values, content_rows, version_values
from tracker.store.seals import new_seal
from tracker.store.tables import (
    ANSWER,
    ANSWER_TEXT,
    AUDIT,
    EVIDENCE,
    PACKED_ANSWERS,
    REVISION,
    SOURCE_FILE,
    SUBMISSION,
    VERSION,
    VERSION_TEXT,
)
from tracker.submissions.content import Submission, content_hash


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What is done and when; every new version needs one. Never names a person, never holds content."""

    at: dt.datetime
    what: str


@dataclass(frozen=True, slots=True)
class SaveOutcome:
    """The version that now stands, and whether it is new."""

    version: int
    is_new: bool

    def __str__(self) -> str:
        if not self.is_new:
            return "unchanged"
        return "loaded" if self.version == 1 else f"new version {self.version}"


def save_submission(
    connection: Connection, submission: Submission, *, file: str, file_sha256: str, audit: AuditEntry
) -> SaveOutcome:
    """Add a version when the content differs from the latest one; remember the file either way."""
    submission_id = _submission_id(connection, submission.id)
    _remember_file(connection, submission_id, file, file_sha256)
    digest = content_hash(submission)
    latest, latest_digest = _latest(connection, submission_id)
    if latest_digest == digest:
        return SaveOutcome(latest, is_new=False)
    of_this = {"submission_id": submission_id, "number": latest + 1, "content_hash": digest, "is_withdrawn": False}
    _add_content(connection, submission, of_this, audit)
    return SaveOutcome(latest + 1, is_new=True)


def _latest(connection: Connection, submission_id: int) -> tuple[int, str | None]:
    """Number and digest of the latest version; 0 when there is none, no digest when it is withdrawn."""
    here = VERSION.c
    newest = select(here.number, here.content_hash).where(here.submission_id == submission_id)
    row = connection.execute(newest.order_by(here.number.desc()).limit(1)).first()
    return (row.number, row.content_hash) if row is not None else (0, None)


def _add_content(connection: Connection, submission: Submission, values: Values, audit: AuditEntry) -> None:
    keys = require_keys(connection, submission)
    version_id = _add_version(connection, values | version_values(submission, keys), audit)
    rows = content_rows(submission, version_id, keys)
    packed = pack_answers(rows.answers, version_id)
    for table, added in (
        (VERSION_TEXT, rows.version_texts),
        (ANSWER, rows.answers),
        (ANSWER_TEXT, rows.answer_texts),
        (EVIDENCE, rows.evidence),
        (PACKED_ANSWERS, [packed] if packed else []),
    ):
        if added:
            connection.execute(insert(table), added)


def withdraw_missing(connection: Connection, present_ids: Collection[str], audit: AuditEntry) -> list[str]:
    """Add a withdrawn version to every submission not among `present_ids`; returns their ids, sorted."""
    newest = select(func.max(VERSION.c.id)).group_by(VERSION.c.submission_id)
    standing = connection.execute(
        select(SUBMISSION.c.code, VERSION)
        .join(VERSION, VERSION.c.submission_id == SUBMISSION.c.id)
        .where(VERSION.c.id.in_(newest), ~VERSION.c.is_withdrawn)
        .order_by(SUBMISSION.c.code)
    ).mappings()
    present = frozenset(present_ids)
    missing = [dict(row) for row in standing if row["code"] not in present]
    for row in missing:
        kept = {name: value for name, value in row.items() if name not in ("code", "id", "loaded_at")}
        withdrawn = {"number": row["number"] + 1, "content_hash": None, "is_withdrawn": True, "revised_on": None}
        _add_version(connection, kept | withdrawn, audit)
        connection.execute(delete(SOURCE_FILE).where(SOURCE_FILE.c.submission_id == row["submission_id"]))
    return [row["code"] for row in missing]


def known_files(connection: Connection) -> dict[str, tuple[str, str]]:
    """For each path that was loaded: the SHA-256 of its bytes then, and the submission it held."""
    rows = connection.execute(
        select(SOURCE_FILE.c.path, SOURCE_FILE.c.sha256, SUBMISSION.c.code).join(
            SUBMISSION, SUBMISSION.c.id == SOURCE_FILE.c.submission_id
        )
    )
    return {path: (digest, code) for path, digest, code in rows}


def _submission_id(connection: Connection, code: str) -> int:
    key = connection.scalar(select(SUBMISSION.c.id).where(SUBMISSION.c.code == code))
    if key is None:
        key = connection.scalar(insert(SUBMISSION).values(code=code).returning(SUBMISSION.c.id))
    assert key is not None
    return int(key)


def _add_version(connection: Connection, values: Values, audit: AuditEntry) -> int:
    """Every write of content passes here: version, audit entry and revision go together."""
    at = audit.at.astimezone(dt.UTC).isoformat(timespec="seconds")
    version_id = connection.scalar(
        insert(VERSION).values(values | {"loaded_at": at, "seal": new_seal()}).returning(VERSION.c.id)
    )
    assert version_id is not None
    connection.execute(insert(AUDIT).values(at=at, what=audit.what, version_id=version_id))
    connection.execute(update(REVISION).values(value=REVISION.c.value + 1))
    return int(version_id)


def _remember_file(connection: Connection, submission_id: int, path: str, digest: str) -> None:
    here = SOURCE_FILE.c
    known = connection.execute(select(here.path, here.sha256).where(here.submission_id == submission_id)).first()
    if known is not None and (known.path, known.sha256) == (path, digest):
        return
    connection.execute(delete(SOURCE_FILE).where((here.submission_id == submission_id) | (here.path == path)))
    connection.execute(insert(SOURCE_FILE).values(submission_id=submission_id, path=path, sha256=digest))
