"""A crawl of a simulated site, with what the crawler would know from crawls before it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from benchmarks.year.faults import FEED_CAUSES, Kind
from benchmarks.year.sites import Article, Site
from crawler.diagnosis import diagnose
from crawler.results import MissedPage, SourceResult
from crawler.troubles import Cause
from extractors.records import Event, EventType, Report, Subject, SubjectKind
from pipelines.records import Outcome, Reading

READ_LANGUAGE = "en"
YEAR = timedelta(days=365)


@dataclass(slots=True)
class Known:
    """What the archive knows of a site, and what the simulation counts."""

    fetched: set[int] = field(default_factory=set)
    reachable: set[int] = field(default_factory=set)
    """Articles that were announced and answered at some crawl."""
    announced: set[int] = field(default_factory=set)
    requests: int = 0
    not_modified: int = 0
    again: int = 0
    """Articles that were sent again in full though nothing had changed ..."""
    again_by_fault: int = 0
    """... and those of them where the site had lost its validators."""


def crawl(site: Site, known: Known, when: datetime) -> tuple[SourceResult, list[Article]]:
    """What came of the crawl, and the articles that are new."""
    fault = site.fault(when)
    feed = f"https://{site.name}.test/feed.xml"
    known.requests += 2
    if fault in FEED_CAUSES:
        cause = FEED_CAUSES[fault]
        missed: tuple[MissedPage, ...] = (MissedPage(feed, cause.value, cause, False),)
        blocked = int(cause is Cause.BLOCKED)
        return _result(site, SourceResult(site.name, pages=1, missed=missed, blocked=blocked)), []
    if fault is Kind.REDESIGN:
        return _result(site, SourceResult(site.name, pages=2)), []
    announced = site.announced(when)
    known.announced.update(article.number for article in announced)
    known.requests += len(announced)
    if fault is Kind.FRONT_PAGE:
        words = "leads to the front page"
        missed = tuple(MissedPage(feed, words, Cause.FRONT_PAGE) for _ in announced)
        pages = 2 + len(announced)
        done = SourceResult(site.name, pages=pages, announced=len(announced), missed=missed)
        return _result(site, done), []
    return _taken(site, known, announced, fault)


def _taken(
    site: Site, known: Known, announced: list[Article], fault: Kind | None
) -> tuple[SourceResult, list[Article]]:
    new = [article for article in announced if article.number not in known.fetched]
    old = len(announced) - len(new)
    spared = old if site.has_validators and fault is not Kind.NO_VALIDATORS else 0
    known.reachable.update(article.number for article in announced)
    known.fetched.update(article.number for article in new)
    known.not_modified += spared
    known.again += old - spared
    if site.has_validators:
        known.again_by_fault += old - spared
    done = SourceResult(
        site.name,
        pages=2 + len(announced),
        announced=len(announced),
        articles=len(new),
        not_modified=old,
        answered_304=spared,
    )
    return _result(site, done), new


def _result(site: Site, done: SourceResult) -> SourceResult:
    ended = replace(done, seconds=2.0 * done.pages, finish_reason="finished")
    trouble, reason = diagnose(ended)
    return replace(ended, trouble=trouble, reason=reason)


def reading(site: Site, article: Article, when: datetime) -> Reading:
    """What the reader would make of a new article, fetched at that time."""
    fault = site.fault(when)
    has_text = article.has_text and fault is not Kind.NO_TEXT
    language = "be-Latn" if fault is Kind.LANGUAGE else article.language
    day = article.published + (YEAR if fault is Kind.CLOCK else timedelta())
    has_date = article.has_date and fault is not Kind.NO_DATES and has_text
    published = day.date().isoformat() if has_date else None
    reads = has_text and language == READ_LANGUAGE
    url = f"https://{site.name}.test/{article.number}"
    tells = article.tells and fault is not Kind.NO_CASES
    return Reading(
        url=url,
        digest="sha1:A",
        source=site.name,
        fetched=when,
        file="year.warc.gz",
        offset=0,
        record_id="urn:uuid:0",
        reader="year",
        outcome=Outcome.REPORT if reads else Outcome.LANGUAGE if has_text else Outcome.NO_TEXT,
        language=language if has_text else None,
        published=published,
        report=_report(url, published, tells) if reads else None,
    )


def _report(url: str, published: str | None, tells: bool) -> Report:
    event = Event(
        EventType.ARREST, None, None, None, (), None, None, None, "was held", 0, 8, (), "year", 0.9
    )
    subject = Subject("A", (), SubjectKind.PERSON, (), (), (), (), (event,))
    return Report(
        url, url, "", published, READ_LANGUAGE, None, "", "year", (subject,) if tells else (), ()
    )
