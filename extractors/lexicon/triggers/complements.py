"""Plain verbs that tell an act together with what follows them: "placed in isolation"."""

from __future__ import annotations

from extractors.lexicon.triggers import charges, courts, custody, harm, livelihood, release
from extractors.lexicon.triggers.complement import Complement

COMPLEMENTS: tuple[Complement, ...] = (
    harm.HUNGER
    + custody.COMPLEMENTS
    + release.COMPLEMENTS
    + charges.COMPLEMENTS
    + courts.COMPLEMENTS
    + harm.COMPLEMENTS
    + livelihood.COMPLEMENTS
)
"""Of a verb that stands in several rows, the first that fits."""
