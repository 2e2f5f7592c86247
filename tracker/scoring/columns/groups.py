"""Arithmetic on runs of consecutive rows: the last of each, the first for which something holds.

Knows sorting by packed keys and reducing by segments; nothing about scoring.
"""

from collections.abc import Callable, Sequence

import numpy as np

from tracker.scoring.columns.codes import Array


def sort_packed(high: Array, *lower: tuple[Array, int]) -> tuple[Array, Array]:
    """Rows ordered by `high`, then by each lower part of so many bits: (rows, packed keys without the row).

    The row number itself is the last part, so that one sort of whole numbers gives the order.
    """
    key = high.astype(np.int64)
    for part, bits in lower:
        key <<= bits
        key |= part
    bits = bits_for(high.size)
    if bits_for(int(key.max(initial=0)) + 1) + bits > 63:
        raise OverflowError("too many rows for one block")
    key <<= bits
    key |= np.arange(high.size)
    key.sort()
    rows = key & ((1 << bits) - 1)
    key >>= bits
    return rows, key


def bits_for(count: int) -> int:
    """Bits that hold every number below `count`."""
    return max(1, int(count - 1).bit_length()) if count > 0 else 1


def starts_of(keys: Array) -> Array:
    """Where each run of equal keys begins."""
    if not keys.size:
        return np.zeros(0, dtype=np.int64)
    return np.concatenate(([0], np.flatnonzero(keys[1:] != keys[:-1]) + 1))


def distinct(values: Array) -> Array:
    """Every value once, ascending: `numpy.unique` loads masked arrays for it, which nobody needs here."""
    ordered = np.sort(values)
    found: Array = ordered[starts_of(ordered)]
    return found


def sizes_of(starts: Array, count: int) -> Array:
    """How long each run is."""
    return np.diff(np.append(starts, count))


def ranges(starts: Array, sizes: Array) -> Array:
    """All rows of some runs, one run after the other."""
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if ends.size else 0
    rows: Array = np.arange(total) + np.repeat(starts - (ends - sizes), sizes)
    return rows


def last_where(holds: Array, starts: Array) -> Array:
    """For each run the last row where it holds, -1 where it never does."""
    return np.maximum.reduceat(np.where(holds, np.arange(holds.size), -1), starts)


def first_where(holds: Array, starts: Array) -> Array:
    """For each run the first row where it holds; the number of all rows where it never does."""
    return np.minimum.reduceat(np.where(holds, np.arange(holds.size), holds.size), starts)


def latest_of(
    starts: Array, count: int, keys: Sequence[Callable[[Array], Array]], settle: Callable[[int], tuple[object, ...]]
) -> Array:
    """For each run the row that comes last by the keys, most significant first; `settle` orders what is left."""
    sizes = sizes_of(starts, count)
    chosen = starts.copy()
    several = np.flatnonzero(sizes > 1)
    if not several.size:
        return chosen
    rows, group = ranges(starts[several], sizes[several]), np.repeat(np.arange(several.size), sizes[several])
    for key in keys:
        value = key(rows)
        best = np.maximum.reduceat(value, starts_of(group))
        kept = value == best[group]
        rows, group = rows[kept], group[kept]
        if rows.size == several.size:
            break
    first = starts_of(group)
    chosen[several] = rows[first]
    for run in np.flatnonzero(sizes_of(first, rows.size) > 1).tolist():
        tied = rows[group == run].tolist()
        chosen[several[run]] = max(tied, key=settle)
    return chosen
