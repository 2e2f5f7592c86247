"""The answers of each version once more as bytes, for scoring."""

import json
from collections.abc import Sequence
from itertools import groupby, islice
from struct import Struct
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_ANSWER = Struct("<dIiiHBx")
_AT_ONCE = 1000
_SCORED = sa.text(
    "SELECT version_id, amount, indicator_id, observed_on, event_on, place_id, grade, is_survey, is_fragile,"
    " se, series, primary_evidence, scope, role"
    " FROM answer WHERE confidentiality = 0 AND NOT is_statement ORDER BY version_id, position"
)
_INSERT = sa.text("INSERT INTO packed_answers (version_id, answers, extras) VALUES (:version_id, :answers, :extras)")


def upgrade() -> None:
    """Create the table, and pack what is there."""
    op.create_table(
        "packed_answers",
        sa.Column("version_id", sa.Integer(), sa.ForeignKey("version.id"), nullable=False, autoincrement=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("extras", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("version_id", name="pk_packed_answers"),
    )
    rows = op.get_bind().execute(_SCORED)
    packed = (_pack(version, list(own)) for version, own in groupby(rows, key=lambda row: row[0]))
    while chunk := list(islice(packed, _AT_ONCE)):
        op.get_bind().execute(_INSERT, chunk)


def _pack(version: int, rows: Sequence[Any]) -> dict[str, Any]:
    answers, extras = [], []
    for number, (_, amount, indicator, observed, event, place, grade, survey, fragile, *more) in enumerate(rows):
        marks = int(grade) << 2 | int(survey) << 1 | int(fragile)
        answers.append(_ANSWER.pack(amount, indicator, observed, event or 0, place, marks))
        if any(value is not None for value in more):
            extras += [number, *more]
    told = json.dumps(extras, ensure_ascii=False, separators=(",", ":")) if extras else None
    return {"version_id": version, "answers": b"".join(answers), "extras": told}


def downgrade() -> None:
    """Remove the table: the rows hold the same."""
    op.drop_table("packed_answers")
