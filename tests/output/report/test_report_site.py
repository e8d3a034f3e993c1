"""The site as files: whole, the same each time, and never over something else."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from invented_cases import CASES, case, invented
from lxml import html

from output.contents import Contents
from output.profiles import Profile
from output.report.site import ReportError, write_site


def files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_every_link_inside_the_site_holds(site: Path) -> None:
    pages = {path: html.fromstring(path.read_bytes()) for path in site.rglob("*.html")}
    anchors = {
        path: {e.get("id") for e in tree.iter() if e.get("id")} for path, tree in pages.items()
    }
    assert len(pages) > len(CASES)
    broken = []
    for path, tree in pages.items():
        for link in filter(None, (e.get("href") or e.get("src") for e in tree.iter())):
            parts = urlsplit(link)
            if parts.scheme in ("http", "https"):
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            held = not parts.fragment or parts.fragment in anchors[target]
            if not target.is_file() or not held:
                broken.append((path.name, link))
    assert broken == []


def test_every_case_can_be_reached_and_none_is_named_in_a_path(site: Path) -> None:
    paths = {path.name for path in (site / "cases").rglob("*.html")}
    assert paths == {f"{case.id}.html" for case in CASES} | {"COLD.html"}
    assert all(re.fullmatch(r"[A-Za-z0-9_./-]+", path) for path in files(site))


def test_every_page_forbids_what_it_does_not_need(site: Path) -> None:
    for path in site.rglob("*.html"):
        tree = html.fromstring(path.read_bytes())
        policy = tree.find(".//meta[@http-equiv='Content-Security-Policy']")
        assert policy is not None
        assert policy.get("content", "").startswith("default-src 'none';")
        assert [e.tag for e in tree.iter() if e.get("style") or e.tag == "style"] == []
        assert [e.text for e in tree.iter("script") if not e.get("src")] == []


def test_the_same_material_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    before = files(site)
    write_site(invented(), site)
    assert files(site) == before
    write_site(invented(CASES[:3], linking=1), tmp_path / "other")
    write_site(invented(), tmp_path / "other")
    assert files(tmp_path / "other") == before


def test_a_report_tells_what_changed_since_the_one_before(site: Path) -> None:
    assert "1 change since the report of linking 1" in (site / "changes.html").read_text()


def test_nothing_is_left_of_an_older_report(tmp_path: Path) -> None:
    out = tmp_path / "report"
    write_site(invented(CASES[:3]), out)
    assert "first report in this folder" in (out / "changes.html").read_text()
    write_site(invented(CASES[:1]), out)
    assert [*out.rglob("C0000000001.html")] == []
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work", encoding="utf-8")
    with pytest.raises(ReportError, match="no report"):
        write_site(invented(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_write_that_fails_leaves_the_old_report(site: Path, tmp_path: Path) -> None:
    out = tmp_path / "report"
    write_site(invented(CASES[:1]), out)
    before = files(out)

    def no_disk(digest: str) -> str:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        write_site(dataclasses.replace(invented(), texts=no_disk), out)
    assert files(out) == before


def test_hostile_values_are_written_as_words(site: Path) -> None:
    assert "&lt;script&gt;document" in words_of(site)
    for path, raw in files(site).items():
        assert b"<script>document" not in raw or path.endswith(".js")
        assert "\u202e" not in raw.decode()


def test_a_dataset_without_a_case_has_its_pages(tmp_path: Path) -> None:
    nothing = dataclasses.replace(invented(), contents=Contents(()))
    write_site(dataclasses.replace(nothing, cases=nothing.cases.iloc[:0]), tmp_path / "report")
    assert "holds no case yet" in (tmp_path / "report" / "index.html").read_text()


def test_a_profile_that_is_not_public_says_so_on_every_page(site: Path) -> None:
    for path in site.rglob("*.html"):
        assert "not for publication" in path.read_text(encoding="utf-8")


def words_of(folder: Path) -> str:
    return "\n".join(raw.decode() for raw in files(folder).values())


def test_the_public_report_names_nobody_who_is_withheld(tmp_path: Path) -> None:
    """Not where their own case stands, and not in the words around another's."""
    child = case(1, "Mikita Salavei", age="15")
    friend = case(2, "Zoya Hurko", beside="Mikita Salavei wept.")
    unsure = case(10, "Taras Vasilevich")
    neighbour = case(4, "Alena Kavalchuk", beside="Vasilevich sang.")
    open_ = case(3, "Yanka Dudko")
    cases = (child, friend, neighbour, open_, unsure)
    write_site(invented(cases, profile=Profile.INTERNAL), tmp_path / "internal")
    write_site(invented(cases, profile=Profile.PUBLIC), tmp_path / "public")
    inside, outside = words_of(tmp_path / "internal"), words_of(tmp_path / "public")
    for name in ("Salavei", "Vasilevich"):
        assert name in inside
        assert name not in outside
        assert name.lower() not in outside
    for name in ("Zoya Hurko", "Alena Kavalchuk", "Yanka Dudko", "It rained. "):
        assert name in inside
        assert name in outside
    pages = tmp_path / "public" / "cases" / "00"
    assert "… <mark>a court jailed the potter" in (pages / "C0000000002.html").read_text()
    assert "withheld: minor" in (pages / "C0000000001.html").read_text()
    assert "This case is withheld: unreviewed" in (pages / "C0000000010.html").read_text()
    assert "tribune-1.warc.gz" in inside
    assert "tribune-1.warc.gz" not in outside
    assert "not for publication" not in outside


def test_two_sources_leave_no_words_around_a_quote(tmp_path: Path) -> None:
    cases = (case(1, "Yanka Dudko", sources=2), case(2, "Zoya Hurko"))
    write_site(invented(cases, profile=Profile.PUBLIC, two_sources=True), tmp_path / "report")
    words = words_of(tmp_path / "report")
    assert "Yanka Dudko" in words
    assert "Hurko" not in words
    assert "It rained" not in words
