"""What speaks for and against the groups of a block being one person or organization."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from pipelines.link.belief import Array, Belief
from pipelines.link.fields import field_beliefs
from pipelines.link.naming import Name, fit, name_of
from pipelines.link.timeline import courses, event_days
from pipelines.link.weights import Share, fits
from pipelines.records import PageSubject

NEVER = -np.inf
"""Bits of a pair that must not be joined whatever else is alike."""

BIRTH_YEARS = 2
"""Years that two statements of one year of birth may be apart."""

WORTH_SAYING = 0.5
"""Bits under which a field is not worth a reviewer's time."""


@dataclass(slots=True)
class Evidence:
    """Everything known about a block. Groups are counted by their first member."""

    block: Sequence[PageSubject]
    names: Array
    """(groups, groups): mean bits of the names; ``NEVER`` where one pair must not be joined."""
    sizes: Array
    """(groups,): members of each; 0 for a group that was joined to another."""
    beliefs: Sequence[Belief]

    def bits(self, groups: Sequence[int] | slice) -> Array:
        """Bits between these groups and all."""
        total: Array = self.names[groups].copy()
        for belief in self.beliefs:
            total += belief.bits(groups)
        return total

    def join(self, kept: int, gone: int) -> None:
        """Make one group of two."""
        shares = self.sizes[[kept, gone]] / self.sizes[[kept, gone]].sum()
        self.names[kept] = self.names[:, kept] = shares @ self.names[[kept, gone]]
        self.names[kept, kept] = NEVER
        for belief in self.beliefs:
            belief.join(kept, gone)
        self.sizes[kept] += self.sizes[gone]
        self.sizes[gone] = 0

    def reasons(self, left: int, right: int) -> tuple[str, ...]:
        """What each field says about two groups, in words and bits, strongest first."""
        found = []
        for belief in self.beliefs:
            bits = float(belief.bits([left])[0, right])
            if abs(bits) >= WORTH_SAYING:
                found.append((bits, f"{belief.says} {'agrees' if bits > 0 else 'differs'}"))
        found.append((float(self.names[left, right]), "name"))
        found.sort(key=lambda item: (-abs(item[0]), item[1]))
        return tuple(f"{says} {bits:+.1f}" for bits, says in found)


def evidence(
    block: Sequence[PageSubject],
    share: Share,
    different: Iterable[tuple[int, int]] = (),
) -> Evidence:
    """The evidence on a block of single subjects.

    ``different`` are pairs that a person told apart, by position.
    """
    names = _names(block)
    for i, j in different:
        names[i, j] = names[j, i] = NEVER
    beliefs = [*field_beliefs(block, share), *event_days(block, share), *courses(block)]
    compared = [belief for belief in beliefs if belief.known.sum() > 1]
    return Evidence(block, names, np.ones(len(block)), compared)


def _names(block: Sequence[PageSubject]) -> Array:
    known = sorted({name_of(subject) for subject in block})
    position = {name: i for i, name in enumerate(known)}
    table = np.full((len(known), len(known)), NEVER)
    for i, left in enumerate(known):
        for j, right in enumerate(known[: i + 1]):
            found = fit(left, right)
            if found:
                table[i, j] = table[j, i] = fits()[found].bits
    _through_a_third(known, table)
    rows = np.array([position[name_of(subject)] for subject in block])
    bits: Array = table[np.ix_(rows, rows)]
    _born_apart(block, bits)
    _in_one_article(block, bits)
    np.fill_diagonal(bits, NEVER)
    return bits


def _through_a_third(known: Sequence[Name], table: Array) -> None:
    """Let a page that has the acronym and the full name join pages that have one of them."""
    one = fits()["organization"].bits
    for both, name in enumerate(known):
        if name.also:
            fitting = np.flatnonzero(table[both] == one)
            square = np.ix_(fitting, fitting)
            table[square] = np.where(table[square] == NEVER, one, table[square])


def _born_apart(block: Sequence[PageSubject], bits: Array) -> None:
    born = np.array([subject.born or np.nan for subject in block])
    bits[np.abs(born[:, None] - born[None, :]) > BIRTH_YEARS] = NEVER


def _in_one_article(block: Sequence[PageSubject], bits: Array) -> None:
    """Subjects of one article are two, unless one name is a variant or a part of the other."""
    pages: dict[str, list[int]] = {}
    for i, subject in enumerate(block):
        if subject.page:
            pages.setdefault(subject.page, []).append(i)
    for members in pages.values():
        for i in members:
            for j in members:
                variant = block[i].name != block[j].name and bits[i, j] not in (
                    fits()["near"].bits,
                    fits()["far"].bits,
                )
                if i != j:
                    bits[i, j] = bits[i, j] + fits()["article"].bits if variant else NEVER
