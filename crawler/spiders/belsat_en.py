"""Belsat, English edition: https://en.belsat.eu/.

The feed stands in public lists of feeds, the form of addresses in public links.
"""

from crawler.source import Source


class BelsatEnglish(Source):
    """News of Belarus and its neighbours; the number in front tells an article."""

    name = "belsat_en"
    publisher = "Belsat"
    kind = "news"
    country = "BY"
    languages = ("en",)
    allowed_domains = ["en.belsat.eu"]
    feeds = ("https://en.belsat.eu/feed/",)
    articles = r"^/\d{6,}/[^/]+/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 5
