"""Places scored from a few rows, for tests of the statistics."""

from dataclasses import replace
from typing import Any

from tests.scoring.scenario import PLACE, build_catalog, build_scenario_frame
from tracker.indicators.catalog import Catalog
from tracker.places import load_places
from tracker.scoring.frame import ScoringFrame, VersionInfo, build_frame
from tracker.scoring.results import CountryResult, Scores
from tracker.scoring.score import score, score_country


def play_data(data: dict[str, Any]) -> CountryResult:
    """Score the rows' place."""
    return score_country(PLACE, build_scenario_frame(data), build_catalog(data), load_places())


def play_scores(data: dict[str, Any]) -> tuple[Scores, ScoringFrame, Catalog]:
    """Score the rows' place, with hashes."""
    catalog, frame = build_catalog(data), build_scenario_frame(data)
    return score(frame, catalog, load_places(), [PLACE]), frame, catalog


def play_places(by_place: dict[str, dict[str, Any]]) -> tuple[Scores, ScoringFrame, Catalog]:
    """Score several places, each with rows of its own under the same definitions."""
    first = next(iter(by_place.values()))
    catalog, as_of = build_catalog(first), build_scenario_frame(first).as_of
    answers = [
        replace(answer, country=code, submission=f"{code}-{answer.submission}")
        for code, data in by_place.items()
        for answer in build_scenario_frame(data).all_answers
    ]
    frame = build_frame([VersionInfo(answer.submission, 1) for answer in answers], answers, as_of)
    return score(frame, catalog, load_places(), by_place), frame, catalog
