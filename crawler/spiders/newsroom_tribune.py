"""The Labour Tribune, one of the two sample sites (``python -m newsroom``)."""

from crawler.source import Source


class NewsroomTribune(Source):
    """RSS, sitemaps, and a tag page that repeats whole articles."""

    name = "newsroom_tribune"
    publisher = "The Labour Tribune"
    kind = "union"
    languages = ("en", "be-Latn")
    country = "BY"
    allowed_domains = ["tribune.newsroom.test"]
    feeds = ("http://tribune.newsroom.test/feed.xml",)
    sitemaps = ("http://tribune.newsroom.test/sitemap-index.xml",)
    tags = ("http://tribune.newsroom.test/tag/prison/",)
    articles = r"^/(articles/[a-z0-9-]+/|\?p=\d+)$"
    delay = 0.05
    expects = 11
    sample = True
