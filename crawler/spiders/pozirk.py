"""Pozirk: https://pozirk.online/. The form of addresses is that of public links."""

from crawler.source import Source


class Pozirk(Source):
    """News agency on Belarus, in three languages; numbered."""

    name = "pozirk"
    publisher = "Pozirk"
    kind = "news"
    country = "BY"
    languages = ("be", "ru", "en")
    allowed_domains = ["pozirk.online"]
    listings = (
        "https://pozirk.online/en/",
        "https://pozirk.online/be/",
        "https://pozirk.online/ru/",
    )
    articles = r"^/(?:be|ru|en)/(?:news|longreads?)/\d+/?$"
    topics = ("repression",)
    delay = 3.0
    rhythm = 12.0
    expects = 10
