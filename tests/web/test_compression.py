"""Scripts and styles travel compressed, whole and unchanged."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from tracker.web.compression import compression

SCRIPT = "const promised = 'a word';\n" * 500


@pytest.fixture
def served() -> list[str]:
    return []


@pytest.fixture
def client(served: list[str]) -> TestClient:
    async def answer(request: Request) -> PlainTextResponse:
        served.append(request.url.path)
        if "missing" in request.url.path:
            return PlainTextResponse("no such file" * 500, status_code=404)
        short = "small" in request.url.path
        return PlainTextResponse("x" if short else SCRIPT, headers={"ETag": '"1"'})

    return TestClient(Starlette(routes=[Route("/{path:path}", answer)], middleware=compression()))


def test_script_is_compressed_once_and_unpacks_to_itself(client: TestClient, served: list[str]) -> None:
    for _ in range(3):
        answer = client.get("/static/js/index.js")
        assert answer.headers["content-encoding"] == "gzip"
        assert int(answer.headers["content-length"]) < len(SCRIPT) / 20
        assert "Accept-Encoding" in answer.headers["vary"]
        assert answer.text == SCRIPT
    assert served == ["/static/js/index.js"]


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/static/js/index.js", {"Accept-Encoding": "identity"}),
        ("/static/js/index.js", {"Range": "bytes=0-9"}),
        ("/static/js/index.js", {"If-None-Match": '"1"'}),
        ("/static/media/font.woff2", {}),
        ("/static/js/small.js", {}),
        ("/static/js/missing.js", {}),
        ("/country", {}),
    ],
)
def test_everything_else_is_left_as_it_is(client: TestClient, path: str, headers: dict[str, str]) -> None:
    assert "content-encoding" not in client.get(path, headers=headers).headers


def test_missing_file_is_not_kept(client: TestClient, served: list[str]) -> None:
    assert [client.get("/static/js/missing.js").status_code for _ in range(2)] == [404, 404]
    assert len(served) == 2
