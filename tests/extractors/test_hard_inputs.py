"""Texts that would take hours were reading not linear: each is read, and every quote is in it.

Nothing is timed here: a text that takes more than linear time runs into the time limit of a test.
``python -m benchmarks.reader`` measures how the time grows.
"""

from __future__ import annotations

import importlib
import pkgutil
import random
import re

import pytest

import extractors
from benchmarks.hard import HARD
from extractors import clauses
from extractors.lexicon.triggers import NOUNS
from extractors.reader import read
from extractors.records import Article, Report
from extractors.verbs import FORMS

SMALL = 8_000
"""Enough for any time that doubles with each word."""

LARGE = {
    "arrested and": 80_000,
    "one long sentence": 60_000,
    "nested brackets": 100_000,
    "open brackets": 500_000,
    "nested quotes": 1_000_000,
    "line ends": 500_000,
    "one word": 1_000_000,
    "one capital": 500_000,
    "single capitals": 100_000,
    "digits": 1_000_000,
    "dates": 100_000,
    "other people": 100_000,
    "people arrested": 100_000,
    "no words of acts": 2_000_000,
}
"""Enough for any time that is the square of the length."""

LISTS = "NOUDGPQ,&hc.oipt:SL#zywd"
"""Codes of chunks that lists of people are made of."""

PIECES = [
    *"Alena Novik/Petro Hrynko/Novik/the union/police/a court/the court/he/she/they/his/her".split(
        "/"
    ),
    *"the two/both/5 May 2021/in May/last week/two years/18 months/$200/five workers/17".split("/"),
    *"in prison/of/and/,/;/:/./(/)/“/”/who/which/that/not/may/if/after/was/were/been/for".split(
        "/"
    ),
    *"on charges of/under Article 342/in Minsk/from/to/with/by/including/respectively/each".split(
        "/"
    ),
    *"the/a/’s/–/Mr./journalist/a nurse/chairperson of/at least/about/up to/or/said/left".split(
        "/"
    ),
    *sorted(FORMS),
    *sorted(NOUNS),
]
"""What phrases are made of."""


def report_on(text: str) -> Report:
    return read(Article("https://example.org/", "", "2022-12-06", "en", text))


def check_quotes(report: Report, text: str) -> None:
    found = [event for subject in report.subjects for event in subject.events]
    assert all(text[event.start : event.end] == event.quote for event in found)


@pytest.mark.parametrize("kind", HARD)
def test_a_hard_text_is_read(kind: str) -> None:
    text = HARD[kind](SMALL)
    check_quotes(report_on(text), text)


@pytest.mark.parametrize(("kind", "size"), LARGE.items())
def test_a_long_hard_text_is_read(kind: str, size: int) -> None:
    text = HARD[kind](size)
    check_quotes(report_on(text), text)


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("people sentenced", "sentence"),
        ("people of one surname", "arrest"),
        ("people of one given name", "arrest"),
        ("bare surnames", "arrest"),
    ],
)
def test_each_of_many_people_is_told_apart(kind: str, type_: str) -> None:
    text = HARD[kind](SMALL)
    subjects = report_on(text).subjects
    assert len(subjects) == text.count(" was ")
    assert all([event.type for event in subject.events] == [type_] for subject in subjects)


@pytest.mark.parametrize("seed", range(60))
def test_any_phrase_can_be_repeated(seed: int) -> None:
    chance = random.Random(seed)
    before, phrase, after = (
        " ".join(chance.choices(PIECES, k=chance.randint(1, most))) for most in (4, 7, 4)
    )
    text = f"{before} {(phrase + ' ') * (3_000 // len(phrase))}{after}"
    check_quotes(report_on(text), text)


def code_patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern of the packages that match the codes of chunks."""
    found = {}
    for module in pkgutil.walk_packages(extractors.__path__, "extractors."):
        if module.name.startswith(("extractors.events", "extractors.clauses", "extractors.dis")):
            names = vars(importlib.import_module(module.name))
            found.update({n: p for n, p in names.items() if isinstance(p, re.Pattern)})
    return {name: p for name, p in found.items() if isinstance(p.pattern, str)}


@pytest.mark.parametrize("seed", range(3))
def test_no_pattern_over_codes_tries_every_way_to_cut_a_list(seed: int) -> None:
    chance = random.Random(seed)
    patterns = code_patterns()
    assert "LIST_LEFT" in patterns
    every = sorted({c for line in (clauses.__doc__ or "").splitlines() for c in line.split(" | ")})
    alphabet = LISTS + "".join(c for c in every if len(c) == 1)
    for _ in range(400):
        unit = "".join(chance.choices(alphabet, k=chance.randint(1, 6)))
        codes = chance.choice(alphabet) + unit * 40 + chance.choice("!;Nv")
        for pattern in patterns.values():
            pattern.match(codes)
            pattern.search(codes)
