"""International Trade Union Confederation: https://www.ituc-csi.org/.

SPIP; its feed stands in public lists.
"""

from crawler.source import Source


class Ituc(Source):
    """Statements and news; articles stand at the root."""

    name = "ituc"
    publisher = "International Trade Union Confederation"
    kind = "union"
    region = "world"
    languages = ("en",)
    allowed_domains = ["ituc-csi.org"]
    feeds = ("https://www.ituc-csi.org/spip.php?page=backend&lang=en",)
    listings = ("https://www.ituc-csi.org/?lang=en",)
    articles = r"^/[A-Za-z0-9]+(?:-[A-Za-z0-9]+){2,}(?:\?lang=en)?$"
    topics = ("repression",)
    delay = 3.0
    expects = 5
