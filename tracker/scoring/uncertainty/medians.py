"""What the consensus of some votes becomes when they are drawn again, exactly.

Drawing n votes with replacement and taking their middle can only give n values (or the
middle of two of them); the probability of each is known, so that one random number a cell
stands for all n votes.
"""

import math
from collections.abc import Sequence
from itertools import pairwise

from tracker.scoring.measure import Measure


def consensus_outcomes(amounts: Sequence[float], measure: Measure) -> list[tuple[float, float]]:
    """Each value that the consensus of redrawn votes can take, worst first, with its probability."""
    ordered = sorted(amounts, key=lambda a: measure.sign * a)
    count = len(ordered)
    if measure.is_numeric and count % 2 == 0:
        pairs = _middle_pairs(count)
        found = [((ordered[i] + ordered[j]) / 2, p) for (i, j), p in pairs.items()]
    else:
        found = list(zip(ordered, _order_statistic(count, (count - 1) // 2 + 1), strict=True))
    merged: dict[float, float] = {}
    for value, probability in found:
        merged[value] = merged.get(value, 0.0) + probability
    return sorted(merged.items(), key=lambda pair: measure.sign * pair[0])


def _order_statistic(count: int, rank: int) -> list[float]:
    """The probability that the draw of that rank, counted from 1, is each of the ordered votes."""
    up_to = [
        sum(math.comb(count, k) * j**k * (count - j) ** (count - k) for k in range(rank, count + 1)) / count**count
        for j in range(count + 1)
    ]
    return [later - earlier for earlier, later in pairwise(up_to)]


def _middle_pairs(count: int) -> dict[tuple[int, int], float]:
    """The probability of each pair of ordered votes as the two middle draws of an even number."""
    half = count // 2
    pairs: dict[tuple[int, int], float] = {}
    for i, lower in enumerate(_order_statistic(count, half)):
        apart = 0.0
        for j in range(i + 1, count):
            below = (i + 1) ** half - i**half
            above = (count - j) ** half - (count - j - 1) ** half
            pairs[i, j] = math.comb(count, half) * below * above / count**count
            apart += pairs[i, j]
        pairs[i, i] = max(lower - apart, 0.0)
    return pairs
