"""The two sites, and the addresses of what they hold."""

from __future__ import annotations

from dataclasses import dataclass

from newsroom.articles import Article, State


@dataclass(frozen=True, slots=True)
class Site:
    """One site of the newsroom."""

    key: str
    """Begins the names of the site's templates, and of its host."""
    name: str
    motto: str
    article_path: str
    """With ``{year}`` and ``{slug}`` to be filled in."""
    feed: str
    feed_type: str
    crawl_delay: str | None
    """Seconds, as robots.txt says it."""
    gzip: bool
    subdomain: str = ""
    """Begins its host name, if that isn't the key."""
    scheme: str = "http"

    @property
    def host(self) -> str:
        """The name that requests ask for."""
        return f"{self.subdomain or self.key}.newsroom.test"

    def url(self, path: str) -> str:
        """The address of a path of this site."""
        return f"{self.scheme}://{self.host}{path}"

    def path(self, article: Article) -> str:
        """Where on the site the article is."""
        if article.state is State.DRAFT:
            return f"/drafts/{article.slug}.html"
        return self.article_path.format(year=article.published.year, slug=article.slug)

    def address(self, article: Article) -> str:
        """Where the article is."""
        return self.url(self.path(article))

    def linked_address(self, article: Article) -> str:
        """Where the site's own listings and feeds say that the article is."""
        return self.url(article.old) if article.old else self.address(article)


TRIBUNE = Site(
    key="tribune",
    name="The Labour Tribune",
    motto="News of the unions, by their members",
    article_path="/articles/{slug}/",
    feed="/feed.xml",
    feed_type="application/rss+xml",
    crawl_delay=None,
    gzip=False,
)
MONITOR = Site(
    key="monitor",
    name="Rights Monitor",
    motto="We write down what is done to people",
    article_path="/news/{year}/{slug}.html",
    feed="/atom.xml",
    feed_type="application/atom+xml",
    crawl_delay="0.1",
    gzip=True,
)
SITES = (TRIBUNE, MONITOR)
