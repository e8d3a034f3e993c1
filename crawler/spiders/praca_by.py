"""Praca-by, news of work and unions: https://praca-by.info/.

Only the address is known. Run `casebook sources check` before relying on it.
"""

from crawler.source import Source


class PracaBy(Source):
    """News of the independent unions in Belarus, by their own writers."""

    name = "praca_by"
    publisher = "Praca-by"
    kind = "union"
    country = "BY"
    languages = ("ru", "be")
    allowed_domains = ["praca-by.info"]
    feeds = ("https://praca-by.info/feed/",)
    listings = ("https://praca-by.info/",)
    articles = r"^/(?:[a-z_-]+/)*(?:\d+[^/]*|[^/]*-[^/]*-[^/]+)/?$"
    delay = 3.0
    expects = 3
