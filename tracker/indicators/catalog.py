"""All definitions of a workspace as one whole, with due dates worked out and a hash.

Knows every commitment, indicator, milestone and threshold. Leaves to `checks` whether
the files may become a catalog, and to `files` where they come from.
"""

import datetime as dt
import difflib
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import rfc8785
from pydantic import BaseModel

from tracker.dates import PartialDate, add_years
from tracker.errors import BadRequest
from tracker.indicators.frame_models import Compact, Methodology, Objective, Thresholds, Timelines
from tracker.indicators.models import Commitment, Indicator, Placement
from tracker.vocabulary import IndicatorType, Subject

#: What a reader sees but no score depends on: left out of the hash of the definitions.
LABELS = frozenset({"title", "questions", "question", "short", "criterion", "quote", "reason"})


@dataclass(frozen=True, slots=True)
class DueDate:
    """A timeline with its due date."""

    timeline: str
    years: int
    due_on: dt.date


@dataclass(frozen=True, slots=True)
class Milestone:
    """A requirement of an indicator with the day it falls due."""

    timeline: str
    due_on: dt.date
    requires: float
    placement: Placement


@dataclass(frozen=True)
class Catalog:
    """The definitions in force."""

    timelines: Timelines
    methodology: Methodology
    compact: Compact
    commitments: Mapping[str, Commitment]
    unsure: frozenset[str] = frozenset()
    """Ids of commitments whose files have problems: nothing can be said of their indicators."""
    language: str = "en"
    """The language of the words that readers meet."""
    original: "Catalog | None" = None
    """The definitions as their files hold them, where these are their translation."""

    @property
    def as_written(self) -> "Catalog":
        """The definitions as their files hold them: what is scored, hashed and given away as data."""
        return self.original or self

    @property
    def thresholds(self) -> Thresholds:
        """The method's own choices."""
        return self.methodology.thresholds

    @property
    def adopted_on(self) -> dt.date:
        """Day of adoption."""
        return self.timelines.adopted_on.last

    @cached_property
    def due_dates(self) -> tuple[DueDate, ...]:
        """The timelines in order of their due dates."""
        dates = (
            DueDate(t.id, t.years, t.due_on.last if t.due_on else add_years(self.adopted_on, t.years))
            for t in self.timelines.timelines
        )
        return tuple(sorted(dates, key=lambda d: (d.due_on, d.years)))

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """Every indicator by id, sorted, global ones among them."""
        found = {i.id: i for c in self.commitments.values() for i in c.indicators}
        return dict(sorted(found.items()))

    @cached_property
    def country_indicators(self) -> tuple[str, ...]:
        """Ids of the indicators that are about countries, sorted."""
        return tuple(i for i, indicator in self.indicators.items() if indicator.subject is Subject.COUNTRY)

    @cached_property
    def _commitment_ids(self) -> Mapping[str, str]:
        return {i.id: c.id for c in self.commitments.values() for i in c.indicators}

    def indicator(self, indicator_id: str) -> Indicator:
        """The indicator of that id; BadRequest when there is none."""
        if indicator_id not in self.indicators:
            raise BadRequest(f"There is no indicator '{indicator_id}'.")
        return self.indicators[indicator_id]

    def nearest_indicators(self, text: str) -> list[str]:
        """Up to three indicator ids near what was written."""
        return difflib.get_close_matches(text, self.indicators, n=3, cutoff=0.4)

    def accepts(self, indicator_id: str, amount: float) -> bool:
        """Whether an amount can stand for an indicator: a rung of its ladder, a value of its domain, 0 or 1."""
        indicator = self.indicators.get(indicator_id)
        if indicator is None:
            return False
        if indicator.type is IndicatorType.LADDER:
            return amount in range(len(indicator.rungs))
        if indicator.type is IndicatorType.BINARY:
            return amount in (0, 1)
        low, high = indicator.domain.min, indicator.domain.max
        return (low is None or amount >= low) and (high is None or amount <= high)

    def commitment_of(self, indicator_id: str) -> Commitment:
        """The commitment to which an indicator belongs."""
        return self.commitments[self._commitment_ids[indicator_id]]

    @cached_property
    def _milestones(self) -> Mapping[str, tuple[Milestone, ...]]:
        return {i: tuple(self._place(indicator)) for i, indicator in self.indicators.items()}

    def milestones(self, indicator_id: str) -> tuple[Milestone, ...]:
        """The placed requirements of an indicator, by due date."""
        return self._milestones[indicator_id]

    def _place(self, indicator: Indicator) -> Iterable[Milestone]:
        placed = {p.timeline: p for p in indicator.milestones}
        for due in self.due_dates:
            if due.timeline in placed:
                placement = placed[due.timeline]
                yield Milestone(due.timeline, due.due_on, placement.requires, placement)

    def exemption(self, indicator_id: str, country: str) -> str | None:
        """Why an indicator does not apply to a place; None when it does."""
        indicator = self.indicators[indicator_id]
        exemptions = [*indicator.not_applicable, *self.commitment_of(indicator_id).not_applicable]
        return next((e.reason for e in exemptions if e.country == country), None)

    def objective(self, number: int) -> Objective | None:
        """The Compact's objective of that number."""
        return next((o for o in self.compact.objectives if o.number == number), None)

    @cached_property
    def definitions_hash(self) -> str:
        """SHA-256 of the canonical JSON (RFC 8785) of everything a score depends on."""
        written = self.as_written
        parts = {
            "timelines": _content(written.timelines),
            "methodology": _content(written.methodology),
            "compact": _content(written.compact),
            "commitments": [_content(written.commitments[c]) for c in sorted(written.commitments)],
        }
        return "sha256:" + hashlib.sha256(rfc8785.dumps(parts)).hexdigest()


def _content(value: Any, *, labels: bool = False) -> Any:
    if isinstance(value, BaseModel):
        pairs = {name: getattr(value, name) for name in type(value).model_fields}
        kept = {name: v for name, v in pairs.items() if v is not None and (labels or name not in LABELS)}
        return {name: _content(v, labels=labels) for name, v in kept.items()}
    if isinstance(value, PartialDate):
        return value.written
    if isinstance(value, list):
        return [_content(v, labels=labels) for v in value]
    return value


def catalog_as_json(catalog: Catalog) -> dict[str, Any]:
    """The whole of the definitions as their files hold them, labels included, as plain JSON."""
    written = catalog.as_written
    return {
        "timelines": _content(written.timelines, labels=True),
        "methodology": _content(written.methodology, labels=True),
        "compact": _content(written.compact, labels=True),
        "commitments": [_content(written.commitments[c], labels=True) for c in sorted(written.commitments)],
    }


def catalog_from_json(data: Mapping[str, Any]) -> Catalog:
    """The catalog again; KeyError or pydantic's ValidationError (a ValueError) when the data are none."""
    commitments = [Commitment.model_validate(commitment) for commitment in data["commitments"]]
    return Catalog(
        timelines=Timelines.model_validate(data["timelines"]),
        methodology=Methodology.model_validate(data["methodology"]),
        compact=Compact.model_validate(data["compact"]),
        commitments={commitment.id: commitment for commitment in commitments},
    )
