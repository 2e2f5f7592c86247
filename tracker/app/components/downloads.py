"""What can be taken away about a place: one button a file, made only when it is pressed."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from tracker.app.components.markup import show, tag
from tracker.app.language import say
from tracker.exports.reading import Reading

OFFICE = "application/vnd.openxmlformats-officedocument"

#: Kind and format, what the button says, and the kind of file for the browser.
OFFERED = (
    ("scorecard", "docx", "Word", f"{OFFICE}.wordprocessingml.document"),
    ("scorecard", "pdf", "PDF", "application/pdf"),
    ("scorecard", "html", "downloads.web", "text/html"),
    ("scorecard", "md", "Markdown", "text/markdown"),
    ("scorecard", "xlsx", "Excel", f"{OFFICE}.spreadsheetml.sheet"),
    ("scorecard", "csv", "CSV", "text/csv"),
    ("scorecard", "json", "JSON", "application/json"),
    ("summary", "docx", "downloads.summary", f"{OFFICE}.wordprocessingml.document"),
    ("questions", "docx", "downloads.questions", f"{OFFICE}.wordprocessingml.document"),
    ("receipt", "json", "downloads.receipt", "application/json"),
)

Writers = Mapping[tuple[str, str], Callable[[Reading, str], bytes]]


def show_downloads(reading: Reading, country: str, writers: Writers) -> None:
    """A button for each file that can be written."""
    show(tag("h2", say("frame.download"), id="take"))
    with st.container(key="downloads", horizontal=True):
        for kind, form, label, mime in OFFERED:
            writer = writers.get((kind, form))
            if writer is not None:
                name = f"{kind}-{country}-{reading.as_of.isoformat()}.{form}"
                data = partial(writer, reading, country)
                st.download_button(
                    say(label) if "." in label else label,
                    data,
                    name,
                    mime,
                    key=f"download-{kind}-{form}",
                    on_click="ignore",
                )
