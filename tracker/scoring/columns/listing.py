"""Columns as the frame that the plain face reads: the answers about a place are listed when they are asked for."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from tracker.indicators.catalog import Catalog
from tracker.scoring.columns.answers import AnswerColumns, Versions
from tracker.scoring.columns.codes import Array
from tracker.scoring.columns.coding import build_columns, list_answers
from tracker.scoring.columns.days import day_of, last_days
from tracker.scoring.columns.sifting import is_in_force
from tracker.scoring.frame import CellKey, CodedAnswer, ScoringFrame, VersionInfo, answer_order
from tracker.vocabulary import Account

#: Answers of which a list may be held, a few hundred bytes each.
ANSWERS_KEPT = 200_000


def list_frame(columns: AnswerColumns, catalog: Catalog, as_of: dt.date) -> ScoringFrame:
    """What counts at a day, of the answers that the definitions can hold."""
    return ScoringFrame(as_of, ListedCells(columns, catalog, as_of))


def freeze_columns(frame: ScoringFrame) -> AnswerColumns:
    """The answers of a frame as columns, each in the version that stands in it whatever the day.

    Columns that are at hand are taken as they are, without a list of their answers.
    """
    if isinstance(frame.cells, ListedCells):
        return frame.cells.frozen()
    answers = [answer for cell in frame.cells.values() for answer in cell]
    versions = sorted({(answer.submission, answer.version) for answer in answers})
    return build_columns([VersionInfo(name, number) for name, number in versions], answers)


@dataclass(frozen=True, eq=False)
class ListedCells(Mapping[CellKey, tuple[CodedAnswer, ...]]):
    """The answers that count at a day by place, indicator and account; those of the places last asked for are kept."""

    columns: AnswerColumns
    catalog: Catalog
    as_of: dt.date
    _listed: dict[str, dict[CellKey, tuple[CodedAnswer, ...]]] = field(default_factory=dict)

    def __getitem__(self, key: CellKey) -> tuple[CodedAnswer, ...]:
        """The answers of one cell; KeyError when nobody spoke."""
        return self.of_place(key[0])[key]

    def __iter__(self) -> Iterator[CellKey]:
        """Every cell in which somebody spoke, place by place."""
        for place in sorted(self.columns.names.places):
            yield from self.of_place(place)

    def __len__(self) -> int:
        """How many cells there are."""
        return sum(1 for _ in self)

    def frozen(self) -> AnswerColumns:
        """What counts, with the versions that stand and no others."""
        own = self.columns.select(np.flatnonzero(self._counts(self.columns)))
        documents = own.documents
        numbers = documents.submission[self._stands], documents.number[self._stands]
        revised = np.zeros(numbers[0].size, dtype=documents.published.dtype)
        return replace(own, versions=Versions(*numbers, revised, np.zeros(revised.size, dtype=bool)))

    def of_place(self, place: str) -> Mapping[CellKey, tuple[CodedAnswer, ...]]:
        """The cells of one place."""
        found = self._listed.get(place)
        if found is None:
            found = self._list(place) if place in self.columns.names.places else {}
            for oldest in list(self._listed)[: max(len(self._listed) + 1 - self._places_kept, 0)]:
                self._listed.pop(oldest, None)
            self._listed[place] = found
        return found

    @cached_property
    def _places_kept(self) -> int:
        """Places whose answers may be held at once: all, unless there are very many answers."""
        places = max(len(self.columns.names.places), 1)
        return max(places * ANSWERS_KEPT // max(len(self.columns), ANSWERS_KEPT), 1)

    def _list(self, place: str) -> dict[CellKey, tuple[CodedAnswer, ...]]:
        own = self.columns.of_places((place,))
        found: dict[CellKey, list[CodedAnswer]] = {}
        for answer in list_answers(own, np.flatnonzero(self._counts(own))):
            if self.catalog.accepts(answer.indicator, answer.amount):
                found.setdefault((place, answer.indicator, Account(answer.account)), []).append(answer)
        return {key: tuple(sorted(cell, key=answer_order)) for key, cell in found.items()}

    @cached_property
    def _stands(self) -> Array:
        """For each document, whether it is the version in force and published by the day."""
        documents, day = self.columns.documents, day_of(self.as_of)
        in_force = is_in_force(self.columns.versions, len(self.columns.names.submissions), day)
        stands: Array = (in_force[documents.submission] == documents.number) & (documents.published_day <= day)
        return stands

    def _counts(self, own: AnswerColumns) -> Array:
        reference = np.where(own.event != 0, last_days(own.event), last_days(own.observed))
        counts: Array = self._stands[own.document] & (reference <= day_of(self.as_of))
        return counts
