"""LabourStart, campaigns: https://www.labourstart.org/.

From general knowledge of the site.
"""

from crawler.source import Source


class LabourStart(Source):
    """Its news links to other sites; its own pages are the campaigns, which are numbered."""

    name = "labourstart"
    publisher = "LabourStart"
    kind = "union"
    region = "world"
    languages = ("en",)
    allowed_domains = ["labourstartcampaigns.net", "labourstart.org"]
    listings = ("https://www.labourstartcampaigns.net/",)
    articles = r"^/show_campaign\.cgi\?(?:.*&)?c=\d+"
    delay = 5.0
    expects = 3
