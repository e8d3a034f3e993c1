"""European Federation of Journalists: https://europeanjournalists.org/.

WordPress; the form of addresses is that of public links.
"""

from crawler.source import Source


class EuropeanFederationOfJournalists(Source):
    """News of the unions of journalists in Europe."""

    name = "efj"
    publisher = "European Federation of Journalists"
    kind = "press-freedom"
    region = "europe"
    languages = ("en",)
    allowed_domains = ["europeanjournalists.org"]
    feeds = ("https://europeanjournalists.org/feed/",)
    wordpress = ("https://europeanjournalists.org/wp-json/wp/v2/posts",)
    articles = r"^/blog/20\d\d/\d\d/\d\d/[^/]+/?$"
    delay = 3.0
    expects = 5
