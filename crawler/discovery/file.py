"""The file of a new declaration: where it goes, and that it can be read again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from crawler import spiders
from crawler.declaration import on_domains
from crawler.discovery.draft import declaration
from crawler.sources import OWN, DeclarationError, all_sources, load

if TYPE_CHECKING:
    from crawler.discovery.draft import Draft


def refuse_declared(url: str) -> None:
    """Raise DeclarationError when a source is declared on the site already."""
    for source in all_sources():
        if on_domains(url, source.allowed_domains):
            raise DeclarationError(
                f"{url}: is declared as {source.name} already; `casebook sources check "
                f"{source.name}` says whether it still holds"
            )


def usual_folder() -> Path:
    """The operator's own folder if there is one, else that of the built-in sources."""
    own = os.environ.get(OWN)
    return Path(own) if own else Path(spiders.__path__[0])


def write(draft: Draft, folder: Path) -> Path:
    """The file that now declares the source.

    Raises DeclarationError when there is a source or a file of that name already, or when the draft
    is no right declaration, which leaves no file.
    """
    if any(source.name == draft.name for source in all_sources()):
        raise DeclarationError(f"a source is called {draft.name} already; give another --name")
    path = folder / f"{draft.name}.py"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(declaration(draft))
    except FileExistsError as error:
        raise DeclarationError(f"{path}: exists already; move it away first") from error
    try:
        load(path)
    except DeclarationError:
        path.unlink()
        raise
    return path
