"""Penalties that a stretch of text names.

``terms`` reads those that last for a time, ``fines`` those counted in money or lashes; ``found``
joins them and says which were imposed; ``elided`` reads lists that name the kind only once.
"""

from extractors.penalties.elided import find_elided_terms, last_term
from extractors.penalties.found import FoundPenalty, find_penalties

__all__ = ["FoundPenalty", "find_elided_terms", "find_penalties", "last_term"]
