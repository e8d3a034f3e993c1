"""What each row of the tables is in FollowTheMoney."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from extractors.records import SubjectKind
from output.ftm.entity import PREFIX, Entity, entity, hashed

Row = dict[str, Any]
"""The values by column; what is withheld is missing."""

_DATE = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")
_PROPER = re.compile(r"[^\W\d_a-z][\w’'-]*")


def case(row: Row) -> Iterator[Entity]:
    """The subject of a case, with the organizations of a person."""
    person = row["kind"] == SubjectKind.PERSON
    status = row.get("status")
    yield entity(
        row["case_id"],
        "Person" if person else "Organization",
        name=row["name"],
        alias=row["other_names"],
        country=_country(row),
        position=row["roles"] if person else None,
        notes=[*([] if person else row["roles"]), *_penalties(row)],
        status=status and f"{status.replace('_', ' ')}, as last reported",
        modifiedAt=_moment(row["last_changed"]),
    )
    for name in row["organizations"] if person else ():
        yield (body := _body(name, row, "Organization"))
        yield entity(
            hashed("member", row["case_id"], body.id),
            "Membership",
            member=PREFIX + row["case_id"],
            organization=body.id,
        )


def _penalties(row: Row) -> list[str]:
    return [f"latest penalty: {penalty}" for penalty in row["latest_penalty"]]


def event(row: Row, of: Row) -> Iterator[Entity]:
    """An event of the case ``of``, with the authority behind it."""
    authority = row.get("authority")
    # "a court" or "police" are words for many; a name is one.
    body = (
        _body(authority, of, "PublicBody")
        if authority and len(_PROPER.findall(authority)) > 1
        else None
    )
    if body:
        yield body
    what = row["type"].replace("_", " ")
    date = row.get("date")
    yield entity(
        row["event_id"],
        "Event",
        name=f"{what}: {of['name']}",
        keywords=row["type"],
        date=date if date and _DATE.fullmatch(date) else None,
        startDate=row.get("date_from"),
        endDate=row.get("date_to"),
        location=row.get("place"),
        country=_country(of),
        involved=PREFIX + of["case_id"],
        organizer=body and body.id,
        summary=row.get("charge"),
        notes=[*_terms(row), *([authority] if authority and not body else []), *row["conflicts"]],
        recordId=row["event_id"],
    )


def _terms(row: Row) -> list[str]:
    kinds, durations, amounts = (row[f"penalty_{n}"] for n in ("kind", "duration", "amount"))
    terms = []
    for place, kind in enumerate(kinds):
        more = [values[place] for values in (durations, amounts) if place < len(values)]
        told = " ".join([kind.replace("_", " "), *(word for word in more if word != "none")])
        terms.append(f"penalty: {told}")
    return terms


def article(row: Row) -> Entity:
    """The article that a quote stands in."""
    return entity(
        row["article_id"],
        "Article",
        name=row.get("title"),
        title=row.get("title"),
        publishedAt=row.get("published"),
        publisher=row.get("source"),
        retrievedAt=_moment(row.get("fetched")),
        **_address(row.get("url")),
    )


def quote(row: Row, of: Row) -> Entity:
    """What ties the article to the case ``of``, or to an event of it."""
    told = row.get("quote")
    article, subject = PREFIX + row["article_id"], PREFIX + row["case_id"]
    if row["field"] == "name":
        return entity(
            row["evidence_id"],
            "Mention",
            document=article,
            name=told or of["name"],
            resolved=subject,
            detectedSchema="Person" if of["kind"] == SubjectKind.PERSON else "Organization",
        )
    event = row.get("event_id")
    return entity(
        row["evidence_id"],
        "Documentation",
        document=article,
        entity=PREFIX + event if event else subject,
        role=row["field"],
        summary=told,
        description=row.get("value"),
        date=row.get("published"),
        recordId=row["evidence_id"],
    )


def _body(name: str, of: Row, schema: str) -> Entity:
    """An organization or public body that is known by its name and country only."""
    key = hashed("body", schema, " ".join(name.casefold().split()), of.get("country") or "")
    return entity(key, schema, name=name, country=_country(of))


def _country(row: Row) -> str | None:
    country: str | None = row.get("country")
    return country and country.lower()


def _address(url: str | None) -> dict[str, str | None]:
    """The address as a link where it is one to the web, else as a note."""
    try:
        parts = urlsplit(url or "")
        link = parts.scheme in ("http", "https") and parts.hostname and len(url or "") <= 4096
    except ValueError:
        link = False
    return {"sourceUrl" if link else "notes": url}


def _moment(time: str | None) -> str | None:
    """A time as FollowTheMoney writes it, without a zone."""
    return time and time.removesuffix("Z")
