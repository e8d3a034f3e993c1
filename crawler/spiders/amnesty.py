"""Amnesty International, in English: https://www.amnesty.org/en/.

The feed and the form of addresses are public.
"""

from crawler.source import Source


class Amnesty(Source):
    """News and press releases on all countries."""

    name = "amnesty"
    publisher = "Amnesty International"
    kind = "human-rights"
    region = "world"
    languages = ("en",)
    allowed_domains = ["amnesty.org"]
    feeds = ("https://www.amnesty.org/en/feed/",)
    listings = ("https://www.amnesty.org/en/latest/news/",)
    articles = r"^/en/latest/(?:news|press-release|campaigns)/20\d\d/\d\d/[^/]+/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 8
