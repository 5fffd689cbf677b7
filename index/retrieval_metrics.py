"""Measures of a ranking against judgements; `ranked` are document ids, best first, each once."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence


def accuracy(ranked: Sequence[str], relevant: Mapping[str, int]) -> float:
    """1 when the first document is relevant."""
    return float(bool(ranked) and ranked[0] in relevant)


def recall(ranked: Sequence[str], relevant: Mapping[str, int], depth: int) -> float:
    """The share of the relevant documents among the first `depth`."""
    return sum(document in relevant for document in ranked[:depth]) / len(relevant)


def reciprocal_rank(ranked: Sequence[str], relevant: Mapping[str, int], depth: int) -> float:
    """1 / the rank of the first relevant document, 0 when it is not among the first `depth`."""
    ranks = (rank for rank, document in enumerate(ranked[:depth], 1) if document in relevant)
    return 1 / next(ranks, math.inf)


def ndcg(ranked: Sequence[str], relevant: Mapping[str, int], depth: int) -> float:
    """Discounted cumulative gain over that of the ideal order (Järvelin & Kekäläinen 2002), linear gains."""
    gains = [relevant.get(document, 0) for document in ranked[:depth]]
    ideal = sorted(relevant.values(), reverse=True)[:depth]
    return _discounted(gains) / _discounted(ideal)


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))
