"""A process that has imported the whole program and splits off a copy of itself for each command it is told to run.

Orders come over the socket whose descriptor is the first argument: a line of JSON, and with it the two descriptors
to which the command writes. The answer is a line with its exit code. The process ends when nobody listens any more.
"""

import gc
import importlib
import json
import os
import pkgutil
import signal
import socket
import sys
import time
from typing import Any

import tracker
from tracker.cli.main import main

#: Seconds after which a command is stopped.
PATIENCE = 120


def load_all() -> None:
    """Import everything that a command may need."""
    for package in ("cli", "workflows", "store", "exports"):
        top = importlib.import_module(f"{tracker.__name__}.{package}")
        for found in pkgutil.walk_packages(top.__path__, f"{top.__name__}."):
            if ".migrations" not in found.name:
                importlib.import_module(found.name)
    gc.freeze()


def serve(orders: socket.socket) -> None:
    """Run one command after the other, each in a copy of this process."""
    while True:
        said, descriptors, _, _ = socket.recv_fds(orders, 65536, 2)
        while said and not said.endswith(b"\n"):
            said += orders.recv(65536)
        if not said:
            return
        child = os.fork()
        if not child:
            orders.close()
            run(json.loads(said), descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        orders.sendall(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n".encode())


def run(order: dict[str, Any], descriptors: list[int]) -> None:
    """Become the command; does not come back."""
    for stream, descriptor in enumerate(descriptors, start=1):
        os.dup2(descriptor, stream)
        os.close(descriptor)
    sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w", 1, errors="backslashreplace")
    os.environ.clear()
    os.environ.update(order["environment"])
    time.tzset()
    signal.alarm(PATIENCE)
    sys.argv = ["tracker", *order["words"]]
    sys.exit(main(order["words"]))


if __name__ == "__main__":
    load_all()
    serve(socket.socket(fileno=int(sys.argv[1])))
