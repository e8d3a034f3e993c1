"""What every format gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path

import pandas as pd

from output.release import Release

Write = Callable[[Mapping[str, pd.DataFrame]], None]
"""Writes a page of tables; a table that the page lacks gets nothing."""

Format = Callable[[Path, Release], AbstractContextManager[Write]]
"""Opens the files of a format in a folder, and closes them when all pages are written."""
