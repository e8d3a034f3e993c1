"""The simulated sites: what they publish, announce and answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import exp
from random import Random

from benchmarks.year.faults import DAY, Fault, Kind, draw_faults

RATES = (0.15, 0.3, 0.6, 1.0, 2.0, 4.0, 8.0)
"""Articles a day."""

RHYTHMS = (12, 24, 24, 24, 48)
"""Hours between crawls."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as the site has it."""

    number: int
    published: datetime
    has_text: bool
    has_date: bool
    tells: bool
    language: str


@dataclass(slots=True)
class Site:
    """One site over the year."""

    name: str
    rate: float
    rhythm: timedelta
    feed_length: int
    tells: float
    """Share of the articles that tell of somebody."""
    flaws: float
    """Share of them without text, and of those without a date."""
    language: str
    has_validators: bool
    faults: list[Fault]
    articles: list[Article] = field(default_factory=list)
    """Oldest first."""

    def fault(self, when: datetime) -> Kind | None:
        """What is wrong with it at that time."""
        return next((fault.kind for fault in self.faults if fault.is_on(when)), None)

    def announced(self, when: datetime) -> list[Article]:
        """What its feed holds at that time."""
        return [a for a in self.articles if a.published <= when][-self.feed_length :]


def draw_site(random: Random, number: int, start: datetime, days: int, faults: float) -> Site:
    """A site with all that it will publish; it was there for two months before the start."""
    rate = random.choice(RATES)
    site = Site(
        name=f"site_{number:02}",
        rate=rate,
        rhythm=timedelta(hours=random.choice(RHYTHMS)),
        feed_length=random.choice((15, 20, 30, 50)),
        tells=random.choice((0.15, 0.3, 0.6)),
        flaws=random.choice((0.0, 0.02, 0.1)),
        language=random.choice(("en", "en", "ru", "be")),
        has_validators=random.random() < 0.7,
        faults=draw_faults(random, start, days, faults),
    )
    for when in publications(random, rate, start - 60 * DAY, days + 60):
        if site.fault(when) is not Kind.SILENCE:
            site.articles.append(_article(random, site, len(site.articles), when))
    return site


def publications(random: Random, rate: float, start: datetime, days: int) -> Iterator[datetime]:
    """When articles come: fewer at weekends and holidays, more in busy weeks."""
    mood = 0.0
    for day in range(days):
        midnight = start + day * DAY
        mood = 0.9 * mood + random.gauss(0, 0.2)  # busy and quiet weeks, of one to two and more
        weekend = 0.4 if midnight.weekday() >= 5 else 1.24
        holiday = 0.2 if (midnight.month, midnight.day) > (12, 23) else 1.0
        hour = random.expovariate(rate * weekend * holiday * exp(mood))
        while hour < 1:
            yield midnight + hour * DAY
            hour += random.expovariate(rate * weekend * holiday * exp(mood))


def _article(random: Random, site: Site, number: int, when: datetime) -> Article:
    return Article(
        number=number,
        published=when,
        has_text=random.random() >= site.flaws,
        has_date=random.random() >= site.flaws,
        tells=random.random() < site.tells,
        language=site.language if random.random() > 0.02 else "fr",
    )
