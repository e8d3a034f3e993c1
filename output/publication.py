"""Write a publication: the dataset in some formats, as a profile shows it."""

from __future__ import annotations

import dataclasses
import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import pandas as pd
import pyarrow as pa

from output.columns import WORKING_ONLY
from output.contents import Contents
from output.formats import FORMATS
from output.formats.apart import open_apart
from output.frame import to_frame, to_table
from output.package.write import described, open_package
from output.profiles import Withholding, subjects_of
from output.release import Release
from output.tables import Tables, case_table, pages
from output.version import Digested, version_of

VERSION = "dataset_version"

APART_FROM = 10_000
"""Cases from which on each format has a process of its own: to start one takes two seconds."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What was written."""

    release: Release
    files: tuple[Path, ...]


def write_publication(
    contents: Contents,
    folder: Path,
    formats: Iterable[str],
    asked: Release,
    apart_from: int = APART_FROM,
) -> Publication:
    """Write the files to the folder, in the formats of ``FORMATS`` that are named.

    A release without a version gets the one of its contents. All files are written before the
    first takes the place of an older one; what an older publication left there and this one hasn't
    is removed. With ``apart_from`` cases or more the formats are written by processes side by
    side; the files are the same. Raises OSError, WriterEndedError; what stood in the folder then
    stands as it was.
    """
    digested = Digested(contents.cases)
    cases = case_table(dataclasses.replace(contents, cases=digested))
    version = asked.version or version_of(contents, digested, cases, asked.as_of)
    release = dataclasses.replace(asked, version=version)
    withholding = Withholding(subjects_of(cases, release.profile, two_sources=release.two_sources))
    folder.mkdir(parents=True, exist_ok=True)
    part = Path(mkdtemp(prefix=".part-", dir=folder))
    try:
        with ExitStack() as stack:
            opened = [FORMATS[name] for name in formats]
            writers = [stack.enter_context(open_package(part, release))]
            if len(opened) > 1 and len(cases) >= apart_from:
                writers.append(stack.enter_context(open_apart(opened, part, release)))
            else:
                writers += [stack.enter_context(each(part, release)) for each in opened]
            for page in pages(contents, cases):
                shown = _shown(page, withholding, version)
                for write in writers:
                    write(shown)
        before = described(folder)
        files = tuple(path.replace(folder / path.name) for path in sorted(part.iterdir()))
        for path in before - {*files}:
            path.unlink(missing_ok=True)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return Publication(release, files)


def _shown(page: Tables, withholding: Withholding, version: str) -> Tables:
    """The page as it is published."""
    kept = {name: frame for name, frame in page.items() if name not in WORKING_ONLY}
    return {name: _versioned(frame, version) for name, frame in withholding.apply(kept).items()}


def _versioned(frame: pd.DataFrame, version: str) -> pd.DataFrame:
    table = to_table(frame)
    return to_frame(table.append_column(VERSION, pa.array([version] * len(table), pa.string())))
