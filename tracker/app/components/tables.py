"""What a page shows, to take away as a table: one button, and the file is made when it is pressed.

Knows the button. Leaves what stands in the file to the exports.
"""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from tracker.app.components.markup import show, tag
from tracker.app.language import say
from tracker.exports.courses import Course, write_courses_csv
from tracker.exports.documents_csv import write_documents_csv
from tracker.exports.method_csv import write_method_csv
from tracker.exports.reading import Published, Reading
from tracker.exports.scores_csv import write_commitment_csv
from tracker.indicators.models import Commitment, Indicator


def show_table_file(name: str, reading: Reading, write: Callable[[], bytes]) -> None:
    """A button for a CSV file called after the page and the day."""
    show(tag("h2", say("frame.download")))
    with st.container(key="downloads", horizontal=True):
        file = f"{name}-{reading.as_of.isoformat()}.csv"
        st.download_button("CSV", write, file, "text/csv", key=f"table-{name}", on_click="ignore")


def show_commitment_table(commitment: Commitment, reading: Reading) -> None:
    """Everything that each account says on a commitment, in every place."""
    show_table_file(
        f"commitment-{commitment.id}",
        reading,
        partial(write_commitment_csv, reading.scores, reading.catalog.as_written, commitment.id),
    )


def show_document_table(documents: Sequence[Published], reading: Reading, name: str) -> None:
    """Everything that the listed documents say, with its evidence."""
    if documents:
        show_table_file(name, reading, partial(write_documents_csv, documents))


def show_course_table(indicator: Indicator, courses: Sequence[Course], reading: Reading) -> None:
    """Every mark of an indicator over time."""
    if any(course.marks for course in courses):
        show_table_file(f"indicator-{indicator.id}", reading, partial(write_courses_csv, courses, indicator))


def show_method_table(reading: Reading) -> None:
    """Every own choice of the method."""
    show_table_file("method", reading, partial(write_method_csv, reading.catalog.as_written))
