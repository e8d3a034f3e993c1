"""Viasna human rights centre, English edition: https://spring96.org/en.

The form of addresses is that of public links; the feed stands in public lists.
"""

from crawler.source import Source


class ViasnaEnglish(Source):
    """Arrests, trials and prisons in Belarus; numbered. The site refuses many programs."""

    name = "viasna_en"
    publisher = "Viasna"
    kind = "human-rights"
    country = "BY"
    languages = ("en",)
    allowed_domains = ["spring96.org"]
    feeds = ("https://spring96.org/rss",)
    listings = ("https://spring96.org/en/news",)
    next_page = 'a[rel="next"], li.next a'
    max_pages = 10
    articles = r"^/en/news/\d+$"
    delay = 5.0
    rhythm = 12.0
    expects = 8
