"""Names of persons by chance, in the way of a culture."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from training.cultures import Culture


def invented(random: Random, culture: Culture) -> tuple[str, str]:
    """A name by chance, in full, and the one part that stands for it where it is told again."""
    order = random.choice(culture.orders).split()
    parts = [_part(random, culture, code) for code in order]
    short = next((p for p, code in zip(parts, order, strict=True) if code[-1] in "SX"), parts[0])
    return " ".join(parts), short


def _part(random: Random, culture: Culture, code: str) -> str:
    surname = random.choice(culture.stems) + random.choice(culture.endings)
    if code == "G":
        return random.choice(culture.given)
    if code == "P":
        return random.choice(culture.given).rstrip("aeiouy") + random.choice(("ovich", "ovna"))
    if code == "I.":
        return random.choice("ABDEGIKLMNOPRSTV") + "."
    return surname.upper() if code == "X" else code.replace("S", surname)
