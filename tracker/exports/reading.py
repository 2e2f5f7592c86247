"""Everything a page or a report is made from: definitions, places, results and public texts.

A frozen whole, shared by all readers. Holds nothing that is not public.
"""

import datetime as dt
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from functools import cached_property

from tracker.errors import BadRequest
from tracker.indicators.catalog import Catalog
from tracker.places import Places
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.results import CountryResult, Scores
from tracker.scoring.score import score_country
from tracker.submissions.content import Answer, Submission
from tracker.vocabulary import Account
from tracker.wording import Wording
from tracker.wording.told_catalog import tell_catalog


@dataclass(frozen=True, slots=True)
class Published:
    """The public view of one version of a submission."""

    submission: Submission
    version: int


@dataclass(frozen=True, slots=True)
class Voice:
    """One public answer with the document it stands in."""

    published: Published
    answer: Answer

    @property
    def input_id(self) -> str:
        """The id under which results name this answer."""
        submission = self.published.submission.id
        return f"{submission}@{self.published.version}/{self.answer.indicator}@{self.answer.observed_on.written}"


@dataclass(frozen=True)
class Reading:
    """What is known at `as_of`; `is_ahead` when that day was still to come when it was opened."""

    as_of: dt.date
    catalog: Catalog
    places: Places
    scores: Scores
    published: tuple[Published, ...]
    frame: ScoringFrame
    is_ahead: bool = False

    def told_in(self, say: Wording) -> "Reading":
        """The same with the words of its definitions in a language; as data, they are given away as written."""
        if say.language not in self._told:
            told = copy(self)
            told.__dict__.update(catalog=tell_catalog(self.catalog, say), _voices=self._voices)
            self._told[say.language] = told
        return self._told[say.language]

    @cached_property
    def _told(self) -> dict[str, "Reading"]:
        """This reading in each language asked for, shared by all of them, as what was gathered from documents is."""
        return {self.catalog.language: self}

    @cached_property
    def countries(self) -> Mapping[str, CountryResult]:
        """Results by place code."""
        return {result.country: result for result in self.scores.countries}

    def country(self, code: str) -> CountryResult:
        """The results of a place, also of one that nobody spoke about; BadRequest when there is no such place."""
        if code in self.countries:
            return self.countries[code]
        if self.places.find(code) is None:
            raise BadRequest(f"There is no place '{code}'.")
        return score_country(code, self.frame, self.catalog, self.places)

    @cached_property
    def _voices(self) -> Mapping[tuple[str, str], list[Voice]]:
        found: dict[tuple[str, str], list[Voice]] = {}
        for published in self.published:
            for answer in published.submission.answers:
                found.setdefault((answer.country, answer.indicator), []).append(Voice(published, answer))
        for voices in found.values():
            voices.sort(key=lambda v: (v.answer.observed_on.last, v.published.submission.id), reverse=True)
        return found

    @cached_property
    def spoken(self) -> frozenset[tuple[str, str]]:
        """The pairs of place and indicator on which a public answer or statement says something."""
        return frozenset(self._voices)

    def voices(self, country: str, indicator: str, account: Account | None = None) -> list[Voice]:
        """Public answers and statements on an indicator of a place, newest first."""
        voices = self._voices.get((country, indicator), [])
        return [v for v in voices if account is None or v.published.submission.account is account]
