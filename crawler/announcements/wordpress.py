"""The WordPress REST API: addresses of its lists of posts, and what these announce."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from w3lib.url import add_or_replace_parameters

from crawler.announcements.link import Announced, AnnouncementError, Form, Link, plain, span

if TYPE_CHECKING:
    from datetime import datetime

PER_PAGE = 100
"""As many as the API gives at once."""


def posts_page(
    endpoint: str,
    page: int = 1,
    *,
    after: datetime | None = None,
    modified_after: datetime | None = None,
    with_words: bool = False,
) -> str:
    """Address of one page of the posts at ``endpoint``, newest first.

    ``after``: only posts published later. ``modified_after``: only posts changed later; with it,
    ``after`` says which newer ones are left out, as they are asked for anyway. ``with_words``: with
    titles and excerpts, which a relevance filter reads.
    """
    wanted = "link,date_gmt,modified_gmt" + (",title,excerpt" if with_words else "")
    asked = {"_fields": wanted, "per_page": str(PER_PAGE), "page": str(page)}
    if modified_after:
        asked |= {"modified_after": _moment(modified_after), "orderby": "modified"}
    if after:
        asked["before" if modified_after else "after"] = _moment(after)
    return add_or_replace_parameters(endpoint, asked)


def read_posts(body: bytes) -> Announced:
    """What one page of posts announces.

    Raises AnnouncementError when it is no list of posts; its message is the API's own where it
    gives one.
    """
    try:
        posts = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise AnnouncementError("no WordPress posts but something else than JSON") from error
    if not isinstance(posts, list):
        said = posts.get("message") if isinstance(posts, dict) else None
        raise AnnouncementError(f"no WordPress posts: {plain(said) or 'JSON of another kind'}")
    links = [_link(post) for post in posts if isinstance(post, dict)]
    return Announced(Form.WORDPRESS, tuple(link for link in links if link.url))


def _link(post: dict[str, Any]) -> Link:
    url = post.get("link")
    return Link(
        url if isinstance(url, str) else "",
        span(post.get("date_gmt"))[0],
        span(post.get("modified_gmt"))[1],
        title=_rendered(post.get("title")),
        summary=_rendered(post.get("excerpt")),
    )


def _rendered(field: Any) -> str:
    return plain(field.get("rendered")) if isinstance(field, dict) else ""


def _moment(moment: datetime) -> str:
    # Without a zone: older versions of WordPress take the site's own for granted.
    return moment.strftime("%Y-%m-%dT%H:%M:%S")
