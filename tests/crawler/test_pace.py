"""Sources on one host take turns."""

from __future__ import annotations

import asyncio
import time
from itertools import pairwise

from crawler.pace import turn

DELAY = 0.05


async def _visits(source: str, host: str, seen: list[tuple[float, str]]) -> None:
    for _ in range(3):
        async with turn(host, DELAY):
            seen.append((time.monotonic(), f"{source} in"))
            await asyncio.sleep(0.01)
            seen.append((time.monotonic(), f"{source} out"))


async def _two_sources(hosts: tuple[str, str]) -> list[tuple[float, str]]:
    seen: list[tuple[float, str]] = []
    await asyncio.gather(*(_visits(f"{n}", host, seen) for n, host in enumerate(hosts)))
    return seen


def test_one_host_is_asked_by_one_source_at_a_time_and_never_sooner() -> None:
    seen = asyncio.run(_two_sources(("shared.test", "shared.test")))
    ways = [what.split()[1] for _, what in seen]
    assert ways == ["in", "out"] * 6
    begun = [when for when, what in seen if what.endswith("in")]
    assert all(later - earlier >= DELAY for earlier, later in pairwise(begun))


def test_other_hosts_go_on_meanwhile() -> None:
    seen = asyncio.run(_two_sources(("one.test", "other.test")))
    assert [what for _, what in seen[:2]] == ["0 in", "1 in"]
