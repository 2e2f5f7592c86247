"""Entries of what was promised: commitments and the indicators by which they are measured."""

from collections.abc import Iterator

from tracker.exports.library.entries import Entry, Kind, Use
from tracker.indicators.catalog import Catalog
from tracker.indicators.models import Commitment, Indicator


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
        tuple(text for text in (commitment.id, objective.title if objective else None) if text),
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
        (indicator.id, commitment.title),
        source=commitment.title,
        uses=(Use(indicator.id),),
        commitment=commitment.id,
    )
