"""Index on Censorship: https://www.indexoncensorship.org/.

WordPress; the form of addresses is that of public links.
"""

from crawler.source import Source


class IndexOnCensorship(Source):
    """Articles on free expression in all countries."""

    name = "index_on_censorship"
    publisher = "Index on Censorship"
    kind = "press-freedom"
    region = "world"
    languages = ("en",)
    allowed_domains = ["indexoncensorship.org"]
    feeds = ("https://www.indexoncensorship.org/feed/",)
    wordpress = ("https://www.indexoncensorship.org/wp-json/wp/v2/posts",)
    articles = r"^/20\d\d/\d\d/[^/]+/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 5
