"""The log replayed: which judgements hold, and whether a new one fits to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from pipelines.review.records import Decision, Judgement, Kind, Question

Pair = tuple[str, str]


def holding(log: Iterable[Judgement]) -> dict[str, Judgement]:
    """The judgement that holds for each question, by its id.

    The log is replayed in order: a later judgement takes the place of an earlier one on the same
    question, and a judgement taken back gives way to the one before it.
    """
    lines = sorted(log, key=lambda judgement: judgement.number)
    undone = {int(line.correction) for line in lines if line.decision is Decision.UNDO}
    return {
        line.question.id: line
        for line in lines
        if line.decision is not Decision.UNDO and line.number not in undone
    }


def pairs(held: Mapping[str, Judgement], decision: Decision) -> list[Pair]:
    """The pairs of page subjects that were judged so, in order of the log."""
    return [
        (line.question.subject, line.question.other)
        for line in sorted(held.values(), key=lambda line: line.number)
        if line.question.kind is Kind.PAIR and line.decision is decision
    ]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Why a pair judgement can't be taken."""

    judged: Judgement
    """The new one."""
    against: tuple[Judgement, ...]
    """Earlier ones that say the opposite, alone or together."""

    def __str__(self) -> str:
        told = "; ".join(
            f"{line.number}: {_both(line.question)} are {line.decision} ({line.who})"
            for line in self.against
        )
        new = self.judged
        return (
            f"{_both(new.question)} can't be {new.decision}: "
            f"judgements say {told}; undo one of them first"
        )


def _both(question: Question) -> str:
    """The two of a pair, by name and page."""
    if not question.name:
        return f"{question.subject} and {question.other}"
    left = f"{question.name} ({question.page})"
    return f"{left} and {question.other_name} ({question.other_page})"


def contradiction(held: Mapping[str, Judgement], new: Judgement) -> Contradiction | None:
    """What speaks against a new pair judgement, or None.

    Two subjects that a chain of ``same`` joins can't be different, and a ``same`` must not join two
    that a chain would then make one although they were judged different.
    """
    if new.question.kind is not Kind.PAIR or new.decision is Decision.UNSURE:
        return None
    others = {key: line for key, line in held.items() if key != new.question.id}
    left, right = new.question.subject, new.question.other
    same = _of(others, Decision.SAME)
    if new.decision is Decision.DIFFERENT:
        chain = _chain(same, left, right)
        return Contradiction(new, tuple(chain)) if chain is not None else None
    joined = _group([*same, new], left)
    for apart in _of(others, Decision.DIFFERENT):
        a, b = apart.question.subject, apart.question.other
        chain = _chain([*same, new], a, b) if a in joined and b in joined else None
        if chain is not None:
            return Contradiction(new, (apart, *(line for line in chain if line is not new)))
    return None


def _of(held: Mapping[str, Judgement], decision: Decision) -> list[Judgement]:
    found = [
        line
        for line in held.values()
        if line.question.kind is Kind.PAIR and line.decision is decision
    ]
    return sorted(found, key=lambda line: line.number)


def _chain(same: Iterable[Judgement], start: str, goal: str) -> list[Judgement] | None:
    """The shortest chain of ``same`` judgements from one subject to another, or None."""
    return _reached(same, start).get(goal)


def _group(same: Iterable[Judgement], start: str) -> Collection[str]:
    """The subjects that chains of ``same`` join with one, itself among them."""
    return _reached(same, start).keys()


def _reached(same: Iterable[Judgement], start: str) -> dict[str, list[Judgement]]:
    """Each subject that chains of ``same`` lead to, with the shortest of them."""
    edges: dict[str, list[tuple[str, Judgement]]] = {}
    for line in same:
        a, b = line.question.subject, line.question.other
        edges.setdefault(a, []).append((b, line))
        edges.setdefault(b, []).append((a, line))
    reached: dict[str, list[Judgement]] = {start: []}
    waiting = [start]
    for subject in waiting:
        for neighbour, line in edges.get(subject, ()):
            if neighbour not in reached:
                reached[neighbour] = [*reached[subject], line]
                waiting.append(neighbour)
    return reached
