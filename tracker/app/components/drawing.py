"""What pages put on the screen, as things that can be kept: pieces of HTML and charts.

Knows how a piece reaches the browser, and how to collect pieces instead of drawing them at once. Leaves to
`tracker.app.kept` for how long they are true.
"""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

import streamlit as st

from tracker.exports.elements import Html, tag


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart by its Vega-Lite specification, a key of its own on the page, and what it shows in words."""

    specification: Mapping[str, object]
    key: str
    alt: str


Drawing: TypeAlias = Html | Chart

_COLLECTED: ContextVar[list[Drawing] | None] = ContextVar("collected", default=None)


@dataclass(frozen=True, slots=True)
class _Ready:
    """HTML that is drawn as it is: Streamlit need not look whether it is a file, and leaves its spaces alone."""

    body: str

    def _repr_html_(self) -> str:
        return self.body


def put(drawing: Drawing) -> None:
    """Draw a piece, or keep it for whoever collects."""
    collected = _COLLECTED.get()
    if collected is not None:
        collected.append(drawing)
    elif isinstance(drawing, Chart):
        specification = with_data_inside(drawing.specification)
        st.vega_lite_chart(None, specification, width="stretch", theme=None, key=drawing.key, alt=drawing.alt)
    else:
        st.html(_Ready(str(drawing)))


def with_data_inside(specification: Mapping[str, object]) -> dict[str, object]:
    """The same chart with its data one layer down, where Streamlit does not turn them into a table at each run."""
    outside = dict(specification)
    if "data" in outside and "layer" in outside:
        outside["layer"] = [{"data": outside.pop("data"), "layer": outside["layer"]}]
    return outside


@contextlib.contextmanager
def collecting() -> Iterator[list[Drawing]]:
    """Collect what is put in the meantime; nothing is drawn."""
    collected: list[Drawing] = []
    token = _COLLECTED.set(collected)
    try:
        yield collected
    finally:
        _COLLECTED.reset(token)


def merged(drawings: Sequence[Drawing]) -> tuple[Drawing, ...]:
    """The same pieces in fewer: neighbouring HTML becomes one, its pieces as far apart as they were."""
    found: list[Drawing] = []
    for is_chart, group in groupby(drawings, key=lambda drawing: isinstance(drawing, Chart)):
        pieces = list(group)
        if is_chart or len(pieces) == 1:
            found.extend(pieces)
        else:
            found.append(tag("div", *(tag("div", piece) for piece in pieces), class_="pieces"))
    return tuple(found)
