"""What a page made is kept until the workspace, the day, the language or the address is another.

Knows the key under which it is true, and that all readers share it. Leaves making it to the pages, and
the state of the workspace to `tracker.app.cached`.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar, cast
from urllib.parse import urlencode

import streamlit as st

from tracker.app.addresses import Address, read_all
from tracker.app.cached import asked_state
from tracker.app.components.drawing import Drawing, collecting, merged, put
from tracker.app.language import speaking

Made = TypeVar("Made")

#: Pages, and parts of pages, kept at a time; those asked for longest ago go first.
KEPT = 192


def keep(name: str, address: Address, make: Callable[[], Made], *chosen: str) -> Made:
    """What `make` makes, made once; `chosen` is what it depends on beside everything in the address."""
    return cast(Made, _make(_key(name, address, chosen), make))


def draw_once(name: str, address: Address, draw: Callable[[], None], *chosen: str) -> None:
    """Draw what `draw` draws: HTML and charts, no widgets, which a reader could not use afterwards."""
    for drawing in keep(name, address, lambda: _collect(draw), *chosen):
        put(drawing)


def _collect(draw: Callable[[], None]) -> Sequence[Drawing]:
    with collecting() as drawings:
        draw()
    return merged(drawings)


def _key(name: str, address: Address, chosen: Sequence[str]) -> str:
    state, day = asked_state(address.as_of)
    asked = urlencode(sorted(read_all().items()))
    return "\n".join([name, repr(state), day.isoformat(), speaking().language, asked, *chosen])


@st.cache_resource(max_entries=KEPT, show_spinner=False)
def _make(key: str, _make_it: Callable[[], object]) -> object:  # noqa: ARG001 a key only
    return _make_it()
