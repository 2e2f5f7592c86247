"""The language of a page: named in its address, remembered by the browser, declared in the document.

Knows the parameter, the cookie and the attribute. Leaves to whoever builds the server which languages there are.
"""

from collections.abc import Iterable
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PARAMETER = "lang"
COOKIE = "tracker_language"
SECONDS_REMEMBERED = 365 * 24 * 3600

#: How the document that Streamlit serves begins; two letters take the place of two.
DECLARED = b'<html lang="en"'


def languages_for(languages: Iterable[str]) -> list[Middleware]:
    """The middleware of a server whose pages speak these languages, by their two-letter codes."""
    return [Middleware(Language, languages=frozenset(languages))]


class Language:
    """ASGI middleware that remembers the language of an address and declares it in the page."""

    def __init__(self, app: ASGIApp, languages: frozenset[str]) -> None:
        self.app = app
        self.languages = languages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; what comes back declares its language."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        asked = self.known(parse_qs(scope["query_string"].decode("ascii", "replace")).get(PARAMETER, [""])[0])
        language = asked or self.known(remembered(scope))
        is_page = False

        async def send_in_language(message: Message) -> None:
            nonlocal is_page
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                is_page = headers.get("content-type", "").startswith("text/html")
                if is_page:
                    # One address may come in several languages: the browser asks for the document each time.
                    del headers["etag"], headers["last-modified"]
                if is_page and asked:
                    cookie = f"{COOKIE}={asked}; Path=/; Max-Age={SECONDS_REMEMBERED}; SameSite=Lax; HttpOnly"
                    headers.append("Set-Cookie", cookie)
            elif is_page and language:
                declared = DECLARED.replace(b"en", language.encode())
                message["body"] = message.get("body", b"").replace(DECLARED, declared, 1)
            await send(message)

        await self.app(uncompressed(scope) if language else scope, receive, send_in_language)

    def known(self, language: str) -> str | None:
        """The language if it is one of ours."""
        return language if language in self.languages else None


def uncompressed(scope: Scope) -> Scope:
    """The request without its wish for compression: the document must be read here."""
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]}


def remembered(scope: Scope) -> str:
    """What the browser remembers; empty for nothing."""
    return cookie_parser(Headers(scope=scope).get("cookie", "")).get(COOKIE, "")
