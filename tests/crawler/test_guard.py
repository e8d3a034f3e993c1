"""A crawl connects to public web sites alone."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path

import pytest
from probing import listening, probe

from crawler.guard import is_public, literal_address

ADDRESSES = [
    ("8.8.8.8", True),
    ("2a00:1450:4001::1", True),
    ("127.0.0.1", False),
    ("0.0.0.0", False),
    ("10.1.2.3", False),
    ("169.254.169.254", False),
    ("100.64.0.1", False),
    ("224.0.0.1", False),
    ("::1", False),
    ("fe80::1", False),
    ("::ffff:127.0.0.1", False),
    ("2002:7f00:1::", False),
]


@pytest.mark.parametrize(("address", "expected"), ADDRESSES)
def test_public_addresses(address: str, expected: bool) -> None:
    assert is_public(ip_address(address)) is expected


@pytest.mark.parametrize("host", ["127.1", "2130706433", "0x7f.1", "0177.0.0.1", "127.0.0.1"])
def test_every_spelling_of_an_address(host: str) -> None:
    assert str(literal_address(host)) == "127.0.0.1"


@pytest.mark.parametrize("host", ["example.org", "localhost", "1.example", ""])
def test_names_are_no_addresses(host: str) -> None:
    assert literal_address(host) is None


HOSTS = ["localhost", "127.1", "127.0.0.1", "2130706433", "0.0.0.0", "[::1]"]


def test_this_machine_is_never_connected_to(tmp_path: Path) -> None:
    with listening() as (port, asked):
        urls = [f"http://{host}:{port}/" for host in HOSTS]
        missed = probe(tmp_path, [*urls, "file:///etc/hostname", "data:,hello", "ftp://ftp.test/"])
        assert asked == []
        assert sorted(missed) == sorted(
            [*urls, "file:///etc/hostname", "data:,hello", "ftp://ftp.test/"]
        )
        localhost, *literals = urls
        assert all("is no public address" in missed[url] for url in literals)
        assert missed[localhost] == "localhost has no public address"
        assert missed["file:///etc/hostname"] == "file: is not of the web"


def test_local_testing_may_allow_it(tmp_path: Path) -> None:
    with listening() as (port, asked):
        urls = [f"http://{host}:{port}/" for host in ("localhost", "127.1", "2130706433")]
        assert probe(tmp_path, [*urls, "file:///etc/hostname"], ALLOW_PRIVATE=True) == {
            "file:///etc/hostname": "file: is not of the web"
        }
        assert len(asked) == 3


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_proxy_is_trusted_but_leads_nowhere_else(host: str, tmp_path: Path) -> None:
    with listening() as (port, asked):
        target = f"http://127.0.0.1:{port}/secret"
        with listening(302, Location=target) as (proxy_port, proxied):
            missed = probe(tmp_path, ["http://probe.test/"], proxy=f"http://{host}:{proxy_port}")
        assert proxied == ["http://probe.test/"]
        assert asked == []
        reason = f"leads to {target}: 127.0.0.1 is no public address"
        assert missed == {"http://probe.test/": reason}
