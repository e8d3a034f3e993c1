"""What a sentence is cut into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from extractors.dates import FoundDate
    from extractors.penalties import FoundPenalty
    from extractors.subjects import Who


class Act(NamedTuple):
    """What a verb or noun tells."""

    type: str
    rule: str
    """The word class of the trigger: ``verb``, ``noun``, ``complement``."""
    lemma: str
    weak: bool = False
    """Whether it counts only when the page tells no other event of this type."""
    doubted: bool = False
    """Whether it needs words of violence, custody or courts near by."""
    denied: bool = False
    """Whether it is told by a denial: "has not been seen since"."""


@dataclass(slots=True)
class Chunk:
    """A run of tokens with one task in the sentence."""

    code: str
    start: int
    end: int
    low: str
    who: Who | None = None
    name_at: int = -1
    """Where the name itself starts, after its titles."""
    heads: tuple[str, ...] = ()
    """Of people described: the nouns, the last one being what they are."""
    plural: bool = False
    definite: bool = False
    others: bool = False
    """Of people: whether they are others than those just named, "four other editors"."""
    count: int | None = None
    bound: str = "exact"
    owner: Chunk | None = None
    """Whose relative, colleague or lawyer a described person is."""
    act: Act | None = None
    infinitive: bool = False
    passive: bool = False
    past: bool = False
    """Of a verb group: pluperfect, "had been held"."""
    perfect: bool = False
    """Of a verb group: "has been held"."""
    gerund: bool = False
    """Of a verb group: "being held", "having been held"."""
    unreal: bool = False
    """Negated, or with a modal verb, or an infinitive."""
    present: bool = False
    """Of a verb group: "is held"."""
    future: bool = False
    """Of a verb group: "will be tried", "must pay"."""
    singular_verb: bool = False
    epithets: tuple[Chunk, ...] = ()
    """Participles in front: "the jailed editor"."""
    date: FoundDate | None = None
    penalty: FoundPenalty | None = None


class Sentence(NamedTuple):
    """The chunks of a sentence and their codes as one word."""

    chunks: list[Chunk]
    codes: str
