"""Certificates are checked as ever, and what is wrong with one is kept to be told."""

from __future__ import annotations

from datetime import UTC, datetime
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from OpenSSL import SSL
from service_identity.exceptions import VerificationError
from service_identity.hazmat import DNS_ID, IPAddress_ID, ServiceID, verify_service_identity
from service_identity.pyopenssl import extract_patterns
from twisted.internet.interfaces import IOpenSSLClientConnectionCreator
from twisted.web.iweb import IPolicyForHTTPS
from zope.interface import implementer  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from OpenSSL.crypto import X509
    from twisted.protocols.tls import TLSMemoryBIOProtocol

NOT_YET, EXPIRED, SELF_SIGNED = 9, 10, 18
"""Numbers that OpenSSL gives its findings."""


def why_wrong(certificate: X509, finding: int) -> str:
    """What is wrong with the certificate by OpenSSL's ``finding``, in a few words."""
    end = certificate.get_notAfter()
    if finding == EXPIRED or certificate.has_expired():
        return f"its certificate expired on {_day(end)}"
    if finding == NOT_YET:
        return f"its certificate is not valid before {_day(certificate.get_notBefore())}"
    if finding == SELF_SIGNED:
        return "its certificate is self-signed"
    return f"its certificate is signed by nobody we trust (OpenSSL {finding})"


@implementer(IPolicyForHTTPS)
class Certificates:
    """A policy for HTTPS that checks what Twisted's does, and remembers what was wrong.

    ``policy`` is the one that makes the connections; interfaces of zope have no types.
    """

    def __init__(self, policy: Any) -> None:
        self._policy = policy
        self.wrong: dict[str, str] = {}
        """By host name, what was wrong with its certificate."""

    def creatorForNetloc(self, hostname: bytes, port: int) -> Any:  # noqa: N802
        """What makes connections to the host, as Twisted asks for it."""
        creator = self._policy.creatorForNetloc(hostname, port)
        return _Creator(creator, hostname.decode("ascii"), self.wrong)


@implementer(IOpenSSLClientConnectionCreator)
class _Creator:
    def __init__(self, creator: Any, host: str, wrong: dict[str, str]) -> None:
        self._creator = creator
        self._host = host
        self._wrong = wrong
        self._service = _service(host)

    def clientConnectionForTLS(self, protocol: TLSMemoryBIOProtocol) -> SSL.Connection:  # noqa: N802
        """A connection that is given up when the certificate is wrong."""
        connection: SSL.Connection = self._creator.clientConnectionForTLS(protocol)
        connection.set_verify(SSL.VERIFY_PEER | SSL.VERIFY_FAIL_IF_NO_PEER_CERT, self._verify)
        return connection

    def _verify(
        self, _: SSL.Connection, certificate: X509, finding: int, depth: int, good: int
    ) -> bool:
        if not good:
            self._wrong.setdefault(self._host, why_wrong(certificate, finding))
            return False
        if depth == 0:
            try:
                verify_service_identity(extract_patterns(certificate), [self._service], [])
            except VerificationError:
                self._wrong[self._host] = "its certificate is that of another host"
                return False
        return True


def _service(host: str) -> ServiceID:
    try:
        ip_address(host)
    except ValueError:
        return DNS_ID(host)
    return IPAddress_ID(host)


def _day(moment: bytes | None) -> str:
    """The day of an ASN.1 time, as ISO 8601."""
    found = datetime.strptime((moment or b"").decode(), "%Y%m%d%H%M%SZ").replace(tzinfo=UTC)
    return found.date().isoformat()
