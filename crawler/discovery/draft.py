"""What was discovered of a site in, the text of its declaration out. Pure."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from crawler.urls import host

WIDTH = 100
PREFIXES = re.compile(r"^(?:www|news|m)\.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A declaration as it is to be written; each attribute is that of a source."""

    url: str
    """Of the front page."""
    platform: str
    name: str
    publisher: str
    kind: str
    country: str | None
    region: str | None
    languages: tuple[str, ...]
    verified: str | None
    allowed_domains: list[str]
    feeds: tuple[str, ...]
    sitemaps: tuple[str, ...]
    wordpress: tuple[str, ...]
    listings: tuple[str, ...]
    articles: str
    delay: float
    expects: int


def source_name(url: str) -> str:
    """A name for the source of a site.

    >>> source_name("https://www.en-hrana.org/"), source_name("https://1news.example.org/")
    ('en_hrana', 'site_1news_example')
    """
    words = PREFIXES.sub("", host(url)).rpartition(".")[0]
    name = re.sub(r"[^a-z0-9]+", "_", words.lower()).strip("_")
    return name if name[:1].isalpha() else f"site_{name}"


def declaration(draft: Draft) -> str:
    """The text of the file that declares the source."""
    by = f", made by {draft.platform}" if draft.platform else ""
    lines = [
        f'"""{_quoted(draft.publisher)}: {draft.url}."""',
        "",
        "from crawler.source import Source",
        "",
        "",
        f"class {_class_name(draft.name)}(Source):",
        f'    """Found by `casebook sources add`{_quoted(by)}."""',
        "",
    ]
    for attribute in Draft.__slots__[2:]:
        value = getattr(draft, attribute)
        if value:
            lines += _assignment(attribute, value)
    return "\n".join(lines) + "\n"


def _assignment(attribute: str, value: object) -> list[str]:
    if attribute == "articles" and isinstance(value, str) and '"' not in value:
        return [f'    articles = r"{value}"']
    line = f"    {attribute} = {_literal(value)}"
    if len(line) <= WIDTH or not isinstance(value, list | tuple):
        return [line]
    opening, closing = ("[", "]") if isinstance(value, list) else ("(", ")")
    parts = [f"        {_literal(part)}," for part in value]
    return [f"    {attribute} = {opening}", *parts, f"    {closing}"]


def _literal(value: object) -> str:
    """The value as Python writes it, with double quotes."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, tuple):
        return f"({', '.join(map(_literal, value))}{',' if len(value) == 1 else ''})"
    return repr(value)


def _class_name(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))


def _quoted(text: str) -> str:
    return text.replace("\\", "").replace('"', "'")
