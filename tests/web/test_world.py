"""The map is served by our own route, and kept for long under an address that says what is on it."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from tracker.exports.world_map import Fill, map_version, write_fills
from tracker.web.world import world_routes


@pytest.fixture
def client() -> TestClient:
    return TestClient(Starlette(routes=world_routes()))


def test_map_is_drawn_and_may_be_kept(client: TestClient) -> None:
    answer = client.get(f"/world/{map_version()}/{write_fills({'NPL': Fill.DONE})}.svg")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.text.startswith("<svg")


def test_swatch_of_a_legend_is_served(client: TestClient) -> None:
    assert client.get(f"/world/{map_version()}/d.svg").text.startswith("<svg")


@pytest.mark.parametrize("name", ["", "u", "z", "u" * 200, "u" * 5000, "<script>"])
def test_address_that_names_no_map_is_refused_and_not_kept(client: TestClient, name: str) -> None:
    version = map_version() if name != "u" else "0" * 12
    answer = client.get(f"/world/{version}/{name}.svg")
    assert answer.status_code == 404
    assert "immutable" not in answer.headers.get("cache-control", "")
    assert "<script" not in answer.text
