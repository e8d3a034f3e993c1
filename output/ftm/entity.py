"""An entity of FollowTheMoney, and the limits that it puts on values."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

PREFIX = "casebook-"
"""Begins every id, so that entities of other datasets can't bear the same."""

LONGEST = {"name": 384, "alias": 384, "title": 1024}
"""Characters that FollowTheMoney takes; longer values are cut."""


class Entity(msgspec.Struct, frozen=True):
    """One entity; its JSON form is a line of the file."""

    id: str
    schema: str
    properties: dict[str, list[str]]


def entity(key: str, schema: str, **properties: Any) -> Entity:
    """The entity with the properties that have a value: text, or a list of texts."""
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


def encoded(entity: Entity) -> bytes:
    """The entity as a line of JSON."""
    return msgspec.json.encode(entity) + b"\n"


def hashed(*parts: str) -> str:
    """A key for what has no id of its own; equal parts give equal keys."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
