"""The one long question to the index: which articles there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from crawler.archive.tables import files, records

if TYPE_CHECKING:
    from collections.abc import Collection

    from crawler.archive.tables import Select


def newest_articles(sources: Collection[str] | None) -> Select:
    """Each article's record, with its file, in order of URL; of the ``sources`` if any are given.

    That is the first record that holds the body which the URL answered with last.
    """
    newest = _by_age(sources).subquery()
    same = records.alias()
    original = (
        sa.select(same.c.id)
        .where(
            same.c.url == newest.c.url,
            same.c.digest == newest.c.digest,
            same.c.status == 200,
            same.c.is_revisit.is_(False),
        )
        .order_by(same.c.fetched, same.c.id)
        .limit(1)
        .scalar_subquery()
    )
    return (
        sa.select(records, files.c.name, files.c.folder)
        .select_from(newest)
        .join(records, records.c.id == original)
        .join(files)
        .where(newest.c.age == 1)
        .order_by(records.c.url)
    )


def answers_with_several_bodies(sources: Collection[str] | None) -> Select:
    """URL and digest of each answer with an article that had different bodies over time.

    In order of URL, of each the newest first; of the ``sources`` if any are given.
    """
    found = sa.select(records.c.url, records.c.digest)
    found = found.where(records.c.status == 200, records.c.is_article)
    if sources is not None:
        found = found.where(records.c.source.in_(sources))
    several = (
        found.with_only_columns(records.c.url)
        .group_by(records.c.url)
        .having(sa.func.min(records.c.digest) != sa.func.max(records.c.digest))
    )
    return found.where(records.c.url.in_(several)).order_by(
        records.c.url, records.c.fetched.desc(), records.c.id.desc()
    )


def _by_age(sources: Collection[str] | None) -> Select:
    """URL and digest of each answer with an article; ``age`` counts those of one URL, newest 1."""
    latest_first = (records.c.fetched.desc(), records.c.id.desc())
    age = sa.func.row_number().over(partition_by=records.c.url, order_by=latest_first)
    found = sa.select(records.c.url, records.c.digest, age.label("age"))
    found = found.where(records.c.status == 200, records.c.is_article)
    return found if sources is None else found.where(records.c.source.in_(sources))
