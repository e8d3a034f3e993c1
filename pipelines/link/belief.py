"""What groups of subjects let one believe about a hidden value, and how well two beliefs agree.

A field of a person - where they work, when they were arrested - has one usual value that nobody
states for certain. Each group of records makes some values likely and others not; a record that
says nothing leaves everything as it was. That two groups are one person is as much likelier than
chance as their beliefs about the value agree:

    bits = log2 sum over values of left(value) * right(value) / prior(value)

For two records with the same value this is the Fellegi-Sunter weight with term frequency, for two
different ones the logarithm of the error rate, and 0 where one says nothing. Larger groups are
treated alike: ten records with one value outweigh one with another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipelines.link.weights import Weight

Array = NDArray[np.float64]

_LEAST = 1e-12
"""Below any belief; keeps a product of many from vanishing."""


@dataclass(slots=True)
class Belief:
    """The beliefs of all groups of a block about one field."""

    field: str
    says: str
    """The field in words."""
    prior: Array
    """(values,); may add up to more than 1 where all values together are less likely than that."""
    shares: Array
    """(groups, values), rows summing to 1."""
    known: NDArray[np.bool_]
    """(groups,): whether the group says anything of the field."""
    low: float
    high: float

    def bits(self, groups: Sequence[int] | slice) -> Array:
        """Bits between these groups and all, within the bounds of the field."""
        if not self.known[groups].any():
            return np.zeros((len(self.shares[groups]), len(self.shares)))
        together = (self.shares[groups] / self.prior) @ self.shares.T
        bits = np.clip(np.log2(np.maximum(together, _LEAST)), self.low, self.high)
        both: Array = bits * (self.known[groups][:, None] & self.known[None, :])
        return both

    def join(self, kept: int, gone: int) -> None:
        """Let the group ``kept`` believe what both say."""
        if not self.known[kept]:
            self.shares[kept] = self.shares[gone]
        elif self.known[gone]:
            both = np.maximum(self.shares[kept] * self.shares[gone] / self.prior, _LEAST)
            self.shares[kept] = both / both.sum()
        self.known[kept] |= self.known[gone]


def believed(
    field: str, says: str, weight: Weight, prior: Array, likelihoods: Sequence[Array | None]
) -> Belief:
    """The beliefs after each group's statement; None for a group that says nothing."""
    shares: Array = np.array([prior if row is None else prior * row for row in likelihoods])
    shares /= shares.sum(axis=1, keepdims=True)
    known = np.array([row is not None for row in likelihoods])
    return Belief(field, says, prior, shares, known, weight.low, weight.high)


def with_rest(known: Sequence[float]) -> Array:
    """Shares of known values, and last the share of all others, which is never quite nothing."""
    shares = np.array([*known, 0.0])
    total = shares.sum()
    if total > MOST_KNOWN:
        shares *= MOST_KNOWN / total
    shares[-1] = 1 - shares.sum()
    return shares


MOST_KNOWN = 0.9
