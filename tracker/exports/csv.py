"""A scorecard as CSV: one row for each commitment, side, question, deadline and verdict."""

from collections.abc import Iterator

from tracker.exports.cells import write_rows
from tracker.exports.scorecard import Scorecard

HEADER = (
    "country",
    "as_of",
    "commitment",
    "title",
    "side",
    "question",
    "deadline",
    "asked",
    "sign",
    "word",
    "state",
    "embargo",
)


def write_scorecard_csv(scorecard: Scorecard) -> bytes:
    """The tables of a scorecard as CSV; a place on which nobody spoke has the header only."""
    return write_rows(HEADER, _rows(scorecard))


def _rows(card: Scorecard) -> Iterator[tuple[object, ...]]:
    for block in card.blocks:
        for row in block.rows:
            for deadline, cell in zip(card.deadlines, row.cells, strict=True):
                for mark in cell.marks:
                    yield (
                        card.country,
                        card.as_of.isoformat(),
                        block.commitment,
                        block.title,
                        row.heading,
                        " · ".join(row.questions),
                        deadline.due_on.isoformat(),
                        cell.asked,
                        mark.sign,
                        mark.label,
                        "; ".join(mark.details),
                        card.release.embargo_written,
                    )
