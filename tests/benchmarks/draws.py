"""How long 10,000 draws of 194 places by 60 indicators with gaps take: all at once against a loop over draws.

    python -m tests.benchmarks.draws [rounds]

Both sides get the same draws (weights of every level, anchors, form of the means, worst
goalpost, what stands for missing) and end with the 5, 50 and 95 % quantiles of each place.
The loop is numpy too: each draw scores all places with whole arrays, from the positions up.
The careful loop keeps what only depends on the combination from draw to draw. Seconds are the
processor's, so that a busy machine matters less; both sides have one BLAS thread, since threads
that wait for each other spin, and their spinning would be counted. The sides take turns in
each round; ratios are those of one round; an A/A control shows how far single rounds can be
trusted. The scores must agree to 1e-9 and their quantiles, rounded to six decimals, in
every bit, or no timing is printed.
"""

import hashlib
import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tracker.scoring.seeding import Floats, quantiles
from tracker.scoring.uncertainty.choices import COMBINATIONS, Choices, Combination, Missing, draw_choices
from tracker.scoring.uncertainty.engine import draw_scores
from tracker.scoring.uncertainty.panel import Panel, Tree

DRAWS, PLACES, SEED, SPREAD = 10_000, 194, 20181219, 0.25
#: Kinds of each commitment, as numbers of indicators: law, measures and practice, one or two of each.
SHAPES = ((1, 1, 1), (2, 2), (1, 1, 2), (2, 1), (1,), (1, 1, 1), (1, 1), (1,))
COMMITMENTS_OF_OBJECTIVE = (3, 4, 2, 5, 3, 4, 1)


def build_synthetic_panel() -> Panel:
    """60 indicators in 22 commitments of 7 objectives: 1 in 4 a number, 30 % missing, 0.2 % not applicable."""
    generator = np.random.Generator(np.random.PCG64(SEED))
    kinds: list[tuple[int, ...]] = []
    commitments: list[tuple[int, ...]] = []
    objectives: list[tuple[int, ...]] = []
    indicators = 0
    for count in COMMITMENTS_OF_OBJECTIVE:
        objectives.append(tuple(range(len(commitments), len(commitments) + count)))
        for _ in range(count):
            shape = SHAPES[len(commitments) % len(SHAPES)]
            commitments.append(tuple(range(len(kinds), len(kinds) + len(shape))))
            for size in shape:
                kinds.append(tuple(range(indicators, indicators + size)))
                indicators += size
    country = (tuple(range(len(objectives))),)
    names = tuple(f"i{n}" for n in range(indicators))
    tree = Tree(names, np.ones(indicators), (tuple(kinds), tuple(commitments), tuple(objectives), country))
    numeric = np.arange(indicators) % 4 == 3
    rungs = generator.integers(0, 5, size=(PLACES, indicators)) / 4
    positions = np.where(numeric, generator.uniform(-0.2, 1.2, size=rungs.shape), rungs)
    applicable = generator.random(rungs.shape) >= 0.002
    present = applicable & (generator.random(rungs.shape) >= 0.3)
    codes = tuple(f"P{n:03}" for n in range(PLACES))
    return Panel(codes, tree, np.where(present, positions, 0.0), present, applicable, numeric, SPREAD)


def score_in_a_loop(panel: Panel, choices: Choices) -> Floats:
    """One draw after the other, each with whole arrays of places by nodes."""
    return _loop(panel, choices, lambda combination: _leaves(panel, combination))


def score_in_a_careful_loop(panel: Panel, choices: Choices) -> Floats:
    """The same, but transformed scores are kept for the next draw of the same combination."""
    return _loop(panel, choices, lru_cache(maxsize=None)(lambda combination: _leaves(panel, combination)))


def _loop(panel: Panel, choices: Choices, leaves: Callable[[Combination], tuple[Floats, NDArray[np.bool_]]]) -> Floats:
    membership = [_matrix(level) for level in panel.tree.levels]
    scores = np.empty((choices.count, len(panel.places)))
    by_draw = [np.ascontiguousarray(level.T) for level in choices.weights]
    for draw in range(choices.count):
        combination = COMBINATIONS[choices.combinations[draw]]
        values, mask = leaves(combination)
        weights = [level[draw] for level in by_draw]
        if combination.missing is Missing.PARENT:
            kinds, known = _up(values, mask, weights[0], membership[0])
            means, found = _up(kinds, known, weights[1], membership[1])
            above = membership[0] @ membership[1]
            gaps = panel.applicable & ~mask & (found @ above.T > 0)
            values, mask = np.where(gaps, means @ above.T, values), mask | gaps
        for level, own in zip(membership, weights, strict=True):
            values, mask = _up(values, mask, own, level)
        scores[draw] = _back(values[:, 0], combination)
    return scores


def _matrix(level: tuple[tuple[int, ...], ...]) -> Floats:
    matrix = np.zeros((sum(map(len, level)), len(level)))
    for node, family in enumerate(level):
        matrix[list(family), node] = 1
    return matrix


def _up(values: Floats, mask: NDArray[np.bool_], weights: Floats, level: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    own = mask * weights
    divisor = own @ level
    known = divisor > 0
    return np.divide((values * own) @ level, divisor, out=np.zeros_like(divisor), where=known), known


def _leaves(panel: Panel, combination: Combination) -> tuple[Floats, NDArray[np.bool_]]:
    powers = {"written": 1.0, "convex": 2.0, "concave": 0.5}
    moved = np.clip(1 - (1 - panel.positions) / combination.worst.factor(panel.worst_spread), 0, 1)
    shares = np.where(panel.numeric, moved, np.where(panel.numeric, 0, panel.positions) ** powers[combination.anchors])
    mask = panel.present
    if combination.missing in (Missing.ZERO, Missing.FULL):
        mask = panel.applicable
        shares = np.where(panel.present, shares, float(combination.missing is Missing.FULL))
    if combination.form == "geometric":
        return np.log(np.maximum(100 * shares, 1)), mask
    return (100 * shares) ** (0.5 if combination.form == "power" else 1.0), mask


def _back(means: Floats, combination: Combination) -> Floats:
    if combination.form == "geometric":
        return np.asarray(np.exp(means), dtype=np.float64)
    return means**2 if combination.form == "power" else means


def time_side(side: Callable[[Panel, Choices], Floats], panel: Panel, choices: Choices) -> tuple[float, Floats, str]:
    """Processor seconds to the quantiles, the scores, and a digest of the quantiles."""
    start = time.process_time()
    scores = side(panel, choices)
    ends = quantiles(scores, (0.05, 0.5, 0.95))
    seconds = time.process_time() - start
    return seconds, scores, hashlib.sha256(np.round(ends, 6).tobytes()).hexdigest()[:12]


def main(rounds: int) -> None:
    """Run the rounds and print the table."""
    panel = build_synthetic_panel()
    generator = np.random.Generator(np.random.PCG64(SEED))
    choices = draw_choices(panel.tree.sizes, generator, DRAWS, SPREAD)
    sides = {
        "loop": score_in_a_loop,
        "careful loop": score_in_a_careful_loop,
        "at once": draw_scores,
        "at once again": draw_scores,
    }
    samples: dict[str, list[float]] = {name: [] for name in sides}
    digests: set[str] = set()
    for _ in range(rounds):
        scores: list[Floats] = []
        for name, side in sides.items():
            seconds, found, digest = time_side(side, panel, choices)
            samples[name].append(seconds)
            scores.append(found)
            digests.add(digest)
        if len(digests) > 1 or any(np.abs(found - scores[0]).max() > 1e-9 for found in scores):
            raise SystemExit("the sides differ: nothing is printed")
    report(samples, rounds, digests.pop(), len(panel.tree.indicators))


def report(samples: dict[str, list[float]], rounds: int, digest: str, indicators: int) -> None:
    """Medians of seconds, and median, least and most of the paired ratios."""
    print(
        f"{DRAWS} draws, {PLACES} places by {indicators} indicators, {rounds} rounds, load {os.getloadavg()[0]:.1f}, "
        f"numpy {np.__version__}, digest {digest}"
    )
    for name, seconds in samples.items():
        print(f"{name:14} median {statistics.median(seconds):6.3f} s")
    for label, one, other in (
        ("loop / at once", "loop", "at once"),
        ("careful loop / at once", "careful loop", "at once"),
        ("control: at once / at once", "at once again", "at once"),
    ):
        ratios = [a / b for a, b in zip(samples[one], samples[other], strict=True)]
        print(f"{label:28} {statistics.median(ratios):.2f} [{min(ratios):.2f} - {max(ratios):.2f}]")


if __name__ == "__main__":
    if "OPENBLAS_NUM_THREADS" not in os.environ:
        words = [sys.executable, "-m", "tests.benchmarks.draws", *sys.argv[1:]]
        os.execve(sys.executable, words, os.environ | {"OPENBLAS_NUM_THREADS": "1"})
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
