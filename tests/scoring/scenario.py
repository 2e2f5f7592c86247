"""Reads the YAML scenarios, which an analyst can write without Python, and plays them.

A scenario has a name, the section of the method it shows, one indicator (or a list of
commitments), answers, a date and what is expected. Everything left out has a default.
"""

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.indicators.definitions import methodology
from tracker.dates import PartialDate, parse_as_of
from tracker.indicators.catalog import Catalog
from tracker.indicators.frame_models import Compact, Timelines
from tracker.indicators.models import Commitment
from tracker.places import load_places
from tracker.scoring.frame import CodedAnswer, ScoringFrame, VersionInfo, build_frame
from tracker.scoring.results import CountryResult
from tracker.scoring.score import score_country
from tracker.vocabulary import Account, Grade

FOLDER = Path(__file__).parent.parent / "scenarios"
PLACE = "XAA"
YEAR_ENDS = [("2-year", 2, "2020-12-31"), ("7-year", 7, "2025-12-31"), ("12-year", 12, "2030-12-31")]


@dataclass(frozen=True)
class Scenario:
    """One row of the specification."""

    file: str
    data: dict[str, Any]

    @property
    def name(self) -> str:
        return self.data["scenario"]


class _PlainLoader(yaml.SafeLoader):
    """Leaves dates as written, and `on` a word."""


_PlainLoader.yaml_implicit_resolvers = {
    key: [(tag, regexp) for tag, regexp in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for key, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_PlainLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), ["t", "f"])


def all_scenarios() -> list[Scenario]:
    """Every scenario of the folder, in file order."""
    found = []
    for path in sorted(FOLDER.glob("*.yaml")):
        rows = yaml.load(path.read_text(encoding="utf-8"), Loader=_PlainLoader)
        found += [Scenario(path.name, row) for row in rows]
    return found


def play(scenario: Scenario) -> CountryResult:
    """Score the scenario's place."""
    catalog = build_catalog(scenario.data)
    return score_country(PLACE, build_scenario_frame(scenario.data), catalog, load_places())


def build_scenario_frame(data: dict[str, Any]) -> ScoringFrame:
    """The answers of a scenario at its date."""
    as_of = parse_as_of(str(data["as_of"]))
    rows = [coded_answer(number, row, as_of) for number, row in enumerate(data.get("answers", []))]
    return build_frame([VersionInfo(row.submission, 1) for row in rows], rows, as_of)


def build_catalog(data: dict[str, Any]) -> Catalog:
    """The definitions of a scenario: `commitments:`, or one commitment with the one `indicator:`."""
    commitments = data.get("commitments") or [{"id": "c", "indicators": [data["indicator"]]}]
    built = [Commitment.model_validate(_commitment(row)) for row in commitments]
    dates = YEAR_ENDS if data.get("calendar") == "year ends" else [(i, y, None) for i, y, _ in YEAR_ENDS]
    timelines = [{"id": i, "years": y} | ({"due_on": due} if due else {}) for i, y, due in dates]
    return Catalog(
        timelines=Timelines.model_validate({"adopted_on": "2018-12-19", "timelines": timelines}),
        methodology=methodology(),
        compact=Compact.model_validate({"objectives": [{"number": n, "title": f"O{n}"} for n in range(1, 24)]}),
        commitments={c.id: c for c in sorted(built, key=lambda c: c.id)},
    )


def _commitment(row: dict[str, Any]) -> dict[str, Any]:
    indicators = [_indicator(i, row["id"], n) for n, i in enumerate(row["indicators"])]
    red_line = [{"indicator": indicators[0]["id"], **line} for line in row.get("red_line", [])]
    return {"title": "T", "objective": 6} | row | {"indicators": indicators, "red_line": red_line}


def _indicator(row: dict[str, Any], commitment: str, number: int) -> dict[str, Any]:
    row = dict(row)
    kind = row.get("type", "ladder")
    top = row.pop("top", 4)
    requires = row.pop("requires", {})
    defaults: dict[str, Any] = {
        "id": f"{commitment}.{row.pop('name', f'i{number}')}",
        "kind": "process",
        "question": "Q?",
        "type": kind,
        "direction": "higher_is_better",
        "unit": {"ladder": "rung", "binary": "bool"}.get(kind, "count"),
        "milestones": [
            {"timeline": t, "requires": r, "set_by": "editors", "set_on": "2026", "source": "s"}
            for t, r in requires.items()
        ],
    }
    if kind == "ladder":
        defaults["rungs"] = [{"rung": n, "criterion": f"R{n}"} for n in range(top + 1)]
    return defaults | row


def coded_answer(number: int, row: dict[str, Any], as_of: dt.date) -> CodedAnswer:
    """One answer of a scenario: `gov: 2`, `cso: 1`, `ind: 0` or `rec: 4` with `on:` and what else is said."""
    accounts = {"gov": Account.GOVERNMENT, "cso": Account.CIVIL_SOCIETY, "ind": Account.INDEPENDENT}
    account, amount = next((a, row[k]) for k, a in {**accounts, "rec": Account.RECORD}.items() if k in row)
    by = str(row.get("by", f"Body of {account}"))
    observed = PartialDate.parse(str(row["on"]))
    published = PartialDate.parse(str(row["published"])) if "published" in row else PartialDate.of(as_of)
    return CodedAnswer(
        submission=str(row.get("document", f"S{number}")),
        version=1,
        country=PLACE,
        indicator=str(row.get("of", "c.i0")),
        account=account,
        organisation=by,
        family=str(row.get("family", by)),
        amount=float(amount),
        observed_on=observed,
        published_on=published,
        grade=Grade(row.get("grade", "moderate")),
        event_on=PartialDate.parse(str(row["since"])) if "since" in row else None,
        se=row.get("se"),
        is_survey=bool(row.get("survey", False)),
        is_fragile=bool(row.get("fragile", False)),
        series=row.get("series"),
        primary_evidence=row.get("evidence"),
        role=row.get("as"),
    )
