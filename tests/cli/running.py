"""Runs `tracker` as a person does: in a process of its own, with an environment and standard streams of its own.

To start Python and import the program takes longer than most commands do. So `tracker` has a process
that imported everything once split off a copy of itself. `tracker_anew` starts from nothing, as it must be where
what is imported, or the order of a set, could make a difference; where a system cannot split processes, both do.
"""

import atexit
import json
import os
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

TREE = Path(__file__).parents[2]


def tracker(workspace: Path, *words: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """Run `tracker --workspace DIR …` in a process that has the program imported already."""
    if not hasattr(os, "fork"):
        return tracker_anew(workspace, *words, **variables)
    command = ["--workspace", str(workspace), *words]
    order = json.dumps({"words": command, "environment": environment(variables)})
    ends = [os.pipe(), os.pipe()]
    with ThreadPoolExecutor(2) as readers:
        streams = [readers.submit(read_all, reader) for reader, _ in ends]
        try:
            code = pass_on(order, [writer for _, writer in ends])
        finally:
            for _, writer in ends:
                os.close(writer)
    output, errors = (stream.result() for stream in streams)
    return subprocess.CompletedProcess(command, code, output, errors)


def tracker_anew(workspace: Path, *words: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    """Run `tracker --workspace DIR …` in a new interpreter."""
    return subprocess.run(
        [sys.executable, "-m", "tracker", "--workspace", str(workspace), *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment(variables),
        cwd=TREE,
        timeout=120,
        check=False,
    )


def environment(variables: dict[str, str]) -> dict[str, str]:
    """That of the tests, without what is said to the tracker, and with these variables."""
    return {name: value for name, value in os.environ.items() if not name.startswith("TRACKER_")} | variables


def read_all(descriptor: int) -> str:
    """What is written to a pipe until it is closed."""
    with os.fdopen(descriptor, encoding="utf-8") as stream:
        return stream.read()


def pass_on(order: str, descriptors: list[int]) -> int:
    """Have a command run that writes to these descriptors; its exit code."""
    orders = preloaded()
    # The descriptors go with the first bytes, all the rest behind them.
    socket.send_fds(orders, [order[:1].encode()], descriptors)
    orders.sendall(f"{order[1:]}\n".encode())
    answer = orders.recv(64)
    assert answer, "the process that runs commands has ended"
    return int(answer)


@cache
def preloaded() -> socket.socket:
    """The socket of a process that runs commands; it ends with this one."""
    ours, theirs = socket.socketpair()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.cli.preloaded", str(theirs.fileno())],
        pass_fds=[theirs.fileno()],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        cwd=TREE,
        env=environment({}),
    )
    theirs.close()
    atexit.register(process.wait)
    atexit.register(ours.close)
    return ours
