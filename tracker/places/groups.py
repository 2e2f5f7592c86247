"""Groups of places that a source names: regions, income levels, least developed, landlocked and small island States.

Knows who belongs to a group of groups.csv (sources in the README). Leaves out what no source at hand
lists, such as the Colombo Process and the Abu Dhabi Dialogue.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Group:
    """A group of places; `kind` is region, subregion, income or group (LDC, LLDC, SIDS)."""

    kind: str
    name: str
    codes: tuple[str, ...]


@lru_cache(maxsize=1)
def load_groups() -> Mapping[str, Group]:
    """Every group by its name, the codes in order."""
    with files("tracker.places").joinpath("groups.csv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    members: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        members.setdefault((row["kind"], row["name"]), []).append(row["code"])
    return {name: Group(kind, name, tuple(sorted(codes))) for (kind, name), codes in sorted(members.items())}
