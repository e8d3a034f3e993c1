"""Every setting of a crawl. Scrapy reads the names in capitals."""

from __future__ import annotations

import os
from importlib.metadata import version

BOT_NAME = "casebook"
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"
COMMANDS_MODULE = "crawler.commands"

# Our own. REPLAY_FILES: WARC files that are read instead of the network.
DATA = "data"
CONTACT = os.environ.get("CASEBOOK_CONTACT", "").strip()
REPLAY_FILES: list[str] = []
ALLOW_PRIVATE = False  # connect to addresses that are not public; for tests on this machine
CRAWL_DELAY_OBEY = True
SINCE = ""  # ISO 8601 date; articles that are announced with an earlier one are left alone
NEW_MAX = 0  # the most new articles of a source in one crawl; 0 for as many as there are
DEPTH_MAX = 0  # the most pages of each listing, feed or index; 0 for what is declared
RETRY_AFTER_MAX = 300  # seconds; a site that asks for more is left alone

USER_AGENT = f"Casebook/{version('casebook')} (+{CONTACT})" if CONTACT else "Casebook (sample)"
ROBOTSTXT_USER_AGENT = "Casebook"
ROBOTSTXT_OBEY = True

# One polite request at a time. Each source sets its own delay.
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 2
DOWNLOAD_DELAY_JITTER = 0.25
DOWNLOAD_TIMEOUT = 30  # for the whole answer, however slowly it comes
DOWNLOAD_MAXSIZE = 5_000_000  # as sent, and once it is unpacked
DOWNLOAD_WARNSIZE = 0
# What one source may take of a run; the next run goes on where it was.
CLOSESPIDER_TIMEOUT = 7_200
CLOSESPIDER_PAGECOUNT = 5_000
RETRY_TIMES = 2
REDIRECT_MAX_TIMES = 5
COOKIES_ENABLED = False
REFERRER_POLICY = "no-referrer"
METAREFRESH_ENABLED = False
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    # Without deflate, which servers send in two incompatible forms.
    "Accept-Encoding": "gzip, br, zstd",
}

# Nothing but the web, and nobody gets in while a crawl runs.
DOWNLOAD_HANDLERS = {
    "http": "crawler.download.PoliteHandler",
    "https": "crawler.download.PoliteHandler",
    **dict.fromkeys(("data", "file", "ftp", "s3")),
}
DOWNLOAD_VERIFY_CERTIFICATES = True
TWISTED_DNS_RESOLVER = "crawler.guard.PublicResolver"
REMOTE_CONTROL_ENABLED = False
TELNETCONSOLE_ENABLED = False

# Pages of one priority are fetched in the order in which they were announced, newest first.
SCHEDULER_MEMORY_QUEUE = "scrapy.squeues.FifoMemoryQueue"

DOWNLOADER_MIDDLEWARES = {
    "crawler.guard.GuardMiddleware": 5,
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "crawler.robots.RobotsMiddleware": 100,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    "crawler.redirects.SourceRedirectMiddleware": 600,
    "crawler.patience.PatienceMiddleware": 580,
    "crawler.rendering.RenderingMiddleware": 570,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
    "crawler.retry_after.RetryAfterMiddleware": 550,
    "crawler.conditional.ConditionalMiddleware": 940,
    "crawler.budget.BudgetMiddleware": 945,
    "crawler.archiving.ArchivingMiddleware": 950,
}
EXTENSIONS = {"crawler.crawl_delay.CrawlDelay": 500}

LOG_LEVEL = "INFO"
