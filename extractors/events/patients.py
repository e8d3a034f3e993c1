"""To whom an act was done."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extractors.events.patterns import (
    AGAINST,
    HEADS,
    INVERSE,
    LIST_LEFT,
    LIST_RIGHT,
    OF_LIST,
    REGISTRATION,
    SERVED,
    OWNER,
    VERBS,
)
from extractors.lexicon.triggers import HOMES

if TYPE_CHECKING:
    from extractors.clauses import Chunk, Sentence
    from extractors.subjects import Who

_WINDOW = 90
_AGENT = re.compile(r"h[.LO]{0,3}a[c]*\Z")
_JOINT = re.compile(r"c*,?&c*[AC]")
_LONE = {before + name + "," for before in ",oip" for name in "NU"}
_WHEN = re.compile(r"[&b]p?h?d[c,]*\Z")
_GIVING = frozenset({"give", "hand"})
_ALSO = re.compile(r"c*(?:p[.h]{0,2}[LO]{1,2})?p?d?,?&&")
_ALONG = frozenset({"along", "together"})


@dataclass(frozen=True, slots=True)
class Patient:
    """One person, organization or counted group that an act was done to."""

    at: int
    """Place of the chunk in the sentence."""
    who: Who | None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Who underwent an act, by which construction, and where the clause's subject starts."""

    patients: tuple[Patient, ...]
    rule: str
    subject: int


Reference = dict[int, "tuple[Who, ...]"]


class Clause:
    """Finds subjects and objects among a sentence's chunks."""

    def __init__(self, sentence: Sentence, refers: Reference) -> None:
        self.chunks, self.codes = sentence
        self.refers = dict(refers)
        self._first_verb = next((k for k, c in enumerate(self.codes) if c in VERBS), -1)
        self._lists: dict[int, tuple[int, int] | None] = {}
        self._subjects: dict[int, tuple[int, int] | None] = {}
        self.told: tuple[Patient, ...] = ()
        """To whom the last act of the sentence was done."""
        self.counted: dict[int, tuple[Patient, ...]] = {}

    def recall(self, t: int, patients: tuple[Patient, ...]) -> None:
        """Let "them" and "they" after the act at ``t`` mean those it was done to."""
        self.told = patients
        if len(patients) + sum(p.count or 0 for p in patients) < 2:
            return
        for k in range(t + 1, len(self.chunks)):
            if self.chunks[k].low in {"them", "they", "their"}:
                self.refers[k] = tuple(dict.fromkeys(p.who for p in patients if p.who))
                self.counted[k] = tuple(p for p in patients if p.who is None)

    def find(self, t: int) -> Found | None:
        """Who underwent the act of the chunk at ``t``."""
        code = self.codes[t]
        if code == "n":
            act = self.chunks[t].act
            home = self._home_right(t) if act and act.type == "search" else None
            return home or self._noun(t)
        if code == "K":
            return self._listed(
                t, AGAINST.match(self.codes, t + 1, t + _WINDOW), "against"
            ) or self._charged(t)
        if code == "Z":
            return self._listed(
                t, REGISTRATION.match(self.codes, t + 1, t + _WINDOW), "of"
            ) or self._charged(t)
        if code == "W":
            return self._verdict(t)
        if code == "R" and self.chunks[t].act and self.chunks[t].act.lemma in _GIVING:
            given = None if self.chunks[t].definite else self._object(t) or self._handed_down(t)
            return given or self._subject_found(t, "subject")
        if code == "R" and self.chunks[t].act and self.chunks[t].act.lemma == "serve":
            return self._subject_found(t, "subject") if SERVED.match(self.codes, t + 1) else None
        if code in "ER":
            return self._subject_found(t, "subject")
        return self._verbal(t)

    def _verbal(self, t: int) -> Found | None:
        act = self.chunks[t].act
        searched = act is not None and act.type == "search"
        if act is not None and act.lemma == "accuse" and self.codes[t] in "AC":
            return self._subject_found(t, "participle") if self.codes[t + 1 : t + 2] == "o" else None
        if self.codes[t] in "AC":
            found = self._object(t) or self._shared_object(t)
            if searched and not (
                found and any(p.who and p.who.kind == "organization" for p in found.patients)
            ):
                found = self._home_right(t) or None
            if found:
                return found
            gap = self._gap(t) or self._contact(t)
            if gap or self.codes[t] == "A":
                return gap
        if searched:
            home = self._home_left(t)
            if home:
                return home
        if self.codes[t] == "C" and self._takes_thing(t):
            return None
        found = self._subject_found(t, "passive" if self.codes[t] == "B" else "participle")
        if found and self.codes[t] == "C":
            found = self._without_agents(t, found)
        if act is not None and act.lemma == "seize" and not self._by_officials(t):
            return None
        return self._inverse(t, found) or self._among(t, found) or self._with(t, found)

    def _by_officials(self, t: int) -> bool:
        """Whether a passive names no agent, or an official one."""
        if self.codes[t + 1 : t + 2] != "p" or self.chunks[t + 1].low != "by":
            return True
        return "a" in self.codes[t + 2 : t + 5]

    def _takes_thing(self, t: int) -> bool:
        """Whether a bare past form has an object that is nobody: "raided it, seized phones"."""
        after = self.chunks[t + 1] if t + 1 < len(self.chunks) else None
        before = self.codes[:t].rstrip("c")[-1:]
        return after is not None and after.code == "." and after.low.isalpha() and before == ","

    def _without_agents(self, t: int, found: Found) -> Found:
        """An organization before a bare past form is the one that acts."""
        kept = [p for p in found.patients if p.who is None or p.who.kind == "person"]
        return replace(found, patients=tuple(kept))

    def _with(self, t: int, found: Found | None) -> Found | None:
        """Those "detained along with" the subject too."""
        lead = _ALSO.match(self.codes, t + 1)
        if found is None or not lead or self.chunks[lead.end() - 2].low not in _ALONG:
            return found
        match = LIST_RIGHT.match(self.codes, lead.end(), t + _WINDOW)
        if not match:
            return found
        more = self.members(*self._trim(*match.span("list")))
        return replace(found, patients=found.patients + more)

    def _object(self, t: int) -> Found | None:
        match = LIST_RIGHT.match(self.codes, t + 1, t + 1 + _WINDOW)
        if not match or (
            self.codes[match.start("list")] == "P"
            and self.chunks[match.start("list")].low in {"he", "she", "they"}
        ):
            return None
        start, end = self._trim(*match.span("list"))
        return Found(self.members(start, end), "active", self._start(t)) if end > start else None

    def _shared_object(self, t: int) -> Found | None:
        """The object that two verbs share: "beat and arrested A"."""
        joint = _JOINT.match(self.codes, t + 1)
        found = self._object(joint.end() - 1) if joint else None
        return replace(found, subject=self._start(t)) if found else None

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        """The list without a last member that is the subject of the next verb."""
        after = self.codes[end : end + 3].replace("c", "")
        if after[:1] and after[0] in "vAE" and any(s in self.codes[start:end] for s in ",&"):
            cut = max(self.codes.rfind(mark, start, end) for mark in ",&")
            if cut > start and len(self.codes[cut + 1 : end].lstrip("hc.")) == 1:
                return start, cut
        return start, end

    def _gap(self, t: int) -> Found | None:
        """Those "whom police detained": the act's object stands before its subject."""
        left = self._left(t)
        at = self._relative_before(left if left is not None else t)
        if at is None:
            return None
        span = self._list_before(at)
        if span is None:
            return None
        patients = self.members(*span)
        if self.chunks[at].low == "which":
            body = self.codes.rfind("O", span[0], at)
            patients = tuple(Patient(body, who) for who in self.refers.get(body, ()))
        return Found(patients, "relative", span[0])

    def _contact(self, t: int) -> Found | None:
        """Those in "activists the police arrested": a relative clause without its pronoun."""
        agent = _AGENT.search(self.codes, max(0, t - 8), t)
        if not agent or self.codes[t + 1 : t + 2] not in ("p", "d", ".", "c", ""):
            return None
        at = agent.start()
        if at == 0 or self.codes[at - 1] not in "NDG":
            return None
        span = self._list_before(at)
        found = Found(self.members(*span), "relative", span[0]) if span else None
        return self._among(t, found) or found

    def _relative_before(self, end: int) -> int | None:
        k = end - 1
        while k >= 0 and end - k < 6 and self.codes[k] in "ahOLU.cpdDGP":
            k -= 1
        return (
            k
            if k >= 0
            and self.codes[k] == "w"
            and self.chunks[k].low in {"whom", "who", "that", "which"}
            else None
        )

    def _left(self, t: int) -> int | None:
        span = self._list_before(t)
        return span[0] if span else None

    def _start(self, t: int) -> int:
        """Where the subject of an active verb starts, as far as it can be told."""
        k = t - 1
        while k >= 0 and self.codes[k] not in "wsv;:,&" and self.codes[k] not in VERBS:
            k -= 1
        return (
            self._start(self._verb_before(t))
            if k >= 0 and self.codes[k] == "&" and k == t - 1 and self._verb_before(t) >= 0
            else k + 1
        )

    def _verb_before(self, t: int) -> int:
        return next((k for k in range(t - 1, -1, -1) if self.codes[k] in VERBS), -1)

    def _list_before(self, end: int) -> tuple[int, int] | None:
        """The list that ends right before ``end``, but for adverbs and one comma."""
        if end not in self._lists:
            self._lists[end] = self._find_list_before(end)
        return self._lists[end]

    def _find_list_before(self, end: int) -> tuple[int, int] | None:
        while end > 0 and self.codes[end - 1] == "c":
            end -= 1
        if end > 0 and self.codes[end - 1] == ",":
            end -= 1
        match = LIST_LEFT.search(self.codes, max(0, end - _WINDOW), end)
        if not match:
            return None
        start = match.start()
        first = self.codes.find(",", start, end)
        if (
            first > 0
            and start > 0
            and self.codes[start - 1] in "pt"
            and "&" not in self.codes[start:first]
        ):
            start = first + 1
        return start, end

    def subject(self, t: int) -> tuple[int, int] | None:
        """Where the subject of the verb at ``t`` stands."""
        if t not in self._subjects:
            self._subjects[t] = None
            self._subjects[t] = self._find_subject(t)
        return self._subjects[t]

    def _find_subject(self, t: int) -> tuple[int, int] | None:
        for _ in range(12):
            end = t
            while end > 0 and self.codes[end - 1] == "c":
                end -= 1
            before = self.codes[end - 1] if end else ""
            if self.chunks[t].gerund and not self._leads(t) and self._verb_before(t) >= 0:
                t = self._verb_before(t)
                continue
            if before == ":":
                head = LIST_RIGHT.match(self.codes, 0, end)
                return head.span("list") if head else None
            if before == "w":
                span = self._list_before(end - 1) or self._antecedent(end - 1)
                return self._last(span) if span and self.chunks[t].singular_verb else span
            adverbial = _WHEN.search(self.codes, 0, end)
            if adverbial and adverbial.start() > 0:
                return self._shared(t, adverbial.start() + 1)
            if before in ("&", "b") or self.codes[max(0, end - 2) : end] == "p,":
                return self._shared(t, end)
            if before == ",":
                near = self._near(t, end)
                return near or self._around(end - 1) or self._shared_or_list(t, end)
            span = self._list_before(end) if before and before not in "," else None
            if span:
                return span
            if before in "dL.za" and before:
                inner = self._past_adverbial(end)
                if inner:
                    return inner
            earlier = self._verb_before(t)
            if before in ("p", "s", "") or self.chunks[t].gerund:
                ahead = self._ahead(t) if self._leads(t) else None
                if ahead:
                    return ahead
            if earlier < 0 or self.codes[end - 1 : end] in ("a", "O"):
                return None
            if before not in ("p", "s", "v", "t", "o") and before not in VERBS:
                return None
            t = earlier
        return None

    def _antecedent(self, end: int) -> tuple[int, int] | None:
        """The last person named before a relative clause that does not follow at once."""
        for k in range(end - 1, max(-1, end - 25), -1):
            if self.codes[k] in "ABCEKRW;:" and not self.chunks[k].low.endswith("ing"):
                return None
            if self.codes[k] == "N" and self.codes[k - 1 : k] not in ("o", "p", "t"):
                return k, k + 1
        return None

    def _past_adverbial(self, end: int) -> tuple[int, int] | None:
        """The subject before a date or place: "Novik on May 5 was arrested"."""
        k = end
        while k > 0 and self.codes[k - 1] in "dLp.h":
            k -= 1
        return self._list_before(k) if k < end and k > 0 and "d" in self.codes[k:end] else None

    def _shared(self, t: int, end: int) -> tuple[int, int] | None:
        """The subject that two verbs share: "was arrested and charged"."""
        earlier = self._verb_before(t)
        while earlier >= 0 and self.chunks[earlier].infinitive and not self.chunks[t].infinitive:
            earlier = self._verb_before(earlier)
        return self.subject(earlier) if earlier >= 0 else None

    def _near(self, t: int, end: int) -> tuple[int, int] | None:
        """The name right before a participle: "his son, A, killed by"."""
        if self.codes[t] != "C" or self.codes[max(0, end - 3) : end] not in _LONE:
            return None
        return end - 2, end - 1

    def _shared_or_list(self, t: int, end: int) -> tuple[int, int] | None:
        span = self._list_before(end)
        if span:
            return (
                self._last(span)
                if self.codes[t] == "C"
                and "," in self.codes[span[0] : span[1]]
                and "&" not in self.codes[span[0] : span[1]]
                else span
            )
        return self._shared(t, end)

    def _around(self, comma: int) -> tuple[int, int] | None:
        """The subject before an insertion: "Novik, who is 40, was"."""
        seen = 0
        for k in range(comma - 1, max(-1, comma - _WINDOW), -1):
            if self.codes[k] in ";:":
                return None
            if self.codes[k] != ",":
                continue
            seen += 1
            if self.codes[k + 1] in "wDhGpsCBcdi#JvR." and k > 0:
                span = self._list_before(k)
                if span and not self._inside_list(span, k, comma):
                    return span
            if seen > 4:
                return None
        return None

    def _inside_list(self, span: tuple[int, int], k: int, comma: int) -> bool:
        """Whether what looks like an insertion is the rest of a list of names."""
        return "&" in self.codes[k:comma] and self.codes[k + 1] in "NOU"

    def _last(self, span: tuple[int, int] | None) -> tuple[int, int] | None:
        if span is None:
            return None
        cut = max(self.codes.rfind(",", *span), self.codes.rfind("&", *span))
        tail = (cut + 1, span[1]) if cut >= span[0] else span
        return span if self.codes[tail[0] : tail[1]].lstrip("h.c")[:1] == "D" else tail

    def _leads(self, t: int) -> bool:
        """Whether the verb stands in an opening that the main clause follows."""
        return t <= self._first_verb and "," in self.codes[t:]

    def _ahead(self, t: int) -> tuple[int, int] | None:
        comma = self.codes.find(",", t)
        match = LIST_RIGHT.match(self.codes, comma + 1, comma + 40) if comma > 0 else None
        return match.span("list") if match else None

    def _subject_found(self, t: int, rule: str) -> Found | None:
        span = self.subject(t)
        return Found(self.members(*span), rule, span[0]) if span else None

    def _inverse(self, t: int, found: Found | None) -> Found | None:
        """The list after "those arrested include": it belongs to the people before."""
        if found is None and any(c in "NUODGP" for c in self.codes[:t]):
            return None
        if found and any(p.who for p in found.patients):
            return None
        match = INVERSE.match(self.codes, t + 1, t + _WINDOW)
        if not match or self.chunks[match.start("link")].low not in {
            "be",
            "include",
            "included",
            "includes",
            "including",
        }:
            return None
        named = self.members(*match.span("list"))
        before = found.patients if found else ()
        return Found(before + named, "inverse", found.subject if found else t) if named else None

    def _among(self, t: int, found: Found | None) -> Found | None:
        """The subject of "A was among those arrested" with those others."""
        if (
            found is None
            or found.subject < 2
            or self.chunks[found.subject - 1].low not in {"among", "amongst"}
        ):
            return None
        span = self.subject(found.subject - 2) if self.codes[found.subject - 2] == "v" else None
        return Found(self.members(*span) + found.patients, "among", span[0]) if span else None

    def _handed_down(self, t: int) -> Found | None:
        """Those convicted just before "and handed down sentences of"."""
        if not self.told or self.chunks[t + 1 : t + 2] == []:
            return None
        return Found(self.told, "understood", self._start(t))

    def _listed(self, t: int, match: object, rule: str) -> Found | None:
        if match is None:
            return None
        start, end = self._trim(*match.span("list"))  # type: ignore[attr-defined]
        return Found(self.members(start, end), rule, self._start(t))

    def _charged(self, t: int) -> Found | None:
        """Who stands before the verb: "charges against A were dropped"."""
        if not self.chunks[t].definite:
            return None
        match = AGAINST.search(self.codes, max(0, t - 20), t)
        return self._listed(t, match, "against")

    def _verdict(self, t: int) -> Found | None:
        """Whose sentence, conviction or case a court decided upon."""
        for k in (*range(t + 1, min(t + 14, len(self.codes))), *range(t - 1, max(-1, t - 16), -1)):
            if k > t and self.codes[k] in ";sw":
                continue
            if self.codes[k] == "n" or self.chunks[k].low in {
                "appeal",
                "appeals",
                "verdict",
                "fine",
                "ruling",
                "term",
                "arm",
                "leg",
                "whereabouts",
                "arms",
                "legs",
                "ribs",
            }:
                found = self._noun(k)
                if found:
                    return Found(found.patients, "verdict", self._start(t))
        return None

    def _noun(self, t: int) -> Found | None:
        match = OF_LIST.match(self.codes, t + 1, t + 1 + _WINDOW)
        if (
            match
            and self.codes[t + 1] in ".,op"
            and (self.codes[t + 1] == "o" or self.chunks[t + 1].low == "against")
        ):
            start, end = match.span("list")
            if "&" not in self.codes[start:end]:
                start, end = self._trim(start, end)
            return Found(self.members(start, end), "of", start)
        owner = OWNER.search(self.codes, max(0, t - 12), t)
        if not owner:
            return self._joint_noun(t)
        at = owner.start("name") if owner["name"] else owner.start("pronoun")
        span = self._list_before(at + 1) if owner["name"] else (at, at + 1)
        return Found(self.members(*(span or (at, at + 1))), "owner", at)

    def _joint_noun(self, t: int) -> Found | None:
        """The owner that two nouns share: "their conviction for theft and sentencing to"."""
        if self.codes[t - 1 : t] != "&":
            return None
        for k in range(t - 2, max(-1, t - 10), -1):
            if self.codes[k] in VERBS or self.codes[k] in ";sw":
                return None
            if self.codes[k] == "n":
                return self._noun(k)
        return None

    def _home_right(self, t: int) -> Found | None:
        """Whose home: "searched the homes of A and B", "raided A's office"."""
        for k in range(t + 1, min(t + 16, len(self.chunks))):
            if self.codes[k] in ";sw" or self.codes[k] in VERBS:
                break
            if self.chunks[k].low in HOMES:
                match = OF_LIST.match(self.codes, k + 1, k + _WINDOW)
                if match:
                    return self._listed(t, match, "home")
                owner = OWNER.search(self.codes, max(t, k - 6), k)
                if owner:
                    at = owner.start("name") if owner["name"] else owner.start("pronoun")
                    return Found(self.members(at, at + 1), "home", self._start(t))
                bodies = [j for j in range(max(t + 1, k - 4), k) if self.codes[j] in "OU"]
                if bodies:
                    return Found(self.members(bodies[-1], bodies[-1] + 1), "home", self._start(t))
        return None

    def _home_left(self, t: int) -> Found | None:
        for k in range(t - 1, max(-1, t - 12), -1):
            if self.codes[k] in ";" or self.codes[k] in VERBS:
                return None
            if self.chunks[k].low in HOMES:
                found = self._noun(k)
                return Found(found.patients, "home", found.subject) if found else None
        return None

    def members(self, start: int, end: int) -> tuple[Patient, ...]:
        """The people of a list, without descriptions that stand for one of the names."""
        heads = [m.start("item") for m in HEADS.finditer(self.codes, start, end)]
        named = [
            k for k in heads if self.codes[k] in "NU" or (self.codes[k] == "O" and k in self.refers)
        ]
        if any(self.codes[k] == "N" for k in named):
            named = [k for k in named if self.codes[k] == "N" or self._coordinated(k, start)]
        found = [Patient(k, who) for k in named for who in self.refers.get(k, ())]
        for k in heads:
            made = self.chunks[k]
            if made.code in "PQ" or (made.code in "DG" and not named):
                found += [Patient(k, who) for who in self.refers.get(k, ())]
                found += self.counted.get(k, ())
            if (
                made.code == "G"
                and not self.refers.get(k)
                and made.count
                and not self._apposed(k, named, made)
            ):
                found.append(Patient(k, None, made.count))
        return tuple(sorted(found, key=lambda p: p.at))

    def _coordinated(self, k: int, start: int) -> bool:
        """Whether an unsure name or a body stands in the list by itself."""
        before = self.codes[start:k].rstrip("h.")[-1:]
        return before == "&" or (self.codes[k] == "U" and before in ("", ","))

    def _apposed(self, k: int, named: list[int], made: Chunk) -> bool:
        """Whether the names after "two editors" are the two."""
        after = [n for n in named if n > k]
        return bool(after) and made.count is not None and len(after) >= made.count
