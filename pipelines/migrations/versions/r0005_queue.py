"""The queue of open questions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "queue",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("places", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("queue")
