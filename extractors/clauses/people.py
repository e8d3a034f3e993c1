"""Names and descriptions of people, with the words that belong to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.clauses.chunks import Chunk
from extractors.clauses.words import means_several
from extractors.lexicon import grammar as g
from extractors.lexicon.titles import SO_MANY

if TYPE_CHECKING:
    from extractors.clauses.row import Row
    from extractors.names import Name
    from extractors.subjects import Who

_KINDS = {"person": "N", "organization": "O", "place": "L", "other": "U"}
_MODIFIERS = frozenset(".#hOUJa")
_MOST_WORDS = 9
_ALIAS_REACH = 30
_TITLE = re.compile(r"(?:\A|[,;:&b])(?P<title>[hQ]?\.{1,4})\Z")
_TITLE_REACH = 7
"""Chunks that a title, the mark before it and the name are at most."""
_TRADE = re.compile(r"(?:er|or|ist|man|woman|ian|eer|ant|ess|smith|wright|\.)\Z")
"""How nouns that tell somebody's work end, and abbreviations."""
_PUNCTUATION = re.compile(r"[,;:()“”\"]|\.\s+[a-z]")
_PART = re.compile(r"#p?o\Z")
"""A number before "of" or "out of"."""


def read_name(row: Row, i: int, name: Name) -> int:
    """Reads a name with the title before it: "activist A"; where it ends."""
    who = row.people.get(name.start)
    if _said_again(row, who, name):
        return _skip(row, i, name)
    if name.kind in {"person", "other"} and i and row.lows[i - 1] in {"a", "an"}:
        j = row.upto(i, name.end)
        row.put(".", i, j)
        return j
    code = _KINDS[name.kind]
    if who and who.kind == "person" and code == "O":
        code = "N"
    title = None
    if code in "NU":
        _drop_naming(row)
    if code in "NU" and row.before == "D" and row.words[i - 1].text not in {"(", ")"}:
        title = row.out.pop()
        code = "N"
    j = row.upto(i, name.end)
    made = row.put(code, i, j)
    made.who, made.name_at = who, name.start
    if title:
        made.start, made.heads = title.start, title.heads
        made.owner, made.epithets = title.owner, title.epithets
    if not made.epithets and code in "NOU":
        _adopt_epithet(row, made)
    if code == "N":
        _adopt_title(row, made)
    return j


def _adopt_title(row: Row, made: Chunk) -> None:
    """Words of no other task that open a part of the sentence and lead to a name are its title.

    In English a noun right before a name says what its bearer is: "their father, smith A, was
    held", "the accordionist A".
    """
    before = row.out[-_TITLE_REACH:-1]
    title = _TITLE.search("".join(chunk.code for chunk in before))
    if title is None:
        return
    words = before[title.start("title") :]
    first = words[0]
    opens = len(words) == len(row.out) - 1 and first.code == "."
    if opens and not _TRADE.search(before[-1].low):
        return  # "Perhaps A"
    between = row.text[first.start : made.start]
    if not _PUNCTUATION.search(between):
        made.start = first.start
        del row.out[-len(words) - 1 : -1]


def _drop_naming(row: Row) -> None:
    """Forgets the words between "a nurse" and her name: "a nurse named A"."""
    for words in g.NAMING:
        said = row.out[-len(words) :]
        described = row.out[-len(words) - 1 : -len(words)]
        if [c.low for c in said] == list(words) and [c.code for c in described] == ["D"]:
            if row.text[said[0].start : said[-1].end].lower().split() == list(words):
                del row.out[-len(words) :]
            return


def _said_again(row: Row, who: Who | None, name: Name) -> bool:
    """Whether the name is another form of the one just before: "A, known as B"."""
    last = next((c for c in reversed(row.out) if c.code in "NOU"), None)
    if who is None or last is None or last.who is not who:
        return False
    return name.start - last.end < _ALIAS_REACH and " as " in row.text[last.end : name.start]


def _skip(row: Row, i: int, name: Name) -> int:
    while row.out and row.out[-1].code not in "NOU":
        row.out.pop()
    while i < len(row.words) and (
        row.words[i].start < name.end or row.words[i].text in {"”", "’", '"', ","}
    ):
        i += 1
    return i


def _adopt_epithet(row: Row, made: Chunk) -> None:
    """A participle right before a name, or a few words before it, is its epithet."""
    for back in range(2, min(6, len(row.out)) + 1):
        earlier = row.out[-back]
        if earlier.code == "J":
            made.epithets = (earlier,)
            del row.out[-back:-1]
            return
        if earlier.code != ".":
            return


def read_people(row: Row, i: int) -> int:
    """Reads people described, with the modifiers before the noun; where they end."""
    j = i + 1
    if row.lows[i : i + 3] == ["editor", "in", "chief"] or (
        row.lows[i + 1 : i + 3] == ["of", "conscience"]
    ):
        j = i + 3
    low = row.lows[i]
    plural = means_several(low) or low in SO_MANY or low.endswith("-year-olds")
    code = "G" if plural else "D"
    made = Chunk(code, row.words[i].start, row.words[j - 1].end, low, heads=(low,), plural=plural)
    made.count, made.others = SO_MANY.get(low), low == "others"
    _absorb(row, made)
    _count_off(row, made)
    row.out.append(made)
    return j


def _count_off(row: Row, made: Chunk) -> None:
    """Joins "two of" to "the editors", and to "the nine editors" unless they "are two of" them."""
    codes = "".join(c.code for c in row.out[-4:])
    part = _PART.search(codes)
    if not made.plural or part is None:
        return
    number = row.out[part.start() - len(codes)]
    if made.count is not None and (number.count == 1 or codes[: part.start()].endswith("v")):
        return
    del row.out[part.start() - len(codes) :]
    made.start, made.count, made.bound = number.start, number.count, number.bound
    made.owner, made.definite = None, False
    if number.count == 1:
        made.code, made.plural = "D", False


def _absorb(row: Row, made: Chunk) -> None:
    """Pulls the words before a noun into its chunk."""
    for _ in range(_MOST_WORDS):
        last = row.out[-1] if row.out else None
        if last is None:
            return
        if last.code in "SQ":
            _take_owner(row, made)
            return
        title = last.code == "D" and made.count is None and not made.definite
        if not title and not _modifies(row, last, made):
            return
        row.out.pop()
        made.start, made.others = last.start, made.others or last.low == "other"
        if title:
            made.heads = last.heads + made.heads
            made.owner, made.definite = last.owner, last.definite
            made.epithets = last.epithets + made.epithets
        elif last.code == "J":
            made.epithets = (last, *made.epithets)
        elif last.code == "h":
            made.definite = made.definite or last.low in g.DEFINITE
            return
        elif last.code == "#":
            made.count, made.bound = last.count, last.bound
            made.definite = made.definite or last.definite
            if row.before != "h":
                return


def _modifies(row: Row, last: Chunk, made: Chunk) -> bool:
    if last.code == "N":
        return made.start - last.end <= 1
    if last.code == "L":
        return [c.code for c in row.out[-2:-1]] == ["h"] and made.start - last.end <= 1
    if last.code == "." and last.low.endswith("ing") and row.before_last.endswith("s"):
        return False
    return last.code in _MODIFIERS and (last.code != "." or last.low[0].isalpha())


def _take_owner(row: Row, made: Chunk) -> None:
    """Joins "A's" or "his" to the friend, lawyer or the like that is meant."""
    owner = row.out.pop()
    made.owner, made.start, made.definite = owner, owner.start, True
    if owner.code == "S" and row.before and row.before in "NOULDG.":
        made.owner = row.out.pop()
        if made.owner.code == "." and row.before == "h":
            made.owner = row.out.pop()
        made.start = made.owner.start
