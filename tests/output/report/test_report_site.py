"""The site as files: whole, the same each time, and never over something else."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import msgspec
import pytest
from invented_cases import CASES, HOSTILE, case, material
from lxml import html

from output.report.site import ReportError, write_site


def files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_every_link_inside_the_site_holds(site: Path) -> None:
    pages = {path: html.fromstring(path.read_bytes()) for path in site.rglob("*.html")}
    assert len(pages) > len(CASES)
    broken = []
    for path, tree in pages.items():
        for found in tree.xpath("//a/@href | //link/@href | //script/@src"):
            parts = urlsplit(str(found))
            if parts.scheme in ("http", "https"):
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            anchor = parts.fragment
            ids = pages[target].xpath("//@id") if target.suffix == ".html" else [anchor]
            if not target.is_file() or (anchor and anchor not in ids):
                broken.append((path.name, found))
    assert broken == []


def test_every_case_can_be_reached_and_none_is_named_in_a_path(site: Path) -> None:
    paths = {path.name for path in (site / "cases").rglob("*.html")}
    assert paths == {f"{case.id}.html" for case in CASES} | {"COLD.html"}
    assert all(re.fullmatch(r"[A-Za-z0-9_./-]+", path) for path in files(site))


def test_every_page_forbids_what_it_does_not_need(site: Path) -> None:
    for path in site.rglob("*.html"):
        tree = html.fromstring(path.read_bytes())
        policy = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert "default-src 'none'" in str(policy)
        assert tree.xpath("//@style | //style | //script[not(@src)]") == []


def test_the_same_material_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    write_site(material(linking=1), tmp_path / "a")
    write_site(material(), tmp_path / "a")
    first = files(tmp_path / "a")
    write_site(material(), tmp_path / "a")
    assert files(tmp_path / "a") == first == files(site)


def test_a_report_tells_what_changed_since_the_one_before(site: Path, tmp_path: Path) -> None:
    assert "1 change since the report of linking 1" in (site / "changes.html").read_text()
    write_site(material(), tmp_path / "first")
    assert "first report in this folder" in (tmp_path / "first" / "changes.html").read_text()


def test_nothing_is_left_of_an_older_report(tmp_path: Path) -> None:
    out = tmp_path / "report"
    write_site(material(), out)
    write_site(material(CASES[:1]), out)
    assert [*out.rglob("C0000000001.html")] == []
    assert [path.name for path in tmp_path.iterdir()] == ["report"]


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work", encoding="utf-8")
    with pytest.raises(ReportError, match="no report"):
        write_site(material(), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_write_that_fails_leaves_the_old_report(site: Path, tmp_path: Path) -> None:
    out = tmp_path / "report"
    write_site(material(), out)
    before = files(out)
    broken = msgspec.structs.replace(CASES[1], events=())
    tables = material((CASES[0], broken)).tables
    tables["events"].loc[0, "penalty_kind"] = None
    with pytest.raises((AttributeError, TypeError)):
        write_site(msgspec.structs.replace(material(), tables=tables), out)
    assert files(out) == before


def test_hostile_values_are_written_as_words(tmp_path: Path) -> None:
    write_site(material((case(1, HOSTILE),)), tmp_path / "report")
    for path, raw in files(tmp_path / "report").items():
        assert b"<script>document" not in raw or path.endswith(".js")
        assert "\u202e" not in raw.decode()


def test_a_dataset_without_a_case_has_its_pages(tmp_path: Path) -> None:
    empty = material()
    tables = {name: frame.iloc[:0] for name, frame in empty.tables.items()}
    write_site(type(empty)(tables, empty.texts, {}, {}, empty.edition), tmp_path / "report")
    assert "holds no case yet" in (tmp_path / "report" / "index.html").read_text()


def test_another_profile_says_so_on_every_page(tmp_path: Path) -> None:
    write_site(material(CASES[:2], profile="internal"), tmp_path / "report")
    for path in (tmp_path / "report").rglob("*.html"):
        assert "not for publication" in path.read_text(encoding="utf-8")
