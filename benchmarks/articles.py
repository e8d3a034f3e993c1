"""How much of the true text of a page the article holds.

The measure of the article-extraction-benchmark: shingles of four words, compared as multisets,
precision and recall averaged over the pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

SHINGLE = 4


def article_scores(truth: Mapping[str, str], found: Mapping[str, str]) -> dict[str, float]:
    """Precision, recall and F1 over the pages of ``truth``; a page not found counts as empty."""
    pairs = [_overlap(text, found.get(url, "")) for url, text in truth.items()]
    precision = _mean(common / mine for common, _, mine in pairs if mine)
    recall = _mean(common / true for common, true, _ in pairs if true)
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return {"precision": precision, "recall": recall, "F1": f1}


def _overlap(true: str, mine: str) -> tuple[int, int, int]:
    a, b = _shingles(true), _shingles(mine)
    return (a & b).total(), a.total(), b.total()


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    count = max(1, len(words) - SHINGLE + 1)
    return Counter(tuple(words[i : i + SHINGLE]) for i in range(count)) if words else Counter()


def _mean(values: Iterable[float]) -> float:
    numbers = list(values)
    return sum(numbers) / len(numbers) if numbers else 0.0
