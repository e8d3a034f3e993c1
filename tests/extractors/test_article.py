"""Articles: text, title, date and language out of real HTML, in all the ways pages give them."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from hypothesis import given
from hypothesis import strategies as st

from extractors.article import NoText, read_article, tidy
from extractors.markup import LONGEST, decode
from extractors.metadata import read_day

SHARED_WARC = Path(__file__).parents[2].parent / "shared" / "warc"
needs_pages = pytest.mark.skipif(
    not SHARED_WARC.is_dir(), reason="no archived pages beside the project"
)

URL = "https://news.example.org/strike"
BODY = """
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About the site</a></li></ul></nav>
<article><h1>Welders strike at the northern yard</h1>
<p>About ninety welders laid down their tools at the northern yard on Monday morning, saying that
the yard owes them two months of wages and will not talk to their union.</p>
<h2>Two men held</h2>
<ul><li>Ann&nbsp;Novik, welder, who was taken from her flat before dawn;</li>
<li>Bob Krol, crane driver, who was taken at the gate of the yard.</li></ul>
<p>The court is to hear both of them later in the week, a clerk of the court told the union, and
neither of them has been let out to see a lawyer so far.</p></article>
<footer>All rights reserved</footer>
"""


def page(head: str = "", html: str = "<html>") -> str:
    return f"<!DOCTYPE html>{html}<head>{head}</head><body>{BODY}</body></html>"


def jsonld(**node: object) -> str:
    text = json.dumps({"@context": "https://schema.org", **node})
    return f'<script type="application/ld+json">{text}</script>'


def test_headings_and_list_items_are_lines_of_their_own() -> None:
    lines = read_article(page(), URL).text.split("\n")
    assert "Two men held" in lines
    assert any(re.fullmatch(r"\W*Ann Novik, welder, .* dawn;", line) for line in lines)
    assert any(re.fullmatch(r"\W*Bob Krol, crane driver, .* yard\.", line) for line in lines)


def test_navigation_is_left_out() -> None:
    text = read_article(page(), URL).text
    assert "About the site" not in text
    assert "All rights" not in text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (jsonld(**{"@type": "NewsArticle"}, headline="Welders &amp; bosses"), "Welders & bosses"),
        (jsonld(**{"@type": "NewsArticle"}, headline="Welders \ud800win"), "Welders win"),
        ('<meta property="og:title" content="Welders strike">', "Welders strike"),
        (
            '<meta property="og:site_name" content="The Yard">'
            '<meta property="og:title" content="Welders strike - The Yard">',
            "Welders strike",
        ),
        ("<title>Elsewhere</title>", "Welders strike at the northern yard"),
        (
            jsonld(**{"@type": "WebSite"}, headline="The Yard"),
            "Welders strike at the northern yard",
        ),
    ],
)
def test_titles(head: str, title: str) -> None:
    assert read_article(page(head), URL).title == title


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (
            jsonld(**{"@type": "NewsArticle"}, datePublished="2022-05-04T23:30:00-05:00"),
            "2022-05-04",
        ),
        (
            jsonld(**{"@graph": [{"@type": ["Article"], "datePublished": "2022-05-04"}]}),
            "2022-05-04",
        ),
        ('<meta property="article:published_time" content="2022-05-04T08:00Z">', "2022-05-04"),
        ('<meta name="date" content="4 May 2022">', "2022-05-04"),
        ('<meta property="article:modified_time" content="2022-05-04T08:00Z">', None),
        (jsonld(**{"@type": "NewsArticle"}, dateModified="2022-05-04"), None),
        ('<meta property="article:published_time" content="soon">', None),
        ('<script type="application/ld+json">{broken</script>', None),
        ("", None),
    ],
)
def test_dates_of_publication_never_of_change(head: str, published: str | None) -> None:
    assert read_article(page(head), URL).published == published


def test_a_date_that_is_given_is_taken() -> None:
    head = '<meta property="article:published_time" content="2022-05-04">'
    assert read_article(page(head), URL, published="2022-05-01").published == "2022-05-01"


@pytest.mark.parametrize(
    ("title", "published", "expected"),
    [
        ("2019 Country Reports on Strikes: Utopia", "2020-03-11", "2019-12-31"),
        ("2019 Country Reports on Strikes: Utopia", None, "2019-12-31"),
        ("Annual Report 2019", "2020-03-11", "2019-12-31"),
        ("2019 report shows rise", "2020-03-11", "2020-03-11"),
        ("Annual Report 2019", "2019-10-01", "2019-10-01"),
        ("Annual Report 2009", "2020-03-11", "2020-03-11"),
    ],
)
def test_an_annual_report_is_dated_by_the_year_it_covers(
    title: str, published: str | None, expected: str
) -> None:
    head = f'<meta property="og:title" content="{title}">'
    if published:
        head += f'<meta property="article:published_time" content="{published}">'
    assert read_article(page(head), URL).published == expected


@pytest.mark.parametrize(
    ("html", "head", "language"),
    [
        ('<html lang="en-US">', "", "en-US"),
        ('<html lang="BE">', "", "be"),
        ("<html>", '<meta property="og:locale" content="ru_RU">', "ru-RU"),
        ('<html lang="">', "", None),
        ('<html lang="{{ lang }}">', "", None),
    ],
)
def test_languages(html: str, head: str, language: str | None) -> None:
    assert read_article(page(head, html), URL).language == language


WORD = "Сварщики бастуют"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (f"<p>{WORD}".encode("utf-8-sig"), "text/html; charset=windows-1251"),
        (f"<p>{WORD}".encode("cp1251"), "text/html; charset=windows-1251"),
        (f'<meta charset="windows-1251"><p>{WORD}'.encode("cp1251"), "text/html"),
        (f"<p>{WORD}".encode(), ""),
        (f"<p>{WORD}".encode(), "text/html; charset=windows-1251"),
        (f"<p>{WORD * 20}".encode("cp1251"), ""),
    ],
    ids=["byte order mark", "header", "meta", "UTF-8", "wrong header", "by its look"],
)
def test_charsets(body: bytes, content_type: str) -> None:
    assert WORD in decode(body, content_type)


@pytest.mark.parametrize("html", ["", " \n", b"", "<html></html>", "<p></p>", "<!-- -->", b"\x00"])
def test_pages_without_text_are_told_by_their_address(html: str | bytes) -> None:
    with pytest.raises(NoText, match=re.escape(URL)):
        read_article(html, URL)


def test_an_article_in_navigation_that_was_never_closed_is_found() -> None:
    body = f"<header><nav><ul><li>Countries<main>{BODY}</main></body>"
    lines = read_article(f"<html><body>{body}</html>", URL).text.split("\n")
    assert "Two men held" in lines
    assert not any("Countries" in line for line in lines)


def test_scripts_do_not_use_up_what_is_read_of_a_page() -> None:
    code = "<script>" + "let x = 1 < 2;\n" * (LONGEST // 10) + "</script>"
    assert "Two men held" in read_article(page(code), URL).text


def test_a_page_that_is_too_long_is_cut() -> None:
    long = page().replace("</article>", "<p>More of the same words.</p>" * 50_000 + "</article>")
    assert 0 < len(read_article(long, URL).text) < LONGEST


@given(st.text())
def test_tidy_text_stays_as_it_is(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once
    assert "\n\n" not in once
    assert "  " not in once


@given(st.binary(max_size=300))
def test_any_bytes_give_an_article_or_no_text(body: bytes) -> None:
    try:
        article = read_article(body, URL)
    except NoText:
        return
    assert article.text == tidy(article.text)


@given(st.dates())
def test_days_in_iso_form_are_read_back(day: object) -> None:
    expected = str(day) if "1900" <= str(day)[:4] < "2100" else None
    assert read_day(f"{day}T10:00:00Z") == expected


def pages(name: str) -> dict[str, tuple[bytes, str]]:
    found = {}
    with (SHARED_WARC / name).open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=WarcRecordType.response):
            kind = record.http_headers.get("Content-Type") or ""
            if "html" in kind:
                found[record.headers["WARC-Target-URI"]] = record.reader.read(), kind
    return found


@needs_pages
def test_country_reports_are_read_with_their_year_and_lines() -> None:
    reports = pages("state-department.warc.gz")
    for url, (body, kind) in list(reports.items())[::8]:
        article = read_article(body, url, content_type=kind)
        (year,) = re.findall(r"/(20\d\d)-", url)
        assert article.published == f"{year}-12-31"
        assert article.text.count("\n") > 200
        assert article.language == "en-US"


@needs_pages
def test_text_of_news_pages_agrees_with_the_truth() -> None:
    truth = json.loads((SHARED_WARC / "article-benchmark.json").read_text("utf-8"))
    scores = []
    for url, (body, kind) in list(pages("article-benchmark.warc.gz").items())[::6]:
        mine = Counter(re.findall(r"\w+", read_article(body, url, content_type=kind).text))
        true = Counter(re.findall(r"\w+", truth[url]))
        scores.append(2 * (mine & true).total() / (mine.total() + true.total()))
    assert sum(scores) / len(scores) > 0.94
