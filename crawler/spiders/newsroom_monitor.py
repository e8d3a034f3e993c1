"""Rights Monitor, one of the two sample sites (``python -m newsroom``)."""

from crawler.source import Source


class NewsroomMonitor(Source):
    """Atom, sitemaps, and a listing of several pages."""

    name = "newsroom_monitor"
    publisher = "Rights Monitor"
    kind = "human-rights"
    region = "world"
    languages = ("en", "ru")
    allowed_domains = ["monitor.newsroom.test"]
    feeds = ("http://monitor.newsroom.test/atom.xml",)
    sitemaps = ("http://monitor.newsroom.test/sitemap-index.xml",)
    listings = ("http://monitor.newsroom.test/news/",)
    next_page = "a.older"
    articles = r"^/(news/\d{4}/[a-z0-9-]+\.html|node/\d+|drafts/[a-z0-9-]+\.html)$"
    delay = 0.05
    expects = 12
    sample = True
