"""Scripts and styles travel compressed: a page's first load is a third of the bytes.

Knows which of Streamlit's files are text and never change under their address; each is compressed
once and kept. Leaves pages and data as they are.
"""

import gzip
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Below this their names carry a hash of their content.
FOLDER = "/static/"
ENDINGS = (".js", ".css", ".json", ".svg")
SMALLEST = 1_000


def compression() -> list[Middleware]:
    """The middleware of a server with large scripts."""
    return [Middleware(CompressedFiles)]


class CompressedFiles:
    """ASGI middleware that answers for scripts and styles with a compressed copy, where the browser takes one."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.kept: dict[str, tuple[Message, bytes]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer it with what is kept."""
        if scope["type"] != "http" or not is_wanted(scope["method"], scope["path"], Headers(scope=scope)):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        if path not in self.kept:
            heads, body = await self.fetch(scope, receive)
            if heads["status"] != 200 or len(body) < SMALLEST:
                await send(heads)
                await send({"type": "http.response.body", "body": body})
                return
            self.kept[path] = compressed(heads, body)
        heads, body = self.kept[path]
        await send({**heads, "headers": list(heads["headers"])})
        await send({"type": "http.response.body", "body": body})

    async def fetch(self, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
        """The whole answer of whoever serves the file."""
        heads: Message = {}
        parts: list[bytes] = []

        async def collect(message: Message) -> None:
            if message["type"] == "http.response.start":
                heads.update(message)
            else:
                parts.append(message.get("body", b""))

        await self.app(scope, receive, collect)
        return heads, b"".join(parts)


def is_wanted(method: str, path: str, headers: Mapping[str, str]) -> bool:
    """Whether a request is for a whole file of the kind, by a browser that takes it compressed."""
    asks_whole = not {"range", "if-none-match", "if-modified-since"} & set(headers)
    takes_it = "gzip" in headers.get("accept-encoding", "")
    return method == "GET" and path.startswith(FOLDER) and path.endswith(ENDINGS) and asks_whole and takes_it


def compressed(heads: Message, body: bytes) -> tuple[Message, bytes]:
    """Head and body of the compressed copy."""
    small = gzip.compress(body, 6, mtime=0)
    headers = MutableHeaders(raw=list(heads["headers"]))
    headers["content-encoding"] = "gzip"
    headers["content-length"] = str(len(small))
    headers.add_vary_header("Accept-Encoding")
    return {**heads, "headers": headers.raw}, small
