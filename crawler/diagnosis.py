"""What the figures of a crawl say is wrong with the source. Pure: a result to a kind and words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from crawler.troubles import TROUBLES, Cause, Trouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crawler.results import MissedPage, SourceResult

Diagnosis = tuple[Trouble | None, str]
WELL: Diagnosis = (None, "")
LOST = 0.5
"""Share of the articles asked for from which missing them is a trouble of the source."""


def diagnose(result: SourceResult) -> Diagnosis:
    """The trouble with a source and its words; None and no words when all is well enough.

    One article that is gone is no trouble of a source. One of several feeds that is gone is a soft
    one: articles still come, but somebody should mend the declaration.
    """
    ways = [page for page in result.missed if not page.is_article]
    lost = [page for page in result.missed if page.is_article]
    got = result.articles + result.not_modified
    if result.finish_reason == "shutdown":
        return WELL
    if page := result.given_up:
        return TROUBLES[page.cause], _told(page)
    found = offered(result)
    if not found:
        return _silent(result, ways)
    if result.forbidden and not got and not lost:
        return Trouble.HARD, f"robots.txt closes all {result.announced} articles to us"
    if lost and len(lost) >= LOST * (got + len(lost)):
        return _lost(lost, got + len(lost))
    if found < result.expects:
        words = f"only {found} articles were announced, {result.expects} are expected"
        return Trouble.SOFT, _with_way(words, ways)
    if ways:
        passing = all(TROUBLES[page.cause] is Trouble.TEMPORARY for page in ways)
        return Trouble.TEMPORARY if passing else Trouble.SOFT, _told(_commonest(ways))
    return WELL


def offered(result: SourceResult) -> int:
    """How many articles the site announces, at least, whether this crawl was for them or not."""
    on_one_page = max((page.articles for page in result.announcements), default=0)
    return max(on_one_page, result.announced + len(result.not_relevant))


def _silent(result: SourceResult, ways: Sequence[MissedPage]) -> Diagnosis:
    if ways:
        page = _commonest(ways)
        return TROUBLES[page.cause], _told(page)
    if result.finish_reason != "finished":
        return Trouble.TEMPORARY, f"stopped before anything was announced: {result.finish_reason}"
    return Trouble.SOFT, "nothing was announced: no address that was found is that of an article"


def _lost(lost: Sequence[MissedPage], asked: int) -> Diagnosis:
    cause = _commonest(lost).cause
    alike = [page for page in lost if page.cause is cause]
    reason = Counter(page.reason for page in alike).most_common(1)[0][0]
    return TROUBLES[cause], f"{len(alike)} of {asked} articles: {reason}"


def _with_way(words: str, ways: Sequence[MissedPage]) -> str:
    return f"{words}; {_told(_commonest(ways))}" if ways else words


def _commonest(pages: Sequence[MissedPage]) -> MissedPage:
    """A page of the most frequent cause; of equally frequent ones that of the weightiest."""
    weight = list(Cause).index
    counted = Counter(page.cause for page in pages)
    cause = min(counted, key=lambda cause: (-counted[cause], weight(cause)))
    return next(page for page in pages if page.cause is cause)


def _told(page: MissedPage) -> str:
    # The words go to logs and messages, and addresses of articles often hold names of people.
    return f"{'an article' if page.is_article else page.url}: {page.reason}"
