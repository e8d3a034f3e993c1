"""What a crawl came to, in lines for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from crawler.results import CrawlResult


def crawl_lines(result: CrawlResult, *, skipped: bool = False) -> Iterator[str]:
    """What came of the crawl of each source, and each page that was missed.

    ``skipped``: also each announced article that is not relevant.
    """
    for source in result.sources:
        yield (
            f"Crawled {source.source}: {source.pages} answers, {source.articles} new or changed "
            f"articles, {source.not_modified} unchanged, {source.forbidden} closed by robots.txt, "
            f"{len(source.missed)} missed ({source.finish_reason}, {source.seconds:.0f} s)"
        )
        if source.trouble:
            yield f"  {source.trouble} trouble: {source.reason}"
        for page in source.missed:
            yield f"  {page.url}: {page.reason}"
        if source.left_over:
            yield f"  {source.left_over} new articles are left for the next crawl"
        if source.not_relevant:
            yield f"  {len(source.not_relevant)} announced articles are not relevant"
        for link in source.not_relevant if skipped else ():
            yield f"    {link.url}: {link.title}"
