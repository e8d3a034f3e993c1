"""Education International: https://www.ei-ie.org/en.

The form of addresses is that of public links.
"""

from crawler.source import Source


class EducationInternational(Source):
    """News of unions of teachers; the number tells an article."""

    name = "education_international"
    publisher = "Education International"
    kind = "union"
    region = "world"
    languages = ("en",)
    allowed_domains = ["ei-ie.org"]
    listings = ("https://www.ei-ie.org/en",)
    articles = r"^/en/item/\d+(?::|%3A)"
    topics = ("repression",)
    delay = 3.0
    expects = 3
