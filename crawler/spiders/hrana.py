"""HRANA, Human Rights Activists News Agency, in English: https://www.en-hrana.org/.

WordPress; the feed stands in public lists, the form of addresses is that of public links.
"""

from crawler.source import Source


class Hrana(Source):
    """Arrests, trials and executions in Iran."""

    name = "hrana"
    publisher = "HRANA"
    kind = "human-rights"
    country = "IR"
    languages = ("en",)
    allowed_domains = ["en-hrana.org"]
    feeds = ("https://www.en-hrana.org/feed/",)
    wordpress = ("https://www.en-hrana.org/wp-json/wp/v2/posts",)
    articles = r"^/[^/]*-[^/]*-[^/]+/?$"
    delay = 3.0
    rhythm = 12.0
    expects = 5
