"""Which indicators make a kind, which kinds a commitment, which commitments an objective, for taking means.

Every group takes its parts in the order in which `tracker.scoring.aggregate` adds them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from tracker.indicators.catalog import Catalog
from tracker.scoring.columns.codes import Array
from tracker.vocabulary import IndicatorKind


@dataclass(frozen=True)
class Groups:
    """Parts by group: in each turn, the groups that still have a part, and which part it is."""

    count: int
    turns: tuple[tuple[Array, Array], ...]


@dataclass(frozen=True)
class Tree:
    """The groups of every level; `weights` are those of the indicators."""

    weights: Array
    kinds: Groups
    commitments: Groups
    objectives: Groups
    country: Groups


def build_tree(catalog: Catalog, commitments: Sequence[str], objectives: Sequence[int]) -> Tree:
    """The tree of the indicators that are about countries."""
    position = {name: n for n, name in enumerate(catalog.country_indicators)}
    kinds: list[list[int]] = []
    of_commitments: list[list[int]] = []
    for name in commitments:
        own = [i for i in catalog.commitments[name].indicators if i.id in position]
        of_kind = [[position[i.id] for i in own if i.kind is kind] for kind in sorted(IndicatorKind)]
        found = [members for members in of_kind if members]
        of_commitments.append(list(range(len(kinds), len(kinds) + len(found))))
        kinds += found
    of_objectives = [
        [n for n, name in enumerate(commitments) if catalog.commitments[name].objective == number]
        for number in objectives
    ]
    return Tree(
        weights=np.array([float(catalog.indicator(name).weight) for name in position], dtype=np.float64),
        kinds=group(kinds),
        commitments=group(of_commitments),
        objectives=group(of_objectives),
        country=group([list(range(len(objectives)))]),
    )


def group(members: Sequence[Sequence[int]]) -> Groups:
    """Groups of the members of each, in their order."""
    turns = []
    for turn in range(max(map(len, members), default=0)):
        nodes = [node for node, own in enumerate(members) if len(own) > turn]
        turns.append((np.array(nodes), np.array([members[node][turn] for node in nodes])))
    return Groups(len(members), tuple(turns))
