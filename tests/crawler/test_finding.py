"""How articles are found: whole crawls of small sites, with the real crawler and a real server."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from small_site import Answer, article, declare, serving

HOST = "http://finding.test"
NEXT = 'a[rel="next"]'


def feed(*items: str, following: str | None = None) -> Answer:
    entries = [{"id": item, "url": f"/news/{item}", "title": f"{item} jailed"} for item in items]
    said = {"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": entries}
    return Answer(json.dumps(said | {"next_url": following}).encode(), "application/feed+json")


def listing(*links: str, following: str | None = None) -> Answer:
    anchors = [f'<a href="{link}">{link} jailed</a>' for link in links]
    anchors += [f'<a rel="next" href="{following}">Older</a>'] if following else []
    return Answer(f"<html><body>{' '.join(anchors)}</body></html>".encode())


def posts(query: dict[str, list[str]]) -> Answer:
    """Three posts on two pages, none of them new or changed."""
    if "after" in query or "modified_after" in query:
        return Answer(b"[]", "application/json", headers={"X-WP-TotalPages": "0"})
    names = {"1": ("w1", "w2"), "2": ("w3",)}[query["page"][0]]
    found = [
        {
            "link": f"{HOST}/news/{name}",
            "date_gmt": "2024-05-01T10:00:00",
            "modified_gmt": "2024-05-01T10:00:00",
            "title": {"rendered": "Two <b>jailed</b>"},
        }
        for name in names
    ]
    return Answer(json.dumps(found).encode(), "application/json", headers={"X-WP-TotalPages": "2"})


def answer(url: str) -> Answer | None:
    parts = urlsplit(url)
    pages = {
        "/feed.json": feed("f1", "f2", following="/feed-2.json"),
        "/feed-2.json": feed("f3"),
        "/list/": listing(
            "/news/l1", "/news/l1/amp", "/news/l2?utm_source=x", "/about/", following="/list/2"
        ),
        "/list/2": listing("/news/l3", following="/list/3"),
        "/list/3": Answer(b'<a href="/news/l4">Jailed</a> <a href="/news/concert">A concert</a>'),
    }
    if parts.path == "/wp-json/wp/v2/posts":
        return posts(parse_qs(parts.query))
    if parts.path.startswith("/news/"):
        return article(parts.path)
    return pages.get(parts.path)


def test_every_way_is_followed_until_known_ground(tmp_path: Path) -> None:
    own, data = tmp_path / "own", tmp_path / "data"
    declare(
        own,
        "finding",
        feeds=(f"{HOST}/feed.json",),
        wordpress=(f"{HOST}/wp-json/wp/v2/posts",),
        listings=(f"{HOST}/list/",),
        next_page=NEXT,
        words=("jailed",),
    )
    with serving(answer) as site:
        first = site.crawl(own, data, "finding")
        asked = [url.removeprefix(HOST) for url in site.asked]
        again = site.crawl(own, data, "finding")
        later = [url.removeprefix(HOST) for url in site.asked[len(asked) :]]
    names = ["f1", "f2", "f3", "l1", "l2", "l3", "l4", "w1", "w2", "w3"]
    articles = [url for url in asked if url.startswith("/news/")]
    assert sorted(articles) == [f"/news/{name}" for name in names]
    assert first["articles"] == 10
    assert first["announced"] == 11
    assert [(link["url"], link["title"]) for link in first["not_relevant"]] == [
        (f"{HOST}/news/concert", "A concert")
    ]
    assert first["missed"] == []
    asked_for = parse_qs(urlsplit(next(u for u in asked if "wp-json" in u)).query)
    assert asked_for["_fields"] == ["link,date_gmt,modified_gmt,title,excerpt"]
    assert {found["form"]: found["articles"] for found in first["announcements"]}.keys() == {
        "JSON Feed",
        "WordPress",
        "listing",
    }

    # Nothing lies behind pages that link to known articles only.
    assert again["articles"] == 0
    assert [url for url in later if url in ("/feed-2.json", "/list/2", "/list/3")] == []
    since = [parse_qs(urlsplit(url).query) for url in later if "wp-json" in url]
    assert [sorted(query) for query in since] == [
        ["_fields", "after", "page", "per_page"],
        ["_fields", "before", "modified_after", "orderby", "page", "per_page"],
    ]


def test_what_a_budget_leaves_is_taken_next_time(tmp_path: Path) -> None:
    own, data = tmp_path / "own", tmp_path / "data"
    declare(own, "finding", listings=(f"{HOST}/list/",), next_page=NEXT)
    with serving(answer) as site:
        first = site.crawl(own, data, "finding", new=2)
        second = site.crawl(own, data, "finding", new=2)
        third = site.crawl(own, data, "finding", new=2)
    assert [r["articles"] for r in (first, second, third)] == [2, 2, 1]
    assert [r["left_over"] for r in (first, second, third)] == [3, 1, 0]


def entry(number: int) -> str:
    """One every eight hours, in no order of time."""
    moment = datetime(2010, 1, 1, tzinfo=UTC) + timedelta(hours=8 * (number * 7 % 10_000))
    changed = moment.isoformat()
    return f"<url><loc>{HOST}/news/{number}</loc><lastmod>{changed}</lastmod></url>"


def test_newest_of_ten_thousand(tmp_path: Path) -> None:
    entries = [entry(number) for number in range(10_000)]
    newest = [number for number in range(10_000) if number * 7 % 10_000 >= 9_997]
    sitemap = Answer(gzip.compress(f"<urlset>{''.join(entries)}</urlset>".encode()), "x/y")

    def site_of_one_sitemap(url: str) -> Answer | None:
        return sitemap if url.endswith("/sitemap.xml.gz") else answer(url)

    own, data = tmp_path / "own", tmp_path / "data"
    declare(own, "finding", sitemaps=(f"{HOST}/sitemap.xml.gz",))
    with serving(site_of_one_sitemap) as site:
        found = site.crawl(own, data, "finding", since="2019-01-01", new=3)
        asked = {url for url in site.asked if "/news/" in url}
    assert found["announced"] == 10_000
    assert asked == {f"{HOST}/news/{number}" for number in newest}
    assert 0 < found["left_over"] < 1_000


def test_sources_of_one_site_take_turns(tmp_path: Path) -> None:
    own, data = tmp_path / "own", tmp_path / "data"
    for name, path in (("french", "/list/"), ("english", "/list/2")):
        domains = ["finding.test"]
        declare(own, name, allowed_domains=domains, listings=(f"{HOST}{path}",), next_page=NEXT)
    with serving(answer) as site:
        site.crawl(own, data, "french", "english")
        asked = [url.removeprefix(HOST) for url in site.asked]
    second = asked.index("/robots.txt", 1)
    assert asked[0] == "/robots.txt"
    assert len(asked[:second]) == 1 + 3 + 5
    assert asked[second + 1] == "/list/2"
