"""What the figures of a crawl say of its source."""

from __future__ import annotations

import pytest

from crawler.diagnosis import diagnose
from crawler.results import MissedPage, SourceResult
from crawler.troubles import TROUBLES, Cause, Trouble

FEED = "https://example.org/feed/"
SITEMAP = "https://example.org/sitemap.xml"


def feed(cause: Cause, reason: str = "why", url: str = FEED) -> MissedPage:
    return MissedPage(url, reason, cause, is_article=False)


def article(cause: Cause, reason: str = "why", number: int = 1) -> MissedPage:
    return MissedPage(f"https://example.org/{number}/", reason, cause)


def result(announced: int = 0, **more: object) -> SourceResult:
    values = {"source": "example", "finish_reason": "finished", "announced": announced, **more}
    return SourceResult(**values)  # type: ignore[arg-type]


FRONT = tuple(article(Cause.FRONT_PAGE, "leads to the front page", n) for n in range(3))
CASES = [
    ("all is well", result(9, articles=9), None, ""),
    ("one article is gone", result(9, articles=8, missed=(article(Cause.GONE),)), None, ""),
    ("nothing new", result(9, not_modified=9, expects=9), None, ""),
    (
        "only feed gone",
        result(missed=(feed(Cause.GONE, "status 404"),)),
        Trouble.HARD,
        "status 404",
    ),
    ("server down", result(missed=(feed(Cause.SERVER),)), Trouble.TEMPORARY, f"{FEED}: why"),
    (
        "feed gone, sitemap works",
        result(9, articles=9, missed=(feed(Cause.GONE, "status 404"),)),
        Trouble.SOFT,
        f"{FEED}: status 404",
    ),
    (
        "feed down, sitemap works",
        result(9, articles=9, missed=(feed(Cause.SERVER),)),
        Trouble.TEMPORARY,
        "why",
    ),
    ("redesigned", result(), Trouble.SOFT, "nothing was announced"),
    ("stopped at once", result(finish_reason="blocked"), Trouble.TEMPORARY, "blocked"),
    ("fewer than ever", result(2, articles=2, expects=9), Trouble.SOFT, "only 2 articles were"),
    (
        "fewer since the feed is gone",
        result(2, articles=2, expects=9, missed=(feed(Cause.GONE),)),
        Trouble.SOFT,
        f"9 are expected; {FEED}: why",
    ),
    ("all lead to the front page", result(3, missed=FRONT), Trouble.SOFT, "3 of 3 articles: leads"),
    ("robots closes them", result(3, forbidden=3), Trouble.HARD, "robots.txt closes all 3"),
    ("a person stopped it", result(finish_reason="shutdown"), None, ""),
    (
        "of equally frequent causes the weightiest",
        result(missed=(feed(Cause.NO_ANSWER), feed(Cause.CERTIFICATE, "expired", SITEMAP))),
        Trouble.HARD,
        f"{SITEMAP}: expired",
    ),
]


@pytest.mark.parametrize(("name", "given", "trouble", "words"), CASES, ids=[c[0] for c in CASES])
def test_diagnosis(name: str, given: SourceResult, trouble: Trouble | None, words: str) -> None:
    found, reason = diagnose(given)
    assert found is trouble, name
    assert words in reason
    assert (found is None) == (reason == "")


def test_every_cause_has_its_trouble() -> None:
    assert TROUBLES.keys() == set(Cause)


def test_causes_are_counted() -> None:
    given = result(4, articles=1, missed=(*FRONT, feed(Cause.GONE)))
    assert given.causes == {Cause.FRONT_PAGE: 3, Cause.GONE: 1}


def test_an_address_of_an_article_may_hold_a_name_and_is_not_told() -> None:
    page = MissedPage("https://example.org/maryna-zhuk-jailed/", "status 403", Cause.BLOCKED)
    given = result(9, articles=3, missed=(page,), given_up=page)
    assert diagnose(given) == (Trouble.HARD, "an article: status 403")
