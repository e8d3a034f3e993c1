"""Run by Alembic: migrates over the connection that the store hands in."""

from __future__ import annotations

from alembic import context

from pipelines.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,  # SQLite alters tables by copying them
)
with context.begin_transaction():
    context.run_migrations()
