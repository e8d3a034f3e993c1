"""Cases as their pages show them, out of the published tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup

from output.report.context import Context, Key
from output.report.counts import country_name
from output.report.marks import withheld
from output.report.passages import Quote, marked
from output.report.penalties import imposed
from output.report.records import ArticleView, CaseView, EventView, Facts, Telling
from output.report.rows import Row
from output.text import SEPARATOR

Rows = Sequence[Row]
CONFIRMED = "a person has confirmed or corrected it"
Passages = Mapping[Key, Sequence[Markup]]


def case_views(cases: Rows, events: Rows, evidence: Rows, context: Context) -> Iterator[CaseView]:
    """Each of the cases with its events and its evidence."""
    passages = _passages(evidence, context)
    events_of, proofs_of = _grouped(events), _grouped(evidence)
    for case in cases:
        key = case["case_id"]
        articles = _articles(proofs_of[key])
        yield _case(case, events_of[key], articles, passages)


def _grouped(rows: Rows) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["case_id"]].append(row)
    return found


def _passages(evidence: Rows, context: Context) -> Passages:
    """The words that tell each event, by case, event and article."""
    told: dict[Key, list[Quote]] = {}
    for proof in evidence:
        quotes = told.setdefault((proof["case_id"], proof["event_id"], proof["text_sha256"]), [])
        if proof["start"].isdecimal() and not withheld(proof["quote"]):
            start, end = int(proof["start"]), int(proof["end"])
            quotes.append(Quote(proof["field"], proof["quote"], start, end))
    return {key: [*map(marked, found)] for key, found in context.passages(told).items()}


def _articles(proofs: Iterable[Row]) -> tuple[ArticleView, ...]:
    shown = (proof for proof in proofs if not withheld(proof["text_sha256"]))
    unique = {(proof["url"], proof["text_sha256"]): proof for proof in shown}
    ordered = sorted(unique.values(), key=lambda proof: (proof["published"], proof["url"]))
    return tuple(
        ArticleView(
            key=str(number),
            title=proof["title"],
            url=proof["url"],
            source=proof["source"],
            published=proof["published"],
            fetched=proof["fetched"],
            archive_file=proof["archive_file"],
            archive_record=proof["archive_record"],
            text_sha256=proof["text_sha256"],
        )
        for number, proof in enumerate(ordered, 1)
    )


def _case(
    case: Row, events: Rows, articles: tuple[ArticleView, ...], passages: Passages
) -> CaseView:
    key = case["case_id"]
    return CaseView(
        id=key,
        closed=withheld(case["kind"]),
        name=case["name"],
        status=case["status"],
        last_event_date=case["last_event_date"],
        facts=_facts(
            ("Kind", (case["kind"],)),
            ("Other names", _parts(case["other_names"])),
            ("Roles", _parts(case["roles"])),
            ("Organizations", _parts(case["organizations"])),
            ("Country", (case["country"] and country_name(case["country"]),)),
            ("Latest penalty", _parts(case["latest_penalty"])),
            ("Independent sources", (case["sources"],)),
            ("Judged", (CONFIRMED if case["confirmed"] == "yes" else "",)),
        ),
        needs_review=case["needs_review"] == "yes",
        review_reasons=_parts(case["review_reasons"]),
        events=tuple(
            _event(event, _tellings(key, event["event_id"], articles, passages)) for event in events
        ),
        tellings=_tellings(key, "", articles, passages),
        articles=articles,
    )


def _event(event: Row, tellings: tuple[Telling, ...]) -> EventView:
    penalties = tuple(penalty.words for penalty in imposed(event))
    return EventView(
        id=event["event_id"],
        type=event["type"],
        date=event["date"],
        facts=_facts(
            ("Penalty", penalties or _parts(event["penalty_kind"])),
            ("Charge", (event["charge"],)),
            ("Place", (event["place"],)),
            ("Authority", (event["authority"],)),
            ("Independent sources", (event["independent_sources"],)),
            ("Judged", (CONFIRMED if event["confirmed"] == "yes" else "",)),
        ),
        conflicts=() if withheld(event["conflicts"]) else _parts(event["conflicts"]),
        tellings=tellings,
    )


def _facts(*facts: tuple[str, tuple[str, ...]]) -> Facts:
    return tuple((label, values) for label, values in facts if any(values))


def _tellings(
    case_id: str, event_id: str, articles: Iterable[ArticleView], passages: Passages
) -> tuple[Telling, ...]:
    """What the articles tell of the event, in their order."""
    keys = ((article.key, (case_id, event_id, article.text_sha256)) for article in articles)
    return tuple(Telling(article, tuple(passages[key])) for article, key in keys if key in passages)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(SEPARATOR)) if cell else ()
