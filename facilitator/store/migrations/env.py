"""Alembic's entry: runs on the connection that `schema.migrate` passes in."""

from alembic import context

from facilitator.store.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
