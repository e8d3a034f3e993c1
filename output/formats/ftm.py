"""A file of FollowTheMoney entities as JSON lines, for Aleph and the tools around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from output.formats.writing import Write
from output.ftm.entities import Entities
from output.ftm.entity import encoded
from output.release import Release

FILE = "entities.ftm.json"


@contextmanager
def open_ftm(folder: Path, release: Release) -> Iterator[Write]:
    """A function that writes pages of tables."""
    entities = Entities()
    with (folder / FILE).open("wb") as file:

        def write(page: Mapping[str, pd.DataFrame]) -> None:
            file.writelines(map(encoded, entities.of_page(page)))

        yield write
