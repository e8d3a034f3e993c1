"""The descriptor of a publication: ``datapackage.json``, in the form of Data Package 2.0."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from output.columns import published, rows_are
from output.package.schema import resource_name, table_schema
from output.release import TITLE, Release
from pipelines.link.memory import LINKER_VERSION

FILE = "datapackage.json"
SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"
NOT_LICENSED = (
    "This dataset is not licensed yet: its operator has not said on what terms others may use it."
)
MEDIA_TYPES = {
    ".csv": "text/csv",
    ".jsonl": "application/jsonl",
    ".parquet": "application/vnd.apache.parquet",
    ".sqlite": "application/vnd.sqlite3",
    ".json": "application/json",
    ".html": "text/html",
    ".md": "text/markdown",
}
ABOUT = {
    "dataset.sqlite": "All tables with keys, indexes, views and search, for SQL and Datasette.",
    "metadata.json": "What Datasette shows beside the tables.",
    "entities.ftm.json": "FollowTheMoney entities, a line each, for Aleph.",
    "codebook.md": "What every column and every word of a vocabulary means.",
    "codebook.html": "The same as a page.",
}
CHUNK = 1 << 20


def write_descriptor(
    folder: Path, release: Release, sources: pd.DataFrame, readers: Sequence[str]
) -> None:
    """Describe all files of a publication, in the folder itself.

    ``sources`` is the published table of sources: where the dataset is from; ``readers`` are the
    versions of the reader that read it. Raises OSError.
    """
    files = sorted(path for path in folder.iterdir() if path.name != FILE)
    found = descriptor(files, release, sources, readers)
    text = json.dumps(found, ensure_ascii=False, indent=2)
    (folder / FILE).write_text(f"{text}\n", encoding="utf-8")


def descriptor(
    files: Sequence[Path], release: Release, sources: pd.DataFrame, readers: Sequence[str]
) -> dict[str, Any]:
    """What the package is, and each of its files with its schema, size and SHA-256."""
    told = [
        "Cases of people and organizations to whom something was done, read from the news.",
        f"Profile {release.profile}: what it withholds is marked and named in each row.",
    ]
    if release.as_of:
        told.append(f"As known at the end of {release.as_of}, UTC.")
    if not release.licence:
        told.append(NOT_LICENSED)
    described: dict[str, Any] = {
        "$schema": SCHEMA,
        "name": f"casebook-{release.profile}",
        "title": TITLE,
        "description": " ".join(told),
        "version": release.version,
        "sources": list(_sources(sources)),
        "contributors": [{"title": f"Casebook {release.program}", "role": "wrangler"}],
        "casebook": {**release.facts(), "readers": list(readers), "linker": LINKER_VERSION},
        "resources": [_resource(path, release) for path in files],
    }
    if release.licence:
        described["licenses"] = [_licence(release.licence)]
    return described


def _sources(sources: pd.DataFrame) -> Iterator[dict[str, str]]:
    for name, publisher in zip(sources["source"], sources["publisher"], strict=True):
        yield {"title": name if pd.isna(publisher) else f"{publisher} ({name})"}


def _licence(given: str) -> dict[str, str]:
    """A licence by its name, ``CC-BY-4.0``, or by its address."""
    return {"path" if urlsplit(given).scheme in ("http", "https") else "name": given}


def _resource(path: Path, release: Release) -> dict[str, Any]:
    table, _, ending = path.name.partition(".")
    tabular = ending in ("csv", "jsonl") and table in published()
    typed = ending == "jsonl"
    name = resource_name(table, typed=typed) if tabular else path.name.replace(".", "-")
    found: dict[str, Any] = {
        "name": name.lower(),
        # The reference implementation reads JSON lines only with an extra that few install; their
        # schema holds all the same.
        "type": "table" if tabular and not typed else "file",
        "path": path.name,
        "format": ending,
        "mediatype": MEDIA_TYPES.get(path.suffix, "application/octet-stream"),
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{_sha256(path)}",
    }
    if about := ABOUT.get(path.name) or rows_are().get(table):
        found["description"] = about
    if tabular:
        found["schema"] = table_schema(table, release.profile, typed=typed)
    if tabular and not typed:
        found["dialect"] = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'}
    return found


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
