"""Belarusian Congress of Democratic Trade Unions (BKDP): https://bkdp.org/.

Only the address is known; feed and posts are where WordPress has them.
"""

from crawler.source import Source


class Bkdp(Source):
    """News of the independent unions, since 2022 from exile."""

    name = "bkdp"
    publisher = "Belarusian Congress of Democratic Trade Unions"
    kind = "union"
    country = "BY"
    languages = ("be", "ru", "en")
    allowed_domains = ["bkdp.org"]
    feeds = ("https://bkdp.org/feed/",)
    wordpress = ("https://bkdp.org/wp-json/wp/v2/posts",)
    articles = r"^/(?:(?:be|ru|en)/)?(?:20\d\d/\d\d/\d\d/)?[^/]*-[^/]*-[^/]+/?$"
    delay = 3.0
    expects = 5
