"""Plain verbs that tell an act together with what follows them: "placed in isolation"."""

from __future__ import annotations

from extractors.lexicon.triggers import courts, custody, harm, livelihood
from extractors.lexicon.triggers.complement import Complement

COMPLEMENTS: tuple[Complement, ...] = (
    harm.HUNGER
    + custody.COMPLEMENTS
    + courts.COMPLEMENTS
    + harm.COMPLEMENTS
    + livelihood.COMPLEMENTS
)
"""Of a verb that stands in several rows, the first that fits."""
