"""One crawl of the sites of all situations, in one process; what came of it goes to stdout."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from crawler.archive.index import Archive
from crawler.crawl import crawl
from crawler.results import SourceResult
from crawler.sources import OWN, all_sources
from pipelines.history.crawled import source_run


def told(result: SourceResult, archive: Archive, started: datetime) -> dict[str, Any]:
    """The result, its line in the history, and what the archive holds of the source."""
    articles = {a.url: [a.digest, a.fetched.isoformat()] for a in archive.articles([result.source])}
    return {
        **asdict(result),
        "causes": result.causes,
        "held": articles,
        "run": msgspec.to_builtins(source_run(result, started)),
    }


def main() -> None:
    """Crawl into the folder that the first argument names."""
    os.environ[OWN] = str(Path(__file__).with_name("situation_spiders"))
    names = [s.name for s in all_sources() if s.allowed_domains[0].endswith(".newsroom.test")]
    data, started = Path(sys.argv[1]), datetime.now(UTC)
    crawled = crawl([n for n in names if not n.startswith("newsroom_")], data)
    with Archive(data / "archive") as archive:
        found = {result.source: told(result, archive, started) for result in crawled.sources}
    print(json.dumps(found, default=str))


if __name__ == "__main__":
    main()
