"""Which kinds of answers can be articles."""

from __future__ import annotations

HTML = ("", "text/html", "application/xhtml+xml")


def why_no_html(content_type: str) -> str | None:
    """What ``content_type`` is instead of HTML, in a few words, or None when it may be HTML.

    >>> why_no_html("image/png"), why_no_html("Text/HTML; charset=utf-8"), why_no_html("")
    ('no HTML but image/png', None, None)
    """
    kind = content_type.partition(";")[0].strip().lower()
    return None if kind in HTML else f"no HTML but {kind}"
