"""Cases as their pages show them, out of the published tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import pandas as pd

from output.report.passages import Quote, passages
from output.report.penalties import imposed
from output.report.records import ArticleView, CaseView, EventView, Telling
from output.report.rows import Row, rows
from output.text import SEPARATOR

Rows = Sequence[Row]
Texts = Callable[[str], str | None]
"""The article's text by its SHA-256; None when it is not to be shown."""

AT_ONCE = 2_000
"""Cases whose rows are in memory as objects at one time."""


def case_views(tables: Mapping[str, pd.DataFrame], texts: Texts) -> Iterator[CaseView]:
    """Each case of the tables, in their order."""
    cases, events, evidence = tables["cases"], tables["events"], tables["evidence"]
    event_rows, proof_rows = _rows_by_case(events), _rows_by_case(evidence)
    for start in range(0, len(cases), AT_ONCE):
        for case in rows(cases.iloc[start : start + AT_ONCE]):
            key = case["case_id"]
            yield _case(case, event_rows(key), proof_rows(key), texts)


def _rows_by_case(frame: pd.DataFrame) -> Callable[[str], Rows]:
    """The rows of a case, as they are asked for; they need not stand together."""
    ordered = frame.sort_values("case_id", kind="stable", ignore_index=True)
    sizes = ordered.groupby("case_id", sort=True).size()
    ends = dict(zip(sizes.index, sizes.cumsum(), strict=True))
    counts = sizes.to_dict()
    held: tuple[int, int, Rows] = (0, 0, ())

    def of_case(case_id: str) -> Rows:
        nonlocal held
        end = ends.get(case_id, 0)
        start = end - counts.get(case_id, 0)
        if not held[0] <= start <= end <= held[1]:
            stop = max(end, start + 20 * AT_ONCE)
            held = (start, stop, rows(ordered.iloc[start:stop]))
        return held[2][start - held[0] : end - held[0]]

    return of_case


def _case(case: Row, events: Rows, proofs: Rows, texts: Texts) -> CaseView:
    articles = _articles(proofs)
    keys = {(article.url, article.text_sha256): article.key for article in articles}
    by_event: dict[str, list[Row]] = {}
    for proof in proofs:
        by_event.setdefault(proof["event_id"], []).append(proof)
    return CaseView(
        id=case["case_id"],
        name=case["name"],
        other_names=_parts(case["other_names"]),
        kind=case["kind"],
        roles=_parts(case["roles"]),
        organizations=_parts(case["organizations"]),
        country=case["country"],
        status=case["status"],
        first_event_date=case["first_event_date"],
        last_event_date=case["last_event_date"],
        penalty=case["latest_penalty"],
        sources=case["sources"],
        needs_review=case["needs_review"] == "yes",
        review_reasons=_parts(case["review_reasons"]),
        last_changed=case["last_changed"],
        events=tuple(
            _event(event, _tellings(by_event.get(event["event_id"], ()), keys, texts))
            for event in events
        ),
        tellings=_tellings(by_event.get("", ()), keys, texts),
        articles=articles,
    )


def _event(event: Row, tellings: tuple[Telling, ...]) -> EventView:
    return EventView(
        id=event["event_id"],
        type=event["type"],
        date=event["date"],
        penalties=tuple(penalty.words for penalty in imposed(event)),
        charge=event["charge"],
        place=event["place"],
        authority=event["authority"],
        sources=event["independent_sources"],
        confidence=event["confidence"],
        conflicts=_parts(event["conflicts"]),
        tellings=tellings,
    )


def _articles(proofs: Rows) -> tuple[ArticleView, ...]:
    unique = {(proof["url"], proof["text_sha256"]): proof for proof in proofs}
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


def _tellings(
    proofs: Sequence[Row], keys: Mapping[tuple[str, str], str], texts: Texts
) -> tuple[Telling, ...]:
    """What the articles tell, in their order."""
    by_article: dict[str, list[Row]] = {}
    for proof in proofs:
        by_article.setdefault(keys[proof["url"], proof["text_sha256"]], []).append(proof)
    return tuple(
        Telling(key, tuple(passages(texts(told[0]["text_sha256"]), [*map(_quote, told)])))
        for key, told in sorted(by_article.items(), key=lambda item: int(item[0]))
    )


def _quote(proof: Row) -> Quote:
    return Quote(proof["field"], proof["quote"], int(proof["start"]), int(proof["end"]))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(SEPARATOR)) if cell else ()
