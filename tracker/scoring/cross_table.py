"""Government against civil society, rung by rung: a cross-table and Cohen's kappa (methodology §5).

Descriptive only: the two do not rate the same thing by chance, so no interval is published
for them. Leaves agreement among civil-society voices to `reliability`.

Sources: Cohen (1960, 1968); standard error after Fleiss, Cohen and Everitt (1969).
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from tracker.indicators.catalog import Catalog
from tracker.scoring.refusals import Refusal
from tracker.scoring.results import CountryResult
from tracker.vocabulary import Account, IndicatorType

Z_95 = 1.959963984540054


class Weighting(StrEnum):
    """How much a near miss counts as agreement."""

    NONE = "none"
    LINEAR = "linear"
    QUADRATIC = "quadratic"


@dataclass(frozen=True, slots=True)
class Pair:
    """The rung that a government and the rung that civil society gives to one indicator of one place."""

    country: str
    indicator: str
    government: int
    civil_society: int


@dataclass(frozen=True, slots=True)
class Kappa:
    """Agreement beyond chance, with its large-sample standard error and 95 % interval."""

    value: float
    se: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Counts of pairs: rows are the government's rungs from 0, columns civil society's."""

    counts: tuple[tuple[int, ...], ...]
    pairs: int
    kappa: float | None
    reason: Refusal | None = None


def gather_pairs(countries: Iterable[CountryResult], catalog: Catalog) -> tuple[Pair, ...]:
    """Ladders on which both spoke for themselves and both count in scores; registers are left out."""
    pairs = []
    for country in countries:
        for name, result in sorted(country.indicators.items()):
            said = result.accounts.get(Account.GOVERNMENT)
            found = result.accounts.get(Account.CIVIL_SOCIETY)
            if catalog.indicator(name).type is not IndicatorType.LADDER or said is None or found is None:
                continue
            if said.is_present and found.is_present and said.amount is not None and found.amount is not None:
                pairs.append(Pair(country.country, name, int(said.amount), int(found.amount)))
    return tuple(pairs)


def tabulate_pairs(pairs: Sequence[Pair]) -> CrossTable:
    """The cross-table of some pairs with its linear-weighted kappa."""
    size = 1 + max((max(pair.government, pair.civil_society) for pair in pairs), default=0)
    counts = np.zeros((size, size), dtype=np.int64)
    for pair in pairs:
        counts[pair.government, pair.civil_society] += 1
    kappa = cohen_kappa(counts.tolist(), Weighting.LINEAR)
    return CrossTable(
        counts=tuple(tuple(int(count) for count in row) for row in counts),
        pairs=len(pairs),
        kappa=None if kappa is None else kappa.value,
        reason=Refusal.NOT_COMPUTABLE if kappa is None else None,
    )


def cohen_kappa(table: Sequence[Sequence[int]], weighting: Weighting = Weighting.LINEAR) -> Kappa | None:
    """Kappa of a square table of counts; None when it is empty or chance alone gives full agreement."""
    counts = np.array(table, dtype=np.float64)
    total = float(counts.sum())
    if not total:
        return None
    shares = counts / total
    rows, columns = shares.sum(axis=1), shares.sum(axis=0)
    credit = _credit(len(counts), weighting)
    observed, by_chance = float((credit * shares).sum()), float(rows @ credit @ columns)
    if by_chance >= 1 - 1e-12:
        return None
    value = (observed - by_chance) / (1 - by_chance)
    expected_credit = (credit @ columns)[:, None] + (rows @ credit)[None, :]
    spread = float((shares * (credit - expected_credit * (1 - value)) ** 2).sum())
    variance = (spread - (value - by_chance * (1 - value)) ** 2) / (total * (1 - by_chance) ** 2)
    se = math.sqrt(max(variance, 0.0))
    return Kappa(value, se, value - Z_95 * se, min(1.0, value + Z_95 * se))


def _credit(size: int, weighting: Weighting) -> NDArray[np.float64]:
    if weighting is Weighting.NONE or size == 1:
        return np.eye(size)
    apart = np.abs(np.subtract.outer(np.arange(size), np.arange(size))) / (size - 1)
    return np.asarray(1 - (apart if weighting is Weighting.LINEAR else apart**2), dtype=np.float64)
