"""International Labour Organization, news: https://www.ilo.org/.

The listing and the form of addresses are those of public links.
"""

from crawler.source import Source


class Ilo(Source):
    """News of the organization, most of them on conferences and figures."""

    name = "ilo"
    publisher = "International Labour Organization"
    kind = "union"
    region = "world"
    languages = ("en",)
    allowed_domains = ["ilo.org"]
    listings = ("https://www.ilo.org/resource/news/all-news-recent",)
    next_page = 'li.pager__item--next a, a[rel="next"]'
    max_pages = 5
    articles = r"^/resource/(?:news|statement|article)/(?!all-)[^/]*-[^/]+/?$"
    topics = ("repression",)
    delay = 5.0
    expects = 5
