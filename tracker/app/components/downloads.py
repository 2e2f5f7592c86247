"""The scorecard to take away: one button a format, made only when it is pressed."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from tracker.app.components.markup import show, tag
from tracker.exports.scorecard import Scorecard

FORMATS = {
    "docx": ("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": ("PDF", "application/pdf"),
    "html": ("Web page, one A4", "text/html"),
    "md": ("Markdown", "text/markdown"),
    "xlsx": ("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": ("CSV", "text/csv"),
    "json": ("JSON", "application/json"),
}

Writers = Mapping[str, Callable[[Scorecard], bytes]]


def show_downloads(card: Scorecard, writers: Writers) -> None:
    """A button for each format in which scorecards can be written."""
    show(tag("h2", "Take it with you"))
    with st.container(key="downloads", horizontal=True):
        for form, (label, mime) in FORMATS.items():
            writer = writers.get(form)
            if writer is not None:
                name = f"{card.country}-{card.as_of.isoformat()}.{form}"
                st.download_button(label, partial(writer, card), name, mime, key=f"download-{form}", on_click="ignore")
