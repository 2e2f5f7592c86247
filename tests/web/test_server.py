"""The server answers that it is up, and puts its headers on everything."""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.sample import write_workspace
from tracker.app.server import build_app, configuration, require_free
from tracker.errors import TrackerError
from tracker.exports.world_map import map_version, write_fills
from tracker.web.security import content_security_policy, script_hashes


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TRACKER_WORKSPACE", str(write_workspace(tmp_path_factory.mktemp("workspace"))))
        patch.delenv("TRACKER_DATABASE_URL", raising=False)
        with TestClient(build_app()) as started:
            yield started


def test_healthz_answers_json(client: TestClient) -> None:
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == {"status": "ok"}


@pytest.mark.parametrize("path", ["/", "/country", "/healthz", "/_stcore/health", "/static/none.js", "/nothing"])
def test_every_answer_carries_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "frame-ancestors 'self'" in headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/", "/country", "/method", "/healthz", "/_stcore/health"])
def test_path_leads_somewhere_when_a_page_or_file_stands_there(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    "path", ["/nothing", "/country/more", "/healthz2", "/.env", "/tracker.db", "/submissions/x.yaml"]
)
def test_path_is_refused_with_a_way_back_when_nothing_stands_there(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert 'href="/"' in answer.text


def test_policy_lets_no_script_run_but_our_files_and_the_known_one(client: TestClient) -> None:
    policy = client.get("/").headers["content-security-policy"]
    (scripts,) = [part for part in policy.split("; ") if part.startswith("script-src")]
    document = (files("streamlit") / "static" / "index.html").read_text(encoding="utf-8")
    assert re.fullmatch(r"script-src 'self'( 'sha256-[A-Za-z0-9+/]{43}=')+", scripts)
    assert set(script_hashes(document)) <= set(scripts.split(" "))
    assert "unsafe-eval" not in policy
    assert "http:" not in policy


def test_policy_names_the_hash_of_each_inline_script() -> None:
    (source,) = script_hashes("<script src='x.js'></script><script>\n  go()\n</script>")
    assert source in content_security_policy([source])
    assert script_hashes("<p>none</p>") == []


def test_configuration_and_file_agree() -> None:
    tomllib = pytest.importorskip("tomllib")
    file = Path(__file__).parents[2] / ".streamlit" / "config.toml"
    read = tomllib.loads(file.read_text(encoding="utf-8"))
    written = {f"{part}.{name}": value for part, options in read.items() for name, value in options.items()}
    ours = configuration("127.0.0.1", 8501)
    assert {name: ours[name] for name in written} == written
    assert set(ours) - set(written) == {"server.port"}


def test_run_refuses_when_the_port_is_taken() -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(TrackerError, match="--port"):
            require_free("127.0.0.1", taken.getsockname()[1])


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 0), ("127.0.0.1", 99999), ("no.such.host.invalid", 8501)])
def test_run_refuses_when_nothing_can_listen_there(host: str, port: int) -> None:
    with pytest.raises(TrackerError, match="--port"):
        require_free(host, port)


def test_map_comes_packed_and_with_the_headers(client: TestClient) -> None:
    answer = client.get(f"/world/{map_version()}/{write_fills({})}.svg")
    assert answer.headers["content-encoding"] == "gzip"
    assert "content-security-policy" in answer.headers
    assert client.get("/world/").status_code == 404
