"""The language of a page: taken from its address, remembered, declared in the document."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from tracker.web.language import COOKIE, languages_for

#: A server that compresses its pages, as Streamlit's does.
MIDDLEWARE = [*languages_for(["en", "fr"]), Middleware(GZipMiddleware, minimum_size=1)]
PAGE = '<!doctype html><html lang="en"><body>Hello</body></html>'


@pytest.fixture
def client() -> TestClient:
    async def page(_request: object) -> HTMLResponse:
        return HTMLResponse(PAGE, headers={"ETag": "x", "Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT"})

    async def text(_request: object) -> PlainTextResponse:
        return PlainTextResponse(PAGE)

    return TestClient(Starlette(routes=[Route("/", page), Route("/text", text)], middleware=MIDDLEWARE))


def test_language_of_the_address_is_declared_and_remembered(client: TestClient) -> None:
    answer = client.get("/?lang=fr")
    assert '<html lang="fr">' in answer.text
    assert answer.cookies[COOKIE] == "fr"
    assert '<html lang="fr">' in client.get("/").text
    assert '<html lang="en">' in client.get("/?lang=en").text
    assert '<html lang="en">' in client.get("/").text


def test_page_is_asked_for_each_time_since_its_language_may_change(client: TestClient) -> None:
    assert not {"etag", "last-modified"} & set(client.get("/").headers)


@pytest.mark.parametrize(
    "asked", ["", "?lang=xx", "?lang=", "?lang=fr%0d%0aSet-Cookie:x", '?lang="><script>', "?lang=%ff"]
)
def test_other_languages_are_not_echoed(client: TestClient, asked: str) -> None:
    answer = client.get(f"/{asked}")
    assert answer.text == PAGE
    assert "set-cookie" not in answer.headers


def test_remembered_nonsense_is_ignored(client: TestClient) -> None:
    assert client.get("/", headers={"Cookie": f"{COOKIE}=zz; ;=;"}).text == PAGE


def test_what_is_no_page_is_left_as_it_is(client: TestClient) -> None:
    answer = client.get("/text?lang=fr")
    assert answer.text == PAGE
    assert "set-cookie" not in answer.headers
