"""What a draw decides: weights, anchors, how means are taken, the worst goalpost, what stands for missing.

Knows the alternatives and how they are drawn, the same for every place and account. Leaves
to `engine` what they do.
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import product

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from tracker.scoring.seeding import Floats


class Anchors(StrEnum):
    """What the rungs between the ends are worth: as written (equal steps by default), less, or more."""

    WRITTEN = "written"
    CONVEX = "convex"
    CONCAVE = "concave"


class Form(StrEnum):
    """How means are taken: arithmetic, geometric of max(s, 1), or of square roots."""

    ARITHMETIC = "arithmetic"
    GEOMETRIC = "geometric"
    POWER = "power"


class Worst(StrEnum):
    """Where numbers score 0: as written, nearer the target by a share of the way, or farther."""

    WRITTEN = "written"
    NEARER = "nearer"
    FARTHER = "farther"

    def factor(self, spread: float) -> float:
        """The distance between the goalposts over the written one."""
        return {Worst.NEARER: 1 - spread, Worst.FARTHER: 1 + spread}.get(self, 1.0)


class Missing(StrEnum):
    """What stands for an indicator that nobody knows: nothing, 0, 100, or the mean of its commitment."""

    OMITTED = "omitted"
    ZERO = "zero"
    FULL = "full"
    PARENT = "parent"


@dataclass(frozen=True, slots=True)
class Combination:
    """One alternative of each choice that has a few; the defaults are the published score's."""

    anchors: Anchors = Anchors.WRITTEN
    form: Form = Form.ARITHMETIC
    worst: Worst = Worst.WRITTEN
    missing: Missing = Missing.OMITTED


#: All combinations; the first is that of the published score.
COMBINATIONS = tuple(Combination(*each) for each in product(Anchors, Form, Worst, Missing))


@dataclass(frozen=True)
class Choices:
    """For each draw which combination, and by what each weight is multiplied: level by level, nodes by draws."""

    combinations: NDArray[np.intp]
    weights: tuple[Floats, ...]

    @property
    def count(self) -> int:
        """Number of draws."""
        return len(self.combinations)


def draw_choices(sizes: tuple[int, ...], generator: Generator, count: int, spread: float) -> Choices:
    """Every combination alike, every weight within `spread` of its own; `sizes` is the nodes of each level."""
    combinations = generator.integers(0, len(COMBINATIONS), size=count)
    low, high = 1 - spread, 1 + spread
    return Choices(combinations, tuple(generator.uniform(low, high, size=(size, count)) for size in sizes))


def fixed_choices(sizes: tuple[int, ...], *combinations: Combination) -> Choices:
    """Written weights, and a draw for each combination."""
    found = np.array([COMBINATIONS.index(c) for c in combinations], dtype=np.intp)
    return Choices(found, tuple(np.ones((size, len(found))) for size in sizes))
