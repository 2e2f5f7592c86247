"""From columns of answers to results for everything at one day.

Places are scored in blocks that fit the memory; what is scored for one place never
depends on another, so that any block gives the same numbers as the whole.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from tracker.indicators.catalog import Catalog
from tracker.scoring.columns.answers import AnswerColumns
from tracker.scoring.columns.codes import STATUSES, Array, bit
from tracker.scoring.columns.cube import PARTS, Cells, Cube, join_places, put_places
from tracker.scoring.columns.days import day_of
from tracker.scoring.columns.definitions import Definitions, read_definitions
from tracker.scoring.columns.entangled import find_entangled, judge_plainly
from tracker.scoring.columns.relations import judge_commitments, relate_accounts, summarise_gaps
from tracker.scoring.columns.series import build_elements, sort_told
from tracker.scoring.columns.sifting import Counted, Grid, is_observation, sift
from tracker.scoring.columns.states import silent_states
from tracker.scoring.columns.summaries import summarise
from tracker.scoring.columns.verdicts import judge_cells
from tracker.scoring.columns.voices import hear_voices
from tracker.vocabulary import Flag, Status

#: Answers that are worked on at once.
BLOCK = 80_000
_NO_DATA = STATUSES[Status.NO_DATA]


def score_columns(
    columns: AnswerColumns, catalog: Catalog, as_of: dt.date, places: Sequence[str] | None = None
) -> Cube:
    """Results of the given places (else of all that are named in the answers) at a day."""
    codes = tuple(sorted(set(columns.names.places if places is None else places)))
    return _score(columns, read_definitions(catalog), as_of, codes)


def score_days(
    columns: AnswerColumns, catalog: Catalog, days: Iterable[dt.date], places: Sequence[str] | None = None
) -> list[Cube]:
    """The same at several days, for pages that show how statuses moved."""
    return [score_columns(columns, catalog, day, places) for day in days]


def update(cube: Cube, columns: AnswerColumns, changed: Collection[str]) -> Cube:
    """A new cube in which the changed places are scored again from `columns`; the old one stays as it is.

    `columns` may hold these places only, unless one of them is not in the cube.
    """
    places = tuple(sorted(set(changed)))
    if not set(places) <= set(cube.places):
        return score_columns(columns, cube.catalog, cube.as_of, sorted({*cube.places, *places}))
    part = _score(columns.of_places(places), cube.definitions, cube.as_of, places)
    positions = np.array([cube.position[code] for code in places], dtype=np.int64)
    parts = {name: put_places(getattr(cube, name), getattr(part, name), positions) for name in PARTS}
    return replace(cube, **parts)


def _score(columns: AnswerColumns, definitions: Definitions, as_of: dt.date, places: tuple[str, ...]) -> Cube:
    scored = []
    for block in _blocks(columns, places):
        own = columns if block == places else columns.of_places(block)
        scored.append(_score_block(own, Grid(block, definitions, day_of(as_of))))
    parts = {name: join_places([block[name] for block in scored]) for name in PARTS}
    return Cube(as_of, definitions, places, **parts)


def _blocks(columns: AnswerColumns, places: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Places whose answers fit a block, at least one place each."""
    if len(columns) <= BLOCK:
        return [places]
    counts = np.bincount(columns.country, minlength=len(columns.names.places))
    size = dict(zip(columns.names.places, counts.tolist(), strict=True))
    blocks: list[list[str]] = [[]]
    total = 0
    for place in places:
        if blocks[-1] and total + size.get(place, 0) > BLOCK:
            blocks.append([])
            total = 0
        blocks[-1].append(place)
        total += size.get(place, 0)
    return [tuple(block) for block in blocks]


def _score_block(columns: AnswerColumns, grid: Grid) -> dict[str, Any]:
    cells = judge_all(columns, grid)
    indicators = relate_accounts(cells, grid)
    commitments = judge_commitments(cells, indicators, grid)
    return {
        "cells": cells,
        "indicators": indicators,
        "commitments": commitments,
        "summaries": summarise(cells, indicators, grid),
        "gaps": summarise_gaps(commitments, grid.definitions),
    }


def judge_all(columns: AnswerColumns, grid: Grid) -> Cells:
    """Every cell of a grid."""
    cells = Cells.empty(grid.shape, len(grid.definitions.due))
    counted = sift(columns, grid)
    has_evidence = is_observation(columns, counted)
    _mark_spoken(cells, counted, has_evidence, grid)
    observed = counted if has_evidence.all() else counted.where(has_evidence)
    entangled = find_entangled(columns, observed, grid)
    if entangled.size:
        plain = np.isin(counted.cell, entangled)
        observed = observed.where(~np.isin(observed.cell, entangled))
    if observed.rows.size:
        judge_cells(*hear_voices(build_elements(sort_told(columns, observed, grid))), cells)
    if entangled.size:
        judge_plainly(columns, counted.where(plain), grid, cells)
    return cells


def _mark_spoken(cells: Cells, counted: Counted, has_evidence: Array, grid: Grid) -> None:
    """What a cell is as long as no observation is found in it: spoken, perhaps asserted, no data."""
    is_spoken = np.zeros(cells.status.size, dtype=bool)
    is_spoken[counted.cell] = True
    spoken = np.flatnonzero(is_spoken)
    silent = silent_states(grid.definitions, grid.day)[grid.indicator_of(spoken)]
    no_data = np.full(spoken.size, _NO_DATA, dtype=np.int8)
    cells.put(spoken, is_spoken=is_spoken[spoken], status=no_data, state=silent)
    cells.flags.reshape(-1)[counted.cell[~has_evidence]] = bit(Flag.ASSERTED)
