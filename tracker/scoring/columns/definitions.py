"""The definitions as arrays: one entry for each indicator that is about countries.

Knows requirements, ages, goalposts, anchors and weights as numbers. Leaves what they mean
to `tracker.indicators` and `tracker.scoring.measure`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from tracker.dates import add_years
from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Thresholds
from tracker.scoring.columns.codes import Array
from tracker.scoring.columns.days import day_of
from tracker.scoring.columns.tree import Groups, Tree, build_tree, group
from tracker.scoring.measure import Measure
from tracker.vocabulary import Account, IndicatorKind, IndicatorType

#: Months of what stands until it is replaced.
FOREVER = 100_000


@dataclass(frozen=True)
class Definitions:
    """Arrays by indicator; `requires` by timeline and indicator (NaN: not placed); `ages` by account, survey or not."""

    catalog: Catalog
    indicators: tuple[str, ...]
    due: tuple[int, ...]
    adopted: int
    window_opens: int
    requires: Array
    sign: Array
    is_numeric: Array
    is_ladder: Array
    is_binary: Array
    kind: Array
    lowest: Array
    highest: Array
    ages: Array
    anchors: Array
    worst: Array
    span: Array
    material: Array

    @cached_property
    def commitments(self) -> tuple[str, ...]:
        """Commitments with an indicator about countries, in the order of the definitions."""
        about = {self.catalog.commitment_of(name).id for name in self.indicators}
        return tuple(name for name in self.catalog.commitments if name in about)

    @cached_property
    def objectives(self) -> tuple[int, ...]:
        """Objectives of those commitments, ascending."""
        return tuple(sorted({self.catalog.commitments[name].objective for name in self.commitments}))

    @cached_property
    def members(self) -> dict[str, list[int]]:
        """For each of those commitments its indicators about countries, by position, in the order of their ids."""
        members: dict[str, list[int]] = {name: [] for name in self.commitments}
        for position, name in enumerate(self.indicators):
            members[self.catalog.commitment_of(name).id].append(position)
        return members

    @cached_property
    def owner(self) -> Array:
        """The position of the commitment of each indicator."""
        position = {name: n for n, name in enumerate(self.commitments)}
        own = [position[self.catalog.commitment_of(name).id] for name in self.indicators]
        return np.array(own, dtype=np.int64)

    def groups(self, kinds: Sequence[IndicatorKind]) -> Groups:
        """The indicators of some kinds by commitment, in the order of their ids."""
        wanted = np.isin(self.kind, [list(IndicatorKind).index(kind) for kind in kinds])
        return group([[m for m in own if wanted[m]] for own in self.members.values()])

    @cached_property
    def tree(self) -> Tree:
        """How means are nested."""
        return build_tree(self.catalog, self.commitments, self.objectives)

    @property
    def limits(self) -> Thresholds:
        """The method's own choices."""
        return self.catalog.thresholds

    def exempt(self, places: tuple[str, ...]) -> Array:
        """For each place and indicator, whether it does not apply there."""
        exempt = np.zeros((len(places), len(self.indicators)), dtype=bool)
        rows = {code: row for row, code in enumerate(places)}
        for column, name in enumerate(self.indicators):
            mine = [*self.catalog.indicator(name).not_applicable, *self.catalog.commitment_of(name).not_applicable]
            for exemption in mine:
                if exemption.country in rows:
                    exempt[rows[exemption.country], column] = True
        return exempt


def read_definitions(catalog: Catalog) -> Definitions:
    """The arrays of a catalog."""
    names = catalog.country_indicators
    measures = [Measure(catalog.indicator(name), catalog.thresholds) for name in names]
    posts = [m.indicator.goalposts for m in measures]
    domains = [_domain(measure) for measure in measures]
    share = catalog.thresholds.materiality_share_of_range
    adopted = catalog.adopted_on
    return Definitions(
        catalog=catalog,
        indicators=names,
        due=tuple(day_of(due.due_on) for due in catalog.due_dates),
        adopted=day_of(adopted),
        window_opens=day_of(add_years(adopted, -catalog.thresholds.baseline_window_years)),
        requires=_requirements(catalog),
        sign=np.array([m.sign for m in measures], dtype=np.float64),
        is_numeric=np.array([m.is_numeric for m in measures], dtype=bool),
        is_ladder=np.array([m.is_ladder for m in measures], dtype=bool),
        is_binary=np.array([m.indicator.type is IndicatorType.BINARY for m in measures], dtype=bool),
        kind=np.array([list(IndicatorKind).index(m.indicator.kind) for m in measures], dtype=np.int8),
        lowest=np.array([low for low, _ in domains], dtype=np.float64),
        highest=np.array([high for _, high in domains], dtype=np.float64),
        ages=_ages(measures),
        anchors=_anchors(measures),
        worst=np.array([p.worst if p else 0.0 for p in posts], dtype=np.float64),
        span=np.array([p.target - p.worst if p else 1.0 for p in posts], dtype=np.float64),
        material=np.array(
            [
                share * abs(p.target - p.worst) if p and m.is_numeric else np.nan
                for p, m in zip(posts, measures, strict=True)
            ]
        ),
    )


def _requirements(catalog: Catalog) -> Array:
    names, timelines = catalog.country_indicators, [due.timeline for due in catalog.due_dates]
    requires = np.full((len(timelines), len(names)), np.nan)
    for column, name in enumerate(names):
        for milestone in catalog.milestones(name):
            requires[timelines.index(milestone.timeline), column] = milestone.requires
    return requires


def _domain(measure: Measure) -> tuple[float, float]:
    if measure.is_ladder:
        return 0.0, len(measure.indicator.rungs) - 1.0
    if not measure.is_numeric:
        return 0.0, 1.0
    domain = measure.indicator.domain
    return (-np.inf if domain.min is None else domain.min), (np.inf if domain.max is None else domain.max)


def _ages(measures: list[Measure]) -> Array:
    months = [
        [[_age(m.max_age_months(account, is_survey=survey)) for m in measures] for survey in (False, True)]
        for account in Account
    ]
    return np.array(months, dtype=np.int32).reshape(len(Account), 2, len(measures))


def _age(months: int | None) -> int:
    return FOREVER if months is None else months


def _anchors(measures: list[Measure]) -> Array:
    longest = max((len(m.anchors) for m in measures if m.is_ladder), default=1)
    anchors = np.zeros((len(measures), longest))
    for row, measure in enumerate(measures):
        if measure.is_ladder:
            anchors[row, : len(measure.anchors)] = measure.anchors
    return anchors
