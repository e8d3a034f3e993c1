"""Reporters Without Borders, in English: https://rsf.org/en.

The feed stands in public lists; the form of addresses is that of public links.
"""

from crawler.source import Source


class Rsf(Source):
    """What is done to journalists in all countries."""

    name = "rsf"
    publisher = "Reporters Without Borders"
    kind = "press-freedom"
    region = "world"
    languages = ("en",)
    allowed_domains = ["rsf.org"]
    feeds = ("https://rsf.org/en/rss.xml",)
    listings = ("https://rsf.org/en",)
    articles = r"^/en/[^/]*-[^/]*-[^/]*-[^/]+$"
    topics = ("repression",)
    delay = 3.0
    expects = 5
