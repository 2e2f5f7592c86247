"""Everything a page or a report is made from: definitions, places, results and public texts.

A frozen whole, shared by all readers. Holds nothing that is not public.
"""

import datetime as dt
from abc import abstractmethod
from collections.abc import Iterable, Mapping, Sequence
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

#: Places whose voices are kept where documents are read place by place.
_PLACES_KEPT = 8


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


class Documents(Sequence[Published]):
    """Documents by id that are read when they are asked for, for what is too much to hold at once."""

    @property
    @abstractmethod
    def heads(self) -> Sequence[Published]:
        """All of them, without their answers."""

    @property
    @abstractmethod
    def heard(self) -> frozenset[str]:
        """Codes of the places about which they say something."""

    @abstractmethod
    def about(self, code: str) -> Sequence[Published]:
        """Those that are about a place or say something about it, whole."""


@dataclass(frozen=True)
class Reading:
    """What is known at `as_of`; `is_ahead` when that day was still to come when it was opened.

    `published` are all documents by id: a tuple to be held, or `Documents` to be read place by place.
    """

    as_of: dt.date
    catalog: Catalog
    places: Places
    scores: Scores
    published: Sequence[Published]
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

    @property
    def heads(self) -> Sequence[Published]:
        """All documents, of which nothing but the head may be asked: answers may be left out."""
        return self.published.heads if isinstance(self.published, Documents) else self.published

    @cached_property
    def heard(self) -> frozenset[str]:
        """Codes of the places about which a public document says something."""
        if isinstance(self.published, Documents):
            return self.published.heard
        return frozenset(answer.country for p in self.published for answer in p.submission.answers)

    def about(self, code: str) -> Sequence[Published]:
        """The documents that are about a place or say something about it, by id as `published` is."""
        if isinstance(self.published, Documents):
            return self.published.about(code)
        return self._about.get(code, ())

    @cached_property
    def _about(self) -> Mapping[str, list[Published]]:
        found: dict[str, list[Published]] = {}
        for published in self.published:
            submission = published.submission
            named = {answer.country for answer in submission.answers} | {submission.country or ""}
            for code in named:
                found.setdefault(code, []).append(published)
        return found

    @cached_property
    def _voices(self) -> dict[str, Mapping[str, list[Voice]]]:
        """Voices by place and indicator: of every place, or of those last asked for where documents are not held."""
        if isinstance(self.published, Documents):
            return {}
        return {code: sort_voices(documents, code) for code, documents in self._about.items()}

    def _voices_of(self, code: str) -> Mapping[str, list[Voice]]:
        known = self._voices
        if code not in known and isinstance(self.published, Documents):
            for oldest in list(known)[: max(len(known) - _PLACES_KEPT + 1, 0)]:
                known.pop(oldest, None)
            known[code] = sort_voices(self.published.about(code), code)
        return known.get(code, {})

    @cached_property
    def spoken(self) -> frozenset[tuple[str, str]]:
        """The pairs of place and indicator on which a public answer or statement says something."""
        return frozenset((a.country, a.indicator) for p in self.published for a in p.submission.answers)

    def voices(self, country: str, indicator: str, account: Account | None = None) -> list[Voice]:
        """Public answers and statements on an indicator of a place, newest first."""
        voices = self._voices_of(country).get(indicator, [])
        return [v for v in voices if account is None or v.published.submission.account is account]


def sort_voices(documents: Iterable[Published], code: str) -> dict[str, list[Voice]]:
    """What documents say about a place, by indicator, newest first."""
    found: dict[str, list[Voice]] = {}
    for published in documents:
        for answer in published.submission.answers:
            if answer.country == code:
                found.setdefault(answer.indicator, []).append(Voice(published, answer))
    for voices in found.values():
        voices.sort(key=lambda v: (v.answer.observed_on.last, v.published.submission.id), reverse=True)
    return found
