"""AFL-CIO: https://aflcio.org/.

Addresses are dated; the feed stands in public lists of feeds.
"""

from crawler.source import Source


class AflCio(Source):
    """Blog and press releases; most are about pay and politics."""

    name = "afl_cio"
    publisher = "AFL-CIO"
    kind = "union"
    country = "US"
    languages = ("en",)
    allowed_domains = ["aflcio.org"]
    feeds = ("https://aflcio.org/feed",)
    listings = ("https://aflcio.org/blog", "https://aflcio.org/press/releases")
    next_page = 'li.pager__item--next a, a[rel="next"]'
    max_pages = 5
    articles = r"^/(?:20\d\d/\d{1,2}/\d{1,2}/[^/]+|press/releases/[^/]+)/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 8
