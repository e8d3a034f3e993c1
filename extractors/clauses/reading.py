"""Cuts a sentence into chunks, word by word from the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.clauses.apart import join_passives
from extractors.clauses.chunks import Act, Sentence
from extractors.clauses.codes import acts_officially, code_of
from extractors.clauses.numbers import settle_numbers
from extractors.clauses.people import read_name, read_people
from extractors.clauses.row import Row
from extractors.clauses.states import read_state
from extractors.clauses.verb_groups import is_noun, opens_group, read_group, read_verb
from extractors.clauses.words import NO_NOUN_AFTER, means_people
from extractors.lexicon import grammar as g
from extractors.lexicon.titles import SO_MANY
from extractors.lexicon.triggers import AGAINST, COMPOUNDS, NOUNS
from extractors.verbs import FORMS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extractors.clauses.counts import Count
    from extractors.dates import FoundDate
    from extractors.names import Name
    from extractors.penalties import FoundPenalty
    from extractors.subjects import Who
    from extractors.tokens import Token

_QUOTES = frozenset("“”\"‘«»'’[]*")
_MARKS = {",": ",", ";": ";", ":": ":", "–": ",", "—": ",", "-": ",", ")": ","}
_PLURAL_PRONOUNS = frozenset("they them each both all".split())
_LONGEST_BRACKET = 40
_FIRST_WORDS = frozenset(first for first, _ in COMPOUNDS)
_NOT_ACTS = frozenset(
    {
        ("house", "arrest"),
        ("under", "arrest"),
        ("court", "trial"),
        ("appeal", "hearing"),
        ("appeals", "hearing"),
        ("clinical", "trial"),
        ("public", "hearing"),
        ("impeachment", "hearing"),
        ("confirmation", "hearing"),
        ("congressional", "hearing"),
    }
)
_UNCERTAIN = frozenset({"whereabouts", "fate"})
_UNKNOWN = frozenset("unknown unclear unconfirmed uncertain undisclosed".split())


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
    row = Row(text, words, names, people, dates, penalties, durations)
    i = 0
    while i < len(words):
        i = _next(row, i)
    settle_numbers(row.out)
    join_passives(row.out)
    return Sentence(row.out, "".join(c.code for c in row.out))


def _next(row: Row, i: int) -> int:
    word = row.words[i]
    if _is_note(row, i):
        return i + 3
    if word.text in _QUOTES:
        return i + 1
    if word.text == "(":
        return _read_bracket(row, i)
    if word.start in row.dates:
        return _read_date(row, i, row.dates[word.start])
    if word.start in row.penalties:
        return _read_penalty(row, i, "z", row.penalties[word.start])
    if word.start in row.durations:
        return _read_penalty(row, i, "y", row.durations[word.start])
    name, count = row.names.get(word.start), row.counts.get(word.start)
    if count and not (name and name.end > count.end):
        return _read_count(row, i, count)
    if name:
        return read_name(row, i, name)
    return _read_word(row, i)


def _is_note(row: Row, i: int) -> bool:
    """Whether the number of a footnote starts here: "[3]"."""
    return row.lows[i] == "[" and row.low(i + 1).isdigit() and row.low(i + 2) == "]"


def _read_bracket(row: Row, i: int) -> int:
    """Steps over a bracket, but for one that tells something: "A (15 years)", "A (arrested)"."""
    ahead = range(i + 1, min(i + _LONGEST_BRACKET, len(row.words)))
    end = next((j for j in ahead if row.words[j].text == ")"), i)
    told = i + 1 < end and _tells(row, i + 1)
    if told or any(row.words[k].start in row.durations for k in range(i + 1, min(end, i + 3))):
        row.put(",", i, i + 1)
        return i + 1
    return end + 1


def _tells(row: Row, i: int) -> bool:
    """Whether a bracket whose first word is at ``i`` tells an act: "A (arrested on May 3)"."""
    low, after = row.lows[i], row.low(i + 1)
    if low not in FORMS or FORMS[low].form not in {"ed", "participle"} or low in g.PICTURED:
        return False
    dated = i + 1 < len(row.words) and row.words[i + 1].start in row.dates
    return dated or after == ")" or after in NO_NOUN_AFTER - g.DETERMINERS | g.SUBORDINATORS


def _read_date(row: Row, i: int, date: FoundDate) -> int:
    j = row.upto(i, date.end)
    row.put("d", i, j).date = date
    return j


def _read_penalty(row: Row, i: int, code: str, found: FoundPenalty) -> int:
    """Reads a penalty; its last word "sentence" or "term" is a noun by itself."""
    j = row.upto(i, found.end)
    if j - 1 > i and NOUNS.get(row.lows[j - 1]) == "sentence":
        j -= 1
    row.put(code, i, j).penalty = found
    return j


def _read_count(row: Row, i: int, count: Count) -> int:
    j = row.upto(i, count.end)
    made = row.put("#", i, j)
    made.count, made.bound, made.definite = count.value, count.bound, count.definite
    return j


def _read_word(row: Row, i: int) -> int:
    low = row.lows[i]
    joined = _joined(row, i)
    if joined:
        made = row.put(joined, i, i + 1 + len(g.JOINERS[low][0]))
        made.low = low
        return i + 1 + len(g.JOINERS[low][0])
    if low in {"'s", "’s"} and row.before in {"P", "w"}:
        row.lows[i] = "'s"
        return read_group(row, i)
    if low in {"'s", "’s"}:
        row.put("S", i, i + 1)
    elif not row.words[i].text[0].isalnum():
        row.put(_MARKS.get(low, "."), i, i + 1)
    elif opens_group(row, i):
        return read_group(row, i)
    elif low in g.LIST_OPENERS:
        row.put("i" if row.low(i + 1)[:1].isalnum() else "c", i, i + 1)
    elif low == "forces" and acts_officially(row, i):
        row.put("a", i, i + 1)
    elif (after := read_state(row, i)) is not None:
        return after
    elif low in _FIRST_WORDS and tuple(row.lows[i : i + 2]) in COMPOUNDS:
        return _read_compound(row, i)
    elif low in FORMS and not is_noun(row, i):
        return read_verb(row, i, i, unreal=False, passive=False, helpers=[])
    elif low in NOUNS or (low in AGAINST and row.low(i + 1) == "against"):
        _read_noun(row, i, low)
    elif _counts_people(row, i) or (
        means_people(low) and not acts_officially(row, i) and not _heads(row, i)
    ):
        return read_people(row, i)
    else:
        _read_plain(row, i, low)
    return i + 1


def _joined(row: Row, i: int) -> str:
    """The code of the joining words that start at ``i``: "as well as", "among them"; "" for others.

    After the list, "among them" opens nothing: "five nurses, A among them, were held".
    """
    rest, code = g.JOINERS.get(row.lows[i], ((), ""))
    if not rest or tuple(row.lows[i + 1 : i + 1 + len(rest)]) != rest:
        return ""
    after = row.low(i + 1 + len(rest))
    return "c" if code == "i" and not after[:1].isalpha() else code


def _read_noun(row: Row, i: int, low: str) -> None:
    plain = i > 0 and (row.lows[i - 1], low) in _NOT_ACTS
    if low in _UNCERTAIN:
        around = row.lows[max(0, i - 2) : i + 9]
        plain = _UNKNOWN.isdisjoint(around) and not ("not" in around and "known" in around)
    if low == "hearing":
        plain = i > 0 and row.lows[i - 1] in {"appeal", "appeals"}
    made = row.put("." if plain else "n", i, i + 1)
    kind = NOUNS[low] if low in NOUNS else AGAINST[low]
    made.act = None if plain else Act(kind, "noun", low, weak=low in AGAINST)


def _read_compound(row: Row, i: int) -> int:
    kind = COMPOUNDS[row.lows[i], row.lows[i + 1]]
    row.put("n", i, i + 2).act = Act(kind, "noun", row.lows[i + 1])
    return i + 2


def _heads(row: Row, i: int) -> bool:
    """Whether the word is the verb of "who heads the union"."""
    return row.lows[i] in {"heads", "guards", "coaches"} and row.lows[i - 1 : i] == ["who"]


def _counts_people(row: Row, i: int) -> bool:
    """Whether the word is the noun of "the couple", and no mere number as in "a couple of"."""
    return (
        row.lows[i] in SO_MANY and row.low(i + 1) != "of" and "the" in row.lows[max(0, i - 2) : i]
    )


def _read_plain(row: Row, i: int, low: str) -> None:
    made = row.put(code_of(row, i), i, i + 1)
    if made.code == "P":
        low = made.low = g.SHORTENED.get(low, low)
        made.plural = low in _PLURAL_PRONOUNS
    elif made.code == "Q":
        made.plural = low == "their"
    elif made.code == "G":
        made.definite = True
