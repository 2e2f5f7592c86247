"""`score --format csv`: one row per account that spoke about an indicator of a place."""

from collections.abc import Iterator

from tracker.exports.cells import write_rows
from tracker.exports.rounding import as_score, level
from tracker.indicators.catalog import Catalog
from tracker.scoring.results import Scores

HEADER = (
    "country",
    "indicator",
    "commitment",
    "account",
    "status",
    "reason",
    "score",
    "rung",
    "value",
    "observed_on",
    "grade",
    "agreement",
)


def write_scores_csv(scores: Scores, catalog: Catalog) -> bytes:
    """All results as CSV with the contract's header."""
    return write_rows(HEADER, _rows(scores, catalog))


def write_commitment_csv(scores: Scores, catalog: Catalog, commitment: str) -> bytes:
    """The lines of one commitment, with the same header."""
    return write_rows(HEADER, _rows(scores, catalog, commitment))


def _rows(scores: Scores, catalog: Catalog, commitment: str | None = None) -> Iterator[tuple[object, ...]]:
    for country in scores.countries:
        for name, indicator in sorted(country.indicators.items()):
            if commitment not in {None, indicator.commitment}:
                continue
            for account, result in sorted(indicator.accounts.items()):
                rung, value = level(catalog.indicator(name), result.amount)
                yield (
                    country.country,
                    name,
                    indicator.commitment,
                    account.value,
                    result.status.value,
                    result.reason,
                    as_score(result.score),
                    rung,
                    value,
                    result.observed_on,
                    result.grade.value,
                    indicator.agreement.value,
                )
