"""A data folder with invented cases of all sorts, and its tables."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from extractors.records import (
    Event,
    EventType,
    Evidence,
    Mention,
    Penalty,
    PenaltyKind,
    Report,
    Subject,
    SubjectKind,
)
from output.contents import contents_of
from output.tables import frames
from pipelines.copies import sketch_of
from pipelines.records import Outcome, Reading
from pipelines.store import Store
from pipelines.update import open_questions, update_cases

NOW = datetime(2024, 8, 1, 12, tzinfo=UTC)
TERM = "four years in prison and a fine of 500 euro"
BEFORE = "On Monday the police of the town told of it. "


def evidence(text: str, field: str, words: str) -> Evidence:
    """The first place of the words in the text."""
    start = text.index(words)
    return Evidence(field, words, start, start + len(words))


def reading(
    number: int, name: str, *, charge: str = "slander", country: str | None = "BY", age: int = 40
) -> Reading:
    """A page that tells of the arrest of a potter and of a verdict with two penalties."""
    day = (datetime(2024, 1, 1, tzinfo=UTC) + timedelta(days=31 * (number % 6))).date().isoformat()
    text = (
        f"{BEFORE}{name}, {age}, a potter of the Union of Potters, was held in Lida. The Lida "
        f"District Court gave {name} {TERM} for {charge}. Page {number} ends."
    )
    told = evidence(text, "event", f"{name}, {age}, a potter of the Union of Potters, was held")
    verdict = evidence(text, "event", f"gave {name} {TERM}")
    years = evidence(text, "penalty", TERM)
    penalties = (
        Penalty(PenaltyKind.IMPRISONMENT, "P4Y", None, years.quote, years.start, years.end),
        Penalty(PenaltyKind.FINE, None, "500 euro", years.quote, years.start, years.end),
    )
    arrest = Event(
        EventType.ARREST, day, day, day, (), None, "Lida", None, told.quote, told.start, told.end,
        (evidence(text, "place", "Lida"),), "arrest/passive", 0.9,
    )  # fmt: skip
    sentence = Event(
        EventType.SENTENCE, "2024-07", "2024-07-01", "2024-07-31", penalties, charge, None,
        "Lida District Court", verdict.quote, verdict.start, verdict.end,
        (evidence(text, "charge", charge), evidence(text, "authority", "Lida District Court")),
        "sentence/active", 0.9,
    )  # fmt: skip
    at = text.index(name)
    known = (("age", str(age)), ("role", "potter"), ("organization", "Union of Potters"))
    subject = Subject(
        name, (), SubjectKind.PERSON, ("potter",), ("Union of Potters",),
        (Mention(name, at, at + len(name)),),
        tuple(evidence(text, *e) for e in known),
        (arrest, sentence), age,
    )  # fmt: skip
    url = f"http://news{number % 3}.test/2024/{number}"
    digest = hashlib.sha256(text.encode()).hexdigest()
    report = Report(
        url, url, f"Potter {number} held", "2024-07-20", "en", country, digest, "3", (subject,), ()
    )
    return Reading(
        url, f"sha1:{number}", f"news{number % 3}", NOW, "a.warc.gz", 17 * number,
        f"urn:uuid:{number}", "3", Outcome.REPORT, "", text, report, sketch_of(text),
    )  # fmt: skip


CHARGE = "insult under Article 369, Part 1 of the Criminal Code, rioting under Article 342"
PEOPLE: tuple[tuple[str, dict[str, Any]], ...] = (
    ("Maryna Zhuk", {"charge": CHARGE}),
    ("Марына Жук", {}),
    ("Petro Hrynko", {"country": "UA"}),
    ("Askar Baimen", {"country": "KZ"}),
    ("Olena Child", {"age": 15}),
    ("Karim", {"country": None}),
)


def filled(data: Path, readings: list[Reading]) -> dict[str, pd.DataFrame]:
    """The tables of a data folder that is made of the readings."""
    (data / "archive").mkdir(parents=True, exist_ok=True)
    with Store(data) as store:
        for item in readings:
            store.add_reading(item)
        update_cases(store)
        return frames(contents_of(store, open_questions(store)))


@pytest.fixture(scope="session")
def invent() -> Callable[..., Reading]:
    """A function that makes the page of one person; see ``reading``."""
    return reading


@pytest.fixture(scope="session")
def fill() -> Callable[[Path, list[Reading]], dict[str, pd.DataFrame]]:
    """A function that makes a data folder of pages; see ``filled``."""
    return filled


@pytest.fixture(scope="package")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder."""
    folder = tmp_path_factory.mktemp("package") / "data"
    filled(folder, [reading(n, name, **more) for n, (name, more) in enumerate(PEOPLE)])
    return folder


@pytest.fixture(scope="package")
def whole(data: Path) -> dict[str, pd.DataFrame]:
    """Its tables, before any profile."""
    with Store(data) as store:
        return frames(contents_of(store, open_questions(store)))
