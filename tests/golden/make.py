"""Writes the golden results of the method's present version from the scenarios.

    python -m tests.golden.make

Only for a new version of the method: the file of a version that was published is never
written again. It holds definitions, answers and results of every scenario, so that it can
be replayed when the scenarios have long moved on.
"""

import json
from pathlib import Path
from typing import Any

from tests.scoring.scenario import PLACE, Scenario, all_scenarios, build_catalog, build_scenario_frame
from tracker.exports.scores_json import country_as_json
from tracker.indicators.catalog import catalog_as_json
from tracker.places import load_places
from tracker.scoring.score import score_country
from tracker.scoring.snapshot import answer_as_json

FOLDER = Path(__file__).parent


def golden(scenario: Scenario) -> dict[str, Any]:
    """One scenario with everything needed to replay it."""
    catalog = build_catalog(scenario.data)
    frame = build_scenario_frame(scenario.data)
    result = score_country(PLACE, frame, catalog, load_places())
    definitions = catalog_as_json(catalog)
    definitions["compact"]["objectives"] = definitions["compact"]["objectives"][:1]
    return {
        "scenario": scenario.name,
        "as_of": frame.as_of.isoformat(),
        "definitions": definitions,
        "answers": [answer_as_json(answer) for answer in frame.all_answers],
        "results": country_as_json(result, catalog),
    }


def main() -> None:
    """Write the file of this version."""
    rows = [golden(scenario) for scenario in all_scenarios()]
    version = rows[0]["definitions"]["methodology"]["version"]
    text = "[\n" + ",\n".join(json.dumps(row, sort_keys=True, ensure_ascii=False) for row in rows) + "\n]\n"
    (FOLDER / f"method-{version}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
