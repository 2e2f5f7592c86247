"""How far civil-society voices agree with each other: Krippendorff's alpha (methodology §5).

Knows the coefficient, its interval by resampling units, and when it may not be given.
Leaves government against civil society to `cross_table`.

Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.random import Generator

from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Thresholds
from tracker.scoring.accounts import open_cell
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.refusals import Refusal
from tracker.scoring.seeding import Floats, interval
from tracker.vocabulary import Account, IndicatorType


class Metric(StrEnum):
    """How far apart two ratings count."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    INTERVAL = "interval"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Unit:
    """One indicator of one place with the rungs that independent voices gave it."""

    country: str
    indicator: str
    ratings: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Reliability:
    """Alpha with its interval, or the reason for which there is none.

    `units` have two or more ratings; `needed` is how many of them it takes, where they are
    too few. `left_out` draws of the interval had no alpha, because all their ratings were
    the same.
    """

    alpha: float | None
    low: float | None
    high: float | None
    units: int
    ratings: int
    left_out: int = 0
    reason: Refusal | None = None
    needed: int = 0


def gather_units(frame: ScoringFrame, catalog: Catalog, countries: Iterable[str] | None = None) -> tuple[Unit, ...]:
    """The civil-society votes that stand today on each ladder of each place, two or more of them."""
    wanted = frame.countries if countries is None else sorted(set(countries))
    ladders = [i for i in catalog.country_indicators if catalog.indicator(i).type is IndicatorType.LADDER]
    units = []
    for country in wanted:
        for name in ladders:
            answers = frame.answers(country, name, Account.CIVIL_SOCIETY)
            if len(answers) < 2 or catalog.exemption(name, country) is not None:
                continue
            series = open_cell(Account.CIVIL_SOCIETY, answers, name, catalog, frame.as_of).series
            votes = series[-1].votes if series else ()
            if len(votes) >= 2:
                units.append(Unit(country, name, tuple(sorted(vote.amount for vote in votes))))
    return tuple(units)


def measure_reliability(
    units: Sequence[Sequence[float]], generator: Generator, limits: Thresholds, metric: Metric = Metric.ORDINAL
) -> Reliability:
    """Alpha over enough units with two or more ratings, with an interval from resampled units."""
    values, counts = _count(units)
    total, ratings, needed = len(counts), int(counts.sum()), limits.agreement_min_units
    if total < needed:
        return Reliability(None, None, None, total, ratings, reason=Refusal.FEW_UNITS, needed=needed)
    alpha = _alphas(counts, np.ones((1, total)), values, metric)[0]
    if np.isnan(alpha):
        return Reliability(None, None, None, total, ratings, reason=Refusal.NOT_COMPUTABLE)
    patterns, frequencies = np.unique(counts, axis=0, return_counts=True)
    drawn = generator.multinomial(total, frequencies / total, size=limits.bootstrap_draws).astype(np.float64)
    alphas = _alphas(patterns, drawn, values, metric)
    usable = alphas[~np.isnan(alphas)]
    low, high = interval(usable, limits.bootstrap_level)
    return Reliability(float(alpha), low, high, total, ratings, left_out=limits.bootstrap_draws - len(usable))


def krippendorff_alpha(units: Sequence[Sequence[float]], metric: Metric = Metric.ORDINAL) -> float | None:
    """Alpha of units, each given as its ratings; None when nothing can be paired or all ratings are the same."""
    values, counts = _count(units)
    if not len(counts):
        return None
    alpha = _alphas(counts, np.ones((1, len(counts))), values, metric)[0]
    return None if np.isnan(alpha) else float(alpha)


def _count(units: Sequence[Sequence[float]]) -> tuple[Floats, Floats]:
    """The distinct ratings, ascending, and how often each unit has each; units with one rating are left out."""
    paired = [unit for unit in units if len(unit) >= 2]
    values = np.unique(np.array([rating for unit in paired for rating in unit], dtype=np.float64))
    counts = np.zeros((len(paired), len(values)))
    for row, unit in enumerate(paired):
        np.add.at(counts[row], np.searchsorted(values, unit), 1.0)
    return values, counts


def _alphas(counts: Floats, times: Floats, values: Floats, metric: Metric) -> Floats:
    """Alpha for each row of `times`, which says how often each unit is taken; NaN where it is undefined."""
    size = len(values)
    pairs = counts[:, :, None] * counts[:, None, :] - counts[:, :, None] * np.eye(size)
    coincidences = pairs / (counts.sum(axis=1) - 1)[:, None, None]
    observed = (times @ coincidences.reshape(len(counts), -1)).reshape(-1, size, size)
    totals = times @ counts
    distance = _distance(totals, values, metric)
    disagreement = (observed * distance).sum(axis=(1, 2))
    expected = (totals[:, :, None] * totals[:, None, :] * distance).sum(axis=(1, 2))
    alphas = np.full(len(times), np.nan)
    defined = expected > 0
    alphas[defined] = 1 - (totals.sum(axis=1)[defined] - 1) * disagreement[defined] / expected[defined]
    return alphas


def _distance(totals: Floats, values: Floats, metric: Metric) -> Floats:
    """Squared distance between each two ratings; the ordinal one is that of their mid-ranks."""
    if metric is Metric.ORDINAL:
        ranks = np.cumsum(totals, axis=1) - totals / 2
        return (ranks[:, :, None] - ranks[:, None, :]) ** 2
    if metric is Metric.NOMINAL:
        return 1.0 - np.eye(len(values))[None]
    apart = np.abs(values[:, None] - values[None, :])
    if metric is Metric.RATIO:
        together = np.abs(values[:, None] + values[None, :])
        apart = np.divide(apart, together, out=np.zeros_like(apart), where=together > 0)
    return apart[None] ** 2
