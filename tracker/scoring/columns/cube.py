"""The results of everything at one day, as arrays: what scoring returns in columns.

Codes are those of `codes`, -1 for none; NaN stands for no number, 0 for no date. The axis
of places is the second where accounts come first, else the first.
"""

import datetime as dt
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import TypeVar

import numpy as np

from tracker.indicators.catalog import Catalog
from tracker.scoring.columns.codes import NONE, Array
from tracker.scoring.columns.definitions import Definitions

T = TypeVar("T")


#: Kinds of the columns of cells and what stands in them where nothing was said; all others are numbers.
_EMPTY: dict[str, tuple[str, object]] = {
    "is_spoken": ("?", False),
    "status": ("i1", NONE),
    "reason": ("i1", NONE),
    "observed": ("i4", 0),
    "observed_day": ("i4", 0),
    "event": ("i4", 0),
    "votes": ("i4", 0),
    "consensus": ("i1", NONE),
    "grade": ("i1", 0),
    "trend": ("i1", NONE),
    "flags": ("u1", 0),
    "state": ("i1", NONE),
    "pace": ("i1", NONE),
    "pace_start": ("i4", NONE),
}


@dataclass(frozen=True)
class Cells:
    """Every account on every indicator of every place: [account, place, indicator].

    `state` has a last axis by timeline; `observed` and `event` are date numbers,
    `observed_day` and `pace_start` days; a silent account has status -1.
    """

    is_spoken: Array
    status: Array
    reason: Array
    amount: Array
    normalised: Array
    score: Array
    observed: Array
    observed_day: Array
    event: Array
    votes: Array
    consensus: Array
    low: Array
    high: Array
    grade: Array
    trend: Array
    flags: Array
    state: Array
    pace: Array
    ratio: Array
    required: Array
    needs: Array
    pace_start: Array

    @classmethod
    def empty(cls, shape: tuple[int, int, int], timelines: int) -> "Cells":
        """Cells in which nobody has said anything."""
        found = {}
        for name in (f.name for f in fields(cls)):
            kind, empty = _EMPTY.get(name, ("f8", np.nan))
            found[name] = np.full((*shape, timelines) if name == "state" else shape, empty, kind)
        return cls(**found)

    def put(self, cells: Array, **values: Array) -> None:
        """Write values into cells known by their numbers."""
        for name, value in values.items():
            column = getattr(self, name)
            column.reshape(-1, *column.shape[3:])[cells] = value


@dataclass(frozen=True)
class Indicators:
    """How the accounts relate on every indicator: [place, indicator]; `stands` says whether a record stands in."""

    headline: Array
    agreement: Array
    gap: Array
    gap_rungs: Array
    gap_provisional: Array
    stands: Array


@dataclass(frozen=True)
class Commitments:
    """Commitments: `status` is [account, place, commitment], the gaps are [place, commitment]."""

    status: Array = field(metadata={"places": 1})
    because: Array = field(metadata={"places": 1})
    say: Array
    do: Array
    gap: Array
    gap_provisional: Array


@dataclass(frozen=True)
class Summaries:
    """One account on one place, records standing in: [account, place, ...].

    `delivery` counts due states, `delivery_by_timeline` has an axis of timelines before
    them; `objective_…` have an axis of objectives; below a gate a score is NaN.
    """

    score: Array
    low: Array
    high: Array
    coverage: Array
    reason: Array
    objective_score: Array
    objective_low: Array
    objective_high: Array
    objective_coverage: Array
    objective_reason: Array
    has_objective: Array
    delivery: Array
    delivery_by_timeline: Array
    red_line_failed: Array
    lowest_objective: Array
    share_at_zero: Array
    overdue: Array


@dataclass(frozen=True)
class Gaps:
    """Say minus do of every place: [place]; -1 and NaN below five commitments."""

    items: Array
    higher: Array
    lower: Array
    equal: Array
    p: Array
    mean: Array


@dataclass(frozen=True)
class Cube:
    """Everything about every place at `as_of`. Replaced, never changed: readers may keep one."""

    as_of: dt.date
    definitions: Definitions = field(repr=False)
    places: tuple[str, ...]
    cells: Cells = field(repr=False)
    indicators: Indicators = field(repr=False)
    commitments: Commitments = field(repr=False)
    summaries: Summaries = field(repr=False)
    gaps: Gaps = field(repr=False)

    @property
    def catalog(self) -> Catalog:
        """The definitions as they were written."""
        return self.definitions.catalog

    @cached_property
    def position(self) -> dict[str, int]:
        """The position of each place."""
        return {code: position for position, code in enumerate(self.places)}

    @cached_property
    def commitment_ids(self) -> tuple[str, ...]:
        """Commitments with an indicator about countries, in the order of the arrays."""
        return self.definitions.commitments

    @cached_property
    def objectives(self) -> tuple[int, ...]:
        """Objectives of those commitments, ascending."""
        return self.definitions.objectives


PARTS = {"cells": Cells, "indicators": Indicators, "commitments": Commitments, "summaries": Summaries, "gaps": Gaps}


def place_axis(part: type, name: str) -> int:
    """The axis of places of an array."""
    if part in (Cells, Summaries):
        return 1
    return next(int(f.metadata.get("places", 0)) for f in fields(part) if f.name == name)


def join_places(parts: list[T]) -> T:
    """Blocks of places, one after the other, as one."""
    if len(parts) == 1:
        return parts[0]
    kind = type(parts[0])
    names = [f.name for f in fields(kind)]  # type: ignore[arg-type]
    return kind(**{n: np.concatenate([getattr(p, n) for p in parts], axis=place_axis(kind, n)) for n in names})


def put_places(whole: T, part: T, positions: Array) -> T:
    """A copy of the whole in which some places are replaced."""
    kind, found = type(whole), {}
    for f in fields(kind):  # type: ignore[arg-type]
        column = getattr(whole, f.name).copy()
        where = (slice(None),) * place_axis(kind, f.name) + (positions,)
        column[where] = getattr(part, f.name)
        found[f.name] = column
    return kind(**found)
