"""Building and Wood Workers' International: https://www.bwint.org/.

The form of addresses is that of public links.
"""

from crawler.source import Source


class Bwi(Source):
    """News of unions in building, wood and forestry; numbered."""

    name = "bwi"
    publisher = "Building and Wood Workers' International"
    kind = "union"
    region = "world"
    languages = ("en",)
    allowed_domains = ["bwint.org"]
    listings = ("https://www.bwint.org/",)
    articles = r"^/BwiNews/NewsDetails\?(?:.*&)?newsId=\d+"
    topics = ("repression",)
    delay = 3.0
    expects = 2
