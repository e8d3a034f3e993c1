"""Reform.news: https://reform.news/.

The feed and the form of addresses are those of public links.
"""

from crawler.source import Source


class ReformNews(Source):
    """News of Belarus in Russian and Belarusian; articles stand at the root."""

    name = "reform_news"
    publisher = "Reform.news"
    kind = "news"
    country = "BY"
    languages = ("ru", "be")
    allowed_domains = ["reform.news"]
    feeds = ("https://reform.news/feed/",)
    articles = r"^/(?:be/)?[a-z0-9]+(?:-[a-z0-9]+){2,}/?$"
    topics = ("repression",)
    delay = 3.0
    rhythm = 12.0
    expects = 5
