"""The tables of the store, as SQLAlchemy knows them; Alembic brings a database to this state."""

from __future__ import annotations

from sqlalchemy import (
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

METADATA = MetaData()

READING = Table(
    "reading",
    METADATA,
    Column("url", String, primary_key=True),
    Column("digest", String, primary_key=True),
    Column("source", String, nullable=False),
    Column("fetched", String, nullable=False),  # ISO 8601 UTC, so that text order is time order
    Column("file", String, nullable=False),
    Column("offset", Integer, nullable=False),
    Column("record_id", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("outcome", String, nullable=False),
    Column("detail", String, nullable=False),
    Column("text", Text, nullable=False),
    Column("report", LargeBinary),  # JSON of extractors.records.Report
    Index("reading_by_outcome", "outcome"),
)
"""One row for each page version that was read."""

CASE = Table(
    "case_record",
    METADATA,
    Column("case_id", String, primary_key=True),
    Column("case_record", LargeBinary, nullable=False),  # JSON of pipelines.records.Case
)
"""The cases of the last linking; a function of readings and identities, replaced as a whole."""

DOUBT = Table(
    "doubt",
    METADATA,
    Column("left", String, primary_key=True),
    Column("right", String, primary_key=True),
    Column("doubt", LargeBinary, nullable=False),  # JSON of pipelines.records.Doubt
)
"""Pairs of cases that a person should decide on; replaced with the cases."""

IDENTITY = Table(
    "identity",
    METADATA,
    Column("subject_id", String, primary_key=True),
    Column("case_id", String, nullable=False, index=True),
)
"""Which case a page subject belonged to when last linked: what makes case ids permanent."""

RUN = Table(
    "run",
    METADATA,
    Column("run_id", Integer, primary_key=True),
    Column("command", String, nullable=False),
    Column("started", String, nullable=False),
    Column("finished", String),  # empty while it runs, and for ever when it was killed
    Column("outcome", String),
    Column("counts", LargeBinary),  # JSON object of numbers by stage
)
"""One row for each run, so that a killed run can be told from a finished one."""
