"""Versions of pages compared by what they say; which reading of a page counts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column(
        "reading", sa.Column("counts", sa.Boolean, nullable=False, server_default=sa.true())
    )
    op.create_table(
        "version",
        sa.Column("url", sa.String, primary_key=True),
        sa.Column("digest", sa.String, primary_key=True),
        sa.Column("reader", sa.String, nullable=False),
        sa.Column("content", sa.String, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("version")
    op.drop_column("reading", "counts")
