"""``casebook sources check`` and ``add``, on small living sites."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from crawl_process import environment, run
from small_site import Answer, Site, article, declare, serving

CASEBOOK = [sys.executable, "-W", "error", "-m", "casebook"]
RECENT = datetime.now(UTC) - timedelta(days=2)
TITLES = ("Two miners held", "Union leader on trial", "Teacher freed", "Strike at the mine")


def rss(host: str, slugs: tuple[str, ...] = ("one-a", "two-b", "three-c", "four-d")) -> Answer:
    dated = RECENT.strftime("%a, %d %b %Y %H:%M:%S +0000")
    items = "".join(
        f"<item><title>{title}</title><link>http://{host}/news/{slug}</link>"
        f"<pubDate>{dated}</pubDate></item>"
        for slug, title in zip(slugs, TITLES, strict=True)
    )
    text = f'<rss version="2.0"><channel><title>N</title>{items}</channel></rss>'
    return Answer(text.encode(), "application/rss+xml")


def casebook(site: Site, own: Path, *args: str | Path) -> subprocess.CompletedProcess[str]:
    return run([*CASEBOOK, *map(str, args)], site.env(own, COLUMNS="100"))


def checked(site: Site, own: Path, data: Path, *names: str) -> tuple[int, dict[str, Any]]:
    done = casebook(site, own, "sources", "check", *names, "--data", data, "--json")
    assert done.returncode in (0, 1), done.stderr
    return done.returncode, {each["source"]: each for each in json.loads(done.stdout)}


class Sites:
    """Two sites: one as it is declared, one that nothing is right of."""

    feed_is_gone = False

    def answer(self, url: str) -> Answer | None:
        """What stands at the address."""
        host, path = url.removeprefix("http://").split("/", 1)
        if host == "ailing.test":
            return self._ailing(path)
        if path == "feed/":
            return None if self.feed_is_gone else rss(host)
        return article("News", RECENT.isoformat()) if path.startswith("news/") else None

    def _ailing(self, path: str) -> Answer | None:
        if path == "feed/":
            headers = {"Location": "http://ailing.test/rss.xml"}
            return Answer(b"", status=301, headers=headers)
        if path == "rss.xml":
            return rss("ailing.test")
        if path == "list/":
            return Answer(b'<a href="/stories/one">One</a>')
        return article("Short", sentences=0) if path.startswith("news/") else None


def test_check(tmp_path: Path) -> None:
    own, data, sites = tmp_path / "own", tmp_path / "data", Sites()
    declare(own, "hale", feeds=("http://hale.test/feed/",), expects=3)
    ailing = {"feeds": ("http://ailing.test/feed/",), "listings": ("http://ailing.test/list/",)}
    declare(own, "ailing", **ailing, tags=("http://ailing.test/tag/",), expects=9)
    with serving(sites.answer) as site:
        code, found = checked(site, own, data, "hale", "ailing")
        sites.feed_is_gone = True
        worse_code, worse = checked(site, own, data, "hale")
        table = casebook(site, own, "sources", "check", "hale", "--data", data)
    hale = found["hale"]
    assert code == 1
    assert hale["mend"] == []
    assert hale["robots"] == "allows"
    assert [(way["form"], way["articles"]) for way in hale["ways"]] == [("RSS", 4)]
    assert len(hale["articles"]) == 3
    assert {s["published"] for s in hale["articles"]} == {RECENT.date().isoformat()}
    assert {s["language"] for s in hale["articles"]} == {"en"}

    said = "\n".join(found["ailing"]["mend"])
    assert "http://ailing.test/feed/ leads to http://ailing.test/rss.xml; write that" in said
    assert "list/: none of its 1 links is the address of an article; compare articles with" in said
    assert "http://ailing.test/tag/: status 404; find where it is now, or take it out" in said
    assert "only 4 articles are announced, 9 are expected" in said
    assert "no article" in said or "characters of text could be read" in said

    assert worse_code == 1
    assert worse["hale"]["changes"] == ["http://hale.test/feed/: status 404"]
    assert table.returncode == 1
    assert "hale: http://hale.test/feed/: status 404; find where it is now" in table.stderr
    assert table.stdout.splitlines()[1].split()[:2] == ["source", "robots.txt"]


FRONT = b"""<html lang="en"><head><title>Home | Mine Union</title>
<link rel="https://api.w.org/" href="http://union.test/wp-json/">
<link rel="alternate" type="application/rss+xml" href="http://union.test/feed/"></head>
<body><a href="/about/">About</a></body></html>"""


def union_site(url: str) -> Answer | None:
    path = url.removeprefix("http://union.test/")
    if path == "":
        return Answer(FRONT)
    if path == "feed/":
        return rss("union.test")
    if path.startswith("wp-json/wp/v2/posts"):
        links = [{"link": f"http://union.test/news/{slug}"} for slug in ("five-e", "six-f")]
        return Answer(json.dumps(links).encode(), "application/json")
    return article(f"About {path}", RECENT.isoformat()) if path.startswith("news/") else None


def test_add(tmp_path: Path) -> None:
    own = tmp_path / "own"
    asked = (
        "sources",
        "add",
        "http://union.test/",
        "--kind",
        "union",
        "--country",
        "BY",
        "--delay",
        "0.1",
    )
    with serving(union_site) as site:
        done = casebook(site, tmp_path, *asked, "--into", own)
        assert done.returncode == 0, done.stderr
        again = casebook(site, own, *asked)
        listed = casebook(site, own, "sources")
    code = (own / "union.py").read_text()
    for line in (
        'publisher = "Mine Union"',
        'kind = "union"',
        'country = "BY"',
        'languages = ("en",)',
        'feeds = ("http://union.test/feed/",)',
        'wordpress = ("http://union.test/wp-json/wp/v2/posts",)',
        'articles = r"^/news/[^/]+/?$"',
        f'verified = "{datetime.now(UTC).date().isoformat()}"',
    ):
        assert f"    {line}\n" in code
    assert done.stdout.count("http://union.test/news/") == 3
    assert "The court in the mining town has decided" in done.stdout
    assert f"CASEBOOK_SOURCES={own} casebook sources check union" in done.stderr
    assert again.returncode == 1
    assert "is declared as union already" in again.stderr
    assert " union " in listed.stdout
    assert "The forty" not in listed.stdout
    assert "…" not in listed.stdout


UNTELLABLE = [
    (("nonsense",), "nonsense: write the whole address"),
    (("http://union.test/", "--kind", "paper"), "--kind paper: must be one of union"),
    (("http://union.test/", "--country", "Belarus"), "--country Belarus: must be an ISO"),
    (("http://union.test/", "--country", "BY", "--region", "europe"), "give one"),
    (("http://union.test/", "--region", "moon"), "--region moon: must be None, or one of"),
    (("http://union.test/", "--name", "../x"), "--name ../x: must be lower case"),
    (("http://union.test/", "--language", "Inglish"), "--language Inglish: must be"),
]


@pytest.mark.parametrize(("asked", "said"), UNTELLABLE, ids=[said for _, said in UNTELLABLE])
def test_what_could_not_be_declared_is_refused_before_a_look(
    tmp_path: Path, asked: tuple[str, ...], said: str
) -> None:
    with serving(union_site) as site:
        done = casebook(site, tmp_path, "sources", "add", *asked)
        assert site.asked == []
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert said in line


NOTHING = [
    ("http://silent.test/", "http://silent.test/: status 404"),
    ("http://bare.test/", "no feed, sitemap or links of articles were found"),
]


@pytest.mark.parametrize(("url", "message"), NOTHING)
def test_site_that_shows_nothing_is_one_line(url: str, message: str, tmp_path: Path) -> None:
    def bare(asked: str) -> Answer | None:
        return Answer(b"<html><body>Hello</body></html>") if asked == "http://bare.test/" else None

    with serving(bare) as site:
        done = casebook(site, tmp_path, "sources", "add", url, "--delay", "0")
    assert done.returncode == 1
    assert message in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_check_needs_a_contact(tmp_path: Path) -> None:
    asked = ["sources", "check", "cpj", "--data", str(tmp_path / "data")]
    done = run([*CASEBOOK, *asked], environment(CASEBOOK_SOURCES=str(tmp_path)))
    assert done.returncode == 1
    assert "set the environment variable CASEBOOK_CONTACT" in done.stderr
