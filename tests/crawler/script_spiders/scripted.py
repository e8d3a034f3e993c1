"""The source of the sample site whose articles are written by scripts."""

from crawler.source import Source


class Scripted(Source):
    """A feed, and pages that a browser must show."""

    name = "scripted"
    publisher = "The Labour Tribune"
    kind = "union"
    languages = ("en",)
    country = "BY"
    allowed_domains = ["scripted.newsroom.test"]
    feeds = ("http://scripted.newsroom.test/feed.xml",)
    articles = r"^/articles/[a-z0-9-]+/$"
    delay = 0.01
    expects = 4
    javascript = True
    sample = True
