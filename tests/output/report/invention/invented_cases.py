"""Invented cases, and what a report about them is made of."""

from __future__ import annotations

from datetime import UTC, datetime

from extractors.records import EventType, Penalty, PenaltyKind, SubjectKind
from output.contents import Contents
from output.report.records import Edition
from output.report.site import Material
from output.tables import frames
from output.text import text_frames
from pipelines.changes import Action, Cause, Change
from pipelines.records import Case, CaseEvent, Outcome, Proof, Source

FETCHED = datetime(2024, 8, 1, 12, tzinfo=UTC)
HOSTILE = "<script>document.title='owned'</script>\u202e\" onmouseover='x()' {{ 7*7 }} \x00"


def source(text: str, name: str = "tribune", url: str = "") -> Source:
    """An article of that text."""
    return Source(
        url=url or f"http://{name}.newsroom.test/{abs(hash(text)) % 97}",
        title="Potters <b>charged</b>",
        name=name,
        published="2024-05-03",
        fetched=FETCHED,
        file="tribune-1.warc.gz",
        offset=12,
        record_id="urn:uuid:1",
        text_sha256=text,  # stands for its digest
        reader="3",
    )


def proof(field: str, quote: str, text: str, where: Source, value: str = "") -> Proof:
    """The first place where the quote stands in the text."""
    start = text.index(quote)
    return Proof(field, value or quote, quote, start, start + len(quote), where, "", None)


def case(number: int, name: str, *others: str, country: str | None = "BY") -> Case:
    """A person who was arrested and sentenced, on the word of one article."""
    text = (
        f"It rained. Police arrested {name} in Lida in May. In June a court jailed the potter for"
        " two years. Nobody spoke."
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
            event(key, "a", EventType.ARREST, f"2024-0{number % 4 + 1}-02", text, where),
            event(key, "b", EventType.SENTENCE, "2024-06", text, where, years),
        ),
        proofs=(proof("name", name, text, where),),
        subjects=(),
        sources=1,
        doubts=("odd",) if number % 10 == 0 else (),
        last_changed=FETCHED,
    )


def event(
    key: str, part: str, kind: EventType, date: str, text: str, where: Source, *terms: Penalty
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
        independent_sources=1,
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


def material(
    cases: tuple[Case, ...] = CASES, linking: int = 2, profile: str = "public"
) -> Material:
    """What a report about the cases is made of."""
    new = Change(cases[0].id, "", Action.NEW, "", "", cases[0].name, Cause.NEW_ARTICLE)
    moved = Change(
        cases[0].id, "E0", Action.CHANGED, "date", "2024", HOSTILE, Cause.READER_IMPROVED
    )
    tables = text_frames(frames(Contents(cases, changes=[(1, new), (2, moved)])))
    return Material(
        tables=tables,
        texts=lambda text: text,
        outcomes={"tribune": {Outcome.REPORT: 120, Outcome.NO_TEXT: 2}, "../odd name": {}},
        retired={"COLD": cases[0].id, "CGONE": None},
        edition=Edition(profile, "Nothing is withheld here.", linking, "2024-08-01", "0.1.0"),
    )
