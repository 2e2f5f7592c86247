"""The answer to the question whether the server is up.

Knows one path. It opens neither the database nor the workspace: a server that is up says so.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route


async def answer_health(_request: Request) -> JSONResponse:
    """Say that the server is up."""
    return JSONResponse({"status": "ok"}, headers={"Cache-Control": "no-store"})


def routes() -> list[Route]:
    """Our own addresses; they come before the pages'."""
    return [Route("/healthz", answer_health)]
