"""One request at a time to a host, and a pause before the next, whichever sources ask."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@dataclass(slots=True)
class _Host:
    taken: asyncio.Lock = field(default_factory=asyncio.Lock)
    free_at: float = 0.0
    """On the monotonic clock."""


_HOSTS: defaultdict[str, _Host] = defaultdict(_Host)


@asynccontextmanager
async def turn(host: str, delay: float) -> AsyncIterator[None]:
    """A turn to ask the host, which nobody else of this process asks meanwhile.

    It begins ``delay`` seconds or more after the one before began.
    """
    state = _HOSTS[host]
    async with state.taken:
        await asyncio.sleep(max(0.0, state.free_at - time.monotonic()))
        state.free_at = time.monotonic() + delay
        yield
