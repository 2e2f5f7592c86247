"""A small workspace of invented places, written into a folder of its own for each test."""

from pathlib import Path

COMMITMENT = """\
id: no-fees
title: No fees for workers
objective: 6
red_line: [{indicator: no-fees.law, requires: 2}]
indicators:
  - id: no-fees.law
    kind: structural
    layer: law
    question: Does the law forbid fees?
    type: ladder
    direction: higher_is_better
    unit: rung
    rungs:
      - {rung: 0, short: Allowed, criterion: Fees are legal.}
      - {rung: 1, short: Capped, criterion: A law caps fees.}
      - {rung: 2, short: Banned, criterion: A law bans fees.}
    milestones:
      - {timeline: 2-year, requires: 1, set_by: editors, set_on: 2026-11-22, source: test}
      - {timeline: 7-year, requires: 2, set_by: editors, set_on: 2026-11-22, source: test}
  - id: no-fees.practice
    kind: outcome
    layer: practice
    question: Do workers pay?
    type: binary
    direction: higher_is_better
    unit: bool
    milestones:
      - {timeline: 7-year, requires: 1, set_by: editors, set_on: 2026-11-22, source: test}
  - id: no-fees.cost
    kind: outcome
    layer: practice
    question: How many months of earnings does a job cost?
    type: numeric
    direction: lower_is_better
    unit: months_of_earnings
    goalposts: {worst: 18, target: 0}
    domain: {min: 0}
    milestones:
      - {timeline: 12-year, requires: 0, set_by: editors, set_on: 2026-11-22, source: test}
"""

GOVERNMENT = """\
id: XAA-2020-ministry
country: XAA
account: government
organisation: Ministry of Labour of XAA
title: Report on recruitment
published_on: 2020-06-01
confidentiality: public
answers:
  - indicator: no-fees.law
    rung: 2
    observed_on: 2020-05
    event_on: 2019-01-01
    finding: The law bans all fees since 2019.
    evidence: [{title: Law 1 of 2019, kind: law}]
  - indicator: no-fees.cost
    value: 2.5
    observed_on: 2020
    evidence: [{title: Survey of returning workers, kind: survey}]
"""

CIVIL_SOCIETY = """\
id: XAA-2025-union
country: XAA
account: civil_society
organisation: Union of Migrant Workers of XAA
title: What workers pay
published_on: 2025-10
confidentiality: public
answers:
  - indicator: no-fees.practice
    holds: false
    observed_on: 2025-09
    finding: Two in three members had paid.
    evidence: [{title: What workers pay, kind: union_report}]
  - indicator: no-fees.law
    observed_on: 2025-09
    partner: XBB
    finding: On the way to XBB everybody pays.
    evidence: [{title: What workers pay, kind: union_report}]
"""

SEALED = """\
id: XBB-2025-MARKSEALED
country: XBB
account: civil_society
organisation: MARKSEALED office
title: MARKSEALED title
published_on: 2025-10
method: MARKSEALED method
confidentiality: sealed
answers:
  - indicator: no-fees.practice
    holds: false
    observed_on: 2025-09
    scope: MARKSEALED scope
    finding: MARKSEALED finding
    fragile: MARKSEALED fragile
    acknowledges: MARKSEALED acknowledges
    evidence: [{title: MARKSEALED evidence, kind: testimony, reference: MARKSEALED reference}]
"""

MIXED = """\
id: XCC-2025-mixed
country: XCC
account: civil_society
organisation: Coalition of XCC
published_on: 2025-10
confidentiality: public
answers:
  - indicator: no-fees.practice
    holds: false
    observed_on: 2025-09
    finding: Most of those we met had paid.
    evidence:
      - {title: Interviews, kind: ngo_report}
      - {title: MARKEDITORS file, kind: case_file, confidentiality: editors}
  - indicator: no-fees.law
    rung: 0
    observed_on: 2025-09
    confidentiality: coalition
    finding: MARKCOALITION finding
    evidence: [{title: MARKCOALITION evidence, kind: ngo_report, confidentiality: sealed}]
"""

MARKS = ("MARKSEALED", "MARKEDITORS", "MARKCOALITION")


def write_workspace(folder: Path) -> Path:
    """A workspace with one commitment and four submissions, two of them with restricted parts."""
    write(folder, "indicators/no-fees.yaml", COMMITMENT)
    write(folder, "submissions/XAA/government.yaml", GOVERNMENT)
    write(folder, "submissions/XAA/union.yaml", CIVIL_SOCIETY)
    write(folder, "submissions/XBB/sealed.yaml", SEALED)
    write(folder, "submissions/XCC/mixed.yaml", MIXED)
    return folder


def write(folder: Path, name: str, text: str) -> Path:
    """Write one file of a workspace."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
