"""One page, one address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.urls import canonical, host, path_and_query

EXAMPLES = [
    ("https://Example.org", "https://example.org/"),
    ("https://example.org/a/#comments", "https://example.org/a/"),
    ("https://example.org/a/?utm_source=rss&utm_medium=feed", "https://example.org/a/"),
    ("https://example.org/a/?fbclid=x&id=7", "https://example.org/a/?id=7"),
    ("https://example.org/?b=2&a=1", "https://example.org/?a=1&b=2"),
    ("https://example.org/?attribute=1", "https://example.org/?attribute=1"),
    ("https://example.org/навіны/", "https://example.org/%D0%BD%D0%B0%D0%B2%D1%96%D0%BD%D1%8B/"),
    (" https://example.org/a ", "https://example.org/a"),
]


@pytest.mark.parametrize(("url", "expected"), EXAMPLES)
def test_examples(url: str, expected: str) -> None:
    assert canonical(url) == expected


segments = st.text(alphabet="abcXYZ019-._~%ąй &=+?#/;:@", max_size=12)


@given(
    st.sampled_from(["http", "https", "HTTPS"]),
    st.sampled_from(["example.org", "Example.ORG:8080", "пример.рф"]),
    segments,
    segments,
)
def test_canonical_form_is_its_own_canonical_form(
    scheme: str, netloc: str, path: str, query: str
) -> None:
    once = canonical(f"{scheme}://{netloc}/{path}?{query}")
    assert canonical(once) == once


@given(segments, st.sampled_from(["utm_source=x", "utm_campaign=", "fbclid=1", "gclid"]))
def test_tracking_parameters_change_nothing(path: str, tracking: str) -> None:
    url = f"https://example.org/{path.partition('?')[0].partition('#')[0]}"
    assert canonical(f"{url}?{tracking}") == canonical(url)


def test_parts() -> None:
    assert host("https://WWW.Example.org:8443/a") == "www.example.org"
    assert host("mailto:someone") == ""
    assert path_and_query("https://example.org") == "/"
