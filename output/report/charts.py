"""Drawing of figures as SVG that takes its colours from the page, so that it is dark with it.

Nothing is told by colour alone: bars carry their number, rows their name, layers their pattern.
"""

from __future__ import annotations

import re
from typing import Any

import altair as alt
import msgspec
import pandas as pd
import vl_convert
from markupsafe import Markup

WIDTH = 560
"""Of the plots, in pixels where nothing shrinks them."""
INK, FAINT, FILL = "var(--ink)", "var(--line)", "var(--fill)"
PATTERNS = (FILL, "url(#hatched)", "url(#dotted)")
"""Fills of layers; ``templates/patterns.html`` defines the patterns."""
NUMBER = ",d"
FULL = 0.6
"""Height of the highest bar of a row; above it there is room for its number."""


def bars(counts: pd.Series[int]) -> Markup:
    """Horizontal bars in the order given, each with its number."""
    frame = counts.rename_axis("label").reset_index(name="count")
    base = alt.Chart(frame).encode(
        x=alt.X("count:Q", axis=None),
        y=alt.Y("label:N", sort=None, title=None, axis=alt.Axis(labelLimit=260, ticks=False)),
    )
    numbers = base.mark_text(align="left", dx=4).encode(text=alt.Text("count:Q", format=NUMBER))
    drawn = base.mark_bar(color=FILL) + numbers
    return _svg(drawn.properties(width=WIDTH, height=alt.Step(24)))


def rows_of_bars(table: pd.DataFrame) -> Markup:
    """A row of bars for each column over the months of the index, the highest bar numbered."""
    names = [str(name) for name in table.columns]
    frame = table.set_axis(range(len(names)), axis="columns").rename_axis("month").reset_index()
    frame = frame.melt("month", var_name="row", value_name="count")
    frame["month"] += "-01"
    frame["floor"] = -frame["row"].astype("int64")
    frame["top"] = frame["floor"] + FULL * frame["count"] / max(1, frame["count"].max())
    rank = frame.groupby("row")["count"].rank("first", ascending=False)
    frame["number"] = frame["count"].map("{:,}".format).where(rank == 1, "")
    rows = alt.Axis(
        values=[-row for row in range(len(names))],
        labelExpr=f"{msgspec.json.encode(names).decode()}[-datum.value]",
        labelBaseline="bottom",
        labelLimit=260,
        domain=False,
        ticks=False,
    )
    base = alt.Chart(frame).encode(
        x=alt.X("utcyearmonth(month):T", title=None, axis=_months()),
        y=alt.Y("floor:Q", title=None, axis=rows, scale=alt.Scale(domain=[1 - len(names), 0.8])),
    )
    numbers = base.mark_text(dy=-7).encode(y="top:Q", text="number:N")
    drawn = base.mark_bar(color=FILL).encode(y2="top:Q") + numbers
    return _svg(drawn.properties(width=WIDTH, height=38 * len(names)))


def layers(table: pd.DataFrame, unit: str) -> Markup:
    """The columns stacked over the days of the index, each in a pattern of its own."""
    names = [str(name) for name in table.columns]
    frame = table.rename_axis("day").reset_index()
    frame = frame.melt("day", var_name="layer", value_name="count")
    frame["day"] = frame["day"].dt.strftime("%Y-%m-%d")
    frame["order"] = frame["layer"].map(names.index)
    patterns = alt.Scale(domain=names, range=list(PATTERNS[: len(names)]))
    legend = alt.Legend(
        title=None, orient="top", direction="vertical", symbolType="square", symbolSize=240
    )
    chart = alt.Chart(frame).mark_area(interpolate="step-before", stroke=INK, strokeWidth=0.6)
    return _svg(
        chart.encode(
            x=alt.X(
                "utcyearmonthdate(day):T",
                title=None,
                axis=_months(),
            ),
            y=alt.Y("count:Q", title=unit, axis=alt.Axis(tickMinStep=1, format=NUMBER)),
            order="order:O",
            color=alt.Color("layer:N", sort=names, scale=patterns, legend=legend),
        ).properties(width=WIDTH, height=240)
    )


def _months() -> alt.Axis:
    return alt.Axis(
        grid=False, format="%b %Y", tickCount=6, labelOverlap="greedy", labelSeparation=20
    )


_ROLES = re.compile(r' (?:role|aria-[a-z]+)="[^"<>]*"(?=[^<>]*>)')
"""What Vega says of each mark; the alternative text of the chart says it better."""

_AXIS = {"labelColor": INK, "titleColor": INK, "domainColor": INK, "tickColor": INK}
_CONFIG: dict[str, Any] = {
    "background": "transparent",
    "font": "system-ui, sans-serif",
    "padding": {"left": 30, "right": 20, "top": 5, "bottom": 5},  # the reader's font may be wider
    "axis": {
        **_AXIS,
        "gridColor": FAINT,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
    },
    "legend": {"labelColor": INK, "labelFontSize": 13, "labelLimit": 400},
    "text": {"color": INK, "fontSize": 13},
    "view": {"stroke": None},
}


def _svg(chart: alt.LayerChart | alt.Chart) -> Markup:
    svg = vl_convert.vegalite_to_svg({**chart.to_dict(), "config": _CONFIG})
    return Markup(_ROLES.sub("", svg).replace("<svg ", '<svg aria-hidden="true" ', 1))
