"""A country's say-do gap with its interval, and law against practice in one voice (methodology §5).

Fills what `agreement.summarise_gaps` leaves open because it needs chance or the single
indicators. Below five commitments nothing is given.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np
from numpy.random import Generator

from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Thresholds
from tracker.scoring.results import CountryResult, IndicatorResult, LawAgainstPractice, SayDoGap, Scores
from tracker.scoring.seeding import interval, seeded_generator
from tracker.vocabulary import SPEAKING_ACCOUNTS, Account, IndicatorKind, Reason, Status


def complete_gap(country: CountryResult, scores: Scores, catalog: Catalog) -> SayDoGap:
    """The country's gap with the interval of its mean and with law against practice of each account."""
    gap = replace(
        country.say_do_gap,
        law_against_practice=tuple(compare_law_and_practice(country, a, catalog) for a in SPEAKING_ACCOUNTS),
    )
    if gap.mean is None:
        return gap
    points = [
        result.gap.points
        for _, result in sorted(country.commitments.items())
        if result.gap.comparable and result.gap.points is not None
    ]
    low, high = bootstrap_mean(points, seeded_generator(scores.definitions, scores.snapshot), catalog.thresholds)
    return replace(gap, low=low, high=high)


def bootstrap_mean(values: list[float], generator: Generator, limits: Thresholds) -> tuple[float, float]:
    """The interval of the mean of some values, by drawing them again with replacement."""
    drawn = generator.integers(0, len(values), size=(limits.bootstrap_draws, len(values)))
    return interval(np.array(values)[drawn].mean(axis=1), limits.bootstrap_level)


def compare_law_and_practice(country: CountryResult, account: Account, catalog: Catalog) -> LawAgainstPractice:
    """Mean law minus mean practice of one account, registers standing in, commitment by commitment."""
    by_commitment: dict[str, list[IndicatorResult]] = {}
    for _, result in sorted(country.indicators.items()):
        if result.headline is not Status.NOT_APPLICABLE:
            by_commitment.setdefault(result.commitment, []).append(result)
    pairs = [
        (law, practice)
        for own in by_commitment.values()
        if (law := _mean_score(own, account, IndicatorKind.STRUCTURAL, catalog)) is not None
        and (practice := _mean_score(own, account, IndicatorKind.OUTCOME, catalog)) is not None
    ]
    if len(pairs) < catalog.thresholds.gap_country_min_commitments:
        return LawAgainstPractice(account, len(pairs), reason=Reason.FEW_COMMITMENTS)
    law = math.fsum(pair[0] for pair in pairs) / len(pairs)
    practice = math.fsum(pair[1] for pair in pairs) / len(pairs)
    return LawAgainstPractice(account, len(pairs), law, practice, law - practice)


def complete_gaps(scores: Scores, catalog: Catalog) -> Mapping[str, SayDoGap]:
    """The completed gap of every place, by code; no place's numbers depend on which others are asked for."""
    return {country.country: complete_gap(country, scores, catalog) for country in scores.countries}


def _mean_score(
    results: Iterable[IndicatorResult], account: Account, kind: IndicatorKind, catalog: Catalog
) -> float | None:
    standing = [r.standing(account) for r in results if catalog.indicator(r.indicator).kind is kind]
    found = [result.score for result in standing if result is not None and result.score is not None]
    return math.fsum(found) / len(found) if found else None
