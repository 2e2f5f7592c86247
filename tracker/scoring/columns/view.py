"""The way back from columns to the results that pages and exports know.

Arrays give every decision at once; the words (inputs, rules) of a place are given by the
plain face when they are asked for.
"""

import numpy as np

from tracker.places import Places
from tracker.scoring.columns.coding import list_answers
from tracker.scoring.columns.cube import Cube
from tracker.scoring.columns.days import day_of
from tracker.scoring.columns.sifting import is_in_force
from tracker.scoring.frame import CodedAnswer, ScoringFrame, VersionInfo, build_frame
from tracker.scoring.results import CountryResult
from tracker.scoring.score import score_country


def country_result(cube: Cube, code: str, places: Places) -> CountryResult:
    """Everything about one place, equal to what the plain face says of it."""
    return score_country(code, place_frame(cube, code), cube.catalog, places)


def place_frame(cube: Cube, code: str) -> ScoringFrame:
    """The answers about one place that count at the cube's day."""
    answers = [a for a in _answers_about(cube, code) if cube.catalog.accepts(a.indicator, a.amount)]
    return build_frame([VersionInfo(a.submission, a.version) for a in answers], answers, cube.as_of)


def _answers_about(cube: Cube, code: str) -> list[CodedAnswer]:
    columns = cube.columns
    if code not in columns.names.places:
        return []
    in_force = is_in_force(columns.versions, len(columns.names.submissions), day_of(cube.as_of))
    documents = columns.documents
    stands = in_force[documents.submission] == documents.number
    here = columns.country == columns.names.places.index(code)
    return list_answers(columns, np.flatnonzero(here & stands[columns.document]))
