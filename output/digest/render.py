"""A digest as Markdown that a terminal shows well, and as a page that asks for nothing outside."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from output.digest.contents import Digest
from output.spreadsheet import write_whole

SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def as_markdown(digest: Digest) -> str:
    """The digest as Markdown; what pages say cannot break out of its line."""
    return _environment(html=False).get_template("digest.md").render(digest=digest)


def as_html(digest: Digest) -> str:
    """The digest as one HTML page without scripts, pictures or styles from elsewhere."""
    return _environment(html=True).get_template("digest.html").render(digest=digest)


def write_digest(digest: Digest, data: Path) -> tuple[Path, Path]:
    """The files written into the folder, each as a whole. Raises OSError."""
    text, page = data / "digest.md", data / "digest.html"
    write_whole(text, lambda file: file.write(as_markdown(digest)))
    write_whole(page, lambda file: file.write(as_html(digest)))
    return text, page


@lru_cache(maxsize=2)
def _environment(*, html: bool) -> Environment:
    environment = Environment(
        loader=PackageLoader("output.digest", "."),
        autoescape=html,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plain"] = plain
    environment.tests["web"] = is_web
    return environment


def plain(words: str) -> str:
    r"""The words on one line, without a meaning in Markdown.

    >>> plain("a *b*\n[c](d)")
    'a \\*b\\* \\[c\\](d)'
    """
    return SPECIAL.sub(r"\\\1", " ".join(words.split()))


def is_web(url: str) -> bool:
    """Whether the address may stand in a link.

    >>> is_web("https://example.org/"), is_web("javascript:alert(1)")
    (True, False)
    """
    return url.startswith(("http://", "https://"))
