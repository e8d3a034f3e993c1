"""Live or replayed: what a crawl's settings follow from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scrapy.exceptions import UsageError

from crawler.browser import executable
from crawler.errors import CasebookError

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

CONTACT = re.compile(r"\S+@\S+\.\S+|https?://\S+\.\S+")
LIVE_ONLY = (
    "crawler.conditional.ConditionalMiddleware",
    "crawler.budget.BudgetMiddleware",
    "crawler.archiving.ArchivingMiddleware",
    "crawler.rendering.RenderingMiddleware",
)


class ContactError(CasebookError, UsageError):
    """A live crawl has no contact that sites could write to."""


def choose_mode(
    settings: BaseSettings, source: str, delay: float, *, sample: bool, javascript: bool = False
) -> None:
    """Fit ``settings`` to a live crawl of the source, or to a replay when REPLAY_FILES is set.

    Raises ContactError when a site of others would be crawled without a contact, and BrowserError
    when the source needs a browser and there is none.
    """
    if settings.getlist("REPLAY_FILES"):
        _replay(settings)
        return
    settings.set("DOWNLOAD_DELAY", delay, priority="spider")
    if javascript:
        executable()
    if not sample and not CONTACT.fullmatch(settings.get("CONTACT", "")):
        raise ContactError(
            "set the environment variable CASEBOOK_CONTACT to an e-mail address or web "
            "page where the site can reach whoever runs this crawl, for example "
            "CASEBOOK_CONTACT=crawls@example.org"
        )


def _replay(settings: BaseSettings) -> None:
    handler = "crawler.replay.ReplayHandler"
    handlers = {**settings.getdict("DOWNLOAD_HANDLERS"), "http": handler, "https": handler}
    middlewares = settings.getdict("DOWNLOADER_MIDDLEWARES")
    middlewares.update(dict.fromkeys(LIVE_ONLY))
    settings.set("DOWNLOAD_HANDLERS", handlers, priority="spider")
    settings.set("DOWNLOADER_MIDDLEWARES", middlewares, priority="spider")
    settings.set("DOWNLOAD_DELAY", 0, priority="spider")
    settings.set("RETRY_ENABLED", False, priority="spider")
    settings.set("CRAWL_DELAY_OBEY", False, priority="spider")
