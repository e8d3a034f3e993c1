"""The figures of the first page, each drawn, described and given as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import pandas as pd

from output.report import charts, counts
from output.report.custody import TOLD_BY, Layer, in_custody
from output.report.marks import are_withheld
from output.report.records import Figure
from output.report.rows import rows

DRAWN = 25
"""Countries and sources that are drawn; the table beneath has them all."""


def figures(tables: Mapping[str, pd.DataFrame], until: date) -> Iterator[Figure]:
    """The figures that the tables give anything for, in the order in which they are shown."""
    events = tables["events"]
    people = tables["cases"].loc[tables["cases"]["kind"] == "person", "case_id"]
    months = counts.by_month(events)
    if len(months):
        yield _months(months, len(events))
    held = in_custody(events[events["case_id"].isin(people)], until)
    if len(held):
        yield _custody(held, events)
    countries = counts.by_country(tables)
    if len(countries):
        yield _bars("countries", "Events by country", countries, "country", "events", COUNTRIES)
    terms = counts.by_term(events)
    if terms.sum():
        yield _bars("terms", "Terms behind bars", terms, "longest term", "verdicts", TERMS)
    sources = counts.by_source(tables)
    if len(sources):
        yield _sources(sources)


def tiles(tables: Mapping[str, pd.DataFrame]) -> list[tuple[str, str]]:
    """The numbers at the head of the page, with what they count."""
    cases, evidence = tables["cases"], tables["evidence"]
    visible = evidence[~are_withheld(evidence["url"])]
    counted = {
        "People": (cases["kind"] == "person").sum(),
        "Organizations": (cases["kind"] == "organization").sum(),
        "Cases withheld": are_withheld(cases["kind"]).sum(),
        "Events": len(tables["events"]),
        "Articles": visible["url"].nunique(),
        "Sources": visible["source"].nunique(),
        "Cases to be reviewed": (cases["needs_review"] == "yes").sum(),
    }
    return [
        (label, f"{count:,}")
        for label, count in counted.items()
        if count or label != "Cases withheld"
    ]


COUNTRIES = (
    "Of the country where the acts took place. It is not known where the reports do not make it"
    " plain, or differ."
)
TERMS = (
    "Sentences and appeals to imprisonment or administrative arrest, by the longest term. A verdict"
    " that an appeal changed counts twice: as it was and as it became."
)


def _months(months: pd.DataFrame, events: int) -> Figure:
    whole = pd.period_range(months.index[0], months.index[-1], freq="M").strftime("%Y-%m")
    drawn = months.reindex(whole, fill_value=0).iloc[-counts.MONTHS :]
    drawn = drawn.loc[:, drawn.sum() > 0].rename(columns=words)
    dated, totals = int(months.to_numpy().sum()), drawn.sum()
    earlier = dated - int(totals.sum())
    most = ", ".join(f"{name} {totals[name]:,}" for name in drawn.columns[:5])
    note = f"{events - dated:,} of {events:,} events are left out: month not known or withheld."
    if earlier:
        note += f" {earlier:,} earlier ones stand in the table only."
    return Figure(
        id="months",
        title="Events by month and type",
        svg=charts.rows_of_bars(drawn),
        alt=f"A row of bars for each of {len(drawn.columns)} types of events, by month from"
        f" {drawn.index[0]} to {drawn.index[-1]}. Most frequent: {most}.",
        note=f"{note} The number is that of the highest month; all rows have one scale.",
        columns=("month", *map(words, months.columns), "all"),
        rows=tuple(
            (str(month), *(_count(n) for n in row), f"{sum(row):,}")
            for month, row in zip(months.index, months.to_numpy().tolist(), strict=True)
        ),
    )


def _custody(held: pd.DataFrame, events: pd.DataFrame) -> Figure:
    drawn = held.iloc[-counts.MONTHS :]
    now = held.iloc[-1]
    undated = events["type"].isin(TOLD_BY) & ~counts.are_dated(events)
    return Figure(
        id="custody",
        title="People in custody",
        svg=charts.layers(drawn, "people"),
        alt=f"Stacked areas by month from {_month(drawn.index[0])} to {_month(drawn.index[-1])}. At"
        f" the end {now[Layer.TERM] + now[Layer.REPORTED]:,} people within reported custody or a"
        f" term, and {now[Layer.UNKNOWN]:,} of whom nothing was reported since.",
        note="At the end of each month, reckoned from the dated events of persons. Solid: custody"
        " was reported before and after. Hatched: after the last report, within the term of a"
        " verdict. Dotted: arrested, and no report says what became of them, so they may long be"
        f" free. {int(undated.sum()):,} undated events could not be counted.",
        columns=("month", *held.columns, "all"),
        rows=tuple(
            (_month(day), *(_count(n) for n in row), f"{sum(row):,}")
            for day, row in zip(held.index, held.to_numpy().tolist(), strict=True)
        ),
    )


def _bars(key: str, title: str, values: pd.Series[int], label: str, unit: str, note: str) -> Figure:
    top = values.sort_values(ascending=False, kind="stable")[:3]
    most = ", ".join(f"{name} {count:,}" for name, count in top.items())
    if len(values) > DRAWN:
        note = f"{note} The first {DRAWN} of {len(values)} are drawn."
    return Figure(
        id=key,
        title=title,
        svg=charts.bars(values[:DRAWN]),
        alt=f"{len(values)} bars, {values.sum():,} {unit} in all. Most: {most}.",
        note=note,
        columns=(label, unit),
        rows=tuple((str(name), f"{count:,}") for name, count in values.items()),
    )


def _sources(sources: pd.DataFrame) -> Figure:
    by_events = sources.set_index("source")["events"]
    note = "Events that each source tells of; one event may be told by several."
    figure = _bars("sources", "What the sources tell", by_events, "source", "events", note)
    return Figure(
        id=figure.id,
        title=figure.title,
        svg=figure.svg,
        alt=figure.alt,
        note=figure.note,
        columns=("source", "articles", "cases", "events"),
        rows=tuple(
            (row["source"], *(f"{row[name]:,}" for name in ("articles", "cases", "events")))
            for row in rows(sources)
        ),
    )


def words(name: str) -> str:
    """A value of a vocabulary as words.

    >>> words("solitary_confinement")
    'solitary confinement'
    """
    return name.replace("_", " ")


def _count(number: int) -> str:
    return f"{number:,}" if number else ""


def _month(day: pd.Timestamp) -> str:
    return f"{day:%Y-%m}"
