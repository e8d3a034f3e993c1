"""An archived record as the response that Scrapy would have got."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes

from crawler.archive.http import decoded_body

if TYPE_CHECKING:
    from crawler.archive.reader import Record

CODINGS = ("content-encoding", "transfer-encoding", "content-length")


def archived_response(record: Record, url: str, flag: str) -> Response:
    """The record's answer to a request for ``url``, its codings undone, with ``flag`` set.

    Raises MessageError when the codings cannot be undone.
    """
    body = decoded_body(record.message)
    headers = Headers()
    for name, value in record.message.headers.to_tuples():
        if name.lower() not in CODINGS:
            headers.appendlist(name, value)
    kind: type[Response] = responsetypes.from_args(headers=headers, url=url, body=body)
    return kind(url, status=record.message.status, headers=headers, body=body, flags=[flag])
