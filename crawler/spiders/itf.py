"""International Transport Workers' Federation: https://www.itfglobal.org/en.

The form of addresses is that of public links.
"""

from crawler.source import Source


class Itf(Source):
    """News of unions at sea, on roads, rails and in the air."""

    name = "itf"
    publisher = "International Transport Workers' Federation"
    kind = "union"
    region = "world"
    languages = ("en",)
    allowed_domains = ["itfglobal.org"]
    listings = ("https://www.itfglobal.org/en/news",)
    next_page = 'li.pager__item--next a, a[rel="next"]'
    max_pages = 5
    articles = r"^/en/(?:news|stories)/[^/]*-[^/]+/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 3
