"""Entries of what was promised: commitments and the indicators by which they are measured."""

from collections.abc import Iterator

from tracker.exports.library.entries import Entry, Kind, Use
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment, Indicator
from tracker.wording import LANGUAGES
from tracker.wording.definitions import WRITTEN_IN


def gather_definitions(catalog: Catalog) -> Iterator[Entry]:
    """One entry for each commitment and each indicator."""
    for commitment in catalog.commitments.values():
        yield _commitment(commitment, catalog)
        for indicator in commitment.indicators:
            yield _indicator(indicator, commitment)


def _commitment(commitment: Commitment, catalog: Catalog) -> Entry:
    objective = catalog.objective(commitment.objective)
    quotes = (source.quote for source in commitment.sources if source.quote)
    relation = commitment.compact.note if commitment.compact else None
    standards = (f"{reference.framework}, {reference.reference}" for reference in commitment.crosswalk)
    return Entry(
        Kind.COMMITMENT,
        commitment.id,
        commitment.title,
        tuple(text for text in (commitment.note, relation, *commitment.questions, *quotes, *standards) if text),
        (commitment.id, *([objective.title] if objective else []), *_told(commitment.title, commitment.id)),
        source=commitment.sources[0].title if commitment.sources else None,
        commitment=commitment.id,
    )


def _indicator(indicator: Indicator, commitment: Commitment) -> Entry:
    rungs = (f"{rung.short}: {rung.criterion}" if rung.short else rung.criterion for rung in indicator.rungs)
    return Entry(
        Kind.INDICATOR,
        indicator.id,
        indicator.question,
        tuple(text for text in (indicator.note, *rungs) if text),
        (indicator.id, commitment.title, *_told(indicator.question, commitment.id)),
        source=commitment.title,
        uses=(Use(indicator.id),),
        commitment=commitment.id,
    )


def _told(text: str, commitment: str) -> Iterator[str]:
    """A title or question in each language into which somebody translated it, so that it is found in all of them."""
    told = (spoken.definition(text, commitment) for spoken in LANGUAGES.values())
    return (found.text for found in told if found.language != WRITTEN_IN)
