"""Answers requests from WARC files, without network, on the same way as live ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.http import Response

from crawler.archive.database import Database
from crawler.archive.indexing import index_file
from crawler.archive.reader import read_record
from crawler.archive.rows import page_ref
from crawler.archived_response import archived_response
from crawler.urls import canonical

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler

MISS = "replay-miss"
"""Flag of the answer to a request for a page that is in none of the files."""


@cache
def replayed(files: tuple[str, ...]) -> Database:
    """Index of the files, in memory, made once for all sources.

    Raises ArchiveError when one cannot be read.
    """
    database = Database(":memory:")
    database.prepare()
    for path in (Path(file).absolute() for file in files):
        for _ in index_file(database, path, database.put_file(path.name, str(path.parent)), None):
            pass
    return database


class ReplayHandler(BaseDownloadHandler):
    """Download handler that reads the newest version of each page from REPLAY_FILES."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._database = replayed(tuple(map(str, crawler.settings.getlist("REPLAY_FILES"))))

    async def download_request(self, request: Request) -> Response:
        """The archived answer, with ``meta["page"]`` set; 504, flagged, when there is none.

        Raises ArchiveError or MessageError when the record is damaged.
        """
        row = self._database.lasting(canonical(request.url))
        if row is None:
            return Response(request.url, status=504, flags=[MISS])
        request.meta["page"] = page_ref(row)
        record = read_record(Path(row.folder) / row.name, row.offset)
        return archived_response(record, request.url, "replay")
