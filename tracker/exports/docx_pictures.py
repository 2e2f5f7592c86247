"""Drawings as pictures for Word, which older versions of it cannot show otherwise."""

from importlib.resources import as_file, files
from typing import Any

from tracker.exports.paper import Figure, printable

_DOTS_PER_INCH = 200
_PAGE = b"""#set page(width: auto, height: auto, margin: 0pt, fill: white)
#image(bytes(sys.inputs.svg), format: "svg", width: 170mm)
"""


def draw_png(figure: Figure) -> bytes:
    """The drawing as PNG with our own letters, the same bytes each time."""
    import typst

    with as_file(files("tracker.exports.fonts")) as folder:
        fonts: Any = typst.Fonts(include_system_fonts=False, font_paths=[str(folder)])
        made = typst.compile(
            _PAGE,
            root=str(folder),
            font_paths=fonts,
            ignore_system_fonts=True,
            sys_inputs={"svg": printable(figure.svg)},
            format="png",
            ppi=_DOTS_PER_INCH,
        )
    if not isinstance(made, bytes):
        raise TypeError("A drawing is one picture.")
    return made
