"""Committee to Protect Journalists: https://cpj.org/.

WordPress; the feed and the form of addresses are public.
"""

from crawler.source import Source


class Cpj(Source):
    """What is done to journalists in all countries."""

    name = "cpj"
    publisher = "Committee to Protect Journalists"
    kind = "press-freedom"
    region = "world"
    languages = ("en",)
    allowed_domains = ["cpj.org"]
    feeds = ("https://cpj.org/feed/",)
    wordpress = ("https://cpj.org/wp-json/wp/v2/posts",)
    articles = r"^/20\d\d/\d\d/[^/]+/?$"
    delay = 3.0
    expects = 5
