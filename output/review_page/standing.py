"""Where the review stands: the queue, what is answered, what comes next."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from pipelines.review.log import holding
from pipelines.review.records import Decision, Judgement, Kind, Place, Queue
from pipelines.store import Store


class Progress(NamedTuple):
    """How far a part of the queue has come."""

    answered: int
    total: int


@dataclass(frozen=True)
class Standing:
    """The queue and the log as they were at one moment; what follows from them is kept with it."""

    queue: Queue
    log: tuple[Judgement, ...]
    held: Mapping[str, Judgement]
    places: Mapping[str, int]
    """Position in the queue by the question's id."""

    def answer(self, key: str) -> Judgement | None:
        """The judgement that answers a question, or None while it is open."""
        line, at = self.held.get(key), self.places.get(key)
        no_longer = self.queue.places[at].judged if at is not None else 0
        return line if line is not None and line.number > no_longer else None

    def next_open(self, after: str = "", kind: Kind | None = None) -> str | None:
        """The first open question behind another, from the start again at the end of the queue."""
        at = self.places.get(after, -1)
        later = (place for place in self._open if self.places[place.id] > at)
        return _first(chain(later, self._open), kind)

    def open_before(self, key: str, kind: Kind | None = None) -> str | None:
        """The first open question before another, from the end again at the start of the queue."""
        at = self.places.get(key, 0)
        earlier = (place for place in reversed(self._open) if self.places[place.id] < at)
        return _first(chain(earlier, reversed(self._open)), kind)

    @cached_property
    def progress(self) -> dict[Kind, Progress]:
        """How far each kind of question has come."""
        total = Counter(place.kind for place in self.queue.places)
        left = Counter(place.kind for place in self._open)
        return {kind: Progress(total[kind] - left[kind], total[kind]) for kind in total}

    def last_of(self, who: str) -> Judgement | None:
        """The last judgement of a person that still stands."""
        own = (line for line in reversed(self.log) if line.who == who)
        return next((line for line in own if self.stands(line)), None)

    def stands(self, line: Judgement) -> bool:
        """Whether a judgement was neither taken back nor overruled."""
        return self.held.get(line.question.id) == line

    @cached_property
    def _open(self) -> tuple[Place, ...]:
        return tuple(place for place in self.queue.places if self.answer(place.id) is None)


def _first(places: Iterable[Place], kind: Kind | None) -> str | None:
    return next((place.id for place in places if kind is None or place.kind is kind), None)


class Desk:
    """Keeps the standing of a store in memory; what others wrote is read before each use."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._standing = Standing(Queue(0, ()), (), {}, {})
        self._lock = threading.Lock()

    def now(self) -> Standing:
        """The standing as the store has it."""
        with self._lock:
            known = self._standing
            queue = self.store.queue(known.queue.number) or known.queue
            new = self.store.judgements(after=len(known.log))
            if new or queue is not known.queue:
                log = (*known.log, *new)
                places = {place.id: i for i, place in enumerate(queue.places)}
                self._standing = Standing(queue, log, holding(log), places)
            return self._standing


def taken_back(log: Iterable[Judgement]) -> set[int]:
    """Numbers of the judgements that were taken back."""
    return {int(line.correction) for line in log if line.decision is Decision.UNDO}
