"""Business and Human Rights Centre: https://www.business-humanrights.org/en/.

The form of addresses is that of public links.
"""

from crawler.source import Source


class BusinessHumanRights(Source):
    """Reports on companies, most of them by others."""

    name = "business_human_rights"
    publisher = "Business and Human Rights Centre"
    kind = "human-rights"
    region = "world"
    languages = ("en",)
    allowed_domains = ["business-humanrights.org"]
    listings = ("https://www.business-humanrights.org/en/latest-news/",)
    next_page = 'a[rel="next"], li.next a'
    max_pages = 5
    articles = r"^/en/latest-news/[^/]+/?$"
    topics = ("repression",)
    delay = 5.0
    expects = 8
