"""What the routes work with."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from flask import current_app, request, session

from output.review_page.gate import Gate
from output.review_page.standing import Desk, Standing
from pipelines.review.records import Kind
from pipelines.store import Store


@dataclass(frozen=True, slots=True)
class Work:
    """The parts of one application."""

    store: Store
    desk: Desk
    gate: Gate
    who: str | None
    """Who decides; None when each browser is asked."""
    update: Callable[[], object]
    """Brings the dataset up to the log."""
    updating: threading.Lock = field(default_factory=threading.Lock)

    def now(self) -> Standing:
        """The standing as the store has it."""
        return self.desk.now()


def work() -> Work:
    """The parts of the application that answers this request."""
    return cast(Work, current_app.extensions["work"])


def reviewer() -> str:
    """Who is at this browser."""
    return cast(str, session["who"])


def kind_chosen() -> Kind | None:
    """The kind of question that the reviewer works on; None for all."""
    wanted = request.values.get("kind", "")
    return Kind(wanted) if wanted in set(Kind) else None
