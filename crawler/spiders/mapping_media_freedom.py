"""Mapping Media Freedom, alerts: https://www.mapmf.org/.

From general knowledge of the site.
"""

from crawler.source import Source


class MappingMediaFreedom(Source):
    """Numbered alerts of what is done to journalists in Europe. The map itself needs JavaScript."""

    name = "mapping_media_freedom"
    publisher = "Media Freedom Rapid Response"
    kind = "press-freedom"
    region = "europe"
    languages = ("en",)
    allowed_domains = ["mapmf.org", "mappingmediafreedom.org"]
    sitemaps = ("https://www.mapmf.org/sitemap.xml",)
    listings = ("https://www.mapmf.org/explorer",)
    articles = r"^/alert/\d+"
    delay = 3.0
    expects = 5
