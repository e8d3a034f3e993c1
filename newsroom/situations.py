"""What befalls news sites. Each situation has a sample site of its own, healthy until it comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from newsroom import scripts, troubles
from newsroom.answers import Answer
from newsroom.articles import Article, load
from newsroom.edition import site_answers
from newsroom.sites import TRIBUNE, Site
from newsroom.troubles import Answers, Articles

SLUGS = ("bus-driver-fifteen-days", "glassworks-dawn-raids", "union-dissolved", "wage-agreement")
"""The articles of each of these sites."""


def _as_before(_: Site, articles: Articles) -> Articles:
    return articles


def _as_ever(_: Site, answers: Answers) -> Answers:
    return answers


@dataclass(frozen=True, slots=True)
class Situation:
    """One situation, and what it makes of a site."""

    name: str
    """Begins the site's host name."""
    says: str
    articles: Callable[[Site, Articles], Articles] = _as_before
    answers: Callable[[Site, Answers], Answers] = _as_ever
    certificate: str = ""
    """A kind of ``newsroom.certificates`` that the site then has; empty for one without TLS."""

    @property
    def site(self) -> Site:
        """Its site, a small copy of the tribune."""
        scheme = "https" if self.certificate else "http"
        return replace(TRIBUNE, subdomain=self.name, scheme=scheme)

    def healthy(self) -> dict[str, Answer]:
        """The answer at each URL before."""
        return {self.site.url(path): answer for path, answer in self._before().items()}

    def troubled(self) -> dict[str, Answer]:
        """The answer at each URL once it has come."""
        articles = self.articles(self.site, _articles())
        answers = self.answers(self.site, site_answers(self.site, articles))
        return {self.site.url(path): answer for path, answer in answers.items()}

    def _before(self) -> Answers:
        return site_answers(self.site, _articles())


def _articles() -> tuple[Article, ...]:
    return tuple(article for article in load(2) if article.slug in SLUGS)


SITUATIONS = (
    Situation("unchanged", "nothing has changed"),
    Situation("feed-down", "the feed fails", answers=troubles.feed_down),
    Situation("feed-gone", "the feed is no more", answers=troubles.feed_gone),
    Situation("feed-moved", "the feed has moved for good", answers=troubles.feed_moved),
    Situation("redesigned", "no address is as it was", answers=troubles.redesigned),
    Situation("corrected", "an article is corrected", articles=troubles.corrected),
    Situation("dateline", "an article has another date only", articles=troubles.redated),
    Situation("sidebar", "only what surrounds the articles changed", answers=troubles.sidebar),
    Situation("robots-closed", "robots.txt closes the site", answers=troubles.robots_closed),
    Situation("robots-down", "robots.txt fails", answers=troubles.robots_down),
    Situation("expired", "its certificate has expired", certificate="expired"),
    Situation("wrong-host", "its certificate is another host's", certificate="wrong-host"),
    Situation("self-signed", "its certificate is its own", certificate="self-signed"),
    Situation("endless", "an article never ends", answers=troubles.endless),
    Situation("loop", "the feed leads back to itself", answers=troubles.loop),
    Situation("private", "the feed leads into a private network", answers=troubles.private),
    Situation("bomb", "an article unpacks without end", answers=troubles.bomb),
    Situation("wrong-charset", "the header names a wrong charset", answers=troubles.wrong_charset),
    Situation("large-sitemap", "a sitemap of 10,000 entries", answers=troubles.large_sitemap),
    Situation("clock-ahead", "the site's clock is far ahead", answers=troubles.clock_ahead),
    Situation("captcha", "each page asks whether we are a person", answers=troubles.captcha),
    Situation("refused", "each page is refused", answers=troubles.refused),
    Situation("busy", "the site asks for an hour's pause", answers=troubles.busy),
    Situation("front-page", "each article leads to the front page", answers=troubles.front_page),
    Situation("scripted", "the articles are written by scripts", answers=scripts.scripted),
    Situation("language", "the articles are in another language", articles=troubles.language),
)


def situation(name: str) -> Situation:
    """The situation of that name. Raises ValueError that lists the known ones."""
    for known in SITUATIONS:
        if known.name == name:
            return known
    names = ", ".join(known.name for known in SITUATIONS)
    raise ValueError(f"there is no situation {name}: ask for one of {names}")
