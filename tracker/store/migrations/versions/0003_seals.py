"""A random seal on each version, by which snapshots know what they were made from."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_UPDATE = sa.text("UPDATE version SET seal = :seal WHERE id = :id")


def upgrade() -> None:
    """Add the column, and seal what is there."""
    op.add_column("version", sa.Column("seal", sa.String(32), nullable=False, server_default=""))
    keys = op.get_bind().execute(sa.text("SELECT id FROM version")).scalars().all()
    if keys:
        op.get_bind().execute(_UPDATE, [{"id": key, "seal": secrets.token_hex(16)} for key in keys])


def downgrade() -> None:
    """Remove the column."""
    op.drop_column("version", "seal")
