"""Random events and random sentences without one, to be judged by reading.

``python -m benchmarks.samples draw FOLDER --seed 7`` reads pages drawn from the ``*.jsonl.gz`` of a
folder, and writes ``events-7.csv`` and ``sentences-7.csv``. Whoever judges fills in the column
``judged``: an event is right, or its date, penalties, type or subject is wrong, or the page tells
nothing of the kind; a sentence tells nothing, or its event was missed.
``python -m benchmarks.samples count events-7.csv sentences-7.csv`` prints the shares.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import msgspec

from benchmarks.judged import JudgedError, shares
from extractors.lexicon.triggers import NOUNS, SELF, VERBS
from extractors.reader import read
from extractors.records import Article, Event, Report, Subject
from extractors.sentences import split_sentences
from extractors.spans import Span
from extractors.tokens import tokens
from extractors.verbs import FORMS

EVENT_COLUMNS = ("judged", "subject", "type", "date", "penalties", "quote", "sentence", "page")
SENTENCE_COLUMNS = ("judged", "before", "sentence", "page")

_LEMMAS = {word for words in VERBS.values() for word in words.split()} | set(SELF)
STRONG = frozenset(NOUNS) | {word for word, form in FORMS.items() if form.lemma in _LEMMAS}
"""Words that tell an act by themselves."""


class Page(msgspec.Struct):
    """One line of the files that pages are drawn from."""

    id: str
    title: str
    url: str
    published: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Samples:
    """The rows of the two files."""

    events: list[tuple[str, ...]]
    sentences: list[tuple[str, ...]]


def pages_in(folder: Path) -> Iterator[Page]:
    """All pages of the folder, in order of files and lines."""
    for file in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(file) as lines:
            yield from (msgspec.json.decode(line, type=Page) for line in lines)


def draw(folder: Path, seed: int, pages: int, size: int) -> Samples:
    """The samples of ``size`` from so many pages; the same for the same seed and reader."""
    chance = random.Random(seed)
    everything = list(pages_in(folder))
    events: list[tuple[str, ...]] = []
    sentences: list[tuple[str, ...]] = []
    for page in chance.sample(everything, min(pages, len(everything))):
        report = read(Article(page.url, page.title, page.published, "en", page.text), id=page.id)
        spans = split_sentences(page.text)
        events += _events(page, report, spans)
        sentences += _silent(page, report, spans)
    return Samples(
        chance.sample(events, min(size, len(events))),
        chance.sample(sentences, min(size, len(sentences))),
    )


def _events(page: Page, report: Report, spans: Sequence[Span]) -> Iterator[tuple[str, ...]]:
    for subject in report.subjects:
        for event in subject.events:
            yield _event(page, subject, event, spans)


def _event(page: Page, subject: Subject, event: Event, spans: Sequence[Span]) -> tuple[str, ...]:
    last = max((k for k, s in enumerate(spans) if s.start < event.end), default=0)
    first = max((k for k, s in enumerate(spans) if s.start <= event.start), default=0)
    around = page.text[spans[max(0, first - 1)].start : spans[last].end]
    penalties = ", ".join(
        f"{p.kind} {p.duration or p.amount or ''}".strip() for p in event.penalties
    )
    row = ("", subject.name, event.type.value, event.date or "", penalties, event.quote)
    return (*row, around, page.id)


def _silent(page: Page, report: Report, spans: Sequence[Span]) -> Iterator[tuple[str, ...]]:
    """The sentences that hold a word of an act, and that nothing was read from."""
    taken = [(e.start, e.end) for s in report.subjects for e in s.events]
    taken += [(g.start, g.end) for g in report.groups]
    for before, (start, end) in pairwise([Span(0, 0), *spans]):
        told = any(a < end and start < b for a, b in taken)
        if not told and any(w.low in STRONG for w in tokens(page.text, start, end)):
            yield "", page.text[slice(*before)], page.text[start:end], page.id


def write(file: Path, columns: Sequence[str], rows: Sequence[tuple[str, ...]]) -> None:
    """Write the rows for somebody to judge."""
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows([columns, *rows])


def main(arguments: Sequence[str]) -> int:
    """Draw, or count what was judged."""
    parser = argparse.ArgumentParser(prog="benchmarks.samples", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw")
    drawing.add_argument("folder", type=Path)
    drawing.add_argument("--seed", type=int, required=True)
    drawing.add_argument("--pages", type=int, default=100)
    drawing.add_argument("--size", type=int, default=200)
    drawing.add_argument("--to", type=Path, default=Path())
    counting = commands.add_parser("count")
    counting.add_argument("files", type=Path, nargs="+")
    given = parser.parse_args(arguments)
    if given.command == "count":
        try:
            for file in given.files:
                print(file.name, *shares(file), sep="\n  ")
        except JudgedError as error:
            sys.exit(str(error))
        return 0
    found = draw(given.folder, given.seed, given.pages, given.size)
    write(given.to / f"events-{given.seed}.csv", EVENT_COLUMNS, found.events)
    write(given.to / f"sentences-{given.seed}.csv", SENTENCE_COLUMNS, found.sentences)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
