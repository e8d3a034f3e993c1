"""Invented cases, and what a report about them is made of."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256

from crawler.troubles import Trouble
from extractors.records import EventType, Penalty, PenaltyKind, SubjectKind
from output.contents import Contents
from output.profiles import Profile
from output.report.material import Material, material
from pipelines.changes import Action, Cause, Change
from pipelines.history.records import SourceRun
from pipelines.records import Case, CaseEvent, Outcome, Proof, Source

TEXTS: dict[str, str] = {}
"""The articles by their digest."""
FETCHED = datetime(2024, 8, 1, 12, tzinfo=UTC)
HOSTILE = "<script>document.title='owned'</script>\u202e\" onmouseover='x()' {{ 7*7 }} \x00"


def source(text: str, name: str = "tribune", url: str = "") -> Source:
    """An article of that text."""
    digest = sha256(text.encode()).hexdigest()
    TEXTS[digest] = text
    return Source(
        url=url or f"http://{name}.newsroom.test/{len(text)}",
        title="Potters <b>charged</b>",
        name=name,
        published="2024-05-03",
        fetched=FETCHED,
        file="tribune-1.warc.gz",
        offset=12,
        record_id="urn:uuid:1",
        text_sha256=digest,
        reader="3",
    )


def proof(field: str, quote: str, text: str, where: Source, value: str = "") -> Proof:
    """The first place where the quote stands in the text."""
    start = text.index(quote)
    return Proof(field, value or quote, quote, start, start + len(quote), where, "", None)


def case(
    number: int,
    name: str,
    *others: str,
    country: str | None = "BY",
    age: str = "",
    beside: str = "Nobody spoke.",
    sources: int = 1,
) -> Case:
    """A person who was arrested and sentenced, on the word of one article."""
    text = (
        f"It rained. Police arrested {name} in Lida in May. In June a court jailed the potter for"
        f" two years. {beside}{age and f' {name} is {age}.'}"
    )
    name_of_source = "<b>odd & 'hostile'</b>" if name == HOSTILE else "tribune"
    where = source(text, name_of_source, f"http://tribune.newsroom.test/2024/{number}")
    key = f"C{number:010}"
    years = Penalty(PenaltyKind.IMPRISONMENT, f"P{number % 9 + 1}Y", None, "two years", 0, 9)
    return Case(
        id=key,
        name=name,
        other_names=others,
        kind=SubjectKind.PERSON,
        roles=("potter",),
        organizations=("Union of Potters",),
        country=country,
        status="imprisoned" if number % 2 else "released",
        events=(
            event(key, "a", EventType.ARREST, f"2024-0{number % 4 + 1}-02", text, where, sources),
            event(key, "b", EventType.SENTENCE, "2024-06", text, where, sources, years),
        ),
        proofs=(
            proof("name", name, text, where),
            *([proof("age", age, text, where)] if age else []),
        ),
        subjects=(),
        sources=sources,
        doubts=("odd",) if number % 10 == 0 else (),
        last_changed=FETCHED,
    )


def event(
    key: str,
    part: str,
    kind: EventType,
    date: str,
    text: str,
    where: Source,
    sources: int,
    *terms: Penalty,
) -> CaseEvent:
    """One event of such a case."""
    arrest = kind is EventType.ARREST
    telling = "Police arrested" if arrest else "a court jailed the potter for two years"
    proofs = [proof("event", telling, text, where, kind)]
    proofs.append(
        proof("place", "Lida", text, where)
        if arrest
        else proof("penalty", "two years", text, where)
    )
    return CaseEvent(
        id=f"E{key[1:]}{part}",
        type=kind,
        date=date,
        date_from=date if len(date) == 10 else f"{date}-01",
        date_to=date if len(date) == 10 else f"{date}-30",
        penalties=terms,
        charge=None,
        place="Lida" if arrest else None,
        authority=None,
        independent_sources=sources,
        confidence=0.9,
        conflicts=("date: monitor says 2024-05-04",) if arrest else (),
        proofs=tuple(proofs),
    )


CASES = (
    case(0, "Siarhei Kavalenka", "Сяргей Каваленка"),
    case(1, "Łucja Żuraŭlevič", country=None),
    case(2, HOSTILE),
    *(case(n, f"Potter {chr(65 + n % 26)}{n}") for n in range(3, 120)),
)


RUNS = tuple(
    SourceRun(
        source="tribune",
        started=datetime(2024, month, 1, tzinfo=UTC),
        finished=datetime(2024, month, 1, 1, tzinfo=UTC),
        outcome="finished",
        articles=month,
        missed={"server": 2},
        trouble=Trouble.TEMPORARY if month == 7 else None,
    )
    for month in (5, 7)
)


def invented(
    cases: tuple[Case, ...] = CASES,
    linking: int = 2,
    profile: Profile = Profile.INTERNAL,
    *,
    two_sources: bool = False,
) -> Material:
    """What a report about the cases is made of."""
    new = Change(cases[0].id, "", Action.NEW, "", "", cases[0].name, Cause.NEW_ARTICLE)
    moved = Change(
        cases[0].id, "E0", Action.CHANGED, "date", "2024", HOSTILE, Cause.READER_IMPROVED
    )
    return material(
        Contents(cases, changes=[(1, new), (2, moved)][:linking]),
        profile,
        two_sources=two_sources,
        texts=TEXTS.get,
        outcomes={"tribune": {Outcome.REPORT: 120, Outcome.NO_TEXT: 2}, "../odd name": {}},
        runs=RUNS,
        retired={"COLD": cases[0].id, "CGONE": None},
    )
