"""A sentence in which subjects and objects are looked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extractors.events.patterns import HEADS, LIST_LEFT, VERBS

if TYPE_CHECKING:
    from extractors.clauses import Chunk, Sentence
    from extractors.subjects import Who

_ONE = frozenset("he him his she her".split())
WINDOW = 90
"""Chunks that are looked at on one side of a verb."""

Stretch = tuple[int, int]
"""Where a list of people stands among the chunks."""
Reference = dict[int, "tuple[Who, ...]"]
"""Whom the chunk at a place means."""


@dataclass(frozen=True, slots=True)
class Patient:
    """One person, organization or counted group that an act was done to."""

    at: int
    """Place of the chunk in the sentence."""
    who: Who | None
    count: int | None = None


def is_known(patient: Patient) -> bool:
    """Whether somebody is named or counted, and not only "he" or "a nurse"."""
    return patient.who is not None or patient.count != 1


@dataclass(frozen=True, slots=True)
class Found:
    """Who underwent an act, by which construction, and where the clause's subject starts."""

    patients: tuple[Patient, ...]
    rule: str
    subject: int

    @property
    def tells_whom(self) -> bool:
        """Whether any of them is named or counted."""
        return any(map(is_known, self.patients))


class Clause:
    """The chunks of a sentence, whom they mean, and the lists of people among them."""

    def __init__(self, sentence: Sentence, refers: Reference) -> None:
        self.chunks, self.codes = sentence
        self.refers = dict(refers)
        self.first_verb = next((k for k, c in enumerate(self.codes) if c in VERBS), -1)
        self.subjects: dict[int, Stretch | None] = {}
        """Subjects found so far, by the place of their verb."""
        self.asked = 0
        """Verbs whose subjects are being looked for, each for the one after it."""
        self.told: tuple[Patient, ...] = ()
        """To whom the last act of the sentence was done."""
        self._counted: dict[int, tuple[Patient, ...]] = {}
        self._lists: dict[int, Stretch | None] = {}

    def recall(self, t: int, patients: tuple[Patient, ...]) -> None:
        """Let "them" and "they" after the act at ``t`` mean those it was done to."""
        self.told = patients
        if sum(p.count or 1 for p in patients) < 2:
            return
        for k in range(t + 1, len(self.chunks)):
            if self.chunks[k].low in {"them", "they", "their"}:
                self.refers[k] = tuple(dict.fromkeys(p.who for p in patients if p.who))
                self._counted[k] = tuple(p for p in patients if p.who is None)

    def verb_before(self, t: int) -> int:
        """The last verb before ``t``; -1 without one."""
        return next((k for k in range(t - 1, -1, -1) if self.codes[k] in VERBS), -1)

    def start_of(self, t: int) -> int:
        """Where the subject of the active verb at ``t`` starts, as far as it can be told."""
        k = t - 1
        while k >= 0 and self.codes[k] not in "wsv;:,&" and self.codes[k] not in VERBS:
            k -= 1
        earlier = self.verb_before(t)
        if k >= 0 and self.codes[k] == "&" and k == t - 1 and earlier >= 0:
            return self.start_of(earlier)
        return k + 1

    def list_before(self, end: int) -> Stretch | None:
        """The list that ends right before ``end``, but for adverbs and one comma."""
        if end not in self._lists:
            self._lists[end] = self._find_list(end)
        return self._lists[end]

    def _find_list(self, end: int) -> Stretch | None:
        end = len(self.codes[:end].rstrip("c"))
        if end > 0 and self.codes[end - 1] == ",":
            end = len(self.codes[: end - 1].rstrip("c"))
        match = LIST_LEFT.search(self.codes, max(0, end - WINDOW), end)
        if not match:
            return None
        start = match.start()
        governed = start > 0 and self.codes[start - 1] in "pto"
        while governed and self.codes[start] in "UOL.h" and "," in self.codes[start:end]:
            start = self.codes.index(",", start) + 1
            if self.codes[start : start + 1] == "&":
                start += 1
        first = self.codes.find(",", start, end)
        includes = self.codes[first + 1 : first + 2] == "i"
        alone = governed and start == match.start() and "&" not in self.codes[start:first]
        if first > 0 and alone and not includes:
            start = first + 1
        return start, end

    def trimmed(self, start: int, end: int) -> Stretch:
        """The list without a last member that is the subject of the next verb."""
        after = self.codes[end : end + 3].replace("c", "")
        if after[:1] and after[0] in "vAE":
            cut = max(self.codes.rfind(mark, start, end) for mark in ",&;")
            if cut > start and len(self.codes[cut + 1 : end].lstrip("hc.")) == 1:
                return start, cut
        return start, end

    def last_of(self, span: Stretch) -> Stretch:
        """The last member of a list; the whole when that only describes the one before."""
        cut = max(self.codes.rfind(",", *span), self.codes.rfind("&", *span))
        tail = (cut + 1, span[1]) if cut >= span[0] else span
        return span if self.codes[tail[0] : tail[1]].lstrip("h.c")[:1] == "D" else tail

    def members(self, start: int, end: int) -> tuple[Patient, ...]:
        """The people of a list, without descriptions that stand for one of the names."""
        heads = [m.start("item") for m in HEADS.finditer(self.codes, start, end)]
        named = [k for k in heads if self.codes[k] in "NUO" and k in self.refers]
        if any(self.codes[k] == "N" for k in named):
            named = [k for k in named if self.codes[k] == "N" or self._by_itself(k, start)]
        found = [Patient(k, who) for k in named for who in self.refers[k]]
        for k in heads:
            made = self.chunks[k]
            if made.code in "PQ" or (made.code in "DG" and not named):
                found += [Patient(k, who) for who in self.refers.get(k, ())]
                found += self._counted.get(k, ())
            counted = made.code == "G" and made.count and not self.refers.get(k)
            part = k > start and self.codes[k - 1] == "i"
            if counted and not part and not _apposed(k, named, made):
                found.append(Patient(k, None, made.count))
        if not found and heads and self._is_one(heads[0]):
            found.append(Patient(heads[0], None, 1))
        return tuple(sorted(found, key=lambda p: p.at))

    def tells_whom(self, start: int, end: int) -> bool:
        """Whether a list names or counts somebody."""
        return any(map(is_known, self.members(start, end)))

    def _is_one(self, k: int) -> bool:
        """Whether the chunk means one person whose name is not known here."""
        made = self.chunks[k]
        described = made.code == "D" and made.owner is None
        return described or (made.code in "PQ" and made.low in _ONE)

    def _by_itself(self, k: int, start: int) -> bool:
        """Whether an unsure name or a body stands in the list by itself."""
        before = self.codes[start:k].rstrip("h.")[-1:]
        return before == "&" or (self.codes[k] == "U" and before in ("", ","))


def _apposed(k: int, named: list[int], made: Chunk) -> bool:
    """Whether the names after "two editors" are the two."""
    after = [n for n in named if n > k]
    return bool(after) and made.count is not None and len(after) >= made.count
