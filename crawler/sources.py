"""The declared sources: the classes of ``crawler.spiders``, and of the operator's own folder."""

from __future__ import annotations

import difflib
import importlib.util
import os
import pkgutil
import sys
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from crawler import spiders
from crawler.declaration import covers
from crawler.errors import CasebookError
from crawler.source import Source
from crawler.urls import host

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

OWN = "CASEBOOK_SOURCES"
"""Environment variable that names a folder with more declarations, one file each."""


class UnknownSourceError(CasebookError):
    """No source has that name."""


class DeclarationError(CasebookError):
    """A file of the operator's own folder declares no source, or a wrong one."""


def all_sources() -> tuple[type[Source], ...]:
    """All sources, in order of name.

    Raises TypeError or ValueError when a declaration is wrong, DeclarationError when it is one of
    the operator's own.
    """
    return _declared(os.environ.get(OWN, ""))


def source_named(name: str) -> type[Source]:
    """The source of that name.

    Raises UnknownSourceError, which names those that are called nearly so.
    """
    names = {source.name: source for source in all_sources()}
    if name not in names:
        close = difflib.get_close_matches(name, names, n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(close)}? " if close else ""
        raise UnknownSourceError(
            f"no source is called {name}; {hint}`casebook sources` lists the {len(names)} known"
        )
    return names[name]


def source_for(url: str) -> type[Source] | None:
    """The source that ``url`` belongs to by its host, or None.

    Of several on one host, the one that has ``url`` among its articles.
    """
    on_host = _on_host(os.environ.get(OWN, ""), host(url))
    articles = [source for source in on_host if source.is_article(url)]
    return next(iter(articles or on_host), None)


def source_name(url: str) -> str:
    """Name of the source that ``url`` belongs to, or its host name when none is declared."""
    source = source_for(url)
    return source.name if source else host(url)


def load(path: Path) -> ModuleType:
    """The module of a file outside the package.

    Raises DeclarationError when it declares no source, or a wrong one.
    """
    name = f"casebook_sources.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:  # whatever stands in a file of others
        raise DeclarationError(f"{path}: {error}") from error
    if not any(_classes(module)):
        raise DeclarationError(f"{path}: declares no source; see docs/sources.md")
    sys.modules[name] = module
    return module


@lru_cache(maxsize=10_000)
def _on_host(own: str, name: str) -> tuple[type[Source], ...]:
    return tuple(each for each in _declared(own) if covers(each.allowed_domains, name))


@cache
def _declared(own: str) -> tuple[type[Source], ...]:
    found: dict[str, type[Source]] = {}
    for module in (*_ours(), *_theirs(own)):
        for source in _classes(module):
            if found.setdefault(source.name, source) is not source:
                raise DeclarationError(
                    f"{module.__file__}: a source is called {source.name} already; rename this one"
                )
    return tuple(found[name] for name in sorted(found))


def _ours() -> Iterator[ModuleType]:
    for module in pkgutil.iter_modules(spiders.__path__, f"{spiders.__name__}."):
        yield importlib.import_module(module.name)


def _theirs(own: str) -> Iterator[ModuleType]:
    if not own:
        return
    if not Path(own).is_dir():
        raise DeclarationError(f"{own}: no folder; {OWN} names the folder of your own sources")
    for path in sorted(Path(own).glob("*.py")):
        if not path.stem.startswith("_"):
            yield load(path)


def _classes(module: ModuleType) -> Iterator[type[Source]]:
    for value in vars(module).values():
        if isinstance(value, type) and issubclass(value, Source) and value.name:
            yield value
