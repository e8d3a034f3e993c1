"""Sketches of texts, outcomes of blocks."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("reading", sa.Column("sketch", sa.LargeBinary))
    op.create_table(
        "block",
        sa.Column("block_key", sa.String, primary_key=True),
        sa.Column("clustered", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("block")
    op.drop_column("reading", "sketch")
