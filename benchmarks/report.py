"""Measure the report on a simulated dataset: ``python -m benchmarks.report [CASES]``.

Names are made of syllables; nobody is meant. With Chromium at hand it also says how long the pages
take until they can be used.
"""

from __future__ import annotations

import hashlib
import os
import random
import resource
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from rich.console import Console

from extractors.records import EventType, Penalty, PenaltyKind, SubjectKind
from output.contents import Again, Contents
from output.profiles import Profile
from output.report.material import material
from output.report.site import write_site
from pipelines.records import Case, CaseEvent, Outcome, Proof, Source

CASES = 100_000
A_PAGE = 2
"""Cases that one article tells of."""
SOURCES = 40
START, DAYS = date(2016, 1, 1), 3_800
FETCHED = datetime(2026, 6, 1, tzinfo=UTC)
SYLLABLES = "ka ra mi ve lo sha du nie tsi ho by zha pe ry sa nou".split()
TYPES = (*EventType,)
FILLER = "The hearing was short and nobody of the public was let in. " * 12


def simulated(cases: int) -> Iterator[Case]:
    """The cases, in order of their ids, with three events and ten quotes each."""
    for number in range(cases):
        yield _case(number, random.Random(number))


def text_of(page: int) -> str:
    """The article of a page, which tells of ``A_PAGE`` cases."""
    return FILLER + " ".join(map(_told, range(page * A_PAGE, (page + 1) * A_PAGE))) + FILLER


def _told(number: int) -> str:
    name = _name(random.Random(number))
    return (
        f"On Monday police in Lida detained {name}, a teacher of the Union of Potters. "
        f"Judge Ramanouna of the town court gave {name} two years in prison for an insult. "
        f"In May {name} was moved to another prison. "
    )


def _name(chance: random.Random) -> str:
    words = ("".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(2))
    return " ".join(word.capitalize() for word in words)


def _case(number: int, chance: random.Random) -> Case:
    name, page = _name(chance), number // A_PAGE
    text = text_of(page)
    name_of_source = f"source_{page % SOURCES}"
    day = START + timedelta(days=chance.randrange(DAYS))
    source = Source(
        url=f"https://{name_of_source}.example.org/{day:%Y/%m}/article-{page}.html",
        title=f"Court hands down a verdict, number {page}",
        name=name_of_source,
        published=str(day),
        fetched=FETCHED,
        file=f"{name_of_source}-20260601T000000Z-000.warc.gz",
        offset=page * 9_000,
        record_id=f"urn:uuid:{page:032x}",
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        reader="3",
    )

    def proof(field: str, quote: str) -> Proof:
        start = text.index(quote, text.index(name) - 40)
        return Proof(field, quote, quote, start, start + len(quote), source, "passive", 0.9)

    kinds = (EventType.ARREST, EventType.SENTENCE, chance.choice(TYPES))
    term = Penalty(PenaltyKind.IMPRISONMENT, f"P{chance.randint(1, 14)}Y", None, "two years", 0, 9)
    quotes = (
        (proof("event", f"police in Lida detained {name}"), proof("place", "Lida")),
        (
            proof("event", f"gave {name} two years in prison"),
            proof("penalty", "two years"),
            proof("charge", "insult"),
            proof("authority", "the town court"),
        ),
        (proof("event", f"{name} was moved"), proof("date", "In May")),
    )
    return Case(
        id=f"C{number:010}",
        name=name,
        other_names=(name.split()[1],),
        kind=SubjectKind.PERSON,
        roles=("teacher",),
        organizations=("Union of Potters",),
        country=chance.choice(("BY", "RU", "TR", "KZ", None)),
        status=chance.choice(("imprisoned", "released", "sentenced", "detained")),
        events=tuple(
            _event(f"E{number:09}{place}", kind, day + timedelta(days=40 * place), term, proofs)
            for place, (kind, proofs) in enumerate(zip(kinds, quotes, strict=True))
        ),
        proofs=(proof("name", name), proof("role", "teacher")),
        subjects=(),
        sources=chance.randint(1, 3),
        doubts=(),
        last_changed=FETCHED,
    )


def _event(
    key: str, kind: EventType, day: date, term: Penalty, proofs: tuple[Proof, ...]
) -> CaseEvent:
    return CaseEvent(
        id=key,
        type=kind,
        date=str(day),
        date_from=str(day),
        date_to=str(day),
        penalties=(term,) if kind is EventType.SENTENCE else (),
        charge="an insult" if kind is EventType.SENTENCE else None,
        place="Lida",
        authority=None,
        independent_sources=1,
        confidence=0.9,
        conflicts=(),
        proofs=proofs,
    )


def opened(site: Path) -> Iterator[tuple[str, float]]:
    """Each kind of page, and the seconds until it can be used in Chromium."""
    from playwright.sync_api import sync_playwright

    pages = {
        "overview": ("index.html", "figure"),
        "cases": ("cases.html", "#cases tbody tr"),
        "a case": (f"cases/{'0' * 2}/C{0:010}.html", "mark"),
        "a source": ("sources/source_0.html", "h1"),
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        page.goto("about:blank")
        for what, (path, there) in pages.items():
            start = time.perf_counter()
            page.goto((site / path).as_uri())
            page.wait_for_selector(there)
            yield what, time.perf_counter() - start
        page.goto((site / "cases.html").as_uri())
        for what, words in (("a search in it", "kara"), ("a search in Cyrillic", "Карами")):
            before = page.text_content("#count")
            start = time.perf_counter()
            page.fill("#q", words)
            page.wait_for_function(f"document.getElementById('count').textContent !== '{before}'")
            yield what, time.perf_counter() - start
        browser.close()


def main() -> None:
    """Print how long the site takes to write, how large it is, and how fast it opens."""
    console = Console()
    count = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    pages = range(-(-count // A_PAGE))
    texts = {hashlib.sha256(text.encode()).hexdigest(): text for text in map(text_of, pages)}
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "report"
        start, spent = time.perf_counter(), time.process_time()
        made = material(
            Contents(Again(lambda: simulated(count))),
            Profile.PUBLIC,
            texts=texts.get,
            outcomes={"source_0": {Outcome.REPORT: 1}},
            runs=(),
            retired={},
        )
        written = write_site(made, site)
        seconds, busy = time.perf_counter() - start, time.process_time() - spent
        size = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        console.print(
            f"{count:,} cases: {written:,} pages, {size / 1e6:,.0f} MB in {seconds:.0f} s "
            f"({busy:.0f} s of one core), {most:,.0f} MB of memory; "
            f"cases.js {os.path.getsize(site / 'assets' / 'cases.js') / 1e6:.1f} MB"  # noqa: PTH202
        )
        if shutil.which("chromium"):
            for what, wait in opened(site):
                console.print(f"  {what}: {wait:.2f} s")


if __name__ == "__main__":
    main()
