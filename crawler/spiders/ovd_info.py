"""OVD-Info: https://ovd.info/.

The feed stands in public lists, where one calls it official.
"""

from crawler.source import Source


class OvdInfo(Source):
    """Detentions, trials and prisons in Russia."""

    name = "ovd_info"
    publisher = "OVD-Info"
    kind = "human-rights"
    country = "RU"
    languages = ("ru",)
    allowed_domains = ["ovd.info"]
    feeds = ("https://ovd.info/rss.xml",)
    listings = ("https://ovd.info/express-news",)
    articles = r"^/(?:express-news|news|articles|stories)/(?:20\d\d/\d\d/\d\d/)?[^/]+/?$"
    delay = 3.0
    rhythm = 12.0
    expects = 10
