"""The map has a place for every code of the gazetteer, inside its own outline and apart from the others."""

import math
import re
from itertools import combinations

from tracker.places import load_places
from tracker.places.shapes import Shape, load_shapes


def test_every_place_of_the_gazetteer_is_on_the_map_and_no_other() -> None:
    assert set(load_shapes().places) == set(load_places().by_code)


def test_every_place_can_be_seen_by_its_outline_or_its_circle() -> None:
    shapes = load_shapes().places
    assert [code for code, shape in shapes.items() if shape.dot is None and not (shape.path and shape.reach >= 5)] == []


def test_marks_stand_on_the_drawing_and_circles_apart() -> None:
    world = load_shapes()
    assert all(0 <= x <= world.width and 0 <= y <= world.height for x, y in (s.mark for s in world.places.values()))
    dots = [shape.dot for shape in world.places.values() if shape.dot]
    assert min(math.dist(one, other) for one, other in combinations(dots, 2)) >= 15


def test_no_outline_runs_across_the_whole_map() -> None:
    """A ring that is cut at the edge of the world and not closed there paints a band over everything."""
    world = load_shapes()
    steps = [
        abs(int(step)) for s in world.places.values() for step in re.findall(r"-?\d+", re.sub(r"M\S+ \d+l", "", s.path))
    ]
    assert max(steps) < world.width / 8


def test_point_of_a_drawn_place_lies_within_its_box() -> None:
    for code, shape in load_shapes().places.items():
        xs, ys = box(shape)
        assert shape.path == "" or (min(xs) - 3 <= shape.x <= max(xs) + 3 and min(ys) - 3 <= shape.y <= max(ys) + 3), (
            code
        )


def box(shape: Shape) -> tuple[list[int], list[int]]:
    xs, ys = [], []
    for ring in re.findall(r"M[^M]+", shape.path):
        start, _, rest = ring.strip("Mz").partition("l")
        x, y = map(int, start.split())
        numbers = [int(n) for n in re.findall(r"-?\d+", rest)]
        xs, ys = [*xs, x], [*ys, y]
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            xs.append(x)
            ys.append(y)
    return xs, ys
