"""A sentence as a short row of chunks, each with a one-letter code, which rules match as a word.

| code | chunk | code | chunk |
| --- | --- | --- | --- |
| N | person's name (with its titles) | A | verb of an act, active |
| O | organization's name | B | verb of an act, passive |
| U | other capitalised word | C | verb of an act, past form alone |
| L | place | J | the same before a noun: "the jailed editor" |
| D | one person described | E | act undergone by the verb's subject |
| G | several people described | K | act "against" somebody |
| P | personal pronoun | W | act upon somebody's verdict or limb |
| Q | possessive pronoun | R | receiving or serving a penalty |
| S | possessive 's | n | noun of an act |
| # | number | v | other verb |
| d | date | z y | penalty, bare duration |
| h | determiner | o p t | of, other preposition, to |
| c | adverb | & i | conjunction, "including" |
| w s | relative, subordinator | , : ; | marks |
| a | who acts: authorities, court | . | any other word |
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from extractors.lexicon import grammar as g
from extractors.lexicon.hypothetical import MODALS, NOT
from extractors.lexicon.places import ADJECTIVES
from extractors.lexicon.titles import OFFICIALS, PEOPLE, PLURAL_PEOPLE
from extractors.lexicon.triggers import (
    COMPLEMENTS,
    NOUNS,
    RECEIVE,
    SELF,
    VERBS,
    Complement,
)
from extractors.numbers import NUMBER, read_number
from extractors.verbs import FORMS, VerbForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractors.dates import FoundDate
    from extractors.names import Name
    from extractors.penalties import FoundPenalty
    from extractors.subjects import Who
    from extractors.tokens import Token


class Act(NamedTuple):
    """What a verb or noun tells."""

    type: str
    rule: str
    """The word class of the trigger: ``verb``, ``noun``, ``complement``."""
    lemma: str
    weak: bool = False
    """Whether it counts only when the page tells no other event of this type."""


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
    count: int | None = None
    bound: str = "exact"
    owner: Chunk | None = None
    """Whose relative, colleague or lawyer a described person is."""
    act: Act | None = None
    infinitive: bool = False
    past: bool = False
    """Of a verb group: pluperfect, "had been held"."""
    gerund: bool = False
    """Of a verb group: "being held", "having been held"."""
    unreal: bool = False
    """Negated, or with a modal verb, or an infinitive."""
    singular_verb: bool = False
    epithets: tuple[Chunk, ...] = ()
    """Participles in front: "the jailed editor"."""
    date: FoundDate | None = None
    penalty: FoundPenalty | None = None


_AUX = g.BE | g.GET | g.HAVE | g.DO | MODALS
_VERB_TYPE = {w: kind for kind, words in VERBS.items() for w in words.split()}
_BY_VERB: dict[str, list[tuple[Complement, re.Pattern[str]]]] = {}
for _c in COMPLEMENTS:
    for _w in _c.verbs.split():
        _BY_VERB.setdefault(_w, []).append((_c, re.compile(_c.after)))
_RECEIVE = frozenset(RECEIVE.split())
_MODE = {"object": "", "self": "E", "against": "K", "owner": "W", "of": "Z"}
_STOP = re.compile(r"[;:]|\b(?:who|which|after|before|while|when|because|although|until)\b|[.!?]\Z")
_BOUNDS = (
    ("at_least", r"at least|no (?:less|fewer) than|a minimum of"),
    ("more_than", r"more than|over|upwards of"),
    (
        "about",
        r"about|around|some|approximately|nearly|almost|roughly|an estimated|up to|as many as|"
        r"close to|reportedly",
    ),
    ("exact", r"a total of|another|just|only|the|all"),
)
_COUNT = re.compile(
    rf"(?:(?P<bound>{'|'.join(words for _, words in _BOUNDS)}) )?(?P<more>more than |at least )?"
    rf"(?P<number>a dozen|dozen|{NUMBER})(?![\w%-]|[.,]\d| ?percent| ?%)",
    re.IGNORECASE,
)
_WINDOW = 110
_MODIFIERS = frozenset(".#hOUJN")
_MOST_WORDS = 9


class Sentence(NamedTuple):
    """The chunks of a sentence and their codes as one word."""

    chunks: list[Chunk]
    codes: str


def chunk(
    text: str,
    words: list[Token],
    names: Mapping[int, Name],
    people: Mapping[int, Who],
    dates: Mapping[int, FoundDate],
    penalties: Mapping[int, FoundPenalty],
    durations: Mapping[int, FoundPenalty],
) -> Sentence:
    """The sentence that ``words`` are, as chunks. The mappings are keyed by start offset."""
    reader = _Chunker(text, words, names, people, dates, penalties, durations)
    reader.read()
    chunks = reader.settled()
    return Sentence(chunks, "".join(c.code for c in chunks))


class _Chunker:
    def __init__(
        self,
        text: str,
        words: list[Token],
        names: Mapping[int, Name],
        people: Mapping[int, Who],
        dates: Mapping[int, FoundDate],
        penalties: Mapping[int, FoundPenalty],
        durations: Mapping[int, FoundPenalty],
    ) -> None:
        self.text, self.words, self.names, self.people = text, words, names, people
        self.dates = dates
        self.penalties = {_anchor(p): p for p in penalties.values()}
        self.durations = durations
        self.lows = [w.low for w in words]
        self.out: list[Chunk] = []
        start, end = (words[0].start, words[-1].end) if words else (0, 0)
        taken = [(d.start, d.end) for d in dates.values()]
        taken += [(at, p.end) for at, p in self.penalties.items()]
        taken += [(p.start, p.end) for p in durations.values()]
        self.counts = {
            m.start("number") if not m["bound"] else m.start(): m
            for m in _COUNT.finditer(text, start, end)
            if not any(a < m.end() and m.start("number") < b for a, b in taken)
        }

    def read(self) -> None:
        i, n = 0, len(self.words)
        while i < n:
            i = self._next(i)

    def _next(self, i: int) -> int:
        word, low = self.words[i], self.lows[i]
        if word.text in "“”\"‘«»'’[]*" and len(word.text) == 1:
            return i + 1
        if word.text == "(":
            return self._bracket(i)
        if word.start in self.dates:
            return self._span("d", i, self.dates[word.start].end, date=self.dates[word.start])
        if word.start in self.penalties:
            found = self.penalties[word.start]
            return self._span("z", i, self._without_noun(i, found.end), penalty=found)
        if word.start in self.durations:
            bare = self.durations[word.start]
            return self._span("y", i, bare.end, penalty=bare)
        if word.start in self.names:
            return self._name(i, self.names[word.start])
        if word.start in self.counts:
            return self._count(i, self.counts[word.start])
        return self._word(i, low)

    def _without_noun(self, i: int, end: int) -> int:
        """The end of a penalty without a last "sentence" or "term", a noun of its own."""
        j = i
        while j < len(self.words) and self.words[j].start < end:
            j += 1
        last = self.lows[j - 1]
        return self.words[j - 1].start if j - 1 > i and NOUNS.get(last) == "sentence" else end

    def _span(self, code: str, i: int, end: int, **values: object) -> int:
        j = i + 1
        while j < len(self.words) and self.words[j].start < end:
            j += 1
        self._put(code, i, j, **values)
        return j

    def _put(self, code: str, i: int, j: int, **values: object) -> Chunk:
        made = Chunk(code, self.words[i].start, self.words[j - 1].end, self.lows[j - 1], **values)  # type: ignore[arg-type]
        self.out.append(made)
        return made

    def _bracket(self, i: int) -> int:
        end = next(
            (j for j in range(i + 1, min(i + 40, len(self.words))) if self.words[j].text == ")"), i
        )
        if any(self.words[k].start in self.durations for k in range(i + 1, min(end, i + 3))):
            self._put(",", i, i + 1)
            return i + 1
        return end + 1

    def _count(self, i: int, match: re.Match[str]) -> int:
        bound = "exact"
        for name, pattern in _BOUNDS:
            for said in (match["bound"], match["more"]):
                if said and re.fullmatch(pattern, said.strip().lower()):
                    bound = name if name != "exact" else bound
        number = match["number"].lower()
        value = 12 if "dozen" in number else read_number(number)
        if number in {"a dozen", "dozen"} and bound == "exact":
            bound = "about"
        definite = bool(match["bound"]) and match["bound"].lower() in {"the", "all"}
        whole = int(value) if value and value == int(value) else None
        return self._span("#", i, match.end(), count=whole, bound=bound, definite=definite)

    def _name(self, i: int, name: Name) -> int:
        who = self.people.get(name.start)
        if self._again(who, name):
            return self._skipped(i, name)
        code = {"person": "N", "organization": "O", "place": "L", "other": "U"}[name.kind]
        if who and who.kind == "person" and name.kind == "organization":
            code = "N"
        start = name.start
        epithets: tuple[Chunk, ...] = ()
        if code in "NU" and self.out and self.out[-1].code == "D" and not self._apart(i):
            title = self.out.pop()
            start, epithets = title.start, title.epithets
            j = self._span(
                code, i, name.end, who=who, heads=title.heads, owner=title.owner, epithets=epithets
            )
            self.out[-1].code = "N"
        else:
            j = self._span(code, i, name.end, who=who)
        self.out[-1].start = start
        self.out[-1].name_at = name.start
        if not epithets and code in "NOU":
            self._adopt_epithets()
        return j

    def _again(self, who: Who | None, name: Name) -> bool:
        """Whether the name is another form of the one just before: "A, known as B"."""
        last = next((c for c in reversed(self.out) if c.code in "NOU"), None)
        return who is not None and last is not None and last.who is who and name.start - last.end < 30 and (
            " as " in self.text[last.end : name.start]
        )

    def _skipped(self, i: int, name: Name) -> int:
        while self.out and self.out[-1].code not in "NOU":
            self.out.pop()
        while i < len(self.words) and (self.words[i].start < name.end or self.words[i].text in "”’\","):
            i += 1
        return i

    def _apart(self, i: int) -> bool:
        """Whether a mark that makes no chunk stands before the word."""
        return i > 0 and self.words[i - 1].text in "()"

    def _adopt_epithets(self) -> None:
        """A participle right before a name, or a few words before it, is its epithet."""
        for back in range(2, min(6, len(self.out)) + 1):
            earlier = self.out[-back]
            if earlier.code == "J":
                self.out[-1].epithets = (earlier,)
                del self.out[-back:-1]
                return
            if earlier.code != ".":
                return

    def _word(self, i: int, low: str) -> int:
        if low in {"'s", "’s"}:
            self._put("S", i, i + 1)
            return i + 1
        if low in {"'", "–", "—", "-", ")"}:
            self._put(",", i, i + 1)
            return i + 1
        if not self.words[i].text[0].isalnum():
            self._put({",": ",", ";": ";", ":": ":"}.get(low, "."), i, i + 1)
            return i + 1
        if low in _AUX or low in NOT or (low == "to" and self._infinitive(i)):
            return self._verb_group(i)
        if low in g.LIST_OPENERS:
            self._put("i", i, i + 1)
            return i + 1
        if low == "forces" and i and self.lows[i - 1] in _ARMED:
            self._put("a", i, i + 1)
            return i + 1
        if low in FORMS and not self._noun_here(i):
            return self._verb(i, i, unreal=False, passive=False, lows=[])
        if low in NOUNS:
            if i and self.lows[i - 1] in {"house", "under", "court"} and low in {"arrest", "trial"}:
                self._put(".", i, i + 1)
                return i + 1
            self._put("n", i, i + 1, act=Act(NOUNS[low], "noun", low))
            return i + 1
        if _means_people(low) and not self._acting(i) and not self._heading(i):
            return self._people(i)
        self._plain(i, low)
        return i + 1

    def _acting(self, i: int) -> bool:
        return self.lows[i] in OFFICIALS and self.lows[i] in {
            "police",
            "military",
            "army",
            "militia",
        }

    def _heading(self, i: int) -> bool:
        return self.lows[i] in {"heads", "guards", "coaches"} and self.lows[i - 1 : i] == ["who"]

    def _infinitive(self, i: int) -> bool:
        after = self.lows[i + 1] if i + 1 < len(self.lows) else ""
        form = FORMS.get(after)
        if after in {"be", "have", "not"}:
            return True
        return bool(form and form.form == "base") and self.words[i + 1].start not in self.names

    def _noun_here(self, i: int) -> bool:
        """Whether a word that can be a verb is a noun: after a determiner, or base form."""
        form = FORMS[self.lows[i]].form
        before = self.out[-1].code if self.out else ""
        if form in {"base", "s"}:
            return form == "base" or before not in "NOUDGaPLw" or not before
        if self.lows[i] == "sentencing" and self.lows[i + 1 : i + 2] in (["to"], ["of"]):
            return True
        return form == "ing" and self.lows[i] in NOUNS and before in "hQS."

    def _verb_group(self, i: int) -> int:
        """Auxiliaries, adverbs and the verb they belong to."""
        j, n, lows = i, len(self.words), []
        while j < n and (
            self.lows[j] in _AUX
            or self.lows[j] in NOT
            or self._adverb(j)
            or (self.lows[j] == "to" and (j == i or self.lows[j - 1] in _AUX))
        ):
            lows.append(self.lows[j])
            j += 1
        decided = self._decided()
        unreal = bool(
            any(w in MODALS or w in NOT for w in lows)
            or (self.out and self.out[-1].low in {"without", "neither", "nor"})
            or ("to" in lows and "have" not in lows and not decided)
        )
        passive = any(w in g.BE or w in g.GET for w in lows)
        if j < n and self.words[j].start not in self.names and self.lows[j] in FORMS:
            form = FORMS[self.lows[j]].form
            if not (form == "base" and passive) and form != "s":
                return self._verb(i, j, unreal=unreal, passive=passive and form != "ing", lows=lows)
        if j < n and self._looks_past(j) and self.words[j].start not in self.names:
            made = self._put("v", i, j + 1, unreal=unreal)
            made.infinitive = "to" in lows
            made.singular_verb = _one(lows)
            return j + 1
        if not any(w in _AUX for w in lows):
            self._put("c", i, i + 1)
            return i + 1
        return self._copula(i, j, lows, unreal)

    def _decided(self) -> bool:
        """Whether the infinitive tells what was done: "ruled in May to reduce"."""
        last = next((c for c in reversed(self.out) if c.code not in "pdc"), None)
        return last is not None and last.low in _DONE

    def _copula(self, i: int, j: int, lows: list[str], unreal: bool) -> int:
        act = self._complement("be", j, "self") if any(w in g.BE for w in lows) else None
        made = self._put("E" if act else "v", i, j, act=act, unreal=unreal)
        made.singular_verb = _one(lows)
        made.infinitive = "to" in lows
        made.low = "be" if any(w in g.BE for w in lows) else "have"
        return j

    def _adverb(self, j: int) -> bool:
        low = self.lows[j]
        return low in g.ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in PEOPLE)

    def _looks_past(self, j: int) -> bool:
        low = self.lows[j]
        return low in g.PAST or (
            low.endswith("ed") and len(low) > 4 and low not in g.NOT_VERBS and low.isalpha()
        )

    def _complement(self, lemma: str, after: int, *modes: str) -> Act | None:
        """The act of a verb with the words after it."""
        if after >= len(self.words):
            rest = ""
        else:
            start = self.words[after].start
            end = min(self.words[-1].end, start + _WINDOW)
            stop = _STOP.search(self.text, start, end)
            rest = self.text[start : stop.start() if stop else end]
        for complement, pattern in _BY_VERB.get(lemma, ()):
            if modes and complement.patient not in modes:
                continue
            found = (
                pattern.match(rest.lstrip())
                if complement.patient == "self"
                else pattern.search(rest)
            )
            if found and not self._other_act(
                after, found.start() if complement.patient != "self" else 0
            ):
                kind, _, weak = complement.type.partition("/")
                return Act(kind, complement.patient, lemma, bool(weak))
        return None

    def _complement_before(self, lemma: str, i: int) -> Act | None:
        """The act of a passive whose subject is a verdict or charge: "the charges were dropped"."""
        start = max(self.words[0].start, self.words[i].start - 2 * _WINDOW)
        rest = re.split(r"[;:]| that | after | and (?=\w+ed )", self.text[start : self.words[i].start])[-1]
        for complement, pattern in _BY_VERB.get(lemma, ()):
            if complement.patient in {"against", "owner", "of"} and pattern.search(rest):
                kind, _, weak = complement.type.partition("/")
                return Act(kind, complement.patient, lemma, bool(weak))
        return None

    def _other_act(self, after: int, reach: int) -> bool:
        """Whether another verb of an act stands before the complement."""
        if after >= len(self.words):
            return False
        limit = self.words[after].start + reach
        for k in range(after, len(self.words)):
            if self.words[k].start >= limit:
                return False
            if FORMS.get(self.lows[k], VerbForm("", "base")).form in {"ed", "past", "participle"}:
                return True
        return False

    def _verb(self, i: int, j: int, *, unreal: bool, passive: bool, lows: list[str]) -> int:
        """A verb of the lexicon at ``j``, whose group starts at ``i``."""
        lemma, form = FORMS[self.lows[j]]
        act = self._complement(lemma, j + 1)
        if act is None and passive:
            act = self._complement_before(lemma, i)
        code = _MODE[act.rule] if act else ""
        if act is None and lemma in SELF:
            act, code = Act(SELF[lemma], "self", lemma), "E"
        if act is None and lemma in _VERB_TYPE:
            act = Act(_VERB_TYPE[lemma], "verb", lemma)
        if act is None or (act.type == "exile" and act.weak is None):
            code = "v"
            if lemma in _RECEIVE:
                code, act = "R", Act("sentence", "receive", lemma)
            elif lemma == "hold":
                code, act = "", Act("arrest", "hold", lemma)
        if code == "" and act is not None:
            code = self._voice(j, form, passive, bool(lows))
        if act is not None and act.rule == "hold" and code != "B":
            code, act = "v", None
        made = self._put(code, i, j + 1, act=act, unreal=unreal)
        made.infinitive = "to" in lows
        made.past = "had" in lows
        made.gerund = bool(lows) and lows[0] in {"being", "having"}
        made.singular_verb = _one(lows)
        if passive and code in {"R", "K", "W", "Z"}:
            made.definite = True
        return j + 1

    def _voice(self, j: int, form: str, passive: bool, helped: bool) -> str:
        if passive:
            return "B"
        if form in {"participle", "ed"} and not helped:
            before = self.out[-1] if self.out else None
            if before is not None and before.code == "E" and before.act and before.act.weak:
                return "v"
            if before is not None and self._attributive(j, before):
                return "J"
            return "C"
        return "A"

    def _attributive(self, j: int, before: Chunk) -> bool:
        after = self.lows[j + 1] if j + 1 < len(self.lows) else ""
        named = j + 1 < len(self.words) and self.words[j + 1].start in self.names
        nounish = named or (
            after.isalpha()
            and after
            not in g.PREPOSITIONS
            | g.CONJUNCTIONS
            | g.DETERMINERS
            | g.PRONOUNS
            | g.OWNERS
            | {"to", "of"}
            and not self._adverb(j + 1)
        )
        if not nounish:
            return False
        return (
            before.code in "hQSopt#&,"
            and (before.code != "," or after in PEOPLE)
            and (before.code != "&" or after in PEOPLE)
        ) or before.low in _QUALITIES

    def _people(self, i: int) -> int:
        """A described person or people: pulls in the modifiers before the noun."""
        j = i + 1
        if self.lows[i : i + 3] == ["editor", "in", "chief"]:
            j = i + 3
        if self.lows[i + 1 : i + 3] == ["of", "conscience"]:
            j = i + 3
        low = self.lows[i]
        plural = low in PLURAL_PEOPLE or (low not in PEOPLE and low.endswith("s"))
        made = Chunk(
            "G" if plural else "D",
            self.words[i].start,
            self.words[j - 1].end,
            low,
            heads=(low,),
            plural=plural,
        )
        self._absorb(made)
        self.out.append(made)
        return j

    def _absorb(self, made: Chunk) -> None:
        self._absorb_modifiers(made)
        codes = "".join(c.code for c in self.out[-2:])
        if codes == "#o" and made.plural and made.count is None:
            number = self.out[-2]
            del self.out[-2:]
            made.start, made.count, made.bound = number.start, number.count, number.bound
            if number.count == 1:
                made.code, made.plural = "D", False
            made.owner, made.definite = None, False

    def _absorb_modifiers(self, made: Chunk) -> None:
        taken = 0
        while self.out and taken < _MOST_WORDS:
            last = self.out[-1]
            if last.code == "D" and made.count is None and not made.definite:
                made.heads = last.heads + made.heads
                made.owner, made.definite = last.owner, last.definite
                made.epithets = last.epithets + made.epithets
            elif last.code in "SQ":
                self.out.pop()
                made.owner, made.start, made.definite = last, last.start, True
                if last.code == "S" and self.out and self.out[-1].code in "NOULDG":
                    made.owner = self.out.pop()
                    made.start = made.owner.start
                return
            elif (
                (last.code == "N" and taken and made.start - last.end > 1)
                or (last.code not in _MODIFIERS and not (last.code == "a" and made.plural is False))
                or (last.code == "." and not (last.low[0].isalpha()))
            ):
                return
            self.out.pop()
            taken += 1
            made.start = last.start
            if last.code == "#":
                made.count, made.bound = last.count, last.bound
                made.definite = made.definite or last.definite
                if not (self.out and self.out[-1].code == "h"):
                    return
            elif last.code == "J":
                made.epithets = (last, *made.epithets)
            elif last.code == "h":
                made.definite = made.definite or last.low in g.DEFINITE
                return

    def _plain(self, i: int, low: str) -> None:
        self._put(self._code(i, low), i, i + 1)
        made = self.out[-1]
        if made.code == "P":
            made.plural = low in {"they", "them", "each", "both", "all"}
        elif made.code == "Q":
            made.plural = low == "their"
        elif made.code == "G":
            made.definite = True

    def _code(self, i: int, low: str) -> str:
        if low in g.PRONOUNS or low == "it":
            return "P"
        if low in {"each", "both", "all"} and self._before_verb(i + 1):
            return "P" if not self.out or self.out[-1].code not in "PNG" else "c"
        if low in g.OWNERS:
            return "Q" if low != "her" or self._owns(i) else "P"
        if low == "those" and i + 1 < len(self.lows) and self.lows[i + 1] in FORMS:
            return "G"
        if (low in OFFICIALS and not _means_people(low)) or self._acting(i):
            return "a"
        if low in g.OF:
            return "o"
        if low == "to":
            return "t"
        if low == "as" and self.lows[i + 1 : i + 3] == ["well", "as"]:
            self.lows[i + 1 : i + 3] = ["and", "and"]
            return "&"
        if low in {"along", "together"} and self.lows[i + 1 : i + 2] == ["with"]:
            self.lows[i + 1] = "and"
            return "&"
        if low in g.CONJUNCTIONS:
            return "&"
        if low == "but":
            return "b"
        if low == "that":
            before = self.out[-1].code if self.out else ""
            return "s" if before in "vn" else "w"
        if low in g.RELATIVES:
            return "w"
        if low == "as" and self.lows[i + 1 : i + 2] == ["of"]:
            return "p"
        if low in g.SUBORDINATORS:
            return "s"
        if low in g.PREPOSITIONS or (low == "according" and self.lows[i + 1 : i + 2] == ["to"]):
            return "p"
        if low in g.DETERMINERS:
            return "h"
        if low == "then" and self.out and self.out[-1].code in "hS":
            return "."
        if self._adverb(i):
            return "c"
        before = self.out[-1].code if self.out else ""
        if before == "," and [c.code for c in self.out[-3:-1]] in (["p", "d"], ["c"], ["p", "."]):
            before = "h"
        if self._looks_past(i) and before not in "hQSop#tABCJ":
            return "v"
        if low.endswith("ing") and before in "s,":
            return "v"
        return "."

    def _before_verb(self, i: int) -> bool:
        low = self.lows[i] if i < len(self.lows) else ""
        return low in _AUX or low in FORMS or low in g.PAST or low == "as" or self._adverb_at(i)

    def _adverb_at(self, i: int) -> bool:
        return i < len(self.lows) and self._adverb(i) and self.lows[i] not in g.ADVERBS

    def _owns(self, i: int) -> bool:
        after = self.lows[i + 1] if i + 1 < len(self.lows) else "."
        return (
            after[0].isalpha()
            and not (
                after
                in g.PREPOSITIONS
                | g.CONJUNCTIONS
                | g.SUBORDINATORS
                | g.DETERMINERS
                | _AUX
                | {"to", "of"}
                or (self._adverb(i + 1) and not self._adverb_at(i + 1))
            )
            and self.words[i + 1].start not in self.dates
            and self.words[i + 1].start not in self.penalties
        )

    def settled(self) -> list[Chunk]:
        """The chunks, with bare numbers made people where a verb of an act follows."""
        for k, made in enumerate(self.out):
            if made.code == "#" and made.count is not None:
                after = "".join(c.code for c in self.out[k + 1 : k + 5])
                if re.match(r"c*[BEvw]|c*A[^#]|t?z|ta?[.]|oP", after) or (
                    made.definite and made.count < 30 and re.match(r"[p,;.&]|\Z", after)
                ):
                    made.code, made.plural, made.heads = "G", made.count > 1, ("people",)
                    if after.startswith("oP"):
                        del self.out[k + 1 : k + 3]
        return self.out


_ARMED = frozenset("security armed police military special government riot state".split())
_DONE = frozenset("ruled decided voted agreed managed continued proceeded began chose".split())
_QUALITIES = frozenset(
    """
    prominent former longtime well-known famous leading currently recently unjustly long
    wrongfully arbitrarily young
    """.split()
)


def _anchor(found: FoundPenalty) -> int:
    """Where a penalty stands without the verb that gives it: "fined A 810 rubles"."""
    penalty = found.penalty
    first = penalty.quote.split(maxsplit=1)[0].lower() if penalty.quote.strip() else ""
    if FORMS.get(first, VerbForm("", "base")).lemma not in {"fine", "sentence", "jail", "order"}:
        return penalty.start
    told = penalty.amount or penalty.quote.split()[-1]
    return penalty.start + max(penalty.quote.rfind(told), 0)


def _means_people(low: str) -> bool:
    if low.endswith(("-year-old", "-year-olds")):
        return True
    if low in ADJECTIVES or low in {"national", "principal", "minor"}:
        return False
    if low[:-1] in ADJECTIVES and low.endswith("s"):
        return True
    return low in PEOPLE or (
        low[-1:] == "s" and low[:-1] in PEOPLE and low[:-1] not in {"new", "mean"}
    )


def _one(lows: list[str]) -> bool:
    return any(w in {"was", "is", "has", "wasn't", "isn't", "hasn't"} for w in lows)
