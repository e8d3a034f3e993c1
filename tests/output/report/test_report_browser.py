"""The site as people use it, in a real Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from pipelines.names.fold import fold

KINDS = (
    "index.html",
    "cases.html",
    "changes.html",
    "sources.html",
    "about.html",
    "sources/tribune.html",
    "cases/00/C0000000000.html",
    "cases/00/C0000000002.html",
    "cases/OL/COLD.html",
)
"""One page of each kind, and one with hostile values."""


def address(site: Path, page: str, state: str = "") -> str:
    return (site / page).as_uri() + state


def names(page: Page) -> list[str]:
    return page.locator("#cases tbody th a").all_inner_texts()


def violations(page: Page, **options: object) -> list[tuple[str, str]]:
    # Preloading would fetch the style sheet, which the policy of the page forbids.
    found = Axe().run(page, options={**options, "preload": False}).response["violations"]
    return [
        (broken["id"], broken["nodes"][0]["html"])
        for broken in found
        if broken["impact"] in ("serious", "critical")
    ]


def test_axe_finds_nothing_serious_on_any_kind_of_page(site: Path, page: Page) -> None:
    found = {}
    for kind in KINDS:
        page.goto(address(site, kind, "#q=Potter+B" if kind == "cases.html" else ""))
        page.emulate_media(color_scheme="light")
        found[kind] = violations(page)
        page.emulate_media(color_scheme="dark")
        found[kind] += violations(page, runOnly=["color-contrast"])
    assert found == {kind: [] for kind in KINDS}


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_a_telephone(site: Path, page: Page, kind: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address(site, kind))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("kavalenka", "Siarhei Kavalenka"),
        ("Сяргей", "Siarhei Kavalenka"),
        ("Сергей Коваленко", "Siarhei Kavalenka"),
        ("sergei kovalenko", "Siarhei Kavalenka"),
        ("zuraulevic", "Łucja Żuraŭlevič"),
        ("Журавлевич", "Łucja Żuraŭlevič"),
        ("LUCJA", "Łucja Żuraŭlevič"),
        ("c0000000001", "Łucja Żuraŭlevič"),
    ],
)
def test_search_finds_a_name_in_any_spelling(
    site: Path, page: Page, words: str, found: str
) -> None:
    page.goto(address(site, "cases.html"))
    page.fill("#q", words)
    assert names(page) == [found]
    expect(page.locator("#count")).to_have_text("1 of 120 cases")


def test_the_page_folds_names_as_the_linker_does(site: Path, page: Page) -> None:
    spelled = (
        "Яковшук Якаўшук Jakaŭšuk Yakovshuk Тимофевский Cimafeŭski Tsimafeuski Дзмітрый Zmicier"
        " Szczęsny O'Neil Wałęsa Чарнова Černova Хадыка Khadyka Илья Ілля Юрий Jerzy Özgür Ğani"
    ).split()
    page.goto(address(site, "cases.html"))
    assert page.evaluate("names => names.map(casebook.fold)", spelled) == [*map(fold, spelled)]


def test_filters_order_and_pages_work_with_the_keyboard_alone(site: Path, page: Page) -> None:
    page.goto(address(site, "cases.html"))
    expect(page.locator("#count")).to_have_text("120 cases")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.focus("#q")
    page.keyboard.type("potter")
    page.keyboard.press("Tab")
    page.keyboard.type("released")
    expect(page.locator("#count")).to_have_text("60 of 120 cases")
    page.focus("[data-sort=penalty]")
    page.keyboard.press("Enter")
    expect(page.locator(".column-penalty[aria-sort=ascending]")).to_be_visible()
    first = page.locator("#cases tbody .column-penalty").first
    expect(first).to_have_text("imprisonment 1 year")
    page.keyboard.press("Enter")
    expect(first).to_have_text("imprisonment 9 years")
    page.focus("#next")
    page.keyboard.press("Enter")
    expect(page.locator("#place")).to_have_text("Page 2 of 2")
    assert len(names(page)) == 10
    kept = page.url
    page.goto("about:blank")
    page.goto(kept)
    expect(page.locator("#place")).to_have_text("Page 2 of 2")
    expect(page.locator("#q")).to_have_value("potter")
    page.focus("button[type=reset]")
    page.keyboard.press("Enter")
    expect(page.locator("#count")).to_have_text("120 cases")
    page.focus("#cases tbody a")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_be_visible()


def test_a_year_finds_what_happened_in_it(site: Path, page: Page) -> None:
    page.goto(address(site, "cases.html", "#year=2024&country=Belarus"))
    expect(page.locator("#count")).to_have_text("119 of 120 cases")


def test_hostile_values_do_nothing_but_stand_there(site: Path, page: Page) -> None:
    for kind in ("cases/00/C0000000002.html", "changes.html", "cases.html#q=script"):
        path, _, state = kind.partition("#")
        page.goto(address(site, path, f"#{state}"))
        assert "owned" not in page.title().replace("='owned'", "")
        assert page.locator("main script").count() == 0
        assert page.locator("[onmouseover]").count() == 0
    page.goto(address(site, "cases/00/C0000000002.html"))
    expect(page.locator("h1")).to_contain_text("<script>document.title='owned'</script>\ufffd")
    expect(page.locator("h1")).to_contain_text("{{ 7*7 }} \ufffd")


def test_a_case_shows_the_words_of_the_article(site: Path, page: Page) -> None:
    page.goto(address(site, "cases/00/C0000000001.html"))
    sentence = page.locator("#E0000000001b")
    expect(sentence.locator("mark")).to_have_text("a court jailed the potter for two yearspenalty")
    expect(sentence.locator("blockquote p")).to_contain_text("Nobody spoke.")
    expect(sentence.locator("h3")).to_have_text("June 2024 sentence")
    sentence.locator("blockquote footer a").click()
    expect(page.locator("#article-1 a").first).to_have_attribute(
        "href", "http://tribune.newsroom.test/2024/1"
    )


def test_a_chart_has_its_figures_beneath(site: Path, page: Page) -> None:
    page.goto(address(site, "index.html"))
    chart = page.locator("#months")
    assert "arrest 120" in (chart.locator(".chart").get_attribute("aria-label") or "")
    expect(chart.locator("table")).to_be_hidden()
    chart.locator("summary").click()
    expect(chart.locator("tbody tr").last).to_contain_text("2024-06")
    assert page.locator(".chart svg").count() == page.locator("figure").count() == 5


def test_a_source_shows_how_its_crawls_went(site: Path, page: Page) -> None:
    page.goto(address(site, "sources.html"))
    page.get_by_role("link", name="tribune", exact=True).click()
    expect(page.locator("table tbody tr", has_text="2024-07-01")).to_contain_text(
        "failed for the time being"
    )
    page.locator("#crawls summary").click()
    rows = page.locator("#crawls tbody tr")
    assert rows.all_inner_texts() == ["2024-05\t5\t0\t2", "2024-06\t0\t0\t0", "2024-07\t7\t0\t2"]
