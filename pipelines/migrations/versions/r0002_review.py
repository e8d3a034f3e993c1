"""Retired ids, linkings, changes, questions, judgements."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "retired",
        sa.Column("case_id", sa.String, primary_key=True),
        sa.Column("leads_to", sa.String),
    )
    op.create_table(
        "linking",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("judgements", sa.Integer, nullable=False),
    )
    op.create_table(
        "change",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("linking", sa.Integer, nullable=False),
        sa.Column("change", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "question",
        sa.Column("question_id", sa.String, primary_key=True),
        sa.Column("question", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "judgement",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("judgement", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    for table in ("judgement", "question", "change", "linking", "retired"):
        op.drop_table(table)
