"""The database as one object: what a run may do with it.

Knows which transaction each verb needs. Leaves the work to the files beside it; no row
and no connection leaves it.
"""

import datetime as dt
from collections.abc import Collection, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import Engine

from tracker.scoring.frame import CodedAnswer, VersionInfo
from tracker.store import answers, published, submissions, withheld
from tracker.store.engine import open_engine, reading, writing
from tracker.store.schema import prepare
from tracker.store.seals import Seal, read_seal
from tracker.store.submissions import AuditEntry, SaveOutcome
from tracker.submissions.confidentiality import Withheld
from tracker.submissions.content import Submission
from tracker.vocabulary import Confidentiality

if TYPE_CHECKING:
    from tracker.scoring.columns.answers import AnswerColumns
    from tracker.store.changes import Changes


class Archive:
    """An open database. Threads may share it; close it, or use it in `with`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str) -> "Archive":
        """Open sqlite:///FILE or postgresql://… and bring its tables up to date; StoreError when it cannot be."""
        engine = open_engine(url)
        try:
            prepare(engine)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine)

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    def save(self, submission: Submission, *, file: str, file_sha256: str, audit: AuditEntry) -> SaveOutcome:
        """Save the submission of one file, all or nothing; the same content again changes nothing."""
        with writing(self._engine) as connection:
            return submissions.save_submission(connection, submission, file=file, file_sha256=file_sha256, audit=audit)

    def withdraw_missing(self, present_ids: Collection[str], audit: AuditEntry) -> list[str]:
        """Withdraw every submission that is not among `present_ids`; returns their ids, sorted."""
        with writing(self._engine) as connection:
            return submissions.withdraw_missing(connection, present_ids, audit)

    def known_files(self) -> dict[str, tuple[str, str]]:
        """For each path that was loaded: the SHA-256 of its bytes then, and the submission it held."""
        with reading(self._engine) as connection:
            return submissions.known_files(connection)

    def revision(self) -> int:
        """A number that grows with every new version: equal numbers, equal content."""
        with reading(self._engine) as connection:
            return answers.read_revision(connection)

    def seal(self) -> Seal:
        """Which database this is, and up to where it was written."""
        with reading(self._engine) as connection:
            return read_seal(connection)

    def versions(self) -> list[VersionInfo]:
        """Every version of every public submission."""
        with reading(self._engine) as connection:
            return answers.read_versions(connection)

    def coded_answers(self) -> list[CodedAnswer]:
        """The public, coded answers of all versions that are in force at some date."""
        with reading(self._engine) as connection:
            return answers.read_coded_answers(connection)

    def spoken_places(self, in_force: Mapping[str, int], as_of: dt.date) -> list[str]:
        """Places about which something public was published by then in the given versions, sorted."""
        with reading(self._engine) as connection:
            return answers.read_spoken_places(connection, in_force, as_of)

    def spoken_pairs(self, in_force: Mapping[str, int], as_of: dt.date) -> list[tuple[str, str]]:
        """The same by submission: each with every place about which it says something public."""
        with reading(self._engine) as connection:
            return answers.read_spoken_pairs(connection, in_force, as_of)

    def columns(self) -> "AnswerColumns":
        """The same with their versions as columns, for scoring everything at once."""
        return self.sealed_columns()[0]

    def sealed_columns(self) -> "tuple[AnswerColumns, Seal]":
        """The columns, with the seal of the database that they were read from."""
        from tracker.store.columns import read_columns

        with reading(self._engine) as connection:
            return read_columns(connection), read_seal(connection)

    def changes_since(self, seal: Seal) -> "Changes | None":
        """What was written since the database bore a seal; None when it never did, or when too much was."""
        from tracker.store.changes import read_changes

        with reading(self._engine) as connection:
            return read_changes(connection, seal)

    @property
    def file(self) -> Path | None:
        """The file of an SQLite database; None of one in memory or on a server."""
        name = self._engine.url.database
        is_file = self._engine.dialect.name == "sqlite" and name not in (None, "", ":memory:")
        return Path(str(name)) if is_file else None

    def public_submissions(self, in_force: Mapping[str, int]) -> list[tuple[Submission, int]]:
        """The public view of the given version of each submission."""
        with reading(self._engine) as connection:
            return published.read_public_submissions(connection, in_force)

    def public_heads(self, in_force: Mapping[str, int]) -> list[tuple[Submission, int]]:
        """The same without their answers."""
        with reading(self._engine) as connection:
            return published.read_public_heads(connection, in_force)

    def count_withheld(self) -> dict[Confidentiality, Withheld]:
        """How many submissions, answers and items of evidence are kept back, by level."""
        with reading(self._engine) as connection:
            return withheld.read_withheld(connection)
