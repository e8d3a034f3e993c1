"""Charter 97, Russian edition: https://charter97.org/ru/.

The form of addresses is that of public links; the Russian feed stands in public lists.
"""

from crawler.source import Source


class Charter97Russian(Source):
    """News of Belarus, politics and war; dated addresses."""

    name = "charter97_ru"
    publisher = "Charter 97"
    kind = "news"
    country = "BY"
    languages = ("ru",)
    allowed_domains = ["charter97.org"]
    feeds = ("https://charter97.org/ru/rss",)
    listings = ("https://charter97.org/ru/news/",)
    articles = r"^/ru/news/20\d\d/\d{1,2}/\d{1,2}/\d+/?$"
    topics = ("repression",)
    delay = 3.0
    rhythm = 12.0
    expects = 10
