"""The figures of the overview, counted from the published tables."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import pandas as pd
from babel import Locale

from extractors.records import EventType, PenaltyKind
from output.report.marks import are_withheld, in_words
from output.report.penalties import CUSTODIAL, days, imposed
from output.report.rows import rows

MONTHS = 120
"""Months back from the last one that charts go; the tables beneath count the rest."""
NOT_KNOWN = "not known"
WITHHELD = "withheld"
UNMEASURED = "length not reported"

_DAY = r"\d{4}-\d\d-\d\d$"

TERMS = (
    (16, "up to 15 days"),
    (182, "under 6 months"),
    (365, "6 months to under a year"),
    (730, "1 year to under 2"),
    (1095, "2 years to under 3"),
    (1826, "3 years to under 5"),
    (2556, "5 years to under 7"),
    (3652, "7 years to under 10"),
    (5478, "10 years to under 15"),
    (float("inf"), "15 years or more"),
)
"""Terms below so many days, and what they are called."""


def by_month(events: pd.DataFrame) -> pd.DataFrame:
    """Events of each type by month, ``YYYY-MM``, the types from the most frequent.

    Only events whose month is known count.
    """
    month = events["date_from"].str[:7]
    known = are_dated(events) & (month == events["date_to"].str[:7])
    table = pd.crosstab(month[known], events.loc[known, "type"])
    order = table.sum().sort_values(ascending=False, kind="stable").index
    return table[[*order]]


def by_country(tables: Mapping[str, pd.DataFrame]) -> pd.Series[int]:
    """Events by the country of their case, the most first those of no known country after them."""
    code = tables["cases"].set_index("case_id")["country"]
    names = tables["events"]["case_id"].map(code).fillna("").map(in_words).map(country_name)
    counts = names.value_counts()
    order = sorted(counts.index, key=lambda name: (_last(name), -int(counts[name]), name))
    return counts[order]


def _last(country: str) -> int:
    return 2 if country.startswith(WITHHELD) else int(country == NOT_KNOWN)


def by_term(events: pd.DataFrame) -> pd.Series[int]:
    """Verdicts by the longest term behind bars, in order of length."""
    labels = [label for _, label in TERMS]
    counts = dict.fromkeys([*labels, "life", "death", UNMEASURED], 0)
    verdicts = events[events["type"].isin({EventType.SENTENCE, EventType.APPEAL})]
    for verdict in rows(verdicts):
        terms = [penalty for penalty in imposed(verdict) if penalty.kind in CUSTODIAL]
        kinds = {term.kind for term in terms}
        if PenaltyKind.DEATH in kinds:
            counts["death"] += 1
        elif PenaltyKind.LIFE_IMPRISONMENT in kinds:
            counts["life"] += 1
        elif terms:
            longest = max(days(term.duration) for term in terms)
            label = next(label for bound, label in TERMS if longest < bound)
            counts[label if longest else UNMEASURED] += 1
    kept = {label: n for label, n in counts.items() if n or label in labels}
    return pd.Series(kept, dtype="int64")


def by_source(tables: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Articles, cases and events that each source tells of, the most events first."""
    evidence = tables["evidence"]
    evidence = evidence[~are_withheld(evidence["source"])]
    told = evidence[evidence["event_id"] != ""]
    counts = pd.DataFrame(
        {
            "articles": evidence.groupby("source")["url"].nunique(),
            "cases": evidence.groupby("source")["case_id"].nunique(),
            "events": told.groupby("source")["event_id"].nunique(),
        }
    )
    counts = counts.fillna(0).astype("int64").rename_axis("source").reset_index()
    return counts.sort_values(["events", "source"], ascending=[False, True], ignore_index=True)


def are_dated(events: pd.DataFrame) -> pd.Series[bool]:
    """Which of the events have a date that isn't withheld."""
    return events["date_from"].str.match(_DAY) & events["date_to"].str.match(_DAY)


@cache
def country_name(code: str) -> str:
    """The English name of a country by its ISO code.

    >>> country_name("BY"), country_name("")
    ('Belarus', 'not known')
    """
    names = Locale("en").territories
    return str(names.get(code, code)) or NOT_KNOWN
