"""A reader without a browser: speaks Streamlit's protocol over a websocket and times each rerun.

Knows the messages. Counts what arrives and when the script is finished; draws nothing.
"""

import asyncio
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

PATIENCE = 120.0

#: A browser forgets what it was sent and no later run drew again, after so many runs (Streamlit's own choice).
KEPT_RUNS = 2


@dataclass
class Rerun:
    """One page as it was received: seconds until finished, bytes, messages and what went wrong."""

    seconds: float
    size: int
    messages: int
    errors: list[str] = field(default_factory=list)
    text: str = ""


class Reader:
    """One session."""

    def __init__(self, base: str) -> None:
        self.base = base.replace("http", "ws", 1) + "/_stcore/stream"
        self.socket: websockets.ClientConnection
        self.runs = 0
        self.kept: dict[str, tuple[ForwardMsg, int]] = {}

    async def __aenter__(self) -> "Reader":
        """Connect."""
        self.socket = await websockets.connect(
            self.base, subprotocols=[websockets.Subprotocol("streamlit")], max_size=None, open_timeout=PATIENCE
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        """Leave."""
        await self.socket.close()

    async def open(self, address: str) -> Rerun:
        """Ask for a page by its address, as the browser does, and wait until it is drawn."""
        parts = urlsplit(address)
        message = BackMsg()
        message.rerun_script.query_string = parts.query
        message.rerun_script.page_name = parts.path.strip("/")
        message.rerun_script.cached_message_hashes.extend(self.kept)
        start = time.perf_counter()
        await self.socket.send(message.SerializeToString())
        return await asyncio.wait_for(self._receive(start), PATIENCE)

    async def _receive(self, start: float) -> Rerun:
        page = Rerun(0, 0, 0)
        while True:
            received = await self.socket.recv()
            assert isinstance(received, bytes)
            page.size += len(received)
            page.messages += 1
            message = ForwardMsg.FromString(received)
            message = self.whole(message)
            kind = message.WhichOneof("type")
            if kind == "delta":
                element = message.delta.new_element
                if element.WhichOneof("type") == "exception":
                    page.errors.append(element.exception.message)
                if element.WhichOneof("type") == "html":
                    page.text += element.html.body
            if kind == "script_finished":
                page.seconds = time.perf_counter() - start
                self.runs += 1
                self.kept = {h: (m, run) for h, (m, run) in self.kept.items() if run > self.runs - KEPT_RUNS}
                return page

    def whole(self, message: ForwardMsg) -> ForwardMsg:
        """The message, or the one kept from before to which it refers; kept as a browser keeps it."""
        if message.WhichOneof("type") == "ref_hash":
            kept, _ = self.kept[message.ref_hash]
            self.kept[message.ref_hash] = kept, self.runs
            return kept
        if message.metadata.cacheable:
            self.kept[message.hash] = message, self.runs
        return message
