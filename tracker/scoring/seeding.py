"""Where chance comes from: PCG64, seeded with what the numbers rest on (methodology §7).

The same definitions and the same answers give the same draws, on any day and any machine.
"""

import numpy as np
from numpy.random import PCG64, Generator, SeedSequence


def seeded_generator(definitions: str, snapshot: str, key: str = "") -> Generator:
    """A generator of its own for two hashes written `sha256:…`; `key` gives a place a stream of its own."""
    entropy = [int(written.removeprefix("sha256:"), 16) for written in (definitions, snapshot)]
    spawn_key = (int.from_bytes(key.encode(), "big"),) if key else ()
    return Generator(PCG64(SeedSequence(entropy, spawn_key=spawn_key)))


def interval(draws: np.ndarray[tuple[int, ...], np.dtype[np.float64]], level: float) -> tuple[float, float]:
    """The central interval of some draws at a level such as .9, by quantiles of type 7."""
    edges = np.quantile(draws, [(1 - level) / 2, (1 + level) / 2], method="linear")
    return float(edges[0]), float(edges[1])
