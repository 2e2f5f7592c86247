"""CSV that opens safely: one row after the other, and no cell that a spreadsheet takes for a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")
_PLAIN_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?")


def safe_cell(value: object) -> str:
    """The text of a cell; a leading apostrophe keeps a spreadsheet from running it. None is empty."""
    text = "" if value is None else str(value)
    if text[:1].isalnum():
        return text
    if text.lstrip().startswith(_DANGEROUS) or text.startswith(_DANGEROUS):
        return text if _PLAIN_NUMBER.fullmatch(text) else f"'{text}"
    return text


def write_rows(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A CSV file: UTF-8, comma, line feed, quotes where needed."""
    lines = io.StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([safe_cell(value) for value in row] for row in rows)
    return lines.getvalue().encode()
