"""Belsat, Belarusian edition: https://belsat.eu/.

The feed stands in public lists of feeds, the form of addresses in public links.
"""

from crawler.source import Source


class BelsatBelarusian(Source):
    """News of Belarus and its neighbours; the number in front tells an article."""

    name = "belsat_be"
    publisher = "Belsat"
    kind = "news"
    country = "BY"
    languages = ("be",)
    allowed_domains = ["belsat.eu"]
    feeds = ("https://belsat.eu/feed/",)
    articles = r"^/\d{6,}/[^/]+/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 5
