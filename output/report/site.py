"""The whole site: every page written into a new folder, which then takes the old one's place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pandas as pd

from crawler.errors import CasebookError
from output.report.addresses import case_file, source_file
from output.report.cases import Texts, case_views
from output.report.changes import change_groups, changes_by_case
from output.report.counts import last_day
from output.report.overview import figures
from output.report.pages import Render, renderer
from output.report.quality import measured
from output.report.records import Edition
from output.report.search import cases_script, choices
from output.report.sources import Outcomes, source_views

STATE = "report.json"
"""Says that a folder is a report of ours, and what the next one is compared with."""
ASSETS = ("style.css", "table.js")

Page = tuple[str, str]
"""Path from the root of the site, and text."""


class ReportError(CasebookError):
    """The report can't be written there; the message says why and what to do."""


class State(msgspec.Struct, frozen=True):
    """What a report tells the one that takes its place."""

    linking: int
    since: int | None
    """Linking of the report before it; None for the first."""


@dataclass(frozen=True, slots=True)
class Material:
    """What a report is made of; the tables hold what the profile leaves of them, and no more."""

    tables: Mapping[str, pd.DataFrame]
    texts: Texts
    outcomes: Outcomes
    retired: Mapping[str, str | None]
    """Where ids lead that are no case any more."""
    edition: Edition


def write_site(material: Material, out: Path) -> int:
    """The number of pages written to ``out``, in place of the report that was there.

    Raises ReportError when the folder holds anything but a report, OSError when the disk fails;
    the old report then stands as it was.
    """
    state = _state(out, material.edition.linking)
    part = out.with_name(f"{out.name}.part{os.getpid()}")
    try:
        count = 0
        for path, text in _pages(material, state.since):
            _write(part / path, text)
            count += path.endswith(".html")
        _write(part / STATE, msgspec.json.encode(state).decode() + "\n")
        _take_place(part, out)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return count


def _state(out: Path, linking: int) -> State:
    """What to write down; the same for a report of the same linking, which is compared alike."""
    if not out.exists() or (out.is_dir() and not any(out.iterdir())):
        return State(linking, None)
    if not (out / STATE).is_file():
        raise ReportError(f"{out}: holds something that is no report; give another folder")
    try:
        before = msgspec.json.decode((out / STATE).read_bytes(), type=State)
    except msgspec.DecodeError as error:
        raise ReportError(f"{out / STATE}: {error}; delete the folder and run again") from error
    return before if before.linking == linking else State(linking, before.linking)


def _take_place(part: Path, out: Path) -> None:
    old = part.with_name(f"{part.name}.old")
    if out.exists():
        out.rename(old)
    part.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _pages(material: Material, since: int | None) -> Iterator[Page]:
    render = renderer(material.edition)
    tables = material.tables
    ids = frozenset(tables["cases"]["case_id"])
    yield from ((f"assets/{name}", _asset(name)) for name in ASSETS)
    yield "assets/cases.js", cases_script(tables["cases"])
    yield "index.html", _overview(tables, render)
    yield "cases.html", render("cases", choices=choices(tables["cases"]))
    yield "changes.html", _changes(tables["changes"], since, ids, render)
    yield "about.html", render("about", quality=measured())
    sources = source_views(tables, material.outcomes)
    yield "sources.html", render("sources", sources=sources)
    for source in sources:
        page = render("source", root="../", here="sources", source=source)
        yield f"sources/{source_file(source.name)}", page
    yield from _case_pages(material, render)
    for old, new in sorted(material.retired.items()):
        if new in ids:
            yield case_file(old), render("moved", root="../../", here="cases", old=old, new=new)


def _case_pages(material: Material, render: Render) -> Iterator[Page]:
    changed = changes_by_case(material.tables["changes"])
    for case in case_views(material.tables, material.texts):
        values: dict[str, Any] = {
            "case": case,
            "articles": {article.key: article for article in case.articles},
            "changes": changed.get(case.id, ()),
        }
        yield case_file(case.id), render("case", root="../../", here="cases", **values)


def _overview(tables: Mapping[str, pd.DataFrame], render: Render) -> str:
    cases, events, evidence = (tables[name] for name in ("cases", "events", "evidence"))
    until = last_day(tables)
    tiles = (
        ("People", int((cases["kind"] == "person").sum())),
        ("Organizations", int((cases["kind"] == "organization").sum())),
        ("Events", len(events)),
        ("Articles", int(evidence["url"].nunique())),
        ("Sources", int(evidence["source"].nunique())),
        ("Cases to be reviewed", int((cases["needs_review"] == "yes").sum())),
    )
    drawn = [*figures(tables, until)] if until else []
    return render("index", tiles=[(label, f"{n:,}") for label, n in tiles], figures=drawn)


def _changes(changes: pd.DataFrame, since: int | None, ids: frozenset[str], render: Render) -> str:
    groups = [] if since is None else change_groups(changes, since, ids)
    return render("changes", since=since, groups=groups, total=sum(g.total for g in groups))


def _asset(name: str) -> str:
    return (files("output.report") / "assets" / name).read_text(encoding="utf-8")
