"""The base of all errors that the person who runs Casebook can do something about."""

from __future__ import annotations


class CasebookError(Exception):
    """Its message is one line: what is wrong, where, and what to do."""
