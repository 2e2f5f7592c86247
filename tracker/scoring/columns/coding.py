"""The way from answers to columns, and back for the rows that must be shown in full."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from tracker.dates import PartialDate
from tracker.scoring.columns.answers import AnswerColumns, Documents, Extras, Names, Versions, columns_of
from tracker.scoring.columns.codes import ACCOUNTS, GRADES, Array
from tracker.scoring.columns.days import number_of, partial_date
from tracker.scoring.frame import CodedAnswer, VersionInfo


class _Codes:
    """Gives out codes in order of appearance."""

    def __init__(self) -> None:
        self.known: dict[Any, int] = {}

    def of(self, word: object) -> int:
        return -1 if word is None else self.known.setdefault(word, len(self.known))

    @property
    def words(self) -> tuple[Any, ...]:
        return tuple(self.known)


def build_columns(versions: Iterable[VersionInfo], answers: Iterable[CodedAnswer]) -> AnswerColumns:
    """Columns of answers, with the versions that decide which of them count when."""
    places, indicators, submissions, organisations, texts, documents = (_Codes() for _ in range(6))
    told = [(submissions.of(v.submission), v.version, number_of(v.revised_on), v.is_withdrawn) for v in versions]
    rows, extras = [], []
    for number, a in enumerate(answers):
        organisation = organisations.of((a.organisation, a.family))
        document = documents.of(
            (submissions.of(a.submission), a.version, ACCOUNTS[a.account], organisation, number_of(a.published_on))
        )
        place, indicator = places.of(a.country), indicators.of(a.indicator)
        said = (document, place, indicator, a.amount, GRADES[a.grade], number_of(a.observed_on), number_of(a.event_on))
        rows.append((*said, a.is_survey, a.is_fragile))
        more = (a.se, a.series, a.primary_evidence, a.scope, a.role)
        if any(value is not None for value in more):
            se = np.nan if a.se is None else a.se
            extras.append((number, se, *(texts.of(text) for text in more[1:])))
    names = Names(places.words, indicators.words, submissions.words, organisations.words, texts.words)
    return columns_of(
        names,
        Versions(*_columns(told, "i4 i4 i4 ?")),
        Documents(*_columns(documents.words, "i4 i4 i1 i4 i4")),
        _columns(rows, "i4 i2 i2 f8 i1 i4 i4 ? ?"),
        Extras(*_columns(extras, "i8 f8 i4 i4 i4 i4")),
    )


def _columns(rows: Sequence[tuple[Any, ...]], kinds: str) -> list[Array]:
    columns: list[Any] = list(zip(*rows, strict=True)) if rows else [()] * len(kinds.split())
    return [np.array(column, dtype=kind) for column, kind in zip(columns, kinds.split(), strict=True)]


def list_answers(columns: AnswerColumns, rows: Array) -> list[CodedAnswer]:
    """The answers of some rows, in full."""
    names, documents = columns.names, columns.documents
    extras = {name: columns.extra_at(name, rows).tolist() for name in _EXTRAS}
    taken = {name: getattr(columns, name)[rows].tolist() for name in _ROWS}
    found = []
    for n, document in enumerate(columns.document[rows].tolist()):
        organisation, family = names.organisations[documents.organisation[document]]
        published, observed = partial_date(int(documents.published[document])), partial_date(taken["observed"][n])
        assert isinstance(published, PartialDate)
        assert isinstance(observed, PartialDate)
        found.append(
            CodedAnswer(
                submission=names.submissions[documents.submission[document]],
                version=int(documents.number[document]),
                country=names.places[taken["country"][n]],
                indicator=names.indicators[taken["indicator"][n]],
                account=ACCOUNTS.members[documents.account[document]],
                organisation=organisation,
                family=family,
                amount=taken["amount"][n],
                observed_on=observed,
                published_on=published,
                grade=GRADES.members[taken["grade"][n]],
                event_on=partial_date(taken["event"][n]),
                se=None if np.isnan(extras["se"][n]) else extras["se"][n],
                is_survey=taken["is_survey"][n],
                is_fragile=taken["is_fragile"][n],
                series=_text(names, extras["series"][n]),
                primary_evidence=_text(names, extras["primary_evidence"][n]),
                role=_text(names, extras["role"][n]),
                scope=_text(names, extras["scope"][n]),
            )
        )
    return found


_EXTRAS = ("se", "series", "primary_evidence", "scope", "role")
_ROWS = ("country", "indicator", "amount", "grade", "observed", "event", "is_survey", "is_fragile")


def _text(names: Names, code: int) -> str | None:
    return None if code < 0 else names.texts[code]
