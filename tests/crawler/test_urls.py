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
    ("https://example.org/a/b/amp/", "https://example.org/a/b/"),
    ("https://example.org/a/b/amp", "https://example.org/a/b"),
    ("https://example.org/a/b.amp.html", "https://example.org/a/b.html"),
    ("https://example.org/a/?amp", "https://example.org/a/"),
    ("https://example.org/a/?amp=1&id=7", "https://example.org/a/?id=7"),
    ("https://example.org/a/?outputType=amp", "https://example.org/a/"),
    ("https://example.org/node/7/print", "https://example.org/node/7"),
    ("https://example.org/a/?print=print", "https://example.org/a/"),
    ("https://example.org/a/?view=print", "https://example.org/a/"),
    ("https://example.org/a/?view=full", "https://example.org/a/?view=full"),
    ("https://example.org/a/?share=twitter", "https://example.org/a/"),
    # These are pages of their own.
    ("https://example.org/amp/", "https://example.org/amp/"),
    ("https://example.org/print", "https://example.org/print"),
    ("https://example.org/a/blueprint", "https://example.org/a/blueprint"),
    ("https://example.org/a/?printer=1", "https://example.org/a/?printer=1"),
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


@given(
    segments,
    st.sampled_from(["utm_source=x", "utm_campaign=", "fbclid=1", "gclid", "amp", "print=1"]),
)
def test_tracking_parameters_change_nothing(path: str, tracking: str) -> None:
    url = f"https://example.org/{path.partition('?')[0].partition('#')[0]}"
    assert canonical(f"{url}?{tracking}") == canonical(url)


@given(segments, st.sampled_from(["/amp/", "/amp", "/print", "/print/amp"]))
def test_variants_of_a_page_have_one_form(path: str, variant: str) -> None:
    once = canonical(f"https://example.org/a/{path.partition('?')[0].partition('#')[0]}{variant}")
    assert canonical(once) == once


def test_parts() -> None:
    assert host("https://WWW.Example.org:8443/a") == "www.example.org"
    assert host("mailto:someone") == ""
    assert path_and_query("https://example.org") == "/"
