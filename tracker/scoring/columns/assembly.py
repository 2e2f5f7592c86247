"""Results of many places at once: decisions and numbers from the columns, words from the plain face.

What was said about one indicator is asked of the plain face, when it is looked at; silent cells
are the same object in every place. Equal to `tracker.scoring.score.score`, and faster where places are many.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

import numpy as np

from tracker.places import Places
from tracker.scoring.columns.codes import ACCOUNTS, NONE, REASONS, STATUSES
from tracker.scoring.columns.cube import Cube
from tracker.scoring.columns.lazily import LazyMapping
from tracker.scoring.columns.listing import ListedCells
from tracker.scoring.columns.relations import DO_KINDS, SAY_KINDS, standing
from tracker.scoring.frame import ScoringFrame
from tracker.scoring.results import (
    AccountSummary,
    CommitmentGap,
    CommitmentResult,
    CommitmentStatus,
    CountryResult,
    Delivery,
    IndicatorResult,
    SayDoGap,
    Score,
    Scores,
)
from tracker.scoring.score import score_indicator
from tracker.scoring.snapshot import snapshot_hash
from tracker.vocabulary import DUE_STATES, SPEAKING_ACCOUNTS, Account, IndicatorKind, Reason, Stance


def score_places(
    cube: Cube, frame: ScoringFrame, places: Places, countries: Iterable[str], snapshot: str | None = None
) -> Scores:
    """What `score` gives for these places; `frame` holds the answers from which the cube was made, at its day.

    `snapshot` is their hash, where it is known.
    """
    assembly = _Assembly(cube, frame)
    codes = sorted(set(countries))
    return Scores(
        as_of=cube.as_of,
        methodology=cube.catalog.methodology.version,
        definitions=cube.catalog.definitions_hash,
        snapshot=snapshot or snapshot_hash(frame.all_answers),
        countries=tuple(assembly.country(code, places) for code in codes),
    )


def outline_places(cube: Cube) -> Iterator[tuple[str, Account, Delivery, float | None, float]]:
    """Delivery, score and coverage by account, of each place on which something counts; nothing else is made."""
    heard: list[bool] = np.any(cube.cells.is_spoken, axis=(0, 2)).tolist()
    delivery, score, coverage = (getattr(cube.summaries, n).tolist() for n in ("delivery", "score", "coverage"))
    for at, code in enumerate(cube.places):
        for account in SPEAKING_ACCOUNTS if heard[at] else ():
            own = ACCOUNTS[account]
            yield code, account, _delivery(delivery[own][at]), _number(score[own][at]), coverage[own][at]


def set_apart(result: CountryResult, frame: ScoringFrame) -> tuple[CountryResult, ScoringFrame]:
    """One place and its answers alone, with nothing made that is kept when both are let go."""
    code, cells, found = result.country, frame.cells, result.indicators
    own = cells.of_place(code) if isinstance(cells, ListedCells) else {k: v for k, v in cells.items() if k[0] == code}
    indicators = found.anew() if isinstance(found, LazyMapping) else found
    return replace(result, indicators=indicators), ScoringFrame(frame.as_of, own)


@dataclass(frozen=True)
class _Assembly:
    cube: Cube
    frame: ScoringFrame

    @cached_property
    def silent(self) -> dict[str, IndicatorResult]:
        """Every indicator where nobody spoke."""
        nobody = ScoringFrame(self.frame.as_of, {})
        catalog = self.cube.catalog
        return {name: score_indicator("", name, nobody, catalog) for name in catalog.country_indicators}

    @cached_property
    def spoken(self) -> set[tuple[str, str]]:
        """Places and indicators that need more than silence."""
        catalog = self.cube.catalog
        exempt = set()
        for name in catalog.country_indicators:
            own = (*catalog.indicator(name).not_applicable, *catalog.commitment_of(name).not_applicable)
            exempt |= {(exemption.country, name) for exemption in own}
        places, indicators = np.nonzero(self.cube.cells.is_spoken.any(axis=0))
        names = catalog.country_indicators
        return exempt | {
            (self.cube.places[at], names[column])
            for at, column in zip(places.tolist(), indicators.tolist(), strict=True)
        }

    @cached_property
    def names(self) -> dict[str, None]:
        """The indicators about places, in order, quick to look up."""
        return dict.fromkeys(self.cube.catalog.country_indicators)

    def country(self, code: str, places: Places) -> CountryResult:
        """One place."""
        place, at = places.find(code), self.cube.position[code]
        return CountryResult(
            country=code,
            stance=place.stance if place else Stance.UNKNOWN,
            accounts={account: self._summary(ACCOUNTS[account], at) for account in SPEAKING_ACCOUNTS},
            say_do_gap=self._say_do_gap(at),
            commitments={name: self._commitment(name, n, at) for n, name in enumerate(self.cube.commitment_ids)},
            indicators=LazyMapping(self.names, partial(self._indicator, code)),
        )

    def _indicator(self, code: str, name: str) -> IndicatorResult:
        if (code, name) in self.spoken:
            return score_indicator(code, name, self.frame, self.cube.catalog)
        return self.silent[name]

    @cached_property
    def lists(self) -> Mapping[str, Any]:
        """The arrays as plain lists, which are read one by one much faster."""
        parts = (self.cube.summaries, self.cube.commitments, self.cube.gaps)
        return {name: column.tolist() for part in parts for name, column in vars(part).items()}

    def _summary(self, account: int, at: int) -> AccountSummary:
        of = {name: self.lists[name][account][at] for name in vars(self.cube.summaries)}
        columns = zip(
            self.cube.objectives,
            of["has_objective"],
            *(of[f"objective_{part}"] for part in ("score", "low", "high", "coverage", "reason")),
            strict=True,
        )
        timelines = zip(self.cube.catalog.due_dates, of["delivery_by_timeline"], strict=True)
        failed = zip(self.cube.commitment_ids, of["red_line_failed"], strict=True)
        return AccountSummary(
            delivery=_delivery(of["delivery"]),
            timelines={due.timeline: _delivery(counts) for due, counts in timelines},
            score=_score(of["score"], of["low"], of["high"], of["coverage"], of["reason"]),
            objectives={number: _score(*numbers) for number, has, *numbers in columns if has},
            red_lines_failed=tuple(name for name, is_failed in failed if is_failed),
            lowest_objective=of["lowest_objective"] or None,
            share_at_zero=_number(of["share_at_zero"]),
            overdue=of["overdue"],
        )

    @cached_property
    def members(self) -> dict[str, list[int]]:
        """The indicators of each commitment, by position."""
        return self.cube.definitions.members

    @cached_property
    def present(self) -> Any:
        """Whether an account counts in scores, a record standing in: [account, place, indicator]."""
        return ~np.isnan(standing(self.cube.cells.score, self.cube.indicators.stands))

    def _commitment(self, name: str, column: int, at: int) -> CommitmentResult:
        catalog, own = self.cube.catalog, self.members[name]
        names = catalog.country_indicators

        def status(account: Account) -> CommitmentStatus:
            because = self.lists["because"][ACCOUNTS[account]][at]
            word = STATUSES.members[self.lists["status"][ACCOUNTS[account]][at][column]]
            return CommitmentStatus(word, tuple(names[m] for m in own if because[m]))

        def rests_on(account: Account, kinds: tuple[IndicatorKind, ...]) -> tuple[str, ...]:
            present = self.present[ACCOUNTS[account], at]
            return tuple(names[m] for m in own if catalog.indicator(names[m]).kind in kinds and present[m])

        numbers = (self.lists[part][at][column] for part in ("say", "do", "gap", "gap_provisional"))
        say, do, points, provisional = numbers
        gap = CommitmentGap(
            say=_number(say),
            do=_number(do),
            points=_number(points),
            comparable=provisional != NONE,
            provisional=None if provisional == NONE else bool(provisional),
            say_rests_on=rests_on(Account.GOVERNMENT, SAY_KINDS),
            do_rests_on=rests_on(Account.CIVIL_SOCIETY, DO_KINDS),
        )
        return CommitmentResult(name, {account: status(account) for account in SPEAKING_ACCOUNTS}, gap)

    def _say_do_gap(self, at: int) -> SayDoGap:
        of = {name: self.lists[name][at] for name in ("items", "higher", "lower", "equal", "p", "mean")}
        if of["higher"] == NONE:
            return SayDoGap(of["items"], reason=Reason.FEW_COMMITMENTS)
        return SayDoGap(of["items"], of["higher"], of["lower"], of["equal"], of["p"], of["mean"])


def _delivery(counts: list[int]) -> Delivery:
    return Delivery(dict(zip(DUE_STATES, counts, strict=True)))


def _score(value: float, low: float, high: float, coverage: float, reason: int) -> Score:
    return Score(_number(value), low, high, coverage, REASONS.word(reason))


def _number(value: float) -> float | None:
    return None if value != value else value  # noqa: PLR0124
