"""The server: the pages, our own routes and the headers, as one ASGI application.

Knows how the server is set up and started. Leaves the pages to `main`, routes and headers
to `tracker.web`.
"""

import asyncio
import contextlib
import importlib
import logging
import socket
from collections.abc import AsyncIterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import streamlit as st

from tracker.app.boundary import show_failure
from tracker.app.cached import reading_of
from tracker.app.navigation import ENTRIES
from tracker.app.sockets import send_at_once
from tracker.errors import TrackerError
from tracker.web.compression import compression
from tracker.web.health import routes
from tracker.web.language import languages_for
from tracker.web.paths import known_paths
from tracker.web.security import headers_for
from tracker.web.world import world_routes
from tracker.wording import LANGUAGES

#: What runs for each page view.
SCRIPT = Path(__file__).parent / "script" / "main.py"

#: Slow to import, and needed by the first page that anybody opens.
HEAVY_IMPORTS = ("pandas", "pyarrow", "altair")

THEME = {
    "base": "light",
    "primaryColor": "#1b4f86",
    "backgroundColor": "#fcfbf8",
    "secondaryBackgroundColor": "#f3f1eb",
    "textColor": "#1a2330",
    "linkColor": "#1b4f86",
    "borderColor": "#c9c5ba",
    "baseRadius": "3px",
    "font": "Source Sans, system-ui, sans-serif",
}


def configuration(host: str, port: int) -> dict[str, object]:
    """Every option in which the server differs from Streamlit's own choice."""
    return {
        # What a browser already holds is named, not sent again, from this many bytes on.
        "global.minCachedMessageSize": 1_000.0,
        "server.address": host,
        "server.port": port,
        "server.headless": True,
        "server.fileWatcherType": "none",
        "server.maxUploadSize": 5,
        "browser.gatherUsageStats": False,
        "client.toolbarMode": "minimal",
        "client.showErrorDetails": "none",
        "client.showErrorLinks": False,
        "client.showSidebarNavigation": False,
        "runner.postScriptGC": False,
        "runner.magicEnabled": False,
        "logger.enableRich": False,
        "logger.level": "warning",
        "logger.hideWelcomeMessage": True,
        **{f"theme.{name}": value for name, value in THEME.items()},
    }


@contextlib.asynccontextmanager
async def warm_up(_app: st.App) -> AsyncIterator[None]:
    """While the server already answers, make ready what the first page needs."""
    warming = asyncio.create_task(asyncio.to_thread(prepare_first_page))
    yield
    await warming


def prepare_first_page() -> None:
    """Import what is slow to import and read today's reading; what fails here is told on the page."""
    for name in HEAVY_IMPORTS:
        importlib.import_module(name)
    with contextlib.suppress(TrackerError):
        reading_of(None)


def build_app() -> st.App:
    """The ASGI application: pages, routes, headers."""
    return st.App(SCRIPT, **options())


def options() -> dict[str, Any]:
    """What the application is built from, for launchers that must call `st.App` themselves."""
    send_at_once()
    document = (files("streamlit") / "static" / "index.html").read_text(encoding="utf-8")
    return {
        "routes": [*routes(), *world_routes()],
        "middleware": [
            *headers_for(document),
            *known_paths(entry.name for entry in ENTRIES),
            *languages_for(LANGUAGES),
            *compression(),
        ],
        "lifespan": warm_up,
        "on_script_error": show_failure,
    }


def run(host: str, port: int) -> None:
    """Serve until stopped; says where, opens no browser."""
    require_free(host, port)
    shown = f"[{host}]" if ":" in host else host
    print(f"Serving on http://{shown}:{port}", flush=True)
    logging.getLogger("uvicorn.access").disabled = True
    build_app().run(config=configuration(host, port))


def require_free(host: str, port: int) -> None:
    """TrackerError when nothing can listen there."""
    if not 0 < port < 65536:
        raise TrackerError(f"There is no port {port}. Choose one from 1 to 65535 with --port.")
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise TrackerError(f"Cannot listen on {host}, port {port}: {error}. Choose another with --port.") from error
