"""Alembic's entry: runs the revisions in the transaction that `tracker.store.upgrade` has opened."""

from alembic import context

from tracker.store.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=METADATA,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
