"""Salidarnast, unions of Belarus in exile: https://salidarnast.info/.

Only the address is known; feed and posts are where WordPress has them.
"""

from crawler.source import Source


class Salidarnast(Source):
    """Lists and news of unionists in prison."""

    name = "salidarnast"
    publisher = "Salidarnast"
    kind = "union"
    country = "BY"
    languages = ("ru", "be", "en")
    allowed_domains = ["salidarnast.info"]
    feeds = ("https://salidarnast.info/feed/",)
    wordpress = ("https://salidarnast.info/wp-json/wp/v2/posts",)
    articles = r"^/(?:(?:be|ru|en|de)/)?(?:20\d\d/\d\d/\d\d/)?[^/]*-[^/]*-[^/]+/?$"
    delay = 3.0
    expects = 3
