"""Radio Free Europe, Belarus service (Radio Svaboda): https://www.svaboda.org/.

The form of addresses is that of public links; all RFE/RL sites have their newest at /api/epiqq.
"""

from crawler.source import Source


class RfeBelarus(Source):
    """News of Belarus in Belarusian; the number tells an article."""

    name = "rfe_belarus"
    publisher = "Radio Free Europe/Radio Liberty"
    kind = "news"
    country = "BY"
    languages = ("be",)
    allowed_domains = ["svaboda.org"]
    feeds = ("https://www.svaboda.org/api/epiqq",)
    listings = ("https://www.svaboda.org/",)
    articles = r"^/a/(?:[^/]+/)?\d+\.html$"
    topics = ("repression",)
    delay = 3.0
    rhythm = 12.0
    expects = 10
