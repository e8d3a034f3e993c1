"""What the tests of the crawler stand on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
# The import mode adds no folder of tests to the path; warc_answers and crawl_process lie in here.
sys.path.append(str(HERE))


@pytest.fixture
def shared() -> Path:
    """The folder of example data beside the project."""
    folder = HERE.parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("the example data in ../shared is absent")
    return folder
