"""Real sites, real files: what the tests of the crawler stand on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from newsroom.server import Newsroom, serve

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
# The import mode adds no folder of tests to the path, and warc_answers.py lies in this one.
sys.path.append(str(HERE))
BOTH = ("newsroom_tribune", "newsroom_monitor")

CRAWL = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from crawler.crawl import crawl

asked = json.loads(sys.argv[1])
pages = []
try:
    result = crawl(
        asked["names"],
        Path(asked["data"]),
        replay=[Path(path) for path in asked["replay"]],
        on_page=pages.append,
    )
except Exception as error:
    sys.exit(f"{type(error).__name__}: {error}")
print(json.dumps([asdict(result), [asdict(page) for page in pages]], default=str))
"""


@dataclass(frozen=True)
class Crawled:
    """What one crawl in a process of its own has said."""

    sources: dict[str, dict[str, Any]]
    pages: list[dict[str, Any]]
    errors: str

    @property
    def versions(self) -> set[tuple[str, str]]:
        """URL and digest of each article."""
        return {(page["url"], page["digest"]) for page in self.pages}


Crawl = Callable[..., Crawled]


def environment(proxy: str = "") -> dict[str, str]:
    """Of a crawl: no contact, and all requests through ``proxy``."""
    kept = {n: v for n, v in os.environ.items() if "proxy" not in n.lower()}
    kept.pop("CASEBOOK_CONTACT", None)
    return {**kept, "http_proxy": proxy} if proxy else kept


def crawl_command(data: Path, names: tuple[str, ...], replay: tuple[Path, ...] = ()) -> list[str]:
    """A crawl as a process; the reactor cannot be started twice in one."""
    asked = {"names": names, "data": str(data), "replay": [str(path) for path in replay]}
    return [sys.executable, "-W", "error", "-c", CRAWL, json.dumps(asked)]


def run(command: list[str], proxy: str = "") -> subprocess.CompletedProcess[str]:
    """The finished process."""
    return subprocess.run(
        command, cwd=ROOT, env=environment(proxy), capture_output=True, text=True, check=False
    )


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with serve(1) as served:
        yield served


@pytest.fixture
def crawl(newsroom: Newsroom, tmp_path: Path) -> Crawl:
    """Crawl the sample sites; returns what the crawl said."""

    def crawl_once(
        names: tuple[str, ...] = BOTH,
        data: Path = tmp_path / "data",
        replay: tuple[Path, ...] = (),
        proxy: str = newsroom.url,
    ) -> Crawled:
        done = run(crawl_command(data, names, replay), proxy)
        assert done.returncode == 0, done.stderr
        result, pages = json.loads(done.stdout)
        sources = {source["source"]: source for source in result["sources"]}
        return Crawled(sources, pages, done.stderr)

    return crawl_once


@pytest.fixture
def shared() -> Path:
    """The folder of example data beside the project."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the example data in ../shared is absent")
    return folder
