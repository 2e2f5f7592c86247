"""What the voices of civil society say together, at every day and at last (methodology §5).

Rungs and yes/no are counted rung by rung; numbers, and cells in which families stand
together, are sorted vote by vote.
"""

from dataclasses import dataclass, replace

import numpy as np

from tracker.scoring.columns.ballots import Ballots, cast_ballots, newest_of
from tracker.scoring.columns.codes import CONSENSUS, Array
from tracker.scoring.columns.groups import bits_for, ranges, sizes_of, starts_of
from tracker.scoring.columns.series import Series
from tracker.vocabulary import Consensus


@dataclass(frozen=True)
class Votes:
    """Votes in order of amount, group by group, with what they say together."""

    group: Array
    start: Array
    count: Array
    amount: Array
    value: Array

    @property
    def group_of(self) -> Array:
        """The position of the group of each vote."""
        return np.repeat(np.arange(self.start.size), self.count)


@dataclass(frozen=True)
class LastVotes:
    """What stands at last in each cell of civil society (`cells` are positions in the series)."""

    cells: Array
    newest: Array
    value: Array
    count: Array
    low: Array
    high: Array
    grade: Array
    is_fragile: Array
    consensus: Array


def hear_voices(series: Series) -> tuple[Series, LastVotes | None]:
    """The series with what civil society says together, and its last votes."""
    ballots = cast_ballots(series)
    if not ballots.at.size:
        return series, None
    amount, votes, newest = series.amount.copy(), series.votes.copy(), series.newest.copy()
    _say_in_between(ballots, amount, votes)
    final = _say_at_last(ballots)
    last = series.last[final.cells]
    amount[last], votes[last], newest[last] = final.value, final.count, final.newest
    return replace(series, amount=amount, votes=votes, newest=newest), final


def _say_in_between(ballots: Ballots, amount: Array, votes: Array) -> None:
    """Put in value and number of votes of every element but the last of each cell."""
    stop = ballots.stops()
    _count_rungs(ballots, stop, ~ballots.is_listed, amount, votes)
    listed = np.flatnonzero(ballots.is_listed & (stop > ballots.element))
    if listed.size:
        sizes = stop[listed] - ballots.element[listed]
        element, ballot = ranges(ballots.element[listed], sizes), np.repeat(listed, sizes)
        if ballots.joined.any():
            fresh = ballots.is_fresh(element, ballot, ballots.series.day[element])
            element, ballot = element[fresh], ballot[fresh]
        found = _poll(ballots, element, ballot)
        amount[found.group], votes[found.group] = found.value, found.count


def _count_rungs(ballots: Ballots, stop: Array, chosen: Array, amount: Array, votes: Array) -> None:
    low = int(ballots.element.min())
    size = int(ballots.element.max()) + 1 - low
    standing = np.flatnonzero(chosen & (stop > ballots.element))
    if not standing.size:
        return
    rung = ballots.told.amount[ballots.at[standing]].astype(np.int64)
    shape = (int(rung.max()) + 1, size)
    rung *= size
    change = np.bincount(rung + (ballots.element[standing] - low), minlength=shape[0] * size)
    change -= np.bincount(rung + (stop[standing] - low), minlength=shape[0] * size)
    below = np.cumsum(np.cumsum(change.reshape(shape), axis=1, dtype=np.int32), axis=0)
    total = below[-1]
    value = np.count_nonzero(below <= (total - 1) // 2, axis=0)
    spoken = np.flatnonzero(total)
    amount[spoken + low], votes[spoken + low] = value[spoken], total[spoken]


def _poll(ballots: Ballots, group: Array, ballot: Array) -> Votes:
    """Votes and value of each group of ballots; ballots of one family are one vote."""
    series, told = ballots.series, ballots.told
    spoken, code = ballots.spoken, ballots.code[ballot]
    bits = bits_for(spoken.size)
    joined = ballots.joined[ballots.cell[ballot]]
    key = (group[~joined].astype(np.int64) << bits) | code[~joined]
    if joined.any():
        own = ballot[joined]
        worse = told.grid.definitions.sign[series.indicator[ballots.cell[own]]]
        key = np.concatenate((key, _family_votes(group[joined], ballots.family[own], code[joined], worse, spoken.size)))
    key.sort()
    start = starts_of(key >> bits)
    count = sizes_of(start, key.size)
    amount = spoken[key & ((1 << bits) - 1)]
    groups = key[start] >> bits
    low, high = amount[start + (count - 1) // 2], amount[start + count // 2]
    cell = np.zeros(int(group.max()) + 1, dtype=np.int64)
    cell[group] = ballots.cell[ballot]
    is_number = told.grid.definitions.is_numeric[series.indicator[cell[groups]]]
    value = np.where(is_number & (count % 2 == 0), (low + high) / 2, low)
    return Votes(groups, start, count, amount, value)


def _family_votes(group: Array, family: Array, code: Array, sign: Array, codes: int) -> Array:
    """One vote for each family in each group: the low median of its members, as keys of group and code."""
    bits = bits_for(codes)
    signed = np.where(sign > 0, code, codes - 1 - code)
    wide = bits_for(int(family.max()) + 1)
    key = (((group.astype(np.int64) << wide) | family) << 1 | (sign > 0)) << bits | signed
    key.sort()
    start = starts_of(key >> bits)
    chosen = key[start + (sizes_of(start, key.size) - 1) // 2]
    found = chosen & ((1 << bits) - 1)
    found = np.where((chosen >> bits) & 1, found, codes - 1 - found)
    votes: Array = (chosen >> (bits + 1 + wide) << bits) | found
    return votes


def _say_at_last(ballots: Ballots) -> LastVotes:
    series, told = ballots.series, ballots.told
    final = np.flatnonzero(ballots.is_final)
    cell = ballots.cell[final]
    day = np.maximum(told.grid.day, series.day[series.last])
    fresh = ballots.is_fresh(cell, final, day[cell])
    has_fresh = np.zeros(series.cell.size, dtype=bool)
    has_fresh[cell[fresh]] = True
    kept = final[fresh | ~has_fresh[cell]]
    at, cell = ballots.at[kept], ballots.cell[kept]
    first = starts_of(cell)
    newest = at[newest_of(told, at, first)]
    votes = _poll(ballots, cell, kept)
    sizes = sizes_of(first, at.size)
    row, limits = told.row[at], told.grid.definitions.limits
    sign = told.grid.definitions.sign[told.indicator[at]]
    reaches = sign * (told.amount[at] - np.repeat(votes.value, sizes)) >= -limits.tolerance
    return LastVotes(
        cells=cell[first],
        newest=newest,
        value=votes.value,
        count=votes.count,
        low=votes.amount[votes.start],
        high=votes.amount[votes.start + votes.count - 1],
        grade=np.maximum.reduceat(np.where(reaches & _bears_vote(ballots, kept), told.columns.grade[row], 0), first),
        is_fragile=np.logical_or.reduceat(told.columns.is_fragile[row], first),
        consensus=_judge_consensus(votes, series, cell[first]),
    )


def _bears_vote(ballots: Ballots, kept: Array) -> Array:
    """Whether a ballot says what its vote says: in a family, the low median of its members."""
    bears = np.ones(kept.size, dtype=bool)
    own = np.flatnonzero(ballots.joined[ballots.cell[kept]])
    if own.size:
        ballot = kept[own]
        code, cell, family = ballots.code[ballot], ballots.cell[ballot], ballots.family[ballot]
        sign = ballots.told.grid.definitions.sign[ballots.series.indicator[cell]]
        order = np.lexsort((sign * code, family, cell))
        first = np.flatnonzero(np.diff(cell[order], prepend=-1) | np.diff(family[order], prepend=-1))
        sizes = sizes_of(first, order.size)
        vote = code[order][first + (sizes - 1) // 2]
        bears[own[order]] = code[order] == np.repeat(vote, sizes)
    return bears


def _judge_consensus(votes: Votes, series: Series, cells: Array) -> Array:
    """How many voices there are and whether they are divided across what matters."""
    grid = series.told.grid
    definitions, limits, indicator = grid.definitions, grid.definitions.limits, series.indicator[cells]
    required = _active_requirement(series)[indicator]
    of, count = votes.group_of, votes.count
    meets = definitions.sign[indicator][of] * (votes.amount - required[of]) >= -limits.tolerance
    meeting = np.add.reduceat(meets, votes.start, dtype=np.int64)
    minority = np.where(np.isnan(required), 0, np.minimum(meeting, count - meeting))
    near = np.add.reduceat(
        np.abs(votes.amount - votes.value[of]) <= limits.consensus_within_rungs, votes.start, dtype=np.int64
    )
    is_ladder = definitions.is_ladder[indicator]
    apart = np.abs(votes.amount[votes.start] - votes.amount[votes.start + count - 1])
    pair = (is_ladder & (apart >= limits.contested_pair_rungs)) | (minority > 0)
    straddles = (minority > 0) & (minority / count >= limits.contested_minority - limits.tolerance)
    spread = is_ladder & (near / count < limits.consensus_share - limits.tolerance)
    single = np.where(count == 1, CONSENSUS[Consensus.SINGLE_SOURCE], CONSENSUS[Consensus.PAIR])
    divided = np.where(count == 2, pair, straddles | spread) & (count > 1)
    found = np.where(count > 2, CONSENSUS[Consensus.CONSENSUS], single)
    return np.where(divided, CONSENSUS[Consensus.CONTESTED_INTERNAL], found)


def _active_requirement(series: Series) -> Array:
    """By indicator, the requirement of the latest due milestone; before any is due, the first placed."""
    definitions, day = series.told.grid.definitions, series.told.grid.day
    active = np.full(len(definitions.indicators), np.nan)
    for due, requires in zip(definitions.due, definitions.requires, strict=True):
        placed = ~np.isnan(requires) & ((day > due) | np.isnan(active))
        active = np.where(placed, requires, active)
    return active
