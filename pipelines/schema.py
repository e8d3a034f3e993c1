"""The tables of the store, as SQLAlchemy knows them; Alembic brings a database to this state."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
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
    Column("language", String),
    Column("published", String),  # a day, ISO 8601
    Column("report", LargeBinary),  # JSON of extractors.records.Report
    Column("sketch", LargeBinary),  # JSON list of numbers; empty when read before there were any
    Column("counts", Boolean, nullable=False),  # false when another version of the page counts
    Index("reading_by_outcome", "outcome"),
    Index("reading_by_time", "fetched"),
)
"""One row for each page version that was read."""

VERSION = Table(
    "version",
    METADATA,
    Column("url", String, primary_key=True),
    Column("digest", String, primary_key=True),
    Column("reader", String, nullable=False),
    Column("content", String, nullable=False),  # see pipelines.versions
)
"""What the versions of a page say, for pages that have more than one."""

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

BLOCK = Table(
    "block",
    METADATA,
    Column("block_key", String, primary_key=True),
    Column("clustered", LargeBinary, nullable=False),  # JSON of pipelines.link.cluster.Clustered
)
"""Outcomes of the last linking by all that they depend on, to be taken over by the next."""

IDENTITY = Table(
    "identity",
    METADATA,
    Column("subject_id", String, primary_key=True),
    Column("case_id", String, nullable=False, index=True),
)
"""Which case a page subject belonged to when last linked: what makes case ids permanent."""

RETIRED = Table(
    "retired",
    METADATA,
    Column("case_id", String, primary_key=True),
    Column("leads_to", String),  # empty when nothing of the case is left
)
"""Ids that are no case any more. They are never given out again."""

LINKING = Table(
    "linking",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("judgements", Integer, nullable=False),  # how many the log held
)
"""The linkings that changed something or took new judgements into account."""

CHANGE = Table(
    "change",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("linking", Integer, nullable=False),
    Column("change", LargeBinary, nullable=False),  # JSON of pipelines.changes.Change
)
"""What each linking changed; rows are only ever added."""

QUESTION = Table(
    "question",
    METADATA,
    Column("question_id", String, primary_key=True),
    Column("question", LargeBinary, nullable=False),  # JSON of pipelines.review.records.Question
)
"""Every question that was ever put, so that an answer can come back months later."""

QUEUE = Table(
    "queue",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("places", LargeBinary, nullable=False),  # JSON list of pipelines.review.records.Place
)
"""One row: the open questions in order, as they were last put."""

JUDGEMENT = Table(
    "judgement",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("judgement", LargeBinary, nullable=False),  # JSON of pipelines.review.records.Judgement
)
"""What people decided; rows are only ever added."""

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

SOURCE_RUN = Table(
    "source_run",
    METADATA,
    Column("source", String, primary_key=True),
    Column("started", String, primary_key=True),
    Column("source_run", LargeBinary, nullable=False),  # JSON of pipelines.history.SourceRun
)
"""One row for each crawl of each source; what reading and linking came to is filled in later."""

TOLD = Table(
    "told_alarm",
    METADATA,
    Column("source", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("alarm", LargeBinary, nullable=False),  # JSON of pipelines.history.Alarm
)
"""The alarms that were on when people were last told; replaced as a whole."""

ACCEPTED = Table(
    "accepted",
    METADATA,
    Column("source", String, primary_key=True),
    Column("since", String, nullable=False),
)
"""Since when a person takes what a source does for its normal state."""

SOURCE_STATE = Table(
    "source_state",
    METADATA,
    Column("source", String, primary_key=True),
    Column("state", LargeBinary, nullable=False),  # JSON of pipelines.schedule.SourceState
)
"""When each source is due, and how it went before."""

LEASE = Table(
    "lease",
    METADATA,
    Column("name", String, primary_key=True),
    Column("holder", String, nullable=False),
    Column("renewed", String, nullable=False),
    Column("until", String, nullable=False),
)
"""Who crawls which source, asks which site, or links, and until when that is sure."""

SOURCE_CHECK = Table(
    "source_check",
    METADATA,
    Column("source", String, primary_key=True),
    Column("source_check", LargeBinary, nullable=False),  # JSON of pipelines.checks.SourceCheck
)
"""The last check of each source against the living site."""
