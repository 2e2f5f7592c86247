"""Both ways to start the server give the same answers: `tracker serve` and `streamlit run`."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.sample import write_workspace

ROOT = Path(__file__).parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("launcher", ["serve", "streamlit"])
def test_launcher_answers_with_our_routes_and_headers_and_stops_cleanly(launcher: str, tmp_path: Path) -> None:
    port = free_port()
    words = {
        "serve": ["-m", "tracker", "serve", "--port", str(port)],
        "streamlit": ["-m", "streamlit", "run", str(ROOT / "streamlit_app.py"), "--server.port", str(port)],
    }[launcher]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("TRACKER_", "STREAMLIT_"))}
    environment |= {"TRACKER_WORKSPACE": str(write_workspace(tmp_path)), "PYTHONPATH": str(ROOT)}
    log = (tmp_path / "log").open("wb")
    server = subprocess.Popen([sys.executable, *words], cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        headers, body = wait_for(f"http://127.0.0.1:{port}/healthz", server)
        assert (headers["content-type"], body) == ("application/json", b'{"status":"ok"}')
        assert "script-src 'self'" in headers["content-security-policy"]
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(30)
        log.close()
    said = (tmp_path / "log").read_text(encoding="utf-8")
    assert "Traceback" not in said
    assert "MARK" not in said


def wait_for(url: str, server: subprocess.Popen[bytes]) -> tuple[dict[str, str], bytes]:
    """The first answer of a starting server, within two minutes."""
    for _ in range(600):
        assert server.poll() is None, "the server stopped"
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                return {name.lower(): value for name, value in answer.headers.items()}, answer.read()
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError("no answer within two minutes")
