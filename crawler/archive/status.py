"""What an answer amounts to, whatever status it bears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.archive.http import MessageError, TooLargeError, decoded_body
from crawler.blocks import why_block

if TYPE_CHECKING:
    from crawler.archive.http import Message

OK = 200
FORBIDDEN = 403
CONTENT_TOO_LARGE = 413


def status_of(message: Message) -> int:
    """The answer's status; of a 200 that keeps us out 403, of one that unpacks without end 413.

    So what is no page is never taken for a version of one.
    """
    if message.status != OK:
        return message.status
    try:
        body = decoded_body(message)
    except TooLargeError:
        return CONTENT_TOO_LARGE
    except MessageError:  # reading the page will tell
        return OK
    return FORBIDDEN if why_block(message.header, body) else OK
