"""Certificates for sites that speak TLS, made anew for each newsroom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

DAY = timedelta(days=1)
KINDS = ("good", "expired", "wrong-host", "self-signed")


@dataclass(frozen=True, slots=True)
class _Signed:
    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey


class Authority:
    """An authority of our own: who trusts ``file`` trusts the good certificates that it makes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own = _signed("Newsroom Authority", None, DAY * 30, is_authority=True)
        self.file = folder / "authority.pem"
        self.file.write_bytes(_pem(self._own.certificate))

    def certificate(self, host: str, kind: str) -> Path:
        """File with a certificate of one of KINDS for the host, and its key."""
        name = f"elsewhere.{host}" if kind == "wrong-host" else host
        signer = None if kind == "self-signed" else self._own
        left = -DAY if kind == "expired" else DAY * 30
        made = _signed(name, signer, left)
        file = self._folder / f"{host}-{kind}.pem"
        key = made.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        file.write_bytes(key + _pem(made.certificate))
        return file


def _signed(
    name: str, signer: _Signed | None, left: timedelta, *, is_authority: bool = False
) -> _Signed:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    end = datetime.now(UTC) + left
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(signer.certificate.subject if signer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(end - DAY * 90)
        .not_valid_after(end)
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(signer.key if signer else key, SHA256())
    )
    return _Signed(certificate, key)


def _pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.PEM)
