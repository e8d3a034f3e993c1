"""IndustriALL Global Union: https://www.industriall-union.org/.

The feed stands in public lists, where one calls it checked.
"""

from crawler.source import Source


class IndustriAll(Source):
    """News of unions in mines and factories; articles stand at the root."""

    name = "industriall"
    publisher = "IndustriALL Global Union"
    kind = "union"
    region = "world"
    languages = ("en",)
    allowed_domains = ["industriall-union.org"]
    feeds = ("https://www.industriall-union.org/rss.xml",)
    listings = ("https://www.industriall-union.org/news",)
    next_page = 'li.pager__item--next a, a[rel="next"]'
    max_pages = 5
    articles = r"^/[a-z0-9]+(?:-[a-z0-9]+){2,}/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 5
