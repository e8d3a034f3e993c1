"""HTML as a tree: decoded, cut to a size that can be read in time, ``main`` where it belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes
from trafilatura import load_html
from w3lib.encoding import html_to_unicode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 1_000_000
"""Code points that are read of a page; the time that extraction takes grows faster than size."""

CHROME = ("header", "nav", "footer", "aside")
CHARSETS = [
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("iso8859_2", "iso8859_5", "iso8859_15", "koi8_r", "koi8_u", "cp874"),
    *("gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
]
"""Legacy charsets of the web, among which a page that declares none is told by its look."""

_SAMPLE = 50_000
_CODE = re.compile(r"<(?P<slash>/?)(?P<name>script|style)\b(?P<rest>[^<>]*)>", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")


def decode(body: bytes, content_type: str = "") -> str:
    """The text of the bytes, by byte order mark, Content-Type, ``meta`` tag, then their look.

    Letters that are good UTF-8 are that, whatever else is declared: no other text looks so.

    >>> decode('<meta charset="windows-1251"><p>Суд'.encode("cp1251"))
    '<meta charset="windows-1251"><p>Суд'
    >>> decode("Łódź".encode()), decode(b"")
    ('Łódź', '')
    """
    if not body.isascii() and _looks_like_utf_8(body):
        content_type = "text/html; charset=utf-8"
    return html_to_unicode(content_type, body, "utf-8", _looks_like)[1]


def parse(html: str) -> HtmlElement | None:
    """The tree of the page, cut at ``LONGEST`` without its code; None when it is no HTML."""
    short = html if len(html) <= LONGEST else without_code(html)[:LONGEST]
    tree = load_html(_XML_DECLARATION.sub("", short, count=1))
    if tree is not None:
        _lift_main(tree)
    return tree


def without_code(html: str) -> str:
    """The page without scripts and styles, JSON-LD kept.

    >>> without_code("<script>a<b</script><p>Text<style>p {}</style>")
    '<p>Text'
    >>> without_code('<script type="application/ld+json">{}</script>')
    '<script type="application/ld+json">{}</script>'
    """
    kept: list[str] = []
    start, inside = 0, ""
    for tag in _CODE.finditer(html):
        name = tag["name"].lower()
        if not inside and not tag["slash"] and "ld+json" not in tag["rest"]:
            kept.append(html[start : tag.start()])
            inside = name
        elif tag["slash"] and name == inside:
            start, inside = tag.end(), ""
    return "".join(kept) + ("" if inside else html[start:])


def _looks_like_utf_8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _looks_like(body: bytes) -> str | None:
    if _looks_like_utf_8(body):
        return "utf-8"
    best = from_bytes(body[:_SAMPLE], cp_isolation=CHARSETS).best()
    return best.encoding if best else None


def _lift_main(tree: HtmlElement) -> None:
    """Take ``main`` out of navigation that was never closed.

    HTML allows no ``main`` inside these elements, so there it is a slip of the page.
    """
    for main in tree.iter("main"):
        outer = [a for a in main.iterancestors() if a.tag in CHROME]
        if outer and outer[-1].getparent() is not None:
            outer[-1].addnext(main)
            return
