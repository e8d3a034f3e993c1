"""Radio Free Europe, English service: https://www.rferl.org/.

The form of addresses is that of public links; the feed stands in public lists.
"""

from crawler.source import Source


class RfeEnglish(Source):
    """News from Eastern Europe to Central Asia; the number tells an article."""

    name = "rfe_english"
    publisher = "Radio Free Europe/Radio Liberty"
    kind = "news"
    region = "world"
    languages = ("en",)
    allowed_domains = ["rferl.org"]
    feeds = ("https://www.rferl.org/api/epiqq",)
    listings = ("https://www.rferl.org/",)
    articles = r"^/a/(?:[^/]+/)?\d+\.html$"
    topics = ("repression",)
    delay = 3.0
    rhythm = 12.0
    expects = 10
