"""A data folder full of questions, the program that serves it, and a browser."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

# The import mode adds no folder of tests to the path; invented and reviewers lie in there.
sys.path.append(str(Path(__file__).parent / "reviewing"))

from invented import fill
from reviewers import Reviewer, Served


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that nobody has judged in; not to be changed."""
    folder = tmp_path_factory.mktemp("filled") / "data"
    fill(folder)
    return folder


@pytest.fixture
def data(filled: Path, tmp_path: Path) -> Path:
    """A data folder of its own."""
    return Path(shutil.copytree(filled, tmp_path / "data"))


@pytest.fixture
def serve() -> Iterator[Callable[..., Served]]:
    """Starts the program; all that were started are ended."""
    started: list[Served] = []

    def start(data: Path, *options: str) -> Served:
        started.append(Served(data, *options))
        return started[-1]

    yield start
    for served in started:
        served.stop()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, filled: Path) -> Iterator[Served]:
    """One server, started without a name, for tests that each use questions of their own."""
    served = Served(shutil.copytree(filled, tmp_path_factory.mktemp("shared") / "data"))
    yield served
    served.stop()


@pytest.fixture
def sit_down(browser: Browser) -> Iterator[Callable[..., Reviewer]]:
    """Makes reviewers; none may have seen an error or asked another host."""
    contexts: list[BrowserContext] = []
    reviewers: list[Reviewer] = []

    def reviewer(**options: Any) -> Reviewer:
        contexts.append(browser.new_context(**options))
        reviewers.append(Reviewer(contexts[-1]))
        return reviewers[-1]

    yield reviewer
    for context in contexts:
        context.close()
    for one in reviewers:
        assert one.errors == []
        assert all(url.startswith("http://127.0.0.1:") for url in one.requests)
