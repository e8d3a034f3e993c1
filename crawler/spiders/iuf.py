"""International Union of Food and allied workers (IUF): https://www.iuf.org/.

WordPress, by the addresses of its pictures; the lists of posts are where WordPress has them.
"""

from crawler.source import Source


class Iuf(Source):
    """News of unions in food, farming and hotels."""

    name = "iuf"
    publisher = "IUF"
    kind = "union"
    region = "world"
    languages = ("en",)
    allowed_domains = ["iuf.org"]
    feeds = ("https://www.iuf.org/feed/",)
    wordpress = ("https://www.iuf.org/wp-json/wp/v2/posts",)
    articles = r"^/(?:news|urgent-action|campaigns)/[^/]*-[^/]+/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 3
