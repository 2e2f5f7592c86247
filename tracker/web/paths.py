"""Which paths lead somewhere: everything else is answered with 404 and a way back.

Without it every path would answer 200 with an empty shell of a page. Knows the paths below
which Streamlit serves its own files; leaves to whoever builds the server which pages there are.
"""

from collections.abc import Iterable

from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

#: Below these Streamlit or a route of ours answers for itself.
SERVED = ("/_stcore/", "/static/", "/media/", "/component/", "/vendor/", "/app/static/", "/world/")
FILES = frozenset({"/healthz", "/favicon.png", "/index.html", "/manifest.json"})

NOT_FOUND = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>No such page</title>
<style>body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1.2rem;
color: #1a2330; background: #fcfbf8; } a { color: #1b4f86; }</style></head>
<body><main><h1>No such page</h1>
<p>Nothing stands at this address. <a href="/">Go to the overview.</a></p></main></body>
</html>
"""


def known_paths(pages: Iterable[str]) -> list[Middleware]:
    """The middleware of a server that has these pages, by their names."""
    return [Middleware(KnownPaths, pages=frozenset(f"/{page}" for page in pages))]


class KnownPaths:
    """ASGI middleware that answers 404 where nothing stands."""

    def __init__(self, app: ASGIApp, pages: frozenset[str]) -> None:
        self.app = app
        self.pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it."""
        if scope["type"] == "http" and not self.leads_somewhere(scope["path"]):
            await HTMLResponse(NOT_FOUND, status_code=404)(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def leads_somewhere(self, path: str) -> bool:
        """Whether a page or a file may stand at a path."""
        page = path.rstrip("/") or "/"
        return page in self.pages or path in FILES or path.startswith(SERVED)
