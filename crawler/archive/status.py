"""What an answer amounts to, whatever status it bears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.archive.http import MessageError, TooLargeError, decoded_body
from crawler.blocks import why_block
from crawler.selection import is_shell

if TYPE_CHECKING:
    from crawler.archive.http import Message

OK = 200
FORBIDDEN = 403
CONTENT_TOO_LARGE = 413
SHELL = 206
"""Of an HTML page as sent by a site whose pages are written by scripts: only a part of it."""


def status_of(message: Message, source: str, *, is_rendered: bool = False) -> int:
    """The answer's status; of a 200 that keeps us out 403, of one that unpacks without end 413.

    So what is no page is never taken for a version of one. Of an HTML page of a source whose pages
    are written by scripts SHELL, unless a browser has made it.
    """
    if message.status != OK:
        return message.status
    try:
        body = decoded_body(message)
    except TooLargeError:
        return CONTENT_TOO_LARGE
    except MessageError:  # reading the page will tell
        return OK
    if why_block(message.header, body):
        return FORBIDDEN
    is_part = not is_rendered and is_shell(message.header("Content-Type"), source)
    return SHELL if is_part else OK
