"""The canonical form of a URL: one page, one address, from run to run."""

from __future__ import annotations

import re
from urllib.parse import urlsplit, urlunsplit

from w3lib.url import canonicalize_url

# Query parameters that tell where a reader came from, never which page is meant.
TRACKING = re.compile(
    r"(?:utm_\w+|mtm_\w+|pk_(?:campaign|kwd|source|medium)|fbclid|gclid|dclid|yclid|msclkid|igshid|mc_[ce]id|_openstat|at_(?:medium|campaign))"
    r"(?:=|$)",
    re.IGNORECASE,
)


def canonical(url: str) -> str:
    """Canonical form of an absolute ``url``: no fragment, no tracking parameters, sorted query.

    Raises ValueError when ``url`` is malformed.

    >>> canonical("HTTP://Example.org/a?utm_source=rss&b=2&a=1#top")
    'http://example.org/a?a=1&b=2'
    """
    parts = urlsplit(url.strip())
    kept = "&".join(part for part in parts.query.split("&") if not TRACKING.match(part))
    return canonicalize_url(urlunsplit(parts._replace(query=kept)))


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
