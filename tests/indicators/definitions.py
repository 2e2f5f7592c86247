"""Sound definitions for tests, invented, as the text of files; and how to check a changed copy."""

from tracker.documents import Document
from tracker.indicators.catalog import Catalog
from tracker.indicators.checks import check_definitions
from tracker.indicators.files import shipped_folder
from tracker.indicators.frame_models import Methodology, Thresholds
from tracker.intake.yaml import read_yaml
from tracker.places import load_places
from tracker.problems import Problem

TIMELINES = """\
adopted_on: 2018-12-19
timelines:
  - {id: 2-year, years: 2}
  - {id: 7-year, years: 7}
  - {id: 12-year, years: 12}
"""
#: The shipped method: no number of it is filled in, so a sound file holds them all.
METHODOLOGY = (shipped_folder() / "methodology.yaml").read_text(encoding="utf-8")
COMPACT = "objectives:\n" + "".join(f"  - {{number: {n}, title: Objective {n}}}\n" for n in range(1, 24))
COMMITMENT = """\
id: fair-pay
title: Fair pay
objective: 1
also_objectives: [2]
red_line: [{indicator: fair-pay.law, requires: 2}]
indicators:
  - id: fair-pay.law
    kind: structural
    question: What does the law say?
    type: ladder
    direction: higher_is_better
    unit: rung
    rungs:
      - {rung: 0, criterion: Nothing.}
      - {rung: 1, criterion: Something.}
      - {rung: 2, criterion: Everything.}
    anchors: [0, 40, 100]
    milestones:
      - {timeline: 2-year, requires: 1, set_by: editors, set_on: 2026-11-22, source: test}
      - {timeline: 7-year, requires: 2, set_by: editors, set_on: 2026-11-22, source: test}
    proposals:
      - {timeline: 2-year, requires: 2, set_by: others, set_on: 2026-11-22, source: test}
  - id: fair-pay.cost
    kind: outcome
    question: How many months of earnings does a worker pay?
    type: numeric
    direction: lower_is_better
    unit: months_of_earnings
    goalposts: {worst: 18, target: 0}
    domain: {min: 0, max: 100}
    milestones:
      - {timeline: 7-year, requires: 1, set_by: editors, set_on: 2026-11-22, source: test}
    not_applicable: [{country: XAB, reason: test}]
  - id: fair-pay.signed
    kind: structural
    question: Is it signed?
    type: binary
    direction: higher_is_better
    unit: bool
    milestones:
      - {timeline: 12-year, requires: 1, set_by: editors, set_on: 2026-11-22, source: test}
"""
FILES = {
    "indicators/timelines.yaml": TIMELINES,
    "indicators/methodology.yaml": METHODOLOGY,
    "indicators/compact.yaml": COMPACT,
    "indicators/fair-pay.yaml": COMMITMENT,
}


def read(files: dict[str, str]) -> list[Document]:
    """The documents of files that must be sound YAML."""
    documents = []
    for name, text in files.items():
        document, problems = read_yaml(text, name)
        assert problems == []
        assert document is not None
        documents.append(document)
    return documents


def check(files: dict[str, str]) -> tuple[Catalog | None, list[Problem]]:
    """Check these files; what they lack falls back to the sound ones above."""
    return check_definitions(read(files), load_places(), read(FILES))


def sound_catalog() -> Catalog:
    """The catalog of the sound files."""
    catalog, problems = check(FILES)
    assert problems == []
    assert catalog is not None
    return catalog


def thresholds(**changed: float) -> Thresholds:
    """The numbers of the shipped method, some of them changed."""
    return sound_catalog().thresholds.model_copy(update=changed)


def methodology() -> Methodology:
    """The shipped method."""
    return sound_catalog().methodology
