"""Means that the method uses beside the arithmetic one, as variants only (methodology §6, §7).

Legitimate zeros break the geometric mean: it is refused here, and the draws take it of
max(s, 1).
"""

import math
from collections.abc import Sequence


def power_mean(values: Sequence[float], weights: Sequence[float], power: float) -> float:
    """The weighted mean of a power of the values, turned back; power 1 arithmetic, ½ that of the draws, -1 harmonic."""
    total = math.fsum(weights)
    mean = math.fsum(w * v**power for v, w in zip(values, weights, strict=True)) / total
    return float(mean ** (1 / power))


def geometric_mean(values: Sequence[float], weights: Sequence[float]) -> float:
    """The weighted geometric mean; ValueError when a value is 0 or less."""
    if min(values) <= 0:
        raise ValueError("the geometric mean needs values above 0")
    logs = math.fsum(w * math.log(v) for v, w in zip(values, weights, strict=True))
    return math.exp(logs / math.fsum(weights))
