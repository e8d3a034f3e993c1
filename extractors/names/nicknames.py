"""Names that hold another name of the same person: Ivan (Vanya) Petrov, Omar "Abu Sami" Haddad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.lexicon.given_names import GIVEN_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extractors.names.cutting import Name

_OPEN = {' "': '" ', " “": "” ", " «": "» ", " '": "' ", " ‘": "’ ", " (": ") "}


def with_nicknames(text: str, names: Iterable[Name]) -> list[Name]:
    """The names, a given name, a nickname and a surname made one.

    In brackets a newspaper or a town is as likely, so these need a given name that is known.

    >>> from extractors.names.cutting import Name
    >>> text = "Ivan (Vanya) Petrov left."
    >>> parts = [("person", 0, 4), ("other", 6, 11), ("other", 13, 19)]
    >>> [n.text for n in with_nicknames(text, [Name(k, text[a:b], a, b) for k, a, b in parts])]
    ['Ivan (Vanya) Petrov']
    """
    made: list[Name] = []
    for name in names:
        if len(made) > 1 and _one(text, made[-2], made[-1], name):
            start = made[-2].start
            made[-2:] = [name._replace(kind="person", text=text[start : name.end], start=start)]
        else:
            made.append(name)
    return made


def _one(text: str, given: Name, nickname: Name, surname: Name) -> bool:
    mark = text[given.end : nickname.start]
    return (
        _OPEN.get(mark, "") == text[nickname.end : surname.start]
        and {given.kind, nickname.kind, surname.kind} <= {"person", "other"}
        and (mark != " (" or given.text.lower() in GIVEN_NAMES)
        and " " not in given.text + surname.text
    )
