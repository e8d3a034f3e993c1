"""Charter 97, English edition: https://charter97.org/en/.

The form of addresses is that of public links; the Russian feed stands in public lists.
"""

from crawler.source import Source


class Charter97English(Source):
    """News of Belarus, politics and war; dated addresses."""

    name = "charter97_en"
    publisher = "Charter 97"
    kind = "news"
    country = "BY"
    languages = ("en",)
    allowed_domains = ["charter97.org"]
    feeds = ("https://charter97.org/en/rss",)
    listings = ("https://charter97.org/en/news/",)
    articles = r"^/en/news/20\d\d/\d{1,2}/\d{1,2}/\d+/?$"
    topics = ("repression",)
    delay = 3.0
    rhythm = 12.0
    expects = 10
