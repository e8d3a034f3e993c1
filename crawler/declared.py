"""What a source may declare, and what follows from its declaration alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from scrapy import Spider

from crawler.attributes import ATTRIBUTES
from crawler.declaration import check, on_domains
from crawler.modes import choose_mode
from crawler.relevance import Relevance, relevance, topic_words
from crawler.urls import canonical, path_and_query

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

    from crawler.announcements import Link


class Declared(Spider):
    """The attributes of a source.

    Raises TypeError or ValueError at import when a declaration is wrong.
    """

    name: str = ""
    publisher: ClassVar[str] = ""
    kind: ClassVar[str] = ""
    """One of ``crawler.vocabulary.KINDS``."""
    country: ClassVar[str | None] = None
    """ISO 3166-1 alpha-2 of the country that it reports on; None when it is more than one."""
    region: ClassVar[str | None] = None
    """When ``country`` is None: one of ``crawler.vocabulary.REGIONS``."""
    languages: ClassVar[tuple[str, ...]] = ()
    """BCP 47 tags of the languages that its articles are in."""
    verified: ClassVar[str | None] = None
    """Day (ISO 8601) on which a person last checked the declaration against the living site."""
    allowed_domains: ClassVar[list[str]] = []
    """Host names; hosts below them belong too."""
    articles: ClassVar[str] = ""
    """Regular expression that is found in the path (with its query) of every article's URL."""
    feeds: ClassVar[tuple[str, ...]] = ()
    """RSS, Atom or JSON Feed."""
    sitemaps: ClassVar[tuple[str, ...]] = ()
    """Sitemaps, news sitemaps or indexes of them, also gzipped."""
    wordpress: ClassVar[tuple[str, ...]] = ()
    """Lists of posts of the WordPress REST API: ``https://site/wp-json/wp/v2/posts``."""
    listings: ClassVar[tuple[str, ...]] = ()
    """Pages that list articles. They are followed, and never read themselves."""
    tags: ClassVar[tuple[str, ...]] = ()
    """Pages that gather articles of one subject, often with their text; followed, never read."""
    next_page: ClassVar[str | None] = None
    """CSS selector of the links that lead to the next page of a listing or tag."""
    max_pages: ClassVar[int] = 50
    """How many pages of one listing, tag, feed or list of posts are followed."""
    topics: ClassVar[tuple[str, ...]] = ()
    """Topics of ``crawler/topics.csv``. When these, ``words`` or ``sections`` are declared, only
    announced articles are fetched that one of them fits."""
    words: ClassVar[tuple[str, ...]] = ()
    """Beginnings of words in titles, summaries or addresses of relevant articles."""
    sections: ClassVar[str | None] = None
    """Regular expression that is found in the path of relevant articles."""
    delay: ClassVar[float] = 2.0
    """Seconds between two requests; a longer Crawl-delay of robots.txt goes before it."""
    rhythm: ClassVar[float] = 24.0
    """Hours from one crawl to the next."""
    expects: ClassVar[int] = 0
    """The fewest articles that are announced when the site is as it should be."""
    javascript: ClassVar[bool] = False
    """Whether its pages are written by scripts, so that a browser must show them."""
    sample: ClassVar[bool] = False
    """Whether it is a site of our own on this machine."""
    _article: ClassVar[re.Pattern[str]]
    _relevance: ClassVar[Relevance]

    def __init_subclass__(cls, base: bool = False, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if base:
            return
        declared = {name: getattr(cls, name) for name in ATTRIBUTES}
        inherited = {name for parent in cls.__mro__[1:] for name in vars(parent)}
        unknown = [n for n in vars(cls) if not n.startswith("_") and n not in inherited]
        check(f"{cls.__module__}.{cls.__qualname__}", declared, unknown)
        told = [w for t in cls.topics for lang in cls.languages for w in topic_words(t, lang)]
        cls._article = re.compile(cls.articles)
        cls._relevance = relevance(cls.sections, (*told, *cls.words))

    @classmethod
    def is_article(cls, url: str) -> bool:
        """Whether ``url`` is the address of one article."""
        url = canonical(url)
        path = path_and_query(url)
        return on_domains(url, cls.allowed_domains) and cls._article.search(path) is not None

    @classmethod
    def selects(cls) -> bool:
        """Whether articles are told apart by relevance at all."""
        return bool(cls.topics or cls.words or cls.sections)

    @classmethod
    def is_relevant(cls, link: Link) -> bool:
        """Whether an announced article is of the kind that the source is watched for."""
        return cls._relevance(link)

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """Fit the settings to the source, and refuse to start without what a live crawl needs."""
        super().update_settings(settings)
        choose_mode(settings, cls.name, cls.delay, sample=cls.sample, javascript=cls.javascript)
