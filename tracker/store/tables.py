"""The tables, in the order in which they lean on each other.

Knows columns, keys and limits: whole-number keys, what scoring reads in `answer`, long
texts beside it. Leaves the meaning of the numbers to `codes`. Rows are append-only, but
for `source_file` (where a submission was last seen) and `revision`.
"""

from typing import Any

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, MetaData, SmallInteger, String, Table, UniqueConstraint
from sqlmodel import Field, SQLModel

from tracker.store.codes import ACCOUNTS, BOUNDS, CONFIDENTIALITY, EVIDENCE_KINDS, GRADES, ROLES, Coding

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Row(SQLModel):
    """Base of all rows; they never leave the store."""

    metadata = METADATA


def _one_of(column: str, coding: Coding[Any]) -> CheckConstraint:
    return CheckConstraint(f"{column} BETWEEN 0 AND {coding.last}", name=column)


def _small(default: Any = ...) -> Any:
    return Field(default, sa_type=SmallInteger)


class PlaceRow(Row, table=True):
    """A place by its alpha-3 code."""

    __tablename__ = "place"
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)


class IndicatorRow(Row, table=True):
    """An indicator by its id in the definitions."""

    __tablename__ = "indicator"
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)


class OrganisationRow(Row, table=True):
    """An organisation as it was named, with the family named beside it."""

    __tablename__ = "organisation"
    __table_args__ = (UniqueConstraint("name", "family"),)
    id: int | None = Field(default=None, primary_key=True)
    name: str
    family: str


class SubmissionRow(Row, table=True):
    """A submission by its id in the file."""

    __tablename__ = "submission"
    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)


class VersionRow(Row, table=True):
    """One version of a submission; a withdrawn one has no answers. Dates as in `codes`, `loaded_at` ISO UTC."""

    __tablename__ = "version"
    __table_args__ = (
        UniqueConstraint("submission_id", "number"),
        CheckConstraint("number >= 1", name="number"),
        _one_of("account", ACCOUNTS),
        _one_of("confidentiality", CONFIDENTIALITY),
    )
    id: int | None = Field(default=None, primary_key=True)
    submission_id: int = Field(foreign_key="submission.id")
    number: int
    loaded_at: str
    content_hash: str | None = Field(default=None, sa_type=String(64))
    seal: str = Field(default="", sa_type=String(32), sa_column_kwargs={"server_default": ""})
    is_withdrawn: bool
    account: int = _small()
    organisation_id: int = Field(foreign_key="organisation.id")
    place_id: int | None = Field(default=None, foreign_key="place.id")
    confidentiality: int = _small()
    published_on: int
    revised_on: int | None = None
    period_from: int | None = None
    period_to: int | None = None
    asked_on: int | None = None
    reply_due_on: int | None = None
    no_reply: bool


class VersionTextRow(Row, table=True):
    """The texts of a version, where it has any."""

    __tablename__ = "version_text"
    version_id: int = Field(primary_key=True, foreign_key="version.id", sa_column_kwargs={"autoincrement": False})
    title: str | None = None
    method: str | None = None


class AnswerRow(Row, table=True):
    """One answer, in the order of its document: all that scoring reads. `confidentiality` is the effective one."""

    __tablename__ = "answer"
    __table_args__ = (
        CheckConstraint("is_statement OR amount IS NOT NULL", name="amount"),
        CheckConstraint("se >= 0", name="se"),
        _one_of("grade", GRADES),
        _one_of("confidentiality", CONFIDENTIALITY),
        _one_of("role", ROLES),
        {"sqlite_with_rowid": False},
    )
    version_id: int = Field(primary_key=True, foreign_key="version.id")
    position: int = Field(primary_key=True)
    place_id: int = Field(foreign_key="place.id")
    indicator_id: int = Field(foreign_key="indicator.id")
    amount: float | None = None
    se: float | None = None
    grade: int = _small()
    confidentiality: int = _small()
    is_statement: bool
    is_survey: bool
    is_fragile: bool
    observed_on: int
    event_on: int | None = None
    role: int | None = _small(None)
    series: str | None = None
    primary_evidence: str | None = None
    scope: str | None = None


class AnswerTextRow(Row, table=True):
    """What is shown with an answer and not scored, where there is any."""

    __tablename__ = "answer_text"
    __table_args__ = (
        ForeignKeyConstraint(["version_id", "position"], ["answer.version_id", "answer.position"]),
        _one_of("bound", BOUNDS),
    )
    version_id: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    partner: str | None = None
    group_name: str | None = None
    bound: int | None = _small(None)
    finding: str | None = None
    fragile: str | None = None
    acknowledges: str | None = None


class PackedAnswersRow(Row, table=True):
    """The public, coded answers of one version once more, as `packing` lays them out; `extras` is a JSON list."""

    __tablename__ = "packed_answers"
    version_id: int = Field(primary_key=True, foreign_key="version.id", sa_column_kwargs={"autoincrement": False})
    answers: bytes
    extras: str | None = None


class EvidenceRow(Row, table=True):
    """One item of evidence of an answer. `confidentiality` is the effective one, `grade` the written one."""

    __tablename__ = "evidence"
    __table_args__ = (
        ForeignKeyConstraint(["version_id", "answer_position"], ["answer.version_id", "answer.position"]),
        _one_of("kind", EVIDENCE_KINDS),
        _one_of("grade", GRADES),
        _one_of("confidentiality", CONFIDENTIALITY),
    )
    version_id: int = Field(primary_key=True)
    answer_position: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    kind: int = _small()
    grade: int | None = _small(None)
    confidentiality: int = _small()
    published_on: int | None = None
    accessed_on: int | None = None
    title: str | None = None
    url: str | None = None
    reference: str | None = None


class SourceFileRow(Row, table=True):
    """Where a submission was last seen, and the SHA-256 of the bytes there, so that unchanged files are not read."""

    __tablename__ = "source_file"
    submission_id: int = Field(primary_key=True, foreign_key="submission.id", sa_column_kwargs={"autoincrement": False})
    path: str = Field(unique=True)
    sha256: str = Field(sa_type=String(64))


class AuditRow(Row, table=True):
    """What was done, when, and which version came of it."""

    __tablename__ = "audit"
    id: int | None = Field(default=None, primary_key=True)
    at: str
    what: str
    version_id: int = Field(foreign_key="version.id")


class RevisionRow(Row, table=True):
    """One row whose value grows with every new version: readers ask it whether anything changed."""

    __tablename__ = "revision"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    value: int


def _table(name: str) -> Table:
    return METADATA.tables[name]


PLACE, INDICATOR, ORGANISATION = _table("place"), _table("indicator"), _table("organisation")
SUBMISSION, VERSION, VERSION_TEXT = _table("submission"), _table("version"), _table("version_text")
ANSWER, ANSWER_TEXT, EVIDENCE = _table("answer"), _table("answer_text"), _table("evidence")
PACKED_ANSWERS = _table("packed_answers")
SOURCE_FILE, AUDIT, REVISION = _table("source_file"), _table("audit"), _table("revision")
