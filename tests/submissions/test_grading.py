"""Grades of evidence (methodology §5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.submissions.content import Evidence
from tracker.submissions.grading import grade_of
from tracker.vocabulary import Confidentiality, EvidenceKind, Grade

STRONG = {EvidenceKind.LAW, EvidenceKind.REGISTER, EvidenceKind.AGREEMENT, EvidenceKind.COURT_DECISION}
WEAK = {EvidenceKind.MEDIA, EvidenceKind.TESTIMONY, EvidenceKind.OTHER}


def test_grade_is_none_without_evidence() -> None:
    assert grade_of([]) is Grade.NONE


@pytest.mark.parametrize("kind", EvidenceKind)
def test_grade_follows_the_kind_when_none_is_written(kind: EvidenceKind) -> None:
    expected = Grade.STRONG if kind in STRONG else Grade.WEAK if kind in WEAK else Grade.MODERATE
    assert grade_of([Evidence(kind)]) is expected


@pytest.mark.parametrize("written", Grade)
@pytest.mark.parametrize("kind", [EvidenceKind.LAW, EvidenceKind.MEDIA, EvidenceKind.SURVEY])
def test_written_grade_wins_over_the_kind(written: Grade, kind: EvidenceKind) -> None:
    assert grade_of([Evidence(kind, grade=written)]) is written


def test_two_kinds_make_it_strong_when_each_is_moderate() -> None:
    assert grade_of([Evidence(EvidenceKind.SURVEY), Evidence(EvidenceKind.NGO_REPORT)]) is Grade.STRONG


def test_two_items_of_one_kind_stay_moderate() -> None:
    assert grade_of([Evidence(EvidenceKind.SURVEY), Evidence(EvidenceKind.SURVEY)]) is Grade.MODERATE


@pytest.mark.parametrize("second", [Evidence(EvidenceKind.MEDIA), Evidence(EvidenceKind.ACADEMIC, grade=Grade.WEAK)])
def test_weak_item_adds_nothing(second: Evidence) -> None:
    assert grade_of([Evidence(EvidenceKind.SURVEY), second]) is Grade.MODERATE


def test_two_weak_kinds_stay_weak() -> None:
    assert grade_of([Evidence(EvidenceKind.MEDIA), Evidence(EvidenceKind.TESTIMONY)]) is Grade.WEAK


@given(
    st.lists(st.builds(Evidence, st.sampled_from(EvidenceKind), grade=st.none() | st.sampled_from(Grade))),
    st.lists(st.builds(Evidence, st.sampled_from(EvidenceKind), grade=st.none() | st.sampled_from(Grade))),
    st.sampled_from([level for level in Confidentiality if level is not Confidentiality.PUBLIC]),
)
def test_restricted_evidence_changes_nothing(
    public: list[Evidence], other: list[Evidence], level: Confidentiality
) -> None:
    restricted = [Evidence(item.kind, grade=item.grade, confidentiality=level) for item in other]
    assert grade_of(restricted + public) is grade_of(public)
    assert grade_of(public + other).rank >= grade_of(public).rank
