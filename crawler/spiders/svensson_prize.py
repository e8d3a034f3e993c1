"""Arthur Svensson prize for trade union rights: https://www.svenssonstiftelsen.com/.

Only the address is known; feed and posts are where WordPress has them.
"""

from crawler.source import Source


class SvenssonPrize(Source):
    """News of the prize and of those who got it, a few a year."""

    name = "svensson_prize"
    publisher = "Arthur Svensson Foundation"
    kind = "union"
    region = "world"
    languages = ("en", "nb")
    allowed_domains = ["svenssonstiftelsen.com"]
    feeds = ("https://www.svenssonstiftelsen.com/feed/",)
    wordpress = ("https://www.svenssonstiftelsen.com/wp-json/wp/v2/posts",)
    articles = r"^/(?:en/)?(?:20\d\d/\d\d/\d\d/)?[^/]*-[^/]+/?$"
    delay = 3.0
    rhythm = 168.0
    expects = 1
