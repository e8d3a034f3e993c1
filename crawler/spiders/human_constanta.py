"""Human Constanta: https://humanconstanta.org/.

Only the address is known; feed and posts are where WordPress has them.
"""

from crawler.source import Source


class HumanConstanta(Source):
    """Reports on rights in Belarus, in three languages."""

    name = "human_constanta"
    publisher = "Human Constanta"
    kind = "human-rights"
    country = "BY"
    languages = ("be", "ru", "en")
    allowed_domains = ["humanconstanta.org"]
    feeds = ("https://humanconstanta.org/feed/", "https://humanconstanta.org/en/feed/")
    wordpress = ("https://humanconstanta.org/wp-json/wp/v2/posts",)
    articles = r"^/(?:(?:be|ru|en)/)?[^/]*-[^/]*-[^/]+/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 5
