"""The server sends small messages at once."""

import socket

from streamlit.web.server.starlette import starlette_server

from tracker.app.sockets import send_at_once


def test_connections_to_the_server_send_at_once() -> None:
    send_at_once()
    send_at_once()
    with starlette_server._bind_socket("127.0.0.1", 0, 1) as listening:
        listening.setblocking(True)
        with socket.create_connection(listening.getsockname()):
            accepted, _ = listening.accept()
            with accepted:
                assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
