"""How one indicator measures: normalising, comparing, what counts as a change (methodology §2, §3).

Knows anchors, goalposts and direction. Leaves to the other modules what follows from a
comparison.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from tracker.indicators.frame_models import Thresholds
from tracker.indicators.models import Indicator
from tracker.vocabulary import Account, Flag, IndicatorKind, IndicatorType


def add_up(values: Iterable[float]) -> float:
    """The sum, taken one after the other: the columns add in the same order and get the same last digit."""
    total = 0.0
    for value in values:
        total += value
    return total


@dataclass(frozen=True)
class Measure:
    """An indicator together with the method's thresholds."""

    indicator: Indicator
    thresholds: Thresholds

    @property
    def sign(self) -> int:
        """+1 when higher is better, -1 when lower is better."""
        return self.indicator.direction.sign

    @property
    def is_numeric(self) -> bool:
        """Numeric indicators have a pace; ladders a course; binary ones neither."""
        return self.indicator.type is IndicatorType.NUMERIC

    @property
    def is_ladder(self) -> bool:
        """Whether it is measured in rungs."""
        return self.indicator.type is IndicatorType.LADDER

    def meets(self, amount: float, requirement: float) -> bool:
        """At least as good as the requirement, within the tolerance."""
        return self.sign * (amount - requirement) >= -self.thresholds.tolerance

    def gain(self, later: float, earlier: float) -> float:
        """By how much `later` is better than `earlier`, in the indicator's unit."""
        return self.sign * (later - earlier)

    def better(self, one: float, other: float) -> float:
        """The better of two amounts."""
        return one if self.gain(one, other) >= 0 else other

    @cached_property
    def anchors(self) -> tuple[float, ...]:
        """Scores of the rungs: as written, else equal steps from 0 to 100."""
        if self.indicator.anchors is not None:
            return tuple(self.indicator.anchors)
        top = len(self.indicator.rungs) - 1
        return tuple(100.0 * rung / top for rung in range(top + 1))

    def unclipped(self, amount: float) -> float:
        """The score before clipping: below 0 when worse than the worst goalpost."""
        if self.is_ladder:
            return self.anchors[int(amount)]
        posts = self.indicator.goalposts
        if posts is None:
            return 100.0 * amount
        return 100.0 * (amount - posts.worst) / (posts.target - posts.worst)

    def normalise(self, amount: float) -> float:
        """The score of an amount, 0 to 100."""
        return min(100.0, max(0.0, self.unclipped(amount)))

    def clipping(self, amount: float) -> list[Flag]:
        """The flag of an amount outside the goalposts."""
        score = self.unclipped(amount)
        if score < -self.thresholds.tolerance:
            return [Flag.CLIPPED_LOW]
        return [Flag.CLIPPED_HIGH] if score > 100 + self.thresholds.tolerance else []

    def in_unit(self, amount: float) -> str:
        """A number with its unit: 1 month of earnings, 2.5 months of earnings."""
        unit = self.indicator.unit.replace("_", " ")
        singular = {"months of earnings": "month of earnings", "days": "day", "months": "month", "years": "year"}
        return f"{amount:g} {singular.get(unit, unit) if amount == 1 else unit}"

    def materiality(self, se_one: float | None, se_other: float | None) -> float:
        """Below this a numeric change is no change; 0 for ladders and yes/no (any step is material)."""
        posts = self.indicator.goalposts
        if not self.is_numeric or posts is None:
            return 0.0
        one, other = se_one or 0.0, se_other or 0.0
        noise = self.thresholds.materiality_se * math.sqrt(one * one + other * other)
        return max(noise, self.thresholds.materiality_share_of_range * abs(posts.target - posts.worst))

    def low_median(self, amounts: Sequence[float]) -> float:
        """The middle amount; of two middle ones the worse."""
        worst_first = sorted(amounts, key=lambda a: self.sign * a)
        return worst_first[(len(worst_first) - 1) // 2]

    def consensus(self, amounts: Sequence[float]) -> float:
        """Low median for rungs and yes/no, median for numbers."""
        if not self.is_numeric:
            return self.low_median(amounts)
        ordered = sorted(amounts)
        middle = len(ordered) // 2
        return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2

    def max_age_months(self, account: Account, *, is_survey: bool) -> int | None:
        """Calendar months for which an observation stands; None for ever (a law stands until replaced)."""
        if self.indicator.max_age_months is not None:
            return self.indicator.max_age_months
        if account is Account.RECORD:
            return self.thresholds.record_max_age_months
        if self.indicator.kind is IndicatorKind.STRUCTURAL:
            return None
        return self.thresholds.survey_max_age_months if is_survey else self.thresholds.default_max_age_months
