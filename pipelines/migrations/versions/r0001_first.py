"""Readings, cases, doubts, identities, runs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "reading",
        sa.Column("url", sa.String, primary_key=True),
        sa.Column("digest", sa.String, primary_key=True),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("fetched", sa.String, nullable=False),
        sa.Column("file", sa.String, nullable=False),
        sa.Column("offset", sa.Integer, nullable=False),
        sa.Column("record_id", sa.String, nullable=False),
        sa.Column("reader", sa.String, nullable=False),
        sa.Column("outcome", sa.String, nullable=False),
        sa.Column("detail", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("report", sa.LargeBinary),
    )
    op.create_index("reading_by_outcome", "reading", ["outcome"])
    op.create_table(
        "case_record",
        sa.Column("case_id", sa.String, primary_key=True),
        sa.Column("case_record", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "doubt",
        sa.Column("left", sa.String, primary_key=True),
        sa.Column("right", sa.String, primary_key=True),
        sa.Column("doubt", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "identity",
        sa.Column("subject_id", sa.String, primary_key=True),
        sa.Column("case_id", sa.String, nullable=False),
    )
    op.create_index("ix_identity_case_id", "identity", ["case_id"])
    op.create_table(
        "run",
        sa.Column("run_id", sa.Integer, primary_key=True),
        sa.Column("command", sa.String, nullable=False),
        sa.Column("started", sa.String, nullable=False),
        sa.Column("finished", sa.String),
        sa.Column("outcome", sa.String),
        sa.Column("counts", sa.LargeBinary),
    )


def downgrade() -> None:
    for table in ("run", "identity", "doubt", "case_record", "reading"):
        op.drop_table(table)
