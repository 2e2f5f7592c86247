"""From a position between worst and target to what is averaged, and back, for each combination of choices."""

import numpy as np

from tracker.scoring.seeding import Floats
from tracker.scoring.uncertainty.choices import Anchors, Combination, Form


def transform(positions: Floats, combination: Combination, worst_spread: float, *, is_numeric: bool) -> Floats:
    """Positions of one kind of indicator as what the combination averages."""
    shares = (
        _move_worst(positions, combination.worst.factor(worst_spread)) if is_numeric else _bend(positions, combination)
    )
    return transform_shares(shares, combination.form)


def transform_shares(shares: Floats, form: Form) -> Floats:
    """Scores over 100 as what a form of means averages arithmetically."""
    if form is Form.GEOMETRIC:
        return np.log(np.maximum(100 * shares, 1.0))
    return np.sqrt(100 * shares) if form is Form.POWER else 100 * shares


def turn_back(means: Floats, form: Form) -> Floats:
    """Scores of the means."""
    if form is Form.GEOMETRIC:
        return np.exp(means)
    return means * means if form is Form.POWER else means


def _bend(positions: Floats, combination: Combination) -> Floats:
    """Positions of rungs and yes/no, with the steps between the ends bent."""
    if combination.anchors is Anchors.CONVEX:
        return positions * positions
    return np.sqrt(positions) if combination.anchors is Anchors.CONCAVE else positions


def _move_worst(positions: Floats, factor: float) -> Floats:
    """Positions of numbers when the worst goalpost is nearer the target or farther, clipped."""
    return np.clip(1 - (1 - positions) / factor, 0.0, 1.0)
