"""Headers that keep a browser from doing more than showing our pages.

Knows what a page may load: only what this server serves, and inline scripts whose hash is
known beforehand. Leaves to whoever builds the server which document that is.
"""

import base64
import hashlib
import re
from collections.abc import Iterable

from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)

_POLICY = {
    "default-src": "'self'",
    "base-uri": "'self'",
    "connect-src": "'self'",
    "font-src": "'self' data:",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
    "img-src": "'self' data: blob:",
    "object-src": "'none'",
    "style-src": "'self' 'unsafe-inline'",
    "worker-src": "'self' blob:",
}

_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}


def script_hashes(document: str) -> list[str]:
    """The CSP sources of the inline scripts of an HTML document."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(document))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def content_security_policy(script_sources: Iterable[str]) -> str:
    """The policy that lets only our own files and the named inline scripts run."""
    script = " ".join(["script-src 'self'", *script_sources])
    return "; ".join([*(f"{name} {value}" for name, value in _POLICY.items()), script])


def headers_for(document: str) -> list[Middleware]:
    """The middleware of a server whose pages start from this HTML document."""
    return [Middleware(SecurityHeaders, document=document)]


class SecurityHeaders:
    """ASGI middleware that puts the headers on every HTTP response."""

    def __init__(self, app: ASGIApp, document: str) -> None:
        self.app = app
        self.headers = {**_FIXED, "Content-Security-Policy": content_security_policy(script_hashes(document))}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add to the head of its response."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)
