"""Texts made to take long: what no page should hold, and some page will."""

from __future__ import annotations

from itertools import count, islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SYLLABLES = "ba ke li mo nu".split()
"""Any two differ in both letters, so that no name looks like another one misspelt."""

HARD: dict[str, Callable[[int], str]] = {
    "arrested and": lambda size: _repeated("arrested and ", size),
    "one long sentence": lambda size: _repeated(
        "the police arrested Alena Novik in Minsk on 5 May 2021, and she was held for two days, ",
        size,
    ),
    "many sentences": lambda size: _repeated(
        "Police arrested Alena Novik on 5 May 2021. She was jailed for two years. ", size
    ),
    "nested brackets": lambda size: _nested("(", "arrested", ")", size),
    "open brackets": lambda size: _repeated("(", size),
    "open brackets with words": lambda size: _repeated("arrested (Alena Novik ", size),
    "nested quotes": lambda size: _nested("“he said ‘", "arrested", "’ said she”", size),
    "quotation marks": lambda size: "arrested " + _repeated('"', size),
    "full stops": lambda size: "arrested " + _repeated(".", size),
    "stops and spaces": lambda size: "arrested " + _repeated(". ", size),
    "spaces": lambda size: "arrested" + _repeated(" ", size) + "Alena",
    "line ends": lambda size: "arrested" + _repeated("\n", size) + "Alena",
    "one word": lambda size: "arrested " + _repeated("a", size),
    "one capital": lambda size: "arrested " + _repeated("A", size),
    "initials": lambda size: "arrested " + _repeated("A. B. ", size),
    "single capitals": lambda size: "arrested " + _repeated("A B C ", size),
    "capitalised words": lambda size: "arrested " + _repeated("Alena Novik ", size),
    "hyphens": lambda size: "arrested " + _repeated("Ab-", size),
    "apostrophes": lambda size: "arrested " + _repeated("a’", size),
    "digits": lambda size: "arrested " + _repeated("7", size),
    "figures with commas": lambda size: "arrested " + _repeated("1,000,", size),
    "figures": lambda size: "arrested " + _repeated("17 2021 5 ", size),
    "dates": lambda size: "arrested on " + _repeated("5 May 2021, ", size),
    "months": lambda size: "arrested in " + _repeated("May ", size),
    "number words": lambda size: "sentenced to " + _repeated("two hundred and ", size),
    "terms": lambda size: "sentenced to " + _repeated("two years and six months, ", size),
    "fines": lambda size: "fined " + _repeated("$200, 1,500 rubles, ", size),
    "other people": lambda size: _listed(size) + " were arrested.",
    "people arrested": lambda size: "Police arrested " + _listed(size) + ".",
    "people sentenced": lambda size: _each(size, "{} was sentenced to two years. "),
    "terms in a list": lambda size: "Sentenced: " + _each(size, "{}: two years; "),
    "people of one surname": lambda size: _each(size, "{} was arrested. ", surname="Novik"),
    "people of one given name": lambda size: _each(size, "Alena {} was arrested. ", given=False),
    "one surname, then alone": lambda size: (
        _each(size // 2, "Police arrested {}. ", surname="Novik")
        + _repeated("Novik was tried. ", size // 2)
    ),
    "bare surnames": lambda size: _each(size, "{} was arrested. ", given=False),
    "organizations": lambda size: _each(size, "The {} Workers Union was dissolved. ", given=False),
    "he": lambda size: "Police arrested Petro Hrynko. " + _repeated("He was beaten. ", size),
    "he in one sentence": lambda size: "Petro Hrynko was arrested " + _repeated("he was he ", size),
    "one person, many dates": lambda size: _dated(size, "arrested"),
    "one person, many verdicts": lambda size: _dated(size, "convicted"),
    "who": lambda size: "Alena Novik " + _repeated("who was ", size) + "arrested.",
    "verbs of one subject": lambda size: _repeated("Alena " + "left and " * 290 + "died. ", size),
    "of the union": lambda size: "the arrest of Alena Novik " + _repeated("of the union ", size),
    "commas": lambda size: "Alena Novik" + _repeated(",", size) + " was arrested.",
    "colons": lambda size: "arrested:" + _repeated(" a:", size),
    "not": lambda size: "was " + _repeated("not ", size) + "arrested",
    "on charges of": lambda size: "arrested " + _repeated("on charges of ", size),
    "under article": lambda size: "charged " + _repeated("under Article 342, part 1, ", size),
    "Cyrillic": lambda size: "arrested " + _repeated("Алена Новік арыштаваная ", size),
    "zero width": lambda size: "arrested " + _repeated("\u200b", size),
    "combining marks": lambda size: "arrested A" + _repeated("\u0301", size),
    "emoji": lambda size: "arrested " + _repeated("😀", size),
    "Chinese": lambda size: "arrested " + _repeated("他被捕了。", size),
    "no words of acts": lambda size: _repeated("The weather in Minsk was mild. ", size),
}
"""By what is repeated: texts of about the size asked for, in characters."""


def _repeated(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def _nested(left: str, inside: str, right: str, size: int) -> str:
    depth = size // len(left + right)
    return left * depth + inside + right * depth


def _words() -> Iterator[str]:
    """Capitalised words that nobody bears, each once."""
    base = len(_SYLLABLES)
    for number in count(base**2):
        word, rest = "", number
        while rest:
            rest, at = divmod(rest, base)
            word += _SYLLABLES[at]
        yield word.capitalize() + "v"


def _people(surname: str | None, given: bool) -> Iterator[str]:
    words = _words()
    for word in words:
        if not given:
            yield word
        elif surname:
            yield f"{word} {surname}"
        else:
            yield f"{word} {next(words)}"


def _each(size: int, form: str, surname: str | None = None, given: bool = True) -> str:
    """The form with one name after the other."""
    people = _people(surname, given)
    pieces = [form.format(name) for name in islice(people, size // (len(form) + 6))]
    return "".join(pieces)


def _listed(size: int) -> str:
    return ", ".join(islice(_people(None, given=True), size // 18))


def _dated(size: int, act: str) -> str:
    days = (f"{1 + n % 28} May {1900 + n // 28 % 125}" for n in count())
    form = f"Alena Novik was {act} on {{}}. "
    return "".join(form.format(next(days)) for _ in range(size // len(form)))
