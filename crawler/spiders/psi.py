"""Public Services International: https://publicservices.international/.

The form of addresses is that of public links.
"""

from crawler.source import Source


class Psi(Source):
    """News of unions in public services."""

    name = "psi"
    publisher = "Public Services International"
    kind = "union"
    region = "world"
    languages = ("en",)
    allowed_domains = ["publicservices.international"]
    listings = ("https://publicservices.international/resources/news?lang=en",)
    articles = r"^/resources/(?:news|statements)/[^/?]+\?(?:.*&)?id=\d+(?:&lang=en)?$"
    topics = ("repression",)
    delay = 3.0
    expects = 3
