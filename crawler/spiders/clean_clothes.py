"""Clean Clothes Campaign: https://cleanclothes.org/.

The form of addresses is that of public links; the feed is where Plone has it.
"""

from crawler.source import Source


class CleanClothes(Source):
    """News of workers who sew clothes."""

    name = "clean_clothes"
    publisher = "Clean Clothes Campaign"
    kind = "union"
    region = "world"
    languages = ("en",)
    allowed_domains = ["cleanclothes.org"]
    feeds = ("https://cleanclothes.org/news/RSS",)
    listings = ("https://cleanclothes.org/news",)
    next_page = 'a[rel="next"]'
    max_pages = 5
    articles = r"^/news/20\d\d/(?:\d{1,2}/\d{1,2}/)?[^/]+/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 3
