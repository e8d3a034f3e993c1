"""Belarusian Association of Journalists: https://baj.media/.

WordPress, by the addresses of its pictures; the lists of posts are where WordPress has them.
"""

from crawler.source import Source


class Baj(Source):
    """What is done to journalists in Belarus, in three languages."""

    name = "baj"
    publisher = "Belarusian Association of Journalists"
    kind = "press-freedom"
    country = "BY"
    languages = ("be", "ru", "en")
    allowed_domains = ["baj.media"]
    feeds = ("https://baj.media/feed/",)
    wordpress = ("https://baj.media/wp-json/wp/v2/posts",)
    articles = r"^/(?:(?:be|ru|en)/)?(?:[^/]+/)?[^/]*-[^/]*-[^/]+/?$"
    delay = 3.0
    expects = 5
