"""When sources are due, and who crawls them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "source_state",
        sa.Column("source", sa.String, primary_key=True),
        sa.Column("state", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("holder", sa.String, nullable=False),
        sa.Column("renewed", sa.String, nullable=False),
        sa.Column("until", sa.String, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("lease")
    op.drop_table("source_state")
