"""FollowTheMoney entities, for Aleph and the tools around it.

A case is a Person or an Organization, an event an Event that involves it, an article an Article; a
quote ties an article to what it tells of, as a Mention for a name and as a Documentation for all
else. No entity has a topic: the topics of FollowTheMoney brand whom they are given to, and the
subjects here are the victims.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

import msgspec
import pandas as pd

from extractors.records import SubjectKind
from output.frame import to_table
from output.plain import plain_columns
from output.text import MARKED

Row = dict[str, Any]

PREFIX = "casebook-"
"""Begins every id, so that entities of other datasets can't bear the same."""

LONGEST = {"name": 384, "alias": 384, "title": 1024}
"""Characters that FollowTheMoney takes; longer values are cut."""

LANGUAGES = {
    "ar": "ara", "be": "bel", "de": "deu", "en": "eng", "es": "spa", "fa": "fas", "fr": "fra",
    "hy": "hye", "ka": "kat", "kk": "kaz", "ky": "kir", "lt": "lit", "pl": "pol", "pt": "por",
    "ru": "rus", "tr": "tur", "uk": "ukr", "uz": "uzb", "vi": "vie", "zh": "zho",
}  # fmt: skip
"""ISO 639-3 codes, which FollowTheMoney asks for, by BCP 47 subtag; others are left out."""

_DATE = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")
_PROPER = re.compile(r"[^\W\d_a-z][\w’'-]*")


class Entity(msgspec.Struct, frozen=True):
    """One entity; its JSON form is a line of the file."""

    id: str
    schema: str
    properties: dict[str, list[str]]


class Entities:
    """The entities of a dataset whose tables come in pages, each entity once.

    A case whose name is withheld is left out, with its events and quotes: entities without a name,
    or with one that many share, would be taken for one.
    """

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def of_page(self, page: Mapping[str, pd.DataFrame]) -> Iterator[Entity]:
        """The entities of a page that holds whole cases, as a profile shows them."""
        if "cases" not in page:
            return
        cases = {row["case_id"]: row for row in _rows(page["cases"]) if row.get("name")}
        events = {
            row["event_id"]: row
            for row in _rows(page["events"])
            if row["case_id"] in cases and row.get("type")
        }
        for case in cases.values():
            yield from self._once(_case(case))
        for event in events.values():
            yield from self._once(_event(event, cases[event["case_id"]]))
        for quote in _rows(page["evidence"]):
            of, event_id = cases.get(quote["case_id"]), quote.get("event_id")
            article = quote.get("article_id")
            if of and article and (not event_id or event_id in events):
                if PREFIX + article not in self._seen:
                    yield from self._once((_article(quote),))
                yield from self._once((_quote(quote, of),))

    def _once(self, entities: Iterable[Entity]) -> Iterator[Entity]:
        for entity in entities:
            if entity.id not in self._seen:
                self._seen.add(entity.id)
                yield entity


def encoded(entity: Entity) -> bytes:
    """The entity as a line of JSON."""
    return msgspec.json.encode(entity) + b"\n"


def _rows(frame: pd.DataFrame) -> Iterator[Row]:
    """The rows, withheld values as missing ones."""
    table = to_table(frame)
    columns = [_shown(column) for column in plain_columns(table)]
    for values in zip(*columns, strict=True):
        yield dict(zip(table.column_names, values, strict=True))


def _shown(column: list[Any]) -> list[Any]:
    """The values, what is withheld among them missing: None, or an empty list."""
    first = next((value for value in column if value is not None), None)
    if isinstance(first, list):
        return [[] if value and _is_mark(value[0]) else value for value in column]
    if isinstance(first, str):
        return [None if value and _is_mark(value) else value for value in column]
    return column


def _is_mark(text: str) -> bool:
    return text[0:1] == "[" and MARKED.fullmatch(text) is not None


def _case(row: Row) -> Iterator[Entity]:
    person = row["kind"] == SubjectKind.PERSON
    status = row.get("status")
    yield _entity(
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
        yield _entity(
            _hash("member", row["case_id"], body.id),
            "Membership",
            member=PREFIX + row["case_id"],
            organization=body.id,
        )


def _penalties(row: Row) -> list[str]:
    return [f"latest penalty: {penalty}" for penalty in row["latest_penalty"]]


def _event(row: Row, case: Row) -> Iterator[Entity]:
    authority = row.get("authority")
    # "a court" or "police" are words for many; a name is one.
    body = (
        _body(authority, case, "PublicBody")
        if authority and len(_PROPER.findall(authority)) > 1
        else None
    )
    if body:
        yield body
    what = row["type"].replace("_", " ")
    date = row.get("date")
    yield _entity(
        row["event_id"],
        "Event",
        name=f"{what}: {case['name']}",
        keywords=row["type"],
        date=date if date and _DATE.fullmatch(date) else None,
        startDate=row.get("date_from"),
        endDate=row.get("date_to"),
        location=row.get("place"),
        country=_country(case),
        involved=PREFIX + case["case_id"],
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


def _article(row: Row) -> Entity:
    return _entity(
        row["article_id"],
        "Article",
        name=row.get("title"),
        title=row.get("title"),
        publishedAt=row.get("published"),
        publisher=row.get("source"),
        retrievedAt=_moment(row.get("fetched")),
        **_address(row.get("url")),
    )


def _quote(row: Row, case: Row) -> Entity:
    told = row.get("quote")
    article, subject = PREFIX + row["article_id"], PREFIX + row["case_id"]
    if row["field"] == "name":
        return _entity(
            row["evidence_id"],
            "Mention",
            document=article,
            name=told or case["name"],
            resolved=subject,
            detectedSchema="Person" if case["kind"] == SubjectKind.PERSON else "Organization",
        )
    event = row.get("event_id")
    return _entity(
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


def _body(name: str, case: Row, schema: str) -> Entity:
    """An organization or public body that is known by its name and country only."""
    key = _hash("body", schema, " ".join(name.casefold().split()), case.get("country") or "")
    return _entity(key, schema, name=name, country=_country(case))


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


def _hash(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _entity(key: str, schema: str, **properties: Any) -> Entity:
    found = {}
    for name, value in properties.items():
        if not value:
            continue
        longest = LONGEST.get(name)
        if isinstance(value, list):
            kept = list(dict.fromkeys(text for item in value if (text := item.strip()[:longest])))
        else:
            kept = [text] if (text := value.strip()[:longest]) else []
        if kept:
            found[name] = kept
    return Entity(PREFIX + key, schema, found)
