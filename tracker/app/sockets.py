"""How the server's sockets send: each small message at once, not when the one before has been acknowledged.

A rerun is a burst of small messages. asyncio sends those at once only on sockets that were made as TCP
by name, which Streamlit's are not: each rerun then waits some 40 ms for the reader's acknowledgement.
"""

import socket
from collections.abc import Callable
from functools import wraps

from streamlit.web.server.starlette import starlette_server

_BIND = "_bind_socket"


def send_at_once() -> None:
    """Let the sockets that Streamlit will bind send at once; does nothing where it binds them in another way."""
    bind = getattr(starlette_server, _BIND, None)
    if bind is not None and not hasattr(bind, "__wrapped__"):
        setattr(starlette_server, _BIND, _sending_at_once(bind))


def _sending_at_once(bind: Callable[..., socket.socket]) -> Callable[..., socket.socket]:
    @wraps(bind)
    def bound(*arguments: object, **options: object) -> socket.socket:
        listening = bind(*arguments, **options)
        # Accepted connections inherit it.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return listening

    return bound
