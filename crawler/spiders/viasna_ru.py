"""Viasna human rights centre, Russian edition: https://spring96.org/ru.

The form of addresses is that of public links; the feed stands in public lists.
"""

from crawler.source import Source


class ViasnaRussian(Source):
    """Arrests, trials and prisons in Belarus; numbered. The site refuses many programs."""

    name = "viasna_ru"
    publisher = "Viasna"
    kind = "human-rights"
    country = "BY"
    languages = ("ru",)
    allowed_domains = ["spring96.org"]
    feeds = ("https://spring96.org/rss",)
    listings = ("https://spring96.org/ru/news",)
    next_page = 'a[rel="next"], li.next a'
    max_pages = 10
    articles = r"^/ru/news/\d+$"
    delay = 5.0
    rhythm = 12.0
    expects = 8
