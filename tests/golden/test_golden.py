"""Results that were published under a version of the method come out the same today."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest

from tests.indicators.definitions import methodology
from tests.scoring.scenario import PLACE
from tracker.exports.scores_json import country_as_json
from tracker.indicators.catalog import Catalog, catalog_from_json
from tracker.places import load_places
from tracker.scoring.frame import VersionInfo, build_frame
from tracker.scoring.score import score_country
from tracker.scoring.snapshot import answer_from_json

GOLDEN = [
    pytest.param(row, id=f"{path.stem}: {row['scenario']}")
    for path in sorted(Path(__file__).parent.glob("method-*.json"))
    for row in json.loads(path.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("row", GOLDEN)
def test_golden_result_is_reproduced(row: dict[str, Any]) -> None:
    catalog = recorded_catalog(row["definitions"])
    answers = [answer_from_json(answer) for answer in row["answers"]]
    versions = [VersionInfo(answer.submission, answer.version) for answer in answers]
    frame = build_frame(versions, answers, dt.date.fromisoformat(row["as_of"]))
    result = country_as_json(score_country(PLACE, frame, catalog, load_places()), catalog)
    assert json.loads(json.dumps(result)) == row["results"]


def recorded_catalog(definitions: dict[str, Any]) -> Catalog:
    """The definitions as recorded; numbers of draws and samples, which no result here rests on, came later."""
    now = methodology()
    recorded = definitions["methodology"]
    thresholds = now.thresholds.model_dump() | recorded["thresholds"]
    method = {"date": now.date.written, **recorded, "thresholds": thresholds}
    return catalog_from_json({**definitions, "methodology": method})
