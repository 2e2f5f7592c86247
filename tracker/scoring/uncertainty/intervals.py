"""What the draws say: the interval of a score, places too close to tell apart, ranks where asked for.

A score below its coverage gate has no interval. Ranks are given only on request and only
among ten places or more.
"""

from dataclasses import dataclass

import numpy as np

from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Thresholds
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.refusals import Refusal
from tracker.scoring.results import Scores
from tracker.scoring.seeding import Floats, quantiles, seeded_generator
from tracker.scoring.uncertainty.choices import draw_choices
from tracker.scoring.uncertainty.engine import draw_scores
from tracker.scoring.uncertainty.noise import draw_noise
from tracker.scoring.uncertainty.panel import build_panel
from tracker.vocabulary import Account

#: Sums of the same numbers may differ in their last bits from place to place.
TOLERANCE = 1e-9


@dataclass(frozen=True)
class AccountDraws:
    """One account's scores in every draw, of shape draws by places; only places over the coverage gate are `shown`."""

    account: Account
    places: tuple[str, ...]
    shown: tuple[bool, ...]
    scores: Floats
    limits: Thresholds

    @property
    def shares(self) -> tuple[float, float, float]:
        """Where an interval begins, its median, and where it ends, as shares of the draws."""
        return self.limits.draw_tail, 0.5, 1 - self.limits.draw_tail


@dataclass(frozen=True, slots=True)
class ScoreInterval:
    """Median and 5 to 95 % interval of a score over all draws; None below the gate, with the reason."""

    country: str
    account: Account
    median: float | None = None
    low: float | None = None
    high: float | None = None
    reason: Refusal | None = None


@dataclass(frozen=True, slots=True)
class TooClose:
    """Two places that the draws cannot tell apart, with the share of draws in which `one` is above `other`."""

    one: str
    other: str
    share_above: float


@dataclass(frozen=True, slots=True)
class RankInterval:
    """The 5 to 95 % interval of a place's rank, 1 the best; equal places share the lowest number."""

    country: str
    median: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Ranks:
    """Rank intervals of the places over the gate, or the reason for which there are none."""

    places: tuple[RankInterval, ...]
    reason: Refusal | None = None


def draw_account(
    account: Account, scores: Scores, frame: ScoringFrame, catalog: Catalog, count: int | None = None
) -> AccountDraws:
    """Score one account of all the places of `scores` in every draw, seeded with what they rest on.

    `count` draws are made in place of the number that the method asks for.
    """
    limits = catalog.thresholds
    count = count or limits.draws
    hashes = (scores.definitions, scores.snapshot)
    panel = build_panel(account, scores.countries, frame, catalog)
    choices = draw_choices(panel.tree.sizes, seeded_generator(*hashes), count, limits.draw_weight_spread)
    drawn = draw_scores(panel, choices, draw_noise(panel, hashes, count))
    shown = tuple(country.accounts[account].score.value is not None for country in scores.countries)
    return AccountDraws(account, panel.places, shown, drawn, limits)


def score_intervals(drawn: AccountDraws) -> tuple[ScoreInterval, ...]:
    """The interval of every place, in order of places."""
    indices = [n for n, is_shown in enumerate(drawn.shown) if is_shown]
    found = quantiles(drawn.scores[:, indices], drawn.shares).T
    by_place = dict(zip(indices, found.tolist(), strict=True))
    return tuple(
        ScoreInterval(country, drawn.account, median=by_place[n][1], low=by_place[n][0], high=by_place[n][2])
        if n in by_place
        else ScoreInterval(country, drawn.account, reason=Refusal.COVERAGE)
        for n, country in enumerate(drawn.places)
    )


def share_above(scores: Floats) -> Floats:
    """For each two columns, the share of rows in which the first is above the second, ties counting half."""
    columns = np.ascontiguousarray(scores.T)
    shares = np.empty((len(columns), len(columns)))
    for number, column in enumerate(columns):
        above = (column > columns + TOLERANCE).mean(axis=1)
        below = (column < columns - TOLERANCE).mean(axis=1)
        shares[number] = (1 + above - below) / 2
    return shares


def find_too_close(drawn: AccountDraws) -> tuple[TooClose, ...]:
    """Pairs of shown places each of which is above the other often enough."""
    indices = [n for n, is_shown in enumerate(drawn.shown) if is_shown]
    if len(indices) < 2:
        return ()
    shares, edge = share_above(drawn.scores[:, indices]), drawn.limits.too_close
    return tuple(
        TooClose(drawn.places[indices[one]], drawn.places[indices[other]], float(shares[one, other]))
        for one in range(len(indices))
        for other in range(one + 1, len(indices))
        if edge < shares[one, other] < 1 - edge
    )


def rank_intervals(drawn: AccountDraws) -> Ranks:
    """Rank intervals among the shown places, by quantiles of type 7; refused where they are too few."""
    indices = [n for n, is_shown in enumerate(drawn.shown) if is_shown]
    if len(indices) < drawn.limits.rank_min_places:
        return Ranks((), Refusal.FEW_PLACES)
    columns = np.ascontiguousarray(drawn.scores[:, indices].T)
    found = []
    for index, column in zip(indices, columns, strict=True):
        ranks = 1 + (columns > column + TOLERANCE).sum(axis=0)
        low, median, high = quantiles(ranks.astype(np.float64)[:, None], drawn.shares)[:, 0].tolist()
        found.append(RankInterval(drawn.places[index], median, low, high))
    return Ranks(tuple(found))
