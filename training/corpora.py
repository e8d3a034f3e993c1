"""Named-entity corpora that allow a model made of them to be shipped, in one form."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from extractors.lexicon.organizations import INSIDE
from extractors.names.runs import capital, is_title, plain
from extractors.spans import apart
from extractors.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from extractors.names import Kind


class Labelled(NamedTuple):
    """A name as a corpus has it."""

    kind: Kind
    start: int
    end: int


class Document(NamedTuple):
    """A text, a sentence a line, and the names in it, in order and apart."""

    text: str
    names: tuple[Labelled, ...]


class Corpus(NamedTuple):
    """Where a corpus lies below the folder of corpora, and how it is read."""

    name: str
    licence: str
    read: Callable[[Path], Iterator[Document]]


_KINDS: dict[str, Kind] = {
    "PER": "person",
    "person": "person",
    "Person": "person",
    "ORG": "organization",
    "corporation": "organization",
    "group": "organization",
    "Organisation": "organization",
    "LOC": "place",
    "location": "place",
    "Location": "place",
}
_ARTICLES = frozenset({"the", "a", "an"})
_PAGE = 20
"""Sentences taken together where a corpus has no pages."""
_TIGHT_BEFORE = re.compile(r"[.,;:!?%)\]”’]+|['’](?:s|re|ve|ll|d|m|t)|n['’]t", re.IGNORECASE)
_TIGHT_AFTER = frozenset("([“$£€#")
_ADDRESS = re.compile(r"@|https?:|www\.", re.IGNORECASE)


def _columns(path: Path) -> Iterator[Document]:
    """The pages of a file with a word and its label a line, an empty line after a sentence."""
    words: list[tuple[str, str]] = []
    sentences: list[list[tuple[str, str]]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t") if "\t" in line else line.split()
        if line.startswith("#") and len(cells) != 2:
            continue
        if not line.strip():
            sentences += [words] if words else []
            words = []
        elif len(cells) > 2:  # CoNLL-U
            words.append((cells[1], cells[2]))
        elif len(cells) == 2:
            words.append((cells[0], cells[1].strip()))
    sentences += [words] if words else []
    for i in range(0, len(sentences), _PAGE):
        yield _document(sentences[i : i + _PAGE])


def _document(sentences: Iterable[list[tuple[str, str]]]) -> Document:
    text, names = "", []
    for sentence in sentences:
        words = list(_unaddressed(sentence))
        for i, (word, label) in enumerate(words):
            tight = not i or _TIGHT_BEFORE.fullmatch(word) or words[i - 1][0] in _TIGHT_AFTER
            text += word if tight else " " + word
            mark, _, kind = label.partition("-")
            before = words[i - 1][1].partition("-")[2] if i else ""
            if kind not in _KINDS:
                continue
            if mark == "B" or before != kind:
                names.append(Labelled(_KINDS[kind], len(text) - len(word), len(text)))
            else:
                names[-1] = names[-1]._replace(end=len(text))
        text += "\n"
    return Document(text, tuple(n for name in names if (n := _bare(text, name))))


def _bare(text: str, name: Labelled) -> Labelled | None:
    """The name without article and titles, which the reader doesn't count as part of it."""
    words = tokens(text, name.start, name.end)
    person = name.kind == "person"
    while words and (words[0].low in _ARTICLES or (person and is_title(words[0].low))):
        words = words[1:]
        while words and not words[0].text[0].isalnum():
            words = words[1:]
    return name._replace(start=words[0].start) if words else None


def _unaddressed(sentence: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The words without accounts and addresses, which news doesn't have."""
    for i, (word, label) in enumerate(sentence):
        account = i and sentence[i - 1][0] == "@"
        if not account and not _ADDRESS.match(word):
            yield word, label


def _columned(*parts: str) -> Callable[[Path], Iterator[Document]]:
    def read(folder: Path) -> Iterator[Document]:
        for part in parts:
            yield from _columns(folder / part)

    return read


def _re3d(part: str) -> Callable[[Path], Iterator[Document]]:
    def read(folder: Path) -> Iterator[Document]:
        found: dict[str, list[tuple[str, int, int]]] = {}
        for item in _objects(folder / part / "entities.json"):
            found.setdefault(item["documentId"], []).append(
                (item["type"], item["begin"], item["end"])
            )
        for item in _objects(folder / part / "documents.json"):
            text = item["text"]
            names = [_named(text, *entity) for entity in found.get(item["_id"], ())]
            yield Document(text, apart(n for n in names if n))

    return read


def _objects(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip():
            yield json.loads(line)


def _named(text: str, kind: str, start: int, end: int) -> Labelled | None:
    """The name inside what re3d marks, which holds articles, titles and whole descriptions."""
    if kind not in _KINDS:
        return None
    name = _bare(text, Labelled(_KINDS[kind], start, end))
    words = tokens(text, name.start, end) if name else []
    small = INSIDE if kind == "Organisation" else ()
    if not words or not all(capital(w) or w.low in small or w.text == "." for w in words):
        return None
    if kind == "Person" and any(plain(w.low) for w in words):
        return None
    return name


CORPORA = (
    Corpus("wikigold", "CC BY 4.0", _columned("wikigold/wikigold.conll.txt")),
    Corpus(
        "wnut17",
        "CC BY 4.0",
        _columned(
            "wnut17/wnut17train.conll",
            "wnut17/emerging.dev.conll",
            "wnut17/emerging.test.annotated",
        ),
    ),
    Corpus("btc", "CC BY 4.0", _columned(*(f"btc/{part}.conll" for part in "abefgh"))),
    Corpus("US State Department", "public domain", _re3d("US State Department")),
    Corpus("CENTCOM", "public domain", _re3d("CENTCOM")),
    Corpus("UK Government", "OGL v3", _re3d("UK Government")),
)
"""Those that a shipped model may be made of."""

MEASURED = Corpus(
    "uner_ewt",
    "CC BY-SA 4.0",
    _columned("uner_ewt/en_ewt-ud-dev.iob2", "uner_ewt/en_ewt-ud-test.iob2"),
)
"""For measuring only: its licence would pass on to the model."""
