"""The map of the world as a file of our own: its address says how each place is filled, and never changes.

Knows addresses below /world/ and how long a browser may keep them. It reads no data: whoever asks for a
map has already written into its address what is on it.
"""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from tracker.exports.world_map import Fill, draw_swatch, draw_world, map_version, read_fills

PREFIX = "/world/"
A_YEAR = "public, max-age=31536000, immutable"


async def answer_map(request: Request) -> Response:
    """The drawing named by the address: all places, or one fill for a legend; 404 where it names none."""
    version, _, name = request.path_params["name"].partition("/")
    letters = name.removesuffix(".svg")
    try:
        drawing = draw_swatch(Fill(letters)) if len(letters) == 1 else draw_world(read_fills(letters))
    except ValueError:
        drawing = ""
    if not drawing or version != map_version() or name == letters:
        return PlainTextResponse("There is no such map.", 404, headers={"Cache-Control": "no-store"})
    return Response(drawing, media_type="image/svg+xml", headers={"Cache-Control": A_YEAR})


def world_routes() -> list[Route]:
    """The addresses of maps."""
    return [Route(f"{PREFIX}{{name:path}}", answer_map)]
