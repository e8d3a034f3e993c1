"""What stands beside the tables of a publication: the codebook, and the package's description."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from output.codebook import codebook, codebook_html
from output.formats.writing import Write
from output.package.datapackage import FILE, write_descriptor
from output.release import Release


@contextmanager
def open_package(folder: Path, release: Release) -> Iterator[Write]:
    """A function to be given all pages; at the end the files of the folder are described.

    It is to be opened before the formats, so that it closes after them.
    """
    sources = pd.DataFrame({"source": [], "publisher": []})
    readers: set[str] = set()

    def write(page: Mapping[str, pd.DataFrame]) -> None:
        nonlocal sources
        sources = page.get("sources", sources)
        if "articles" in page:
            readers.update(page["articles"]["reader"].dropna())

    yield write
    (folder / "codebook.md").write_text(codebook(), encoding="utf-8")
    (folder / "codebook.html").write_text(codebook_html(), encoding="utf-8")
    write_descriptor(folder, release, sources, sorted(readers))


def described(folder: Path) -> set[Path]:
    """The files that the package in a folder is made of; none when there is no package."""
    try:
        read = json.loads((folder / FILE).read_text(encoding="utf-8"))
        names = {Path(str(resource["path"])).name for resource in read["resources"]}
    except (OSError, ValueError, KeyError, TypeError):
        return set()
    return {folder / name for name in (*names, FILE)}
