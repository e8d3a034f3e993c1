"""A source for the site of each situation; this folder is for CASEBOOK_SOURCES."""

from __future__ import annotations

from typing import Any

from crawler.source import Source
from newsroom.situations import SITUATIONS, Situation

MORE: dict[str, dict[str, Any]] = {
    "endless": {"custom_settings": {"DOWNLOAD_TIMEOUT": 0.5}},
    "large-sitemap": {
        "feeds": (),
        "sitemaps": ("http://large-sitemap.newsroom.test/sitemap.xml",),
        "custom_settings": {"CLOSESPIDER_PAGECOUNT": 8},
    },
}


def declare(situation: Situation) -> type[Source]:
    """The source of the situation's site, which announces its articles in a feed alone."""
    site = situation.site
    declared = {
        "__module__": __name__,
        "name": situation.name.replace("-", "_"),
        "publisher": situation.says,
        "kind": "union",
        "languages": ("en",),
        "country": "BY",
        "allowed_domains": [site.host],
        "feeds": (site.url(site.feed),),
        "articles": r"^/articles/[a-z0-9-]+/$",
        "delay": 0.01,
        "expects": 4,
        "sample": True,
    }
    return type("Situated", (Source,), declared | MORE.get(situation.name, {}))


DECLARED = {f"source_{number}": declare(each) for number, each in enumerate(SITUATIONS)}
globals().update(DECLARED)


class Nowhere(Source):
    """A site whose host name is no more."""

    name = "nowhere"
    publisher = "its host name is no more"
    kind = "union"
    languages = ("en",)
    country = "BY"
    allowed_domains = ["nowhere.newsroom.test"]
    feeds = ("http://nowhere.newsroom.test/feed.xml",)
    articles = "^/articles/"
    delay = 0.01
    sample = True
