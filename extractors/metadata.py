"""What a page says about itself in its markup: title, language, date of publication."""

from __future__ import annotations

import json
import re
from datetime import datetime
from html import unescape
from typing import TYPE_CHECKING, Any

from htmldate import find_date

from extractors.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

Node = dict[str, Any]

DATE_METAS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "datecreated",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "date",
)
"""Names of ``meta`` tags that say when a page was published, most trusted first."""

EARLIEST = datetime(1995, 1, 1)  # noqa: DTZ001
LATEST = datetime(2099, 12, 31)  # noqa: DTZ001
_ARTICLE = re.compile(r"Article$|Posting$|^Report$")
_CHANGED = re.compile(r"modif|updat|revis", re.IGNORECASE)
_ISO = re.compile(r"\s*((?:19|20)\d\d-\d\d-\d\d)(?!\d)")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z0-9-]+))?\Z")
_YEARLY = re.compile(
    r"\b((?:19|20)\d\d)[ -](?:annual|country|world|yearly)[ -](?:[\w-]+[ -])?reports?\b"
    r"|\b(?:annual|world|yearly) report,? (?:of |for )?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def parse_jsonld(tree: HtmlElement) -> list[Node]:
    """The JSON-LD objects of the page and its ``@graph``, articles first, without broken ones."""
    nodes: list[Node] = []
    for script in tree.xpath('//script[contains(@type, "ld+json")]'):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        nodes += _nodes(data)
    return sorted(nodes, key=lambda node: not _is_article(node))


def parse_metas(tree: HtmlElement) -> dict[str, str]:
    """First content of each ``meta`` tag by its name, property or itemprop, lower case."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        content = (meta.get("content") or "").strip()
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def title_of(tree: HtmlElement, nodes: list[Node], metas: dict[str, str]) -> str:
    """The headline, without the name of the site; "" when the page has none."""
    headlines = [n.get("headline") for n in nodes if _is_article(n)]
    found = next((h for h in headlines if isinstance(h, str) and h.strip()), None)
    title = _one_line(
        found or metas.get("og:title") or heading_of(tree) or tree.findtext(".//title")
    )
    return _without_site(title, metas.get("og:site_name", ""))


def heading_of(tree: HtmlElement) -> str:
    """The text of the first ``h1`` that has any."""
    return next((t for h in tree.iter("h1") if (t := _one_line(h.text_content()))), "")


def language_of(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    """BCP 47 tag of ``html lang`` or ``og:locale``; None without either."""
    root = tree.getroottree().getroot()
    for said in (root.get("lang"), root.get("xml:lang"), metas.get("og:locale")):
        if said and (m := _LANGUAGE.match(said.strip())):
            return m[1].lower() + (f"-{m[2]}" if m[2] else "")
    return None


def published_of(
    tree: HtmlElement, nodes: list[Node], metas: dict[str, str], url: str
) -> str | None:
    """``YYYY-MM-DD`` of publication, never of a change; None when the page names none."""
    said = [node.get("datePublished") or node.get("dateCreated") for node in nodes]
    said += [metas.get(name) for name in DATE_METAS]
    said += tree.xpath('//time[@pubdate or @itemprop="datePublished"]/@datetime')
    said += tree.xpath('//*[@itemprop="datePublished"]/@content')
    found = next((day for text in said if isinstance(text, str) and (day := read_day(text))), None)
    return found or _guessed(tree, url)


def read_day(text: str) -> str | None:
    """The day that a date stamp names, in its own time zone; None when it names no single day.

    >>> read_day("2021-05-04T23:30:00-05:00"), read_day("Tue, 4 May 2021 08:00 GMT")
    ('2021-05-04', '2021-05-04')
    >>> read_day("May 2021") is None, read_day("2021-02-30") is None
    (True, True)
    """
    dates = find_dates(m[1] if (m := _ISO.match(text)) else text[:100], None)
    day = dates[0].edtf if dates else None
    return day if day and len(day) == len("2021-05-04") else None


def reporting_year(*titles: str) -> int | None:
    """The year that an annual report covers, by its title or address; None for anything else.

    >>> reporting_year("2016 Country Reports on Human Rights Practices: Belarus")
    2016
    >>> reporting_year("Annual Report 2019"), reporting_year("2021 report shows abuse")
    (2019, None)
    """
    for title in titles:
        if m := _YEARLY.search(title):
            return int(m[1] or m[2])
    return None


def _nodes(data: object) -> Iterator[Node]:
    if isinstance(data, list):
        for item in data:
            yield from _nodes(item)
    elif isinstance(data, dict):
        yield data
        yield from _nodes(data.get("@graph"))


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and _ARTICLE.search(name) for name in names)


def _one_line(text: str | None) -> str:
    return " ".join(unescape(text or "").split())


def _without_site(title: str, site: str) -> str:
    """The title without " - Site" or "Site | " around it."""
    if not site:
        return title
    name = re.escape(_one_line(site))
    return re.sub(rf"\s+[-–—|:·»]+\s+{name}\Z|\A{name}\s*[-–—|:·»]+\s+", "", title) or title


def _guessed(tree: HtmlElement, url: str) -> str | None:
    """The date that htmldate finds in other markup; the limits keep today's date out of it.

    Takes out of the tree what says when the page was changed, which htmldate would fall back on.
    """
    for meta in list(tree.iter("meta")):
        if _CHANGED.search(meta.get("property") or meta.get("name") or meta.get("itemprop") or ""):
            meta.drop_tree()
    try:
        return find_date(
            tree,
            extensive_search=False,
            original_date=True,
            url=url,
            min_date=EARLIEST,
            max_date=LATEST,
        )
    except (ValueError, TypeError, AttributeError):
        return None
