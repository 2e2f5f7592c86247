"""Where chance comes from: PCG64, seeded with what the numbers rest on (methodology §7).

The same definitions and the same answers give the same draws, on any day and any machine.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.random import PCG64, Generator, SeedSequence
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]


def seeded_generator(definitions: str, snapshot: str, key: str = "") -> Generator:
    """A generator of its own for two hashes written `sha256:…`; `key` gives a place a stream of its own."""
    entropy = [int(written.removeprefix("sha256:"), 16) for written in (definitions, snapshot)]
    spawn_key = (int.from_bytes(key.encode(), "big"),) if key else ()
    return Generator(PCG64(SeedSequence(entropy, spawn_key=spawn_key)))


def interval(draws: Floats, level: float) -> tuple[float, float]:
    """The central interval of some draws at a level such as .9, by quantiles of type 7."""
    low, high = quantiles(draws[:, None], ((1 - level) / 2, (1 + level) / 2))[:, 0]
    return float(low), float(high)


def quantiles(draws: Floats, shares: Sequence[float]) -> Floats:
    """Quantiles of type 7 of each column, of shape shares by columns: those of `numpy.quantile`, by one fast sort."""
    ordered = np.ascontiguousarray(draws.T)
    ordered.sort(axis=1)
    found = np.empty((len(shares), len(ordered)))
    for number, share in enumerate(shares):
        position = share * (ordered.shape[1] - 1)
        below = int(position)
        above = min(below + 1, ordered.shape[1] - 1)
        found[number] = ordered[:, below] + (position - below) * (ordered[:, above] - ordered[:, below])
    return found
