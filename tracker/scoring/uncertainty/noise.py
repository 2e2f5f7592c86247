"""Votes and sampled values drawn again, a stream of random numbers for each place.

A place's draws do not depend on which other places are asked for. Votes keep two bytes a
draw, so that a world of votes fits into memory.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tracker.scoring.seeding import Floats, seeded_generator
from tracker.scoring.uncertainty.panel import Panel, SampledCell, VoteCell

Rows: TypeAlias = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class RedrawnVotes:
    """The cells of one indicator whose votes were drawn again."""

    places: Rows
    positions: Floats
    picks: NDArray[np.uint16]

    def at(self, rows: Rows) -> Floats:
        """Positions of shape places by draws."""
        return np.take_along_axis(self.positions, self.picks[:, rows].astype(np.intp), axis=1)


@dataclass(frozen=True, slots=True)
class RedrawnSamples:
    """The cells of one indicator whose values were drawn from their sampling errors."""

    places: Rows
    positions: Floats

    def at(self, rows: Rows) -> Floats:
        """Positions of shape places by draws."""
        return self.positions[:, rows]


Redrawn: TypeAlias = RedrawnVotes | RedrawnSamples
Noise: TypeAlias = Mapping[int, tuple[Redrawn, ...]]


def draw_noise(panel: Panel, hashes: tuple[str, str], count: int, *, votes: bool = True, samples: bool = True) -> Noise:
    """Draw again what can be, by indicator; `hashes` are those of definitions and snapshot."""
    cells: dict[int, list[VoteCell | SampledCell]] = defaultdict(list)
    for voted in panel.votes:
        cells[voted.place].append(voted)
    for measured in panel.sampled:
        cells[measured.place].append(measured)
    picked: dict[int, list[tuple[VoteCell, NDArray[np.uint16]]]] = defaultdict(list)
    sampled: dict[int, list[tuple[SampledCell, Floats]]] = defaultdict(list)
    for place, own in sorted(cells.items()):
        generator = seeded_generator(*hashes, panel.places[place])
        for cell in sorted(own, key=lambda c: panel.tree.indicators[c.indicator]):
            if isinstance(cell, VoteCell):
                picks = np.searchsorted(cell.cumulative[:-1], generator.random(count), side="right")
                picked[cell.indicator].append((cell, picks.astype(np.uint16)))
            else:
                drawn = cell.position + cell.se * generator.standard_normal(count)
                sampled[cell.indicator].append((cell, drawn))
    noise: dict[int, tuple[Redrawn, ...]] = {}
    if votes:
        noise.update({indicator: (_gather_votes(found),) for indicator, found in picked.items()})
    if samples:
        for indicator, values in sampled.items():
            noise[indicator] = (*noise.get(indicator, ()), _gather_samples(values))
    return noise


def _gather_votes(found: list[tuple[VoteCell, NDArray[np.uint16]]]) -> RedrawnVotes:
    widest = max(len(cell.positions) for cell, _ in found)
    positions = np.zeros((len(found), widest))
    for row, (cell, _) in enumerate(found):
        positions[row, : len(cell.positions)] = cell.positions
    return RedrawnVotes(np.array([cell.place for cell, _ in found]), positions, np.stack([p for _, p in found]))


def _gather_samples(found: list[tuple[SampledCell, Floats]]) -> RedrawnSamples:
    return RedrawnSamples(np.array([cell.place for cell, _ in found]), np.stack([drawn for _, drawn in found]))
