"""The tables of the index."""

from __future__ import annotations

from typing import Any, TypeAlias

import sqlalchemy as sa

Row: TypeAlias = "sa.Row[*tuple[Any, ...]]"
Select: TypeAlias = "sa.Select[*tuple[Any, ...]]"

SCHEMA = 3
"""To be raised with every change here, of canonical addresses and of ``crawler.blocks``; an index
of another schema is built anew."""
metadata = sa.MetaData()

files = sa.Table(
    "files",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.Text, nullable=False, unique=True),
    # Relative to the archive for its own files, absolute for files imported in place.
    sa.Column("folder", sa.Text, nullable=False),
    # Bytes of the file that have been indexed.
    sa.Column("indexed", sa.Integer, nullable=False),
)

records = sa.Table(
    "records",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("file", sa.ForeignKey("files.id"), nullable=False),
    sa.Column("offset", sa.Integer, nullable=False),
    sa.Column("record_id", sa.Text, nullable=False),
    sa.Column("url", sa.Text, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("fetched", sa.Text, nullable=False),
    sa.Column("is_revisit", sa.Boolean, nullable=False),
    # What the answer amounts to, see crawler.archive.status.
    sa.Column("status", sa.Integer, nullable=False),
    sa.Column("content_type", sa.Text, nullable=False),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("etag", sa.Text, nullable=False),
    sa.Column("last_modified", sa.Text, nullable=False),
    sa.Column("is_article", sa.Boolean, nullable=False),
    sa.UniqueConstraint("file", "offset"),
    # A copy of a file under another name adds nothing.
    sa.UniqueConstraint("record_id", "url"),
    sa.Index("records_of_url", "url", "fetched"),
)

notes = sa.Table(
    "notes",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
