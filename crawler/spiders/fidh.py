"""International Federation for Human Rights (FIDH), in English: https://www.fidh.org/en/.

SPIP, whose feed stands at this address; the form of addresses is that of public links.
"""

from crawler.source import Source


class Fidh(Source):
    """Statements and reports by country and issue."""

    name = "fidh"
    publisher = "FIDH"
    kind = "human-rights"
    region = "world"
    languages = ("en",)
    allowed_domains = ["fidh.org"]
    feeds = ("https://www.fidh.org/spip.php?page=backend&lang=en",)
    listings = ("https://www.fidh.org/en/",)
    articles = r"^/en/(?:region|issues)/(?:[^/]+/)+[^/]*-[^/]*-[^/]+/?$"
    topics = ("repression",)
    delay = 3.0
    expects = 5
