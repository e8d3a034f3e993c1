"""Front Line Defenders: https://www.frontlinedefenders.org/en.

The form of addresses is that of public links; the feed is where Drupal has it.
"""

from crawler.source import Source


class FrontLineDefenders(Source):
    """Cases of human rights defenders, and statements on them."""

    name = "front_line_defenders"
    publisher = "Front Line Defenders"
    kind = "human-rights"
    region = "world"
    languages = ("en",)
    allowed_domains = ["frontlinedefenders.org"]
    feeds = ("https://www.frontlinedefenders.org/en/rss.xml",)
    listings = ("https://www.frontlinedefenders.org/en",)
    articles = r"^/en/(?:case|statement-report|action)/[^/]+/?$"
    delay = 3.0
    expects = 5
