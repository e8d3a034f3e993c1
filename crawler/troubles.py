"""What can go wrong with a page, and how much it speaks against asking the site again soon."""

from __future__ import annotations

from enum import StrEnum


class Trouble(StrEnum):
    """How much one trouble speaks against asking the site again soon."""

    HARD = "hard"
    """It stays until a person does something: refused, gone, certificate expired, closed to us."""
    SOFT = "soft"
    """The site answers, but not as it is declared: redesigned, nothing announced."""
    TEMPORARY = "temporary"
    """It passes by itself: errors of the server, no connection, too slow, come back later."""


class Cause(StrEnum):
    """Why a page could not be had, or not be understood."""

    NO_HOST = "no_host"
    """Its host name leads nowhere."""
    CERTIFICATE = "certificate"
    """The host cannot prove that it is itself."""
    GONE = "gone"
    """Status 404, 410, or another that says that the request was wrong."""
    BLOCKED = "blocked"
    """The site refuses us: status 401, 403 or 451, or a page that tries whether we are a person."""
    ROBOTS = "robots"
    """robots.txt closes it to us."""
    PRIVATE = "private"
    """It is, or leads to, an address that is not public or not of the web."""
    LOOP = "loop"
    """Redirects that come to no end."""
    ELSEWHERE = "elsewhere"
    """It leads to another site, or to what is no article."""
    FRONT_PAGE = "front_page"
    """It leads to the front page."""
    UNREADABLE = "unreadable"
    """The answer is not what was announced: no feed, no HTML, a coding that cannot be undone."""
    TOO_LARGE = "too_large"
    """The answer is larger than any page of news, perhaps only once it is unpacked."""
    ERROR = "error"
    """Reading it failed; that is a fault of ours."""
    BUSY = "busy"
    """Status 429, or a pause asked for that is longer than a crawl waits."""
    SERVER = "server"
    """Status 500 and above."""
    NO_ANSWER = "no_answer"
    """No connection, or no whole answer within the time for one."""
    NOT_REPLAYED = "not_replayed"
    """It is in none of the WARC files that take the place of the network."""


TROUBLES = {
    Cause.NO_HOST: Trouble.HARD,
    Cause.CERTIFICATE: Trouble.HARD,
    Cause.GONE: Trouble.HARD,
    Cause.BLOCKED: Trouble.HARD,
    Cause.ROBOTS: Trouble.HARD,
    Cause.PRIVATE: Trouble.HARD,
    Cause.LOOP: Trouble.HARD,
    Cause.ELSEWHERE: Trouble.SOFT,
    Cause.FRONT_PAGE: Trouble.SOFT,
    Cause.UNREADABLE: Trouble.SOFT,
    Cause.TOO_LARGE: Trouble.SOFT,
    Cause.ERROR: Trouble.SOFT,
    Cause.BUSY: Trouble.TEMPORARY,
    Cause.SERVER: Trouble.TEMPORARY,
    Cause.NO_ANSWER: Trouble.TEMPORARY,
    Cause.NOT_REPLAYED: Trouble.SOFT,
}
"""The trouble that a cause amounts to when it is what keeps us from a source."""

SETTLED = frozenset(
    {
        Cause.GONE,
        Cause.ROBOTS,
        Cause.PRIVATE,
        Cause.LOOP,
        Cause.ELSEWHERE,
        Cause.FRONT_PAGE,
        Cause.UNREADABLE,
        Cause.TOO_LARGE,
    }
)
"""Causes that say of one article that no later crawl will have it either."""
