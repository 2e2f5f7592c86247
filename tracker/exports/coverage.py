"""What is watched and what nobody watches: objectives × indicators × places × accounts.

Counts places with an observation, by account; says plainly where there is none.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import rfc8785

from tracker.exports.cells import write_rows
from tracker.indicators.catalog import Catalog
from tracker.scoring.frame import ScoringFrame
from tracker.vocabulary import Account, Grade

_HEADER = ("objective", "commitment", "indicator", "places", *(account.value for account in Account))


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One indicator: places with an observation, in all and by account; without indicator: nothing to watch."""

    objective: int
    title: str
    commitment: str | None
    indicator: str | None
    places: int
    by_account: tuple[int, ...]


def build_coverage(frame: ScoringFrame, catalog: Catalog, places: Collection[str] | None = None) -> list[CoverageRow]:
    """A row for each indicator under its objective, and one for each objective without any; of all places, or some."""
    observed: dict[str, dict[Account, set[str]]] = {}
    for (country, indicator, account), answers in frame.cells.items():
        if (places is None or country in places) and any(answer.grade is not Grade.NONE for answer in answers):
            observed.setdefault(indicator, {}).setdefault(account, set()).add(country)
    return [row for objective in catalog.compact.objectives for row in _rows(objective.number, catalog, observed)]


def _rows(number: int, catalog: Catalog, observed: dict[str, dict[Account, set[str]]]) -> Iterator[CoverageRow]:
    objective = catalog.objective(number)
    title = objective.title if objective else ""
    commitments = [c for c in catalog.commitments.values() if c.objective == number]
    if not commitments:
        shown = [c.id for c in catalog.commitments.values() if number in c.also_objectives]
        yield CoverageRow(number, title, f"see {', '.join(shown)}" if shown else None, None, 0, (0,) * len(Account))
    for commitment in commitments:
        for indicator in commitment.indicators:
            found = observed.get(indicator.id, {})
            places: set[str] = set().union(*found.values())
            counts = tuple(len(found.get(account, ())) for account in Account)
            yield CoverageRow(number, title, commitment.id, indicator.id, len(places), counts)


def write_coverage_csv(rows: Sequence[CoverageRow]) -> bytes:
    """One line an indicator."""
    return write_rows(_HEADER, [(r.objective, r.commitment, r.indicator, r.places, *r.by_account) for r in rows])


def write_coverage_json(rows: Sequence[CoverageRow]) -> bytes:
    """The same as canonical JSON."""
    data = [
        {
            "objective": row.objective,
            "title": row.title,
            "commitment": row.commitment,
            "indicator": row.indicator,
            "places": row.places,
            "accounts": dict(zip((a.value for a in Account), row.by_account, strict=True)),
        }
        for row in rows
    ]
    return rfc8785.dumps(data) + b"\n"


def write_coverage_table(rows: Sequence[CoverageRow]) -> bytes:
    """A table for the terminal, by objective, with a last line that sums up."""
    lines = [f"{'indicator':40}{'places':>7}{'gov':>6}{'cso':>6}{'others':>8}{'record':>8}"]
    current = None
    for row in rows:
        if row.objective != current:
            current = row.objective
            lines += ["", f"{row.objective}. {row.title}"]
        if row.indicator is None:
            lines.append(f"  {row.commitment or 'nothing to watch yet'}")
            continue
        government, civil_society, independent, record = row.by_account
        counts = f"{row.places:>7}{government:>6}{civil_society:>6}{independent:>8}{record:>8}"
        lines.append(f"  {row.indicator:38}{counts}")
    return "\n".join([*lines, "", _summary(rows), ""]).encode()


def _summary(rows: Sequence[CoverageRow]) -> str:
    indicators = [row for row in rows if row.indicator]
    silent = sum(row.places == 0 for row in indicators)
    objectives = len({row.objective for row in indicators})
    return (
        f"{objectives} of {len({row.objective for row in rows})} objectives have indicators of their own;"
        f" {len(indicators)} indicators, {silent} of them without any observation."
    )
