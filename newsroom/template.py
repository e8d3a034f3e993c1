"""Filling the files of ``templates/``."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path
from string import Template

_FOLDER = Path(__file__).with_name("templates")


class Markup(str):
    """Text that is HTML or XML already, and goes into a template as it is."""

    __slots__ = ()


def fill(name: str, /, **values: str) -> Markup:
    """The template file ``name`` with its ``$words`` replaced.

    Values are escaped, except Markup. Raises KeyError when a word has no value.
    """
    safe = {k: v if isinstance(v, Markup) else escape(v) for k, v in values.items()}
    return Markup(_template(name).substitute(safe))


def join(parts: list[Markup]) -> Markup:
    """All parts, one after the other."""
    return Markup("\n".join(part.strip("\n") for part in parts))


@cache
def _template(name: str) -> Template:
    return Template((_FOLDER / name).read_text("utf-8"))
