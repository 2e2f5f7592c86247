"""Where each place lies on the map of the world: its outline, a point inside it, and a circle where it is small.

Knows the drawing of `shapes.json` (source and notices in the README). Leaves what is painted on it to others.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Shape:
    """One place on the drawing, in its units: an SVG path (empty where too small to draw) and a point inside.

    `reach` is the radius of the largest circle that fits around the point. `dot` is where the circle of a
    small place stands, moved a little where several would hide each other; None where the outline is enough.
    """

    path: str
    x: int
    y: int
    reach: int
    dot: tuple[int, int] | None = None

    @property
    def mark(self) -> tuple[int, int]:
        """Where a reader points at the place."""
        return self.dot or (self.x, self.y)


@dataclass(frozen=True, slots=True)
class WorldShapes:
    """The whole drawing: its size, every place by its code, and land that belongs to no place here."""

    width: int
    height: int
    places: Mapping[str, Shape]
    land: str


@lru_cache(maxsize=1)
def load_shapes() -> WorldShapes:
    """Read the drawing that ships with the package."""
    written = files("tracker.places").joinpath("shapes.json").read_bytes()
    drawing = json.loads(written)
    places = {
        code: Shape(s["path"], s["x"], s["y"], s["reach"], tuple(s["dot"]) if "dot" in s else None)
        for code, s in drawing["shapes"].items()
    }
    return WorldShapes(drawing["width"], drawing["height"], places, drawing["land"])
