"""What a crawl came to, as lines of the history of its sources."""

from __future__ import annotations

from datetime import datetime, timedelta

from crawler.diagnosis import offered
from crawler.results import CrawlResult, SourceResult
from crawler.troubles import Cause
from pipelines.history.records import SourceRun


def source_runs(result: CrawlResult, started: datetime) -> list[SourceRun]:
    """A line for each source of the crawl, in their order."""
    return [source_run(source, started) for source in result.sources]


def source_run(result: SourceResult, started: datetime) -> SourceRun:
    """The line of one source."""
    return SourceRun(
        source=result.source,
        started=started,
        finished=started + timedelta(seconds=result.seconds),
        outcome=result.finish_reason,
        pages=result.pages,
        announced=offered(result),
        expects=result.expects,
        articles=result.articles,
        unchanged=result.not_modified,
        spared=result.answered_304,
        forbidden=result.forbidden,
        missed={cause.value: count for cause, count in result.causes.items()},
        front_page=result.causes.get(Cause.FRONT_PAGE, 0),
        trouble=result.trouble,
        reason=result.reason,
        blocked=result.blocked,
        ahead=result.ahead,
    )
