"""What the two sites hold, page by page."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin
from urllib.robotparser import RobotFileParser

import feedparser
import pytest
from lxml import etree, html

from newsroom.answers import Answer
from newsroom.articles import Article, State, load, parse
from newsroom.edition import build
from newsroom.sites import MONITOR, SITES, TRIBUNE, Site

if TYPE_CHECKING:
    from pathlib import Path

ANSWERS = build(2)
ARTICLES = load(2)
PUBLISHED = tuple(a for a in ARTICLES if a.state is State.PUBLISHED)
PAGES = {url: a for url, a in ANSWERS.items() if a.content_type.startswith("text/html")}
GONE = MONITOR.url("/news/2024/withdrawn-portrait.html")
DRAFT = MONITOR.url("/drafts/unchecked-report.html")
SPACES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
}


def site_of(article: Article) -> Site:
    return next(site for site in SITES if site.key == article.site)


def page_of(slug: str) -> html.HtmlElement:
    article = next(a for a in ARTICLES if a.slug == slug)
    return parsed(ANSWERS[site_of(article).address(article)])


def parsed(answer: Answer) -> html.HtmlElement:
    return html.document_fromstring(answer.body)


def links(url: str) -> set[str]:
    return {urljoin(url, str(a.get("href"))) for a in parsed(ANSWERS[url]).iter("a")}


def told(url: str, element: str) -> list[str | None]:
    """The text of each such element of a sitemap."""
    return [e.text for e in etree.fromstring(ANSWERS[url].body).iterfind(f".//{element}", SPACES)]


def locations(url: str) -> list[str]:
    return [text for text in told(url, "s:loc") if text]


def test_there_are_at_least_eighteen_articles_of_readable_length() -> None:
    assert len(PUBLISHED) >= 18
    for article in PUBLISHED:
        assert 120 <= len(article.text.split()) <= 350, article.slug


@pytest.mark.parametrize("article", PUBLISHED, ids=lambda a: a.slug)
def test_page_shows_the_whole_article(article: Article) -> None:
    tree = parsed(ANSWERS[site_of(article).address(article)])
    (post,) = tree.xpath("//main/article")
    assert post.xpath("string(.//h1)") == article.title
    blocks = post.xpath(
        ".//div[@class='body' or @class='report-text']//*[self::p|self::h2|self::li]"
    )
    assert "\n".join(block.text_content() for block in blocks) == article.text


def test_every_link_leads_somewhere_but_the_withdrawn_article() -> None:
    found = {link for url in PAGES for link in links(url)}
    assert found - ANSWERS.keys() == {GONE}


def test_every_page_can_be_reached() -> None:
    reached: set[str] = set()
    to_do = {site.url("/") for site in SITES} | {
        location for site in SITES for location in locations(site.url("/sitemap.xml"))
    }
    while to_do:
        url = to_do.pop()
        reached.add(url)
        found = links(url) if url in PAGES else {ANSWERS[url].location}
        to_do |= {link for link in found if link in ANSWERS} - reached
    assert PAGES.keys() <= reached


@pytest.mark.parametrize("url", PAGES)
def test_every_page_has_the_furniture_of_a_real_one(url: str) -> None:
    tree = parsed(PAGES[url])
    for path in ("//nav//a", "//aside", "//main", "//*[contains(@class, 'cookie')]"):
        assert tree.xpath(path), path
    assert not re.search(rb"&(?![#\w]+;)", PAGES[url].body), "an ampersand is not escaped"
    footer = " ".join(tree.xpath("string(//footer)").split())
    assert "This is a sample page." in footer
    assert "are invented" in footer


@pytest.mark.parametrize("site", SITES, ids=lambda s: s.key)
def test_feed_is_well_formed_and_newest_first(site: Site) -> None:
    feed = feedparser.parse(ANSWERS[site.url(site.feed)].body)
    assert not feed.bozo
    assert feed.version == {"tribune": "rss20", "monitor": "atom10"}[site.key]
    newest = [a for a in PUBLISHED if a.site == site.key][:8]
    assert [e.title for e in feed.entries] == [a.title for a in newest]
    assert [e.link for e in feed.entries] == [site.linked_address(a) for a in newest]
    assert [e.published_parsed[:5] for e in feed.entries] == [
        a.published.timetuple()[:5] for a in newest
    ]


@pytest.mark.parametrize("site", SITES, ids=lambda s: s.key)
def test_sitemaps_name_every_article_with_its_last_change(site: Site) -> None:
    both = locations(site.url("/sitemap-index.xml"))
    assert both == [site.url("/sitemap.xml"), site.url("/news-sitemap.xml")]
    mine = [a for a in PUBLISHED if a.site == site.key]
    assert locations(both[0]) == [site.address(a) for a in mine]
    assert told(both[0], "s:lastmod") == [a.modified.isoformat() for a in mine]


@pytest.mark.parametrize("site", SITES, ids=lambda s: s.key)
def test_news_sitemap_has_the_form_of_google_news(site: Site) -> None:
    url = site.url("/news-sitemap.xml")
    newest = [a for a in PUBLISHED if a.site == site.key][:3]
    assert locations(url) == [site.address(a) for a in newest]
    assert told(url, "n:news/n:title") == [a.title for a in newest]
    assert set(told(url, "n:news/n:publication/n:name")) == {site.name}


@pytest.mark.parametrize("site", SITES, ids=lambda s: s.key)
def test_robots_are_told_what_is_closed(site: Site) -> None:
    robots = RobotFileParser()
    robots.parse(ANSWERS[site.url("/robots.txt")].body.decode().splitlines())
    assert not robots.can_fetch("casebook", site.url("/drafts/unchecked-report.html"))
    assert robots.can_fetch("casebook", site.url("/"))
    assert robots.site_maps() == [site.url("/sitemap-index.xml")]
    asks = b"\nCrawl-delay: 0.1\n" in ANSWERS[site.url("/robots.txt")].body
    assert asks == (site is MONITOR)


def test_listing_goes_on_from_page_to_page_and_names_every_article() -> None:
    url, seen = MONITOR.url("/news/"), list[str]()
    while True:
        tree = parsed(ANSWERS[url])
        seen += tree.xpath("//article[@class='teaser']/h2/a/@href")
        older = tree.xpath("//a[@class='older']/@href")
        if not older:
            break
        (url,) = older
    assert url == MONITOR.url("/news/page/3/")
    assert seen == [MONITOR.linked_address(a) for a in ARTICLES if a.site == "monitor"]
    assert {GONE, DRAFT, MONITOR.url("/node/1187")} <= set(seen)


def test_draft_is_linked_by_the_listing_alone() -> None:
    assert DRAFT in ANSWERS
    assert {url for url in PAGES if DRAFT in links(url)} == {MONITOR.url("/news/")}
    for site in SITES:
        assert DRAFT not in locations(site.url("/sitemap.xml"))


def test_tag_page_repeats_whole_posts() -> None:
    tree = parsed(ANSWERS[TRIBUNE.url("/tag/prison/")])
    tagged = [a for a in PUBLISHED if a.site == "tribune" and "prison" in a.tags]
    posts = tree.xpath("//article")
    assert len(posts) == len(tagged) >= 4
    for post, article in zip(posts, tagged, strict=True):
        assert all(block.text in post.text_content() for block in article.blocks)


def test_monitor_tells_its_dates_in_json_ld() -> None:
    (script,) = page_of("weaver-sentenced").xpath("//script[@type='application/ld+json']/text()")
    data = json.loads(script)
    assert data["@type"] == "NewsArticle"
    assert data["datePublished"] == "2024-07-16T15:20:00+00:00"
    assert data["dateModified"] == "2024-07-22T10:30:00+00:00"
    assert not page_of("weaver-sentenced").xpath("//meta[@property]")


def test_tribune_tells_its_dates_in_meta_elements() -> None:
    tree = page_of("glass-leaders-jailed")
    meta = {m.get("property"): m.get("content") for m in tree.xpath("//meta[@property]")}
    assert meta["article:published_time"] == "2024-05-17T10:00:00+00:00"
    assert meta["og:title"] == "Six years for a petition: glass workers sentenced in Hrodna"
    assert not tree.xpath("//script")


def test_one_page_tells_its_date_only_in_words() -> None:
    text = html.tostring(page_of("home-after-prison"), encoding="unicode")
    assert "By Nora Whitfield, 19 July 2024" in text
    assert not re.search(r"2024-\d\d|<time|published_time", text)
    assert [a.slug for a in PUBLISHED if not a.dated] == ["home-after-prison"]


def test_one_page_is_in_lacinka() -> None:
    tree = page_of("sud-u-hrodnie")
    assert tree.get("lang") == "be-Latn"
    assert "Alaksandar Žuraŭlevič" in tree.text_content()


@pytest.mark.parametrize(
    ("original", "reprint", "blocks", "line"),
    [
        ("glass-leaders-jailed", "verdict-in-hrodna", None, "This article was first published in"),
        ("mill-fires-eight", "mill-excerpt", 3, "This is an excerpt."),
    ],
)
def test_reprint_is_word_for_word(
    original: str, reprint: str, blocks: int | None, line: str
) -> None:
    by_slug = {a.slug: a for a in ARTICLES}
    first, second = by_slug[original], by_slug[reprint]
    assert (first.site, second.site) == ("tribune", "monitor")
    assert second.published > first.published
    assert second.blocks[:-1] == first.blocks[:blocks]
    assert second.blocks[-1].text.startswith(line)
    assert "The Labour Tribune" in second.blocks[-1].text


def test_editions_differ_in_the_corrected_article_and_what_dates_it() -> None:
    first, second = build(1), build(2)
    assert first.keys() == second.keys()
    changed = {url for url in first if first[url].body != second[url].body}
    paths = ("/news/2024/weaver-sentenced.html", "/atom.xml", "/sitemap.xml", "/sitemap-index.xml")
    assert changed == {MONITOR.url(path) for path in paths}


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ("site: tribune", "the head lacks author, language, published, tags, title"),
        ("site: tribune\ncolour: red", "the line 'colour: red' of the head is no known"),
        ("site tribune", "the line 'site tribune' of the head is no known"),
        (
            "site: tribune\ntitle: T\nauthor: A\nlanguage: en\ntags: x\npublished: yesterday",
            "yesterday",
        ),
    ],
)
def test_bad_article_file_is_named(tmp_path: Path, head: str, says: str) -> None:
    file = tmp_path / "broken.md"
    file.write_text(f"{head}\n\nText.\n", "utf-8")
    with pytest.raises(ValueError, match=rf"^broken\.md: .*{re.escape(says)}"):
        parse(file)
