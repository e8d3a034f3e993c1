"""The canonical form of a URL: one page, one address, from run to run."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

from w3lib.url import canonicalize_url

# Query parameters that tell where a reader came from, never which page is meant.
TRACKING = (
    r"utm_\w+ mtm_\w+ pk_(?:campaign|kwd|source|medium) at_(?:medium|campaign) fbclid gclid gbraid "
    r"wbraid dclid yclid ymclid msclkid twclid ttclid li_fat_id igsh igshid mc_[ce]id _openstat "
    r"_hsenc _hsmi hss_channel ref_src ref_url __twitter_impression ncid ocid cmpid xtor "
    r"share replytocom"
).split()
# And those that ask for a page for telephones or for paper.
VARIANTS = r"amp outputtype=amp print view=print".split()
DROPPED = re.compile(rf"(?:{'|'.join((*TRACKING, *VARIANTS))})(?:=|$)", re.IGNORECASE)
VARIANT_PATH = re.compile(r"(?<=[^/])(?:/(?:amp|print))+(?=/?$)|\.amp(?=\.html$)")


def canonical(url: str) -> str:
    """Canonical form of an absolute ``url``, under which all its variants are one page.

    No fragment, no tracking parameters, sorted query; pages for telephones (AMP) and for paper
    are the article that they repeat. Raises ValueError when ``url`` is malformed.

    >>> canonical("HTTP://Example.org/a?utm_source=rss&b=2&a=1#top")
    'http://example.org/a?a=1&b=2'
    >>> canonical("https://example.org/news/one/amp/"), canonical("https://example.org/1?print=1")
    ('https://example.org/news/one/', 'https://example.org/1')
    """
    parts = urlsplit(url.strip())
    kept = "&".join(part for part in parts.query.split("&") if not DROPPED.match(part))
    plain = canonicalize_url(urlunsplit(parts._replace(query=kept)))
    folded = urlsplit(plain)
    path = VARIANT_PATH.sub("", folded.path)
    # What follows a semicolon has a canonical form of its own, which folding would undo.
    return plain if path == folded.path or ";" in path else urlunsplit(folded._replace(path=path))


def host(url: str) -> str:
    """Host name of ``url`` in lower case, without port; empty when it has none.

    >>> host("https://WWW.Example.org:8443/a"), host("http://[broken")
    ('www.example.org', '')
    """
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def path_and_query(url: str) -> str:
    """What follows the host: ``/a/b/?c=d``.

    >>> path_and_query("https://example.org/news/?page=2")
    '/news/?page=2'
    """
    parts = urlsplit(url)
    return f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
