"""Answers listed from columns are those of the plain frame, however few places may be held at once."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from tests.scoring.test_invariants import AS_OF, CATALOG, coded, frame, situations
from tracker.scoring.columns import build_columns, list_frame, listing
from tracker.scoring.frame import VersionInfo


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(situations)
@pytest.mark.parametrize("kept", [1, 200_000])
def test_listed_cells_are_those_of_the_frame(monkeypatch: pytest.MonkeyPatch, kept: int, rows: list[Any]) -> None:
    monkeypatch.setattr(listing, "ANSWERS_KEPT", kept)
    answers = coded(rows)
    listed = list_frame(build_columns([VersionInfo(a.submission, 1) for a in answers], answers), CATALOG, AS_OF)
    plain = frame(answers)
    assert dict(listed.cells) == dict(plain.cells)
    assert [listed.answers(*key) for key in reversed(list(plain.cells))] == list(reversed(plain.cells.values()))
