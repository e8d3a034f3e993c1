"""Belsat, Russian edition: https://ru.belsat.eu/.

The feed stands in public lists of feeds, the form of addresses in public links.
"""

from crawler.source import Source


class BelsatRussian(Source):
    """News of Belarus and its neighbours; the number in front tells an article."""

    name = "belsat_ru"
    publisher = "Belsat"
    kind = "news"
    country = "BY"
    languages = ("ru",)
    allowed_domains = ["ru.belsat.eu"]
    feeds = ("https://ru.belsat.eu/feed/",)
    articles = r"^/\d{6,}/[^/]+/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 5
