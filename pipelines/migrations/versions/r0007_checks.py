"""The last check of each source."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "source_check",
        sa.Column("source", sa.String, primary_key=True),
        sa.Column("source_check", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("source_check")
