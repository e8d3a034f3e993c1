"""One publication of the dataset."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from output.profiles import Profile

TITLE = "Casebook dataset"


@dataclass(frozen=True, slots=True)
class Release:
    """What stands in every file of a publication: which dataset it is, and for whom."""

    version: str
    """Of the dataset; equal versions have equal contents."""
    profile: Profile = Profile.PUBLIC
    as_of: date | None = None
    """The day as of which it is; None for as it is known now."""
    two_sources: bool = False
    """Whether values are withheld that one source alone tells."""
    program: str = ""
    """Version of Casebook."""
    licence: str = ""
    """On what terms others may use it: a name as ``CC-BY-4.0``, or an address; empty for none."""

    def facts(self) -> dict[str, str]:
        """The same as text, without what isn't given."""
        given = {
            "dataset_version": self.version,
            "profile": self.profile.value,
            "as_of": self.as_of and self.as_of.isoformat(),
            "two_sources": "yes" if self.two_sources else None,
            "casebook": self.program,
            "licence": self.licence,
        }
        return {name: value for name, value in given.items() if value}
