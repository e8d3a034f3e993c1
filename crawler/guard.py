"""No connection to this machine or its network: a crawl goes to public web sites alone.

A host name is judged by the address that is then connected to, so a name that changes its address
between two look-ups gains nothing. Proxies that the operator sets are trusted: behind one, names
are looked up by the proxy.
"""

from __future__ import annotations

import socket
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import TYPE_CHECKING, Any, ClassVar, Self
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy.resolver import CachingThreadedResolver

from crawler.refusals import ForbiddenAddressError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from scrapy import Request
    from scrapy.crawler import Crawler
    from twisted.internet.base import ReactorBase
    from twisted.internet.defer import Deferred


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Whether the address is one of a public host."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast


def literal_address(host: str) -> IPv4Address | IPv6Address | None:
    """The address that ``host`` spells out in any way the system takes, or None for a name.

    >>> literal_address("127.1"), literal_address("2130706433"), literal_address("example.org")
    (IPv4Address('127.0.0.1'), IPv4Address('127.0.0.1'), None)
    """
    with suppress(ValueError):
        return ip_address(host)
    with suppress(OSError, UnicodeError):
        return IPv4Address(socket.inet_aton(host))
    return None


def why_forbidden(url: str, allow_private: bool) -> str | None:
    """Why ``url`` must not be asked for, as far as it says so itself, or None."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        return f"{parts.scheme}: is not of the web"
    address = literal_address(parts.hostname or "")
    if address is None or allow_private or is_public(address):
        return None
    return f"{parts.hostname} is no public address"


class GuardMiddleware:
    """Refuses URLs that are not of the web, or that spell out an address that is not public."""

    def __init__(self, allow_private: bool) -> None:
        self._allow_private = allow_private

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """The guard as ALLOW_PRIVATE sets it."""
        return cls(crawler.settings.getbool("ALLOW_PRIVATE"))

    def process_request(self, request: Request) -> None:
        """Raise ForbiddenAddressError for what must not be asked for."""
        if why := why_forbidden(request.url, self._allow_private):
            raise ForbiddenAddressError(why)


class PublicResolver(CachingThreadedResolver):
    """Looks names up, and gives no address that is not public."""

    _trusts_all = False
    _trusted: frozenset[str | None] = frozenset()
    """Host names of the operator's proxies."""
    refused: ClassVar[set[str]] = set()
    """Names that led to no public address. Twisted tells only that a look-up found nothing."""

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        """The resolver as the settings say."""
        resolver = super().from_crawler(crawler, reactor)
        resolver._trusts_all = crawler.settings.getbool("ALLOW_PRIVATE")
        resolver._trusted = frozenset(urlsplit(url).hostname for url in getproxies().values())
        return resolver

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:  # noqa: N802
        """The address of ``name``, as Twisted asks for it."""
        found = super().getHostByName(name, timeout)
        if self._trusts_all or name in self._trusted:
            return found
        return found.addCallback(_public_or_raise, name)


def _public_or_raise(address: Any, name: str) -> Any:
    if not is_public(ip_address(address)):
        PublicResolver.refused.add(name)
        raise ForbiddenAddressError(f"{name} has no public address")
    return address
