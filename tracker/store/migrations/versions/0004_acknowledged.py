"""What an answer acknowledges: progress that moves no level, in words."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column, empty."""
    op.add_column("answer_text", sa.Column("acknowledges", sa.String(), nullable=True))


def downgrade() -> None:
    """Remove the column."""
    op.drop_column("answer_text", "acknowledges")
