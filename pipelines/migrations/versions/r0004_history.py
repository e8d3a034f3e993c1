"""What crawls of sources came to; language and date of readings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("reading", sa.Column("language", sa.String))
    op.add_column("reading", sa.Column("published", sa.String))
    op.create_index("reading_by_time", "reading", ["fetched"])
    op.create_table(
        "source_run",
        sa.Column("source", sa.String, primary_key=True),
        sa.Column("started", sa.String, primary_key=True),
        sa.Column("source_run", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "told_alarm",
        sa.Column("source", sa.String, primary_key=True),
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("alarm", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "accepted",
        sa.Column("source", sa.String, primary_key=True),
        sa.Column("since", sa.String, nullable=False),
    )


def downgrade() -> None:
    for table in ("accepted", "told_alarm", "source_run"):
        op.drop_table(table)
    op.drop_index("reading_by_time", "reading")
    op.drop_column("reading", "published")
    op.drop_column("reading", "language")
