"""Invented pages that leave questions of every kind."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

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
from pipelines.records import Outcome, Reading
from pipelines.store import Store
from pipelines.update import open_questions, update_cases

NOW = datetime(2024, 1, 15, 6, tzinfo=UTC)

HOSTILE = "<script>document.title='owned'</script>\u202eevil"
NAMESAKES = ("Andrei Zhuk", "Iryna Bohdan", "Pavel Kot", "Sviatlana Drozd", "Mikhail Vouk")
DISPUTED = ("Hanna Zubr", "Yury Lis", "Lidziya Bober")
DOUBTFUL = ("Nina Sava", "Oleg Sych", "Vera Kania", "Ales Busel", HOSTILE)
SINGLE = ("Barsuk", "Matsvei", "Yanina")


def reading(
    url: str, name: str, *, years: int = 4, day: str = "2023-11-30", sure: float = 0.9
) -> Reading:
    """A page that tells of one sentence, each value at its place in the text."""
    term = f"{years} years in prison"
    quote = f"the court sentenced {name} to {term}"
    text = (
        f"The trial had gone on for months.\nOn {day}, {quote} for “insulting the post office”. "
        "The hall was <b>closed</b> & guarded. Nobody was let in."
    )

    def at(words: str) -> tuple[str, int, int]:
        return words, text.index(words), text.index(words) + len(words)

    event = Event(
        EventType.SENTENCE,
        *(day, day, day),
        (Penalty(PenaltyKind.IMPRISONMENT, f"P{years}Y", None, *at(term)),),
        *("insulting the post office", None, None),
        *at(quote),
        (Evidence("date", *at(day)), Evidence("charge", *at("insulting the post office"))),
        *("sentence/passive", sure),
    )
    subject = Subject(
        name, (), SubjectKind.PERSON, ("driver",), (), (Mention(*at(name)),), (), (event,)
    )
    report = Report(
        url, url, f"Verdict <i>{name}</i>", "2023-12-01", "en", "BY", url, "1", (subject,), ()
    )
    return Reading(
        url, f"sha1:{url}", "invented.example", NOW, "a.warc.gz", 7, "urn:uuid:0", "1",
        Outcome.REPORT, "", text, report,
    )  # fmt: skip


PAGES: dict[str, list[Reading]] = {
    **{
        name: [
            reading(f"http://a.example/{i}", name),
            reading(f"http://b.example/{i}", name, years=7, day="2021-02-01"),
        ]
        for i, name in enumerate(NAMESAKES)
    },
    **{
        name: [
            reading(f"http://c.example/{i}", name),
            reading(f"http://d.example/{i}", name, years=7),
        ]
        for i, name in enumerate(DISPUTED)
    },
    **{name: [reading(f"http://e.example/{i}", name, sure=0.5)] for i, name in enumerate(DOUBTFUL)},
    **{name: [reading(f"http://f.example/{i}", name)] for i, name in enumerate(SINGLE)},
    "Taras Wilk": [
        reading(f"http://g.example/{years}", "Taras Wilk", years=years, day=f"20{years}-02-01")
        for years in (14, 16, 18)
    ],
    "Zmitser Hare": [reading("javascript:alert(1)//", "Zmitser Hare", sure=0.5)],
}
"""What pages tell of whom: eight pairs, three of them of one name, six penalties in dispute, six
doubtful events, three single names."""


def fill(folder: Path) -> None:
    """Make a data folder with questions."""
    (folder / "archive").mkdir(parents=True)
    with Store(folder) as store:
        for pages in PAGES.values():
            for page in pages:
                store.add_reading(page)
        update_cases(store)
        open_questions(store)
