"""The declared sources: one class in each module of ``crawler.spiders``."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from crawler import spiders
from crawler.declaration import on_domains
from crawler.errors import CasebookError
from crawler.source import Source
from crawler.urls import host


class UnknownSourceError(CasebookError):
    """No source has that name."""


@cache
def all_sources() -> tuple[type[Source], ...]:
    """All sources, in order of name.

    Raises TypeError or ValueError when a declaration is wrong.
    """
    found: dict[str, type[Source]] = {}
    for module in pkgutil.iter_modules(spiders.__path__, f"{spiders.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            if not isinstance(value, type) or not issubclass(value, Source) or value is Source:
                continue
            if found.setdefault(value.name, value) is not value:
                raise ValueError(f"two sources are called {value.name}; rename one")
    return tuple(found[name] for name in sorted(found))


def source_named(name: str) -> type[Source]:
    """The source of that name.

    Raises UnknownSourceError, which lists the known names.
    """
    for source in all_sources():
        if source.name == name:
            return source
    known = ", ".join(source.name for source in all_sources())
    raise UnknownSourceError(f"no source is called {name}; known are {known}")


def source_for(url: str) -> type[Source] | None:
    """The source that ``url`` belongs to by its host, or None.

    Of several on one host, the one that has ``url`` among its articles.
    """
    on_host = [source for source in all_sources() if on_domains(url, source.allowed_domains)]
    articles = [source for source in on_host if source.is_article(url)]
    return next(iter(articles or on_host), None)


def source_name(url: str) -> str:
    """Name of the source that ``url`` belongs to, or its host name when none is declared."""
    source = source_for(url)
    return source.name if source else host(url)
