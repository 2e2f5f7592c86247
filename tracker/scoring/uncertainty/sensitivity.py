"""How far each single choice moves one score, everything else as published.

Knows what is varied alone. A score below its gate has no sensitivity.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from tracker.indicators.catalog import Catalog
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.results import Scores
from tracker.scoring.seeding import Floats, interval, seeded_generator
from tracker.scoring.uncertainty.choices import (
    Anchors,
    Choices,
    Combination,
    Form,
    Missing,
    Worst,
    draw_choices,
    fixed_choices,
)
from tracker.scoring.uncertainty.engine import draw_scores
from tracker.scoring.uncertainty.noise import draw_noise
from tracker.scoring.uncertainty.panel import Panel, build_panel
from tracker.vocabulary import Account


class Choice(StrEnum):
    """What is varied alone."""

    WEIGHTS = "weights"
    ANCHORS = "anchors"
    FORM = "form"
    WORST = "worst"
    MISSING = "missing"
    VOTES = "votes"
    SAMPLING = "sampling"


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """The lowest and highest score under one choice: of its alternatives, or the 5 to 95 % interval of its draws."""

    choice: Choice
    published: float
    low: float
    high: float

    @property
    def moves(self) -> float:
        """By how many points it moves the published score at most."""
        return max(self.high - self.published, self.published - self.low)


def measure_sensitivity(
    country: str, account: Account, scores: Scores, frame: ScoringFrame, catalog: Catalog, count: int | None = None
) -> tuple[Sensitivity, ...]:
    """What each choice does to one published score, the strongest first; nothing below the coverage gate."""
    result = next(c for c in scores.countries if c.country == country)
    if result.accounts[account].score.value is None:
        return ()
    limits = catalog.thresholds
    count = count or limits.draws
    panel = build_panel(account, [result], frame, catalog)
    hashes = (scores.definitions, scores.snapshot)
    published = float(draw_scores(panel, fixed_choices(panel.tree.sizes, Combination()))[0, 0])
    ranges = {choice: _alternatives(panel, combinations) for choice, combinations in _ALTERNATIVES.items()}
    ranges[Choice.WEIGHTS] = interval(
        _weights_alone(panel, hashes, count, limits.draw_weight_spread), limits.bootstrap_level
    )
    for choice in (Choice.VOTES, Choice.SAMPLING):
        ranges[choice] = interval(_noise_alone(panel, hashes, count, choice), limits.bootstrap_level)
    found = [
        Sensitivity(choice, published, min(low, published), max(high, published))
        for choice, (low, high) in ranges.items()
    ]
    return tuple(sorted(found, key=lambda s: (-round(s.moves, 9), s.choice)))


_ALTERNATIVES = {
    Choice.ANCHORS: tuple(Combination(anchors=each) for each in Anchors),
    Choice.FORM: tuple(Combination(form=each) for each in Form),
    Choice.WORST: tuple(Combination(worst=each) for each in Worst),
    Choice.MISSING: tuple(Combination(missing=each) for each in Missing),
}


def _alternatives(panel: Panel, combinations: tuple[Combination, ...]) -> tuple[float, float]:
    found = draw_scores(panel, fixed_choices(panel.tree.sizes, *combinations))[:, 0]
    return float(found.min()), float(found.max())


def _weights_alone(panel: Panel, hashes: tuple[str, str], count: int, spread: float) -> Floats:
    drawn = draw_choices(panel.tree.sizes, seeded_generator(*hashes), count, spread)
    return draw_scores(panel, Choices(np.zeros_like(drawn.combinations), drawn.weights))[:, 0]


def _noise_alone(panel: Panel, hashes: tuple[str, str], count: int, choice: Choice) -> Floats:
    noise = draw_noise(panel, hashes, count, votes=choice is Choice.VOTES, samples=choice is Choice.SAMPLING)
    choices = fixed_choices(panel.tree.sizes, *([Combination()] * count))
    return draw_scores(panel, choices, noise)[:, 0]
