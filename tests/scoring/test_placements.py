"""Other placements are judged by the same rules, and a stricter one never says more is done."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from tests.sample import COMMITMENT, write, write_workspace
from tracker.exports.reading import Reading
from tracker.scoring.placements import Rival, Shift, find_rivals, judge_placement
from tracker.settings import Settings
from tracker.vocabulary import Account, MilestoneState
from tracker.workflows.reading import open_reading, prepare

PROPOSAL = "{timeline: 2-year, requires: 2, set_by: A coalition, set_on: 2026-11-23, source: its letter}"
MET = {MilestoneState.MET, MilestoneState.MET_LATE, MilestoneState.MET_DATE_UNKNOWN, MilestoneState.MET_WHEN_CHECKED}


def read(folder: Path, commitment: str = COMMITMENT) -> Reading:
    write_workspace(folder)
    write(folder, "indicators/no-fees.yaml", commitment)
    settings = Settings(folder, f"sqlite:///{folder / 'tracker.db'}")
    assert prepare(settings) == []
    return open_reading(settings, dt.date(2026, 11, 26))


def rivals(reading: Reading, indicator: str = "no-fees.law") -> tuple[Rival, ...]:
    return find_rivals(reading.frame, indicator, reading.catalog)


def test_only_the_editors_placement_is_found_when_nobody_else_proposed(tmp_path: Path) -> None:
    assert [r.set_by for r in rivals(read(tmp_path)) if r.set_by] == ["editors"]


def test_a_proposal_stands_beside_and_is_judged_on_the_same_answers(tmp_path: Path) -> None:
    text = COMMITMENT.replace("    milestones:\n", f"    proposals: [{PROPOSAL}]\n    milestones:\n", 1)
    editors, coalition = (r for r in rivals(read(tmp_path, text)) if r.set_by)
    assert (editors.set_by, coalition.set_by) == ("editors", "A coalition")
    assert [m.requires for m in coalition.milestones] == [2.0]
    (found,) = coalition.judged
    assert (found.country, found.account, found.state) == ("XAA", Account.GOVERNMENT, MilestoneState.MET)


def test_the_scored_placement_says_what_the_results_say(tmp_path: Path) -> None:
    reading = read(tmp_path)
    for found in rivals(reading)[0].judged:
        states = reading.country(found.country).indicators["no-fees.law"].accounts[found.account].milestones
        assert found.state is next(s.state for s in states if s.timeline == found.timeline)


def test_levels_move_within_the_ladder_and_never_to_the_lowest(tmp_path: Path) -> None:
    found = {r.shift: [m.requires for m in r.milestones] for r in rivals(read(tmp_path)) if r.shift}
    assert found[Shift.LEVEL_HIGHER] == [2, 2]
    assert found[Shift.LEVEL_LOWER] == [1, 1]
    assert {Shift.LEVEL_HIGHER, Shift.LEVEL_LOWER}.isdisjoint(
        r.shift for r in rivals(read(tmp_path), "no-fees.practice")
    )


@pytest.mark.parametrize("years", [1, -1])
def test_dates_move_by_a_year(tmp_path: Path, years: int) -> None:
    reading = read(tmp_path)
    shift = Shift.YEAR_LATER if years > 0 else Shift.YEAR_EARLIER
    (moved,) = (r for r in rivals(reading) if r.shift is shift)
    before = [m.due_on.year for m in reading.catalog.milestones("no-fees.law")]
    assert [m.due_on.year for m in moved.milestones] == [year + years for year in before]


def test_a_stricter_level_never_meets_more(tmp_path: Path) -> None:
    reading = read(tmp_path)
    scored = reading.catalog.milestones("no-fees.law")
    met = []
    for requires in (1, 2):
        milestones = [replace(m, requires=float(requires)) for m in scored]
        judged = judge_placement(reading.frame, "no-fees.law", reading.catalog, milestones)
        met.append(sum(j.state in MET for j in judged))
    assert met == sorted(met, reverse=True)
