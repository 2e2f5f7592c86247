"""How the accounts relate, cell by cell and commitment by commitment (methodology §4, §5)."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from tracker.scoring.agreement import sign_test
from tracker.scoring.columns.codes import (
    ACCOUNTS,
    AGREEMENTS,
    GOOD,
    NONE,
    RANKED,
    STATUSES,
    Array,
    bit,
)
from tracker.scoring.columns.cube import Cells, Commitments, Gaps, Indicators
from tracker.scoring.columns.days import add_months
from tracker.scoring.columns.definitions import Definitions
from tracker.scoring.columns.sifting import Grid
from tracker.scoring.columns.tree import Groups
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, Agreement, Flag, IndicatorKind, Status

_GOVERNMENT, _CIVIL_SOCIETY = ACCOUNTS[Account.GOVERNMENT], ACCOUNTS[Account.CIVIL_SOCIETY]
_INDEPENDENT, _RECORD = ACCOUNTS[Account.INDEPENDENT], ACCOUNTS[Account.RECORD]
_sign_test = lru_cache(maxsize=4096)(sign_test)
_KINDS = tuple(IndicatorKind)
SAY_KINDS = (IndicatorKind.STRUCTURAL, IndicatorKind.PROCESS)
DO_KINDS = (IndicatorKind.PROCESS, IndicatorKind.OUTCOME)


def relate_accounts(cells: Cells, grid: Grid) -> Indicators:
    """Headline, agreement and gap of every indicator of every place."""
    status = cells.status
    stands = ~np.isnan(cells.amount[_RECORD]) & ((cells.flags[_RECORD] & bit(Flag.STALE)) == 0)
    says, finds = status[_GOVERNMENT], status[_CIVIL_SOCIETY]
    has_said, has_found = (says >= 0) & (says < RANKED), (finds >= 0) & (finds < RANKED)
    good = np.array(GOOD)
    differs = good[says] != good[finds]
    rules: list[tuple[Array, Agreement, Array | int]] = [
        (stands, Agreement.RECORD, status[_RECORD]),
        (~has_said & ~has_found, Agreement.NONE, _headline_of_neither(status)),
        (~has_found, Agreement.GOVERNMENT_ONLY, says),
        (~has_said, Agreement.CIVIL_SOCIETY_ONLY, finds),
        (says == finds, Agreement.AGREED, says),
        (differs, Agreement.CONTESTED, STATUSES[Status.CONTESTED]),
    ]
    holds = [rule for rule, _, _ in rules]
    headline = np.select(holds, [found for _, _, found in rules], np.minimum(says, finds))
    agreement = np.select(holds, [AGREEMENTS[a] for _, a, _ in rules], AGREEMENTS[Agreement.DEGREE_DIFFERS])
    agreement = np.where(grid.exempt, AGREEMENTS[Agreement.NONE], agreement)
    gap, rungs, provisional = _gaps(cells, grid.definitions, stands)
    return Indicators(
        headline=np.where(grid.exempt, STATUSES[Status.NOT_APPLICABLE], headline).astype(np.int8),
        agreement=agreement.astype(np.int8),
        gap=gap,
        gap_rungs=rungs,
        gap_provisional=provisional,
        stands=stands,
    )


def _headline_of_neither(status: Array) -> Array:
    other, pair = status[_INDEPENDENT], status[[_GOVERNMENT, _CIVIL_SOCIETY]]
    insufficient = (pair == STATUSES[Status.INSUFFICIENT_DATA]).any(axis=0)
    neither = np.where(insufficient, STATUSES[Status.INSUFFICIENT_DATA], STATUSES[Status.NO_DATA])
    return np.where((other != NONE) & (other != STATUSES[Status.NO_DATA]), other, neither)


def _gaps(cells: Cells, definitions: Definitions, stands: Array) -> tuple[Array, Array, Array]:
    """Government minus civil society in points (NaN: not comparable) and rungs, and whether provisional (-1: none)."""
    points = cells.score[_GOVERNMENT] - cells.score[_CIVIL_SOCIETY]
    apart = np.abs(cells.observed_day[_GOVERNMENT] - cells.observed_day[_CIVIL_SOCIETY])
    comparable = ~stands & ~np.isnan(points) & (apart <= definitions.limits.gap_indicator_max_days)
    has_rungs = comparable & definitions.is_ladder
    rungs = np.where(has_rungs, cells.amount[_GOVERNMENT] - cells.amount[_CIVIL_SOCIETY], np.nan)
    provisional = np.where(comparable, cells.votes[_CIVIL_SOCIETY] == 1, NONE)
    return np.where(comparable, points, np.nan), rungs, provisional.astype(np.int8)


def standing(column: Array, stands: Array) -> Array:
    """A column of cells for the speaking accounts, a record that is not stale standing in: [account, place, ...]."""
    speaking = column[: len(SPEAKING_ACCOUNTS)]
    where = stands.reshape(stands.shape + (1,) * (column.ndim - 3))
    return np.where(where, column[_RECORD], speaking)


def judge_commitments(cells: Cells, indicators: Indicators, grid: Grid) -> Commitments:
    """Status and gap of every commitment of every place."""
    status = standing(cells.status, indicators.stands)
    score, day, votes = (standing(c, indicators.stands) for c in (cells.score, cells.observed_day, cells.votes))
    found, because = _worst(status, grid)
    sides = _Sides(score, day, votes, ~np.isnan(score) & ~grid.exempt)
    say, do, gap, provisional = _gaps_of_commitments(sides, grid.definitions)
    return Commitments(found.astype(np.int8), because, say, do, gap, provisional.astype(np.int8))


def _worst(status: Array, grid: Grid) -> tuple[Array, Array]:
    """The worst status of each commitment's indicators, and the indicators that made it."""
    definitions = grid.definitions
    own = np.where(grid.exempt, NONE, status)
    is_ranked = (own >= 0) & (own < RANKED)
    insufficient = own == STATUSES[Status.INSUFFICIENT_DATA]
    missing = ~is_ranked & (definitions.kind == _KINDS.index(IndicatorKind.OUTCOME)) & ~grid.exempt
    shape = (*status.shape[:2], len(definitions.commitments))
    worst, exempt = np.full(shape, RANKED), np.ones(shape[1:], dtype=bool)
    lacks, is_short = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
    ranked = np.where(is_ranked, own, RANKED)
    for nodes, children in definitions.groups(_KINDS).turns:
        worst[..., nodes] = np.minimum(worst[..., nodes], ranked[..., children])
        is_short[..., nodes] |= insufficient[..., children]
        lacks[..., nodes] |= missing[..., children]
        exempt[..., nodes] &= grid.exempt[..., children]
    lacking = np.where(is_short, STATUSES[Status.INSUFFICIENT_DATA], STATUSES[Status.NO_DATA])
    is_claimed, is_empty = (worst == STATUSES[Status.ACHIEVED]) & lacks, worst == RANKED
    found = np.where(is_empty, lacking, np.where(is_claimed, STATUSES[Status.CLAIMED], worst))
    owner = definitions.owner
    made = np.where(is_claimed[..., owner], missing, is_ranked & (own == worst[..., owner]))
    because = np.where(is_empty[..., owner], insufficient, made)
    return np.where(exempt, STATUSES[Status.NOT_APPLICABLE], found), because


@dataclass(frozen=True)
class _Sides:
    """What accounts say about indicators, records standing in, and whether it counts: [account, place, indicator]."""

    score: Array
    day: Array
    votes: Array
    is_present: Array

    def of(self, account: int, groups: Groups) -> tuple[Array, Array, Array]:
        """Mean score, newest day and number of votes of one side; sums are taken in order of the ids."""
        has = self.is_present[account]
        score = np.where(has, self.score[account], 0.0)
        day, votes = np.where(has, self.day[account], 0), np.where(has, self.votes[account], 0)
        shape = (has.shape[0], groups.count)
        total, count = np.zeros(shape), np.zeros(shape, dtype=np.int64)
        newest, voices = count.copy(), count.copy()
        for nodes, children in groups.turns:
            total[:, nodes] += score[:, children]
            count[:, nodes] += has[:, children]
            newest[:, nodes] = np.maximum(newest[:, nodes], day[:, children])
            voices[:, nodes] += votes[:, children]
        return np.where(count > 0, total / np.maximum(count, 1), np.nan), newest, voices


def _gaps_of_commitments(sides: _Sides, definitions: Definitions) -> tuple[Array, Array, Array, Array]:
    say, said_on, said_by = sides.of(_GOVERNMENT, definitions.groups(SAY_KINDS))
    do, done_on, done_by = sides.of(_CIVIL_SOCIETY, definitions.groups(DO_KINDS))
    earlier, later = np.minimum(said_on, done_on), np.maximum(said_on, done_on)
    near = later <= add_months(earlier, definitions.limits.gap_commitment_max_months)
    is_comparable = ~np.isnan(say) & ~np.isnan(do) & near
    provisional = np.where(is_comparable, (said_by == 1) | (done_by == 1), NONE)
    return say, do, np.where(is_comparable, say - do, np.nan), provisional


def summarise_gaps(commitments: Commitments, definitions: Definitions) -> Gaps:
    """Each place's gaps together, with an exact two-sided sign test; nothing below five commitments."""
    limits, gap = definitions.limits, commitments.gap
    items = (~np.isnan(gap)).sum(axis=-1)
    edge = limits.gap_equal_points - limits.tolerance
    higher, lower = (gap >= edge).sum(axis=-1), (gap <= -edge).sum(axis=-1)
    total = np.zeros(gap.shape[0])
    for column in range(gap.shape[1]):
        total += np.nan_to_num(gap[:, column])
    enough = items >= limits.gap_country_min_commitments
    p = [
        _sign_test(h, low) if ok else np.nan for h, low, ok in zip(higher.tolist(), lower.tolist(), enough, strict=True)
    ]
    return Gaps(
        items=items,
        higher=np.where(enough, higher, NONE),
        lower=np.where(enough, lower, NONE),
        equal=np.where(enough, items - higher - lower, NONE),
        p=np.array(p, dtype=np.float64),
        mean=np.where(enough, total / np.maximum(items, 1), np.nan),
    )
