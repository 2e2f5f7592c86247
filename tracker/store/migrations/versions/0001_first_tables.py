"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_NAMES = ("indicator", "organisation", "place", "submission")
_CONTENT = ("version", "version_text", "answer", "answer_text", "evidence")
_BESIDE = ("source_file", "audit", "revision")


def upgrade() -> None:
    """Create all tables, and the revision's only row."""
    _create_names()
    _create_version()
    _create_beside_version()
    _create_answer()
    _create_answer_text()
    _create_evidence()
    op.execute("INSERT INTO revision (id, value) VALUES (1, 0)")


def downgrade() -> None:
    """Remove all tables."""
    for table in (*_BESIDE, *reversed(_CONTENT), *_NAMES):
        op.drop_table(table)


def _create_names() -> None:
    for table in _NAMES:
        columns = ("name", "family") if table == "organisation" else ("code",)
        op.create_table(
            table,
            sa.Column("id", sa.Integer(), nullable=False),
            *(sa.Column(column, sa.String(), nullable=False) for column in columns),
            sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
            sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}"),
        )


def _create_version() -> None:
    op.create_table(
        "version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("submission_id", sa.Integer(), sa.ForeignKey("submission.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("loaded_at", sa.String(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=True),
        sa.Column("is_withdrawn", sa.Boolean(), nullable=False),
        sa.Column("account", sa.SmallInteger(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("place_id", sa.Integer(), sa.ForeignKey("place.id"), nullable=True),
        sa.Column("confidentiality", sa.SmallInteger(), nullable=False),
        sa.Column("published_on", sa.Integer(), nullable=False),
        sa.Column("revised_on", sa.Integer(), nullable=True),
        sa.Column("period_from", sa.Integer(), nullable=True),
        sa.Column("period_to", sa.Integer(), nullable=True),
        sa.Column("asked_on", sa.Integer(), nullable=True),
        sa.Column("reply_due_on", sa.Integer(), nullable=True),
        sa.Column("no_reply", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_version"),
        sa.UniqueConstraint("submission_id", "number", name="uq_version_submission_id_number"),
        sa.CheckConstraint("number >= 1", name=op.f("ck_version_number")),
        sa.CheckConstraint("account BETWEEN 0 AND 3", name=op.f("ck_version_account")),
        sa.CheckConstraint("confidentiality BETWEEN 0 AND 3", name=op.f("ck_version_confidentiality")),
    )


def _create_beside_version() -> None:
    op.create_table(
        "version_text",
        sa.Column("version_id", sa.Integer(), sa.ForeignKey("version.id"), autoincrement=False, nullable=False),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("method", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("version_id", name="pk_version_text"),
    )
    op.create_table(
        "source_file",
        sa.Column("submission_id", sa.Integer(), sa.ForeignKey("submission.id"), autoincrement=False, nullable=False),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", name="pk_source_file"),
        sa.UniqueConstraint("path", name="uq_source_file_path"),
    )
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("version_id", sa.Integer(), sa.ForeignKey("version.id"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        sa.CheckConstraint("id = 1", name=op.f("ck_revision_only_one")),
    )


def _create_answer() -> None:
    op.create_table(
        "answer",
        sa.Column("version_id", sa.Integer(), sa.ForeignKey("version.id"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("place_id", sa.Integer(), sa.ForeignKey("place.id"), nullable=False),
        sa.Column("indicator_id", sa.Integer(), sa.ForeignKey("indicator.id"), nullable=False),
        sa.Column("amount", sa.Float(), nullable=True),
        sa.Column("se", sa.Float(), nullable=True),
        sa.Column("grade", sa.SmallInteger(), nullable=False),
        sa.Column("confidentiality", sa.SmallInteger(), nullable=False),
        sa.Column("is_statement", sa.Boolean(), nullable=False),
        sa.Column("is_survey", sa.Boolean(), nullable=False),
        sa.Column("is_fragile", sa.Boolean(), nullable=False),
        sa.Column("observed_on", sa.Integer(), nullable=False),
        sa.Column("event_on", sa.Integer(), nullable=True),
        sa.Column("role", sa.SmallInteger(), nullable=True),
        sa.Column("series", sa.String(), nullable=True),
        sa.Column("primary_evidence", sa.String(), nullable=True),
        sa.Column("scope", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("version_id", "position", name="pk_answer"),
        sa.CheckConstraint("is_statement OR amount IS NOT NULL", name=op.f("ck_answer_amount")),
        sa.CheckConstraint("se >= 0", name=op.f("ck_answer_se")),
        sa.CheckConstraint("grade BETWEEN 0 AND 3", name=op.f("ck_answer_grade")),
        sa.CheckConstraint("confidentiality BETWEEN 0 AND 3", name=op.f("ck_answer_confidentiality")),
        sa.CheckConstraint("role BETWEEN 0 AND 1", name=op.f("ck_answer_role")),
        sqlite_with_rowid=False,
    )


def _create_answer_text() -> None:
    op.create_table(
        "answer_text",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("partner", sa.String(), nullable=True),
        sa.Column("group_name", sa.String(), nullable=True),
        sa.Column("bound", sa.SmallInteger(), nullable=True),
        sa.Column("finding", sa.String(), nullable=True),
        sa.Column("fragile", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("version_id", "position", name="pk_answer_text"),
        sa.ForeignKeyConstraint(["version_id", "position"], ["answer.version_id", "answer.position"]),
        sa.CheckConstraint("bound BETWEEN 0 AND 1", name=op.f("ck_answer_text_bound")),
    )


def _create_evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("answer_position", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.SmallInteger(), nullable=False),
        sa.Column("grade", sa.SmallInteger(), nullable=True),
        sa.Column("confidentiality", sa.SmallInteger(), nullable=False),
        sa.Column("published_on", sa.Integer(), nullable=True),
        sa.Column("accessed_on", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("reference", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("version_id", "answer_position", "position", name="pk_evidence"),
        sa.ForeignKeyConstraint(["version_id", "answer_position"], ["answer.version_id", "answer.position"]),
        sa.CheckConstraint("kind BETWEEN 0 AND 21", name=op.f("ck_evidence_kind")),
        sa.CheckConstraint("grade BETWEEN 0 AND 3", name=op.f("ck_evidence_grade")),
        sa.CheckConstraint("confidentiality BETWEEN 0 AND 3", name=op.f("ck_evidence_confidentiality")),
    )
