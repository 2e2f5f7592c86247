"""Letters for readers whose machine has none: the fonts of the scripts that a site's pages are written in.

Knows which scripts occur and how the style sheet names their fonts. A browser fetches one only where its own letters
end, so that pages stay as light as they are.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from tracker.exports.scripts import SCRIPTS, Script

_WEIGHTS = {400: "400Regular", 700: "700Bold"}
#: The first of the system's own fonts in the style sheet.
_SYSTEM = "system-ui"
#: The full stops of South Asia, which stand with the letters of several scripts and are in each of their fonts.
_STOPS = (0x0964, 0x0965)
_WITH_STOPS = frozenset({"Devanagari", "Bengali"})


class Letters:
    """The scripts met so far in pages of which nothing else is kept."""

    def __init__(self) -> None:
        self._missing = [script for script in SCRIPTS if script.font]
        self._found: list[Script] = []

    def meet(self, page: bytes) -> None:
        """Look through a page, UTF-8."""
        text = page.decode()
        for script in [s for s in self._missing if _pattern(s).search(text)]:
            self._missing.remove(script)
            self._found.append(script)

    def font_files(self) -> Iterator[tuple[str, bytes]]:
        """The fonts with their licence, by path within the site; none where every page is in Latin letters."""
        folder = files("tracker.exports.fonts")
        names = [name for script in self._sorted for name in _names(script).values()]
        for name in [*names, "OFL.txt"] if names else ():
            yield f"fonts/{name}", folder.joinpath(name).read_bytes()

    def add_to(self, style: str) -> str:
        """A style sheet with these fonts: named before those of the system, which claim letters that they lack."""
        families = "".join(f'"{script.font}", ' for script in self._sorted)
        faces = (_face(s, weight, name) for s in self._sorted for weight, name in _names(s).items())
        return style.replace(_SYSTEM, f"{families}{_SYSTEM}", 1) + "".join(faces)

    @property
    def _sorted(self) -> list[Script]:
        return sorted(self._found, key=lambda script: script.name)


def _names(script: Script) -> dict[int, str]:
    family = (script.font or "").replace(" ", "")
    return {weight: f"{family}_{name}.ttf" for weight, name in _WEIGHTS.items()}


def _face(script: Script, weight: int, name: str) -> str:
    own = (*script.ranges, *([_STOPS] if script.name in _WITH_STOPS else []))
    ranges = ", ".join(f"U+{low:04X}-{high:04X}" for low, high in own)
    source = f'src: url("fonts/{name}") format("truetype"); unicode-range: {ranges};'
    return f'@font-face {{ font-family: "{script.font}"; font-weight: {weight}; font-display: swap; {source} }}\n'


@cache
def _pattern(script: Script) -> re.Pattern[str]:
    return re.compile("[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in script.ranges) + "]")
