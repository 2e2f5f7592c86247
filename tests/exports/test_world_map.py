"""The drawn map: what is asked for is painted, differently in colour, in pattern and in grey, and weighs little."""

import gzip
import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from tracker.exports.world_map import Fill, draw_swatch, draw_world, map_version, read_fills, write_fills
from tracker.places.shapes import load_shapes


def test_map_is_well_formed_and_light_and_asks_nothing_of_anybody() -> None:
    drawn = draw_world(dict.fromkeys(load_shapes().places, Fill.NOT_KNOWN))
    assert ElementTree.fromstring(drawn).tag == "{http://www.w3.org/2000/svg}svg"
    assert len(gzip.compress(drawn.encode())) < 30_000
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|<script|href", drawn)


def test_each_place_is_painted_once_by_outline_and_circle() -> None:
    drawn = draw_world({"NPL": Fill.DONE, "TUV": Fill.DONE})
    assert drawn.count('fill="#11594b"') == 2
    assert 'fill="url(' not in drawn


@pytest.mark.parametrize("fill", list(Fill))
def test_swatch_shows_the_fill(fill: Fill) -> None:
    assert ElementTree.fromstring(draw_swatch(fill)).get("width") == "28"


def test_fills_are_told_apart_without_colour() -> None:
    """Those without a pattern differ in lightness; each of the others has a pattern of its own."""
    swatches = {fill: draw_swatch(fill) for fill in Fill}
    plain = {f: re.search(r'fill="(#\w+)"', s) for f, s in swatches.items() if "<pattern" not in s}
    for group in ("dc", "12345"):
        lights = sorted(lightness(plain[Fill(letter)][1]) for letter in group)  # type: ignore[index]
        assert min(b - a for a, b in pairwise(lights)) > 0.03
    tiles = [re.search(r"d=\"(M[^\"]+)\" style", s)[1] for s in swatches.values() if "<pattern" in s]  # type: ignore[index]
    assert len(set(tiles)) == len(tiles) == 6


def lightness(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * d for d in colour[1:])
    red, green, blue = (int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_letters_of_an_address_give_back_the_fills() -> None:
    fills = {"NPL": Fill.DONE, "VUT": Fill.NOT_KNOWN}
    letters = write_fills(fills)
    read = read_fills(letters)
    assert {code: fill for code, fill in read.items() if fill is not Fill.LEFT_OUT} == fills
    assert re.fullmatch(r"[0-9a-f]{12}", map_version())


@pytest.mark.parametrize("letters", ["", "u" * 200, "u" * 202, "?" * 201, "<" * 201])
def test_letters_that_name_no_map_are_refused(letters: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_fills(letters)
