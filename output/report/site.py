"""The whole site: every page written into a new folder, which then takes the old one's place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path

import msgspec
import pandas as pd

from crawler.errors import CasebookError
from output.profiles import Profile
from output.report.addresses import case_file, source_file
from output.report.cases import case_views
from output.report.changes import change_groups
from output.report.context import Context
from output.report.material import Material
from output.report.overview import figures, tiles
from output.report.pages import Render, renderer
from output.report.policy import policy_of
from output.report.published import Texts, Whole, text_pages
from output.report.quality import measured
from output.report.search import cases_script, choices
from output.report.sources import source_views

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
    if not path.parent.exists():
        path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _pages(material: Material, since: int | None) -> Iterator[Page]:
    render, whole = renderer(material.edition), Whole()
    context = Context(material.texts, material.subjects)
    for page in text_pages(material.contents, material.cases, material.subjects):
        whole.add(page)
        if "cases" in page:
            yield from _case_pages(page, context, render)
    tables = whole.tables()
    ids = frozenset(tables["cases"]["case_id"])
    for old, new in sorted(material.retired.items()):
        if new in ids:
            yield case_file(old), render("moved", root="../../", here="cases", old=old, new=new)
    yield from _whole_pages(tables, material, since, render)


def _case_pages(page: Texts, context: Context, render: Render) -> Iterator[Page]:
    cases, events, evidence = (page[name].to_pylist() for name in ("cases", "events", "evidence"))
    for case in case_views(cases, events, evidence, context):
        articles = {article.key: article for article in case.articles}
        text = render("case", root="../../", here="cases", case=case, articles=articles)
        yield case_file(case.id), text


def _whole_pages(
    tables: Mapping[str, pd.DataFrame], material: Material, since: int | None, render: Render
) -> Iterator[Page]:
    edition, cases = material.edition, tables["cases"]
    yield from ((f"assets/{name}", _asset(name)) for name in ASSETS)
    yield "assets/cases.js", cases_script(cases)
    yield "cases.html", render("cases", choices=choices(cases))
    until = date.fromisoformat(edition.until) if edition.until else None
    drawn = [*figures(tables, until)] if until else []
    yield "index.html", render("index", tiles=tiles(tables), figures=drawn)
    groups = [] if since is None else change_groups(tables["changes"], since, {*cases["case_id"]})
    total = sum(group.total for group in groups)
    yield "changes.html", render("changes", since=since, groups=groups, total=total)
    policy = policy_of(Profile(edition.profile), two_sources=edition.two_sources)
    yield "about.html", render("about", quality=measured(), policy=policy)
    sources = source_views(tables, material.outcomes, material.runs)
    yield "sources.html", render("sources", sources=sources)
    for source in sources:
        text = render("source", root="../", here="sources", source=source)
        yield f"sources/{source_file(source.name)}", text


def _asset(name: str) -> str:
    return (files("output.report") / "assets" / name).read_text(encoding="utf-8")
