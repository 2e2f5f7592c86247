"""A reading of some places only: what a site for a region or a few countries is made from.

Knows what is left of documents, results and answers. Hashes stay those of the whole, from which everything comes.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace

from tracker.exports.reading import Published, Reading
from tracker.submissions.content import Answer


@dataclass(frozen=True)
class NarrowReading(Reading):
    """A reading of the places named in `only`, sorted."""

    only: tuple[str, ...] = ()


def narrow(reading: Reading, codes: Collection[str]) -> NarrowReading:
    """What is known of some places: documents keep the answers about them, and are left out when there are none."""
    told = (replace(p, submission=replace(p.submission, answers=_about(p, codes))) for p in reading.published)
    return NarrowReading(
        reading.as_of,
        reading.catalog,
        reading.places,
        replace(reading.scores, countries=tuple(c for c in reading.scores.countries if c.country in codes)),
        tuple(p for p in told if p.submission.answers or p.submission.country in codes),
        replace(reading.frame, cells={key: cell for key, cell in reading.frame.cells.items() if key[0] in codes}),
        is_ahead=reading.is_ahead,
        only=tuple(sorted(codes)),
    )


def _about(published: Published, codes: Collection[str]) -> tuple[Answer, ...]:
    return tuple(answer for answer in published.submission.answers if answer.country in codes)
