"""Human Rights Watch, in English: https://www.hrw.org/.

The feed stands in public lists, the form of addresses is that of public links.
"""

from crawler.source import Source


class HumanRightsWatch(Source):
    """News on all countries; dated addresses."""

    name = "human_rights_watch"
    publisher = "Human Rights Watch"
    kind = "human-rights"
    region = "world"
    languages = ("en",)
    allowed_domains = ["hrw.org"]
    feeds = ("https://www.hrw.org/rss/news",)
    listings = ("https://www.hrw.org/news",)
    next_page = 'a[rel="next"]'
    max_pages = 5
    articles = r"^/news/20\d\d/\d\d/\d\d/[^/]+/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 10
