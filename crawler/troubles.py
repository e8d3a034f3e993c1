"""The troubles that a crawl can have with a site, by what they say about the next try."""

from __future__ import annotations

from enum import StrEnum


class Trouble(StrEnum):
    """How much one trouble speaks against asking the site again soon."""

    HARD = "hard"
    """It stays until a person does something: refused, gone, redesigned, closed by robots.txt."""
    SOFT = "soft"
    """It may pass or stay: errors of the server, an unreadable feed, an expired certificate."""
    TEMPORARY = "temporary"
    """It passes by itself: no connection, too slow, asked to come back later."""
