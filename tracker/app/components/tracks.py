"""What is said and what is found on one line: a square and a circle between the lowest level and the highest.

A picture beside numbers that stand in words next to it, so it is hidden from those who listen. Shape and
fill tell the marks apart, not colour.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.app.components.markup import Html, tag


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark on a line from 0 to 100; hollow where it was checked too long ago to count."""

    at: float
    is_hollow: bool = False


def track(said: Spot | None, found: Spot | None, ticks: Iterable[float] = ()) -> Html:
    """The line with its levels, the distance between both marks, and the marks."""
    ends = [spot.at for spot in (said, found) if spot is not None]
    between = f"left:{min(ends):.4g}%;width:{max(ends) - min(ends):.4g}%" if len(ends) > 1 else None
    return tag(
        "span",
        *(tag("i", style=f"left:{tick:.4g}%", class_="tick") for tick in ticks),
        tag("i", style=between, class_="between") if between else None,
        mark(said, "said"),
        mark(found, "found"),
        class_="track",
        aria_hidden="true",
    )


def mark(spot: Spot | None, kind: str) -> Html | None:
    """One mark of the line."""
    if spot is None:
        return None
    return tag("i", style=f"left:{spot.at:.4g}%", class_=f"{kind} hollow" if spot.is_hollow else kind)
