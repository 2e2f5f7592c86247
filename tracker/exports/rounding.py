"""How results are rounded for programs: half-even on the decimal that a number prints as, never minus zero.

Knows the decimals of the contract. Leaves rounding for readers to `tracker.wording`.
"""

from decimal import ROUND_HALF_EVEN, Decimal

from tracker.indicators.models import Indicator
from tracker.vocabulary import IndicatorType

SCORE_DECIMALS, SHARE_DECIMALS, TIMES_DECIMALS = 1, 3, 1
DUST_DECIMALS = 9


def rounded(value: float | None, decimals: int) -> float | None:
    """The value with so many decimals; None stays None."""
    if value is None:
        return None
    return float(Decimal(repr(plain(value))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)) + 0.0


def plain(value: float) -> float:
    """The number that was meant: without the dust that binary arithmetic leaves in the tenth decimal and beyond."""
    return round(value, DUST_DECIMALS)


def as_score(value: float | None) -> float | None:
    """Scores and points: one decimal."""
    return rounded(value, SCORE_DECIMALS)


def as_share(value: float | None) -> float | None:
    """Ratios, coverage, p: three decimals."""
    return rounded(value, SHARE_DECIMALS)


def whole_if_integral(value: float | None) -> float | int | None:
    """7 for 7.0, 17.6 for 17.6."""
    return int(value) if value is not None and value == int(value) else value


def level(indicator: Indicator, amount: float | None) -> tuple[int | None, float | int | None]:
    """An amount as (rung, value): a rung for ladders, else a value, 1 or 0 for yes or no."""
    if amount is None:
        return None, None
    if indicator.type is IndicatorType.LADDER:
        return int(amount), None
    return None, whole_if_integral(plain(amount))
