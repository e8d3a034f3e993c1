"""Solidarity Center, English posts: https://www.solidaritycenter.org/about/."""

from crawler.source import Source


class SolidarityCenter(Source):
    """Posts on unions and workers in all countries."""

    name = "solidarity_center"
    publisher = "Solidarity Center"
    kind = "union"
    region = "world"
    languages = ("en",)
    allowed_domains = ["solidaritycenter.org"]
    feeds = ("https://www.solidaritycenter.org/feed/",)
    sitemaps = ("https://www.solidaritycenter.org/sitemap.xml",)
    tags = ("https://www.solidaritycenter.org/tag/belarus-workers-jailed/",)
    next_page = "a.next"
    # Posts stand at the root, beside pages such as /where-we-work/.
    articles = r"^/(?!wh\w+-we-)[a-z0-9]+(?:-[a-z0-9]+){2,}/?$"
    delay = 3.0
    expects = 5
