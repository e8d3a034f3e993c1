"""Crawls as processes of their own: the reactor cannot be started twice in one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
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
    """What one crawl has said."""

    sources: dict[str, dict[str, Any]]
    pages: list[dict[str, Any]]
    errors: str

    @property
    def versions(self) -> set[tuple[str, str]]:
        """URL and digest of each article."""
        return {(page["url"], page["digest"]) for page in self.pages}


def environment(proxy: str = "", **more: str) -> dict[str, str]:
    """Of a crawl: no contact unless given, and all requests through ``proxy``."""
    kept = {n: v for n, v in os.environ.items() if "proxy" not in n.lower()}
    kept.pop("CASEBOOK_CONTACT", None)
    return {**kept, **({"http_proxy": proxy} if proxy else {}), **more}


def crawl_command(
    data: Path, names: tuple[str, ...] = BOTH, replay: tuple[Path, ...] = ()
) -> list[str]:
    """The command of a crawl."""
    asked = {"names": names, "data": str(data), "replay": [str(path) for path in replay]}
    return [sys.executable, "-W", "error", "-c", CRAWL, json.dumps(asked)]


def run(command: list[str], env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """The finished process."""
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def crawl(
    data: Path, proxy: str, names: tuple[str, ...] = BOTH, replay: tuple[Path, ...] = ()
) -> Crawled:
    """What a crawl said that came to its end."""
    done = run(crawl_command(data, names, replay), environment(proxy))
    assert done.returncode == 0, done.stderr
    result, pages = json.loads(done.stdout)
    sources = {source["source"]: source for source in result["sources"]}
    return Crawled(sources, pages, done.stderr)
