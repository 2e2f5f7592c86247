"""The map of the world as a drawing: each place in one of a few fills that differ by pattern and by lightness.

Knows how fills look, so that a copy in grey says the same as the colours. Leaves to `world` which fill a
place has, and to whoever shows it the names, the signs and the words.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256
from itertools import cycle

from tracker.places.shapes import Shape, WorldShapes, load_shapes

RADIUS = 7
#: A small place's circle moved farther than this is tied to its place by a line.
TIED = 4


class Fill(StrEnum):
    """How a place is filled; the letter stands in the address of a map."""

    LEFT_OUT = "o"
    NOT_KNOWN = "u"
    DONE = "d"
    ON_COURSE = "c"
    BEHIND = "b"
    NOT_DONE = "n"
    UNDONE = "r"
    NOT_DUE = "e"
    NOT_PLACED = "p"
    THEY_DISAGREE = "x"
    FIRST = "1"
    SECOND = "2"
    THIRD = "3"
    FOURTH = "4"
    FIFTH = "5"


#: Ground and lines of each fill: plain, or a tile with a stroke drawn over its ground.
_PLAIN: Mapping[Fill, str] = {
    Fill.LEFT_OUT: "#efece4",
    Fill.DONE: "#11594b",
    Fill.ON_COURSE: "#a9cfc4",
    Fill.NOT_PLACED: "#fff",
    Fill.FIRST: "#dfe8f1",
    Fill.SECOND: "#b4cbe2",
    Fill.THIRD: "#7ea3c9",
    Fill.FOURTH: "#46759f",
    Fill.FIFTH: "#1b3f66",
}
_TILED: Mapping[Fill, tuple[int, str, str, float, str]] = {
    Fill.NOT_KNOWN: (9, "#fff", "#a9adb3", 1.1, "M-2 11L11 -2"),
    Fill.BEHIND: (8, "#fff3cf", "#a06d00", 2.6, "M-2 -2L10 10M-2 6L2 10M6 -2L10 2"),
    Fill.NOT_DONE: (12, "#f6dad3", "#8f2d1c", 1.7, "M-2 -2L14 14M14 -2L-2 14"),
    Fill.UNDONE: (7, "#fbf3f9", "#6b2f5e", 3.2, "M3.5 3.5h.01"),
    Fill.NOT_DUE: (10, "#f4f2ec", "#8a8577", 1.1, "M5 3a2 2 0 1 0 .01 0"),
    Fill.THEY_DISAGREE: (7, "#fff", "#1a2330", 2.2, "M0 3.5h7"),
}

_STYLE = (
    "path,circle{stroke:#333c48;stroke-width:1;stroke-linejoin:round}line{stroke:#6d7480;stroke-width:.7}"
    "circle{stroke:#1a2330;stroke-width:1.1}.f{stroke:#cfcabd}.l{fill:#e4e0d6;stroke:none}"
    "pattern path{stroke-linecap:round}"
)


def draw_world(fills: Mapping[str, Fill]) -> str:
    """The map as SVG; a place without a fill is drawn as left out."""
    shapes = load_shapes()
    used = sorted({fills.get(code, Fill.LEFT_OUT) for code in shapes.places})
    places = "".join(_draw(shape, fills.get(code, Fill.LEFT_OUT)) for code, shape in shapes.places.items())
    dots = "".join(_dot(shape, fills.get(code, Fill.LEFT_OUT)) for code, shape in shapes.places.items())
    land = f'<path class="l" d="{shapes.land}"/>'
    return _svg(shapes.width, shapes.height, used, land + places + dots)


def draw_swatch(fill: Fill) -> str:
    """A small piece of a fill, for a legend."""
    return _svg(28, 18, [fill], f'<path d="M.5 .5h27v17h-27z" fill="{_paint(fill)}"/>')


@lru_cache(maxsize=1)
def map_version() -> str:
    """A short hash of everything that a map is drawn from, for its address."""
    each = draw_world(dict(zip(load_shapes().places, cycle(Fill), strict=False)))
    return sha256(each.encode()).hexdigest()[:12]


def write_fills(fills: Mapping[str, Fill]) -> str:
    """One letter for each place of the drawing, in the order of their codes."""
    return "".join(fills.get(code, Fill.LEFT_OUT).value for code in load_shapes().places)


def read_fills(letters: str) -> Mapping[str, Fill]:
    """What `write_fills` wrote; ValueError when it is something else."""
    shapes: WorldShapes = load_shapes()
    if len(letters) != len(shapes.places):
        raise ValueError(f"A map has {len(shapes.places)} places, not {len(letters)}.")
    return {code: Fill(letter) for code, letter in zip(shapes.places, letters, strict=True)}


def _draw(shape: Shape, fill: Fill) -> str:
    return f'<path d="{shape.path}" fill="{_paint(fill)}"{_faint(fill)}/>' if shape.path else ""


def _dot(shape: Shape, fill: Fill) -> str:
    if shape.dot is None:
        return ""
    x, y = shape.dot
    is_tied = abs(x - shape.x) + abs(y - shape.y) > TIED
    line = f'<line x1="{shape.x}" y1="{shape.y}" x2="{x}" y2="{y}"{_faint(fill)}/>' if is_tied else ""
    return f'{line}<circle cx="{x}" cy="{y}" r="{RADIUS}" fill="{_paint(fill)}"{_faint(fill)}/>'


def _faint(fill: Fill) -> str:
    """What is left out is drawn so that it does not compete with what is shown."""
    return ' class="f"' if fill is Fill.LEFT_OUT else ""


def _paint(fill: Fill) -> str:
    return _PLAIN.get(fill) or f"url(#{fill.value})"


def _tile(fill: Fill) -> str:
    size, ground, colour, width, lines = _TILED[fill]
    inside = f'<rect width="{size}" height="{size}" fill="{ground}"/>'
    stroke = f'<path d="{lines}" style="fill:none;stroke:{colour};stroke-width:{width}"/>'
    units = 'patternUnits="userSpaceOnUse"'
    return f'<pattern id="{fill.value}" width="{size}" height="{size}" {units}>{inside}{stroke}</pattern>'


def _svg(width: int, height: int, used: list[Fill], content: str) -> str:
    tiles = "".join(_tile(fill) for fill in used if fill in _TILED)
    space = 'xmlns="http://www.w3.org/2000/svg"'
    head = f'<svg {space} viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    return f"{head}<style>{_STYLE}</style><defs>{tiles}</defs>{content}</svg>"
