"""Nothing that is not public is in the public view."""

from itertools import product

import pytest

from tracker.dates import PartialDate
from tracker.submissions.confidentiality import public_view, strictest
from tracker.submissions.content import Answer, Evidence, Submission
from tracker.vocabulary import Account, Confidentiality, EvidenceKind

WORD = "Amina of dormitory seven"
PUBLIC = Confidentiality.PUBLIC


def _submission(of_all: Confidentiality, of_answer: Confidentiality, of_evidence: Confidentiality) -> Submission:
    day = PartialDate.parse("2021")
    marked = Evidence(EvidenceKind.TESTIMONY, title=f"evidence: {WORD}", confidentiality=of_evidence)
    said = Answer("XAA", "a.law", 1.0, day, finding=f"answer: {WORD}", confidentiality=of_answer, evidence=(marked,))
    plain = Answer("XAA", "a.law", 2.0, day, finding="open", evidence=(Evidence(EvidenceKind.LAW, title="gazette"),))
    return Submission(
        "XAA-1", Account.RECORD, "Office", "Office", day, method=f"all: {WORD}", confidentiality=of_all,
        answers=(said, plain),
    )  # fmt: skip


@pytest.mark.parametrize("levels", list(product(Confidentiality, repeat=3)))
def test_public_view_holds_what_is_public_on_every_level_and_nothing_else(
    levels: tuple[Confidentiality, Confidentiality, Confidentiality],
) -> None:
    of_all, of_answer, of_evidence = levels
    view = public_view(_submission(of_all, of_answer, of_evidence))
    shown = repr(view)
    assert (f"all: {WORD}" in shown) is (of_all is PUBLIC)
    assert (f"answer: {WORD}" in shown) is (strictest(of_all, of_answer) is PUBLIC)
    assert (f"evidence: {WORD}" in shown) is (strictest(of_all, of_answer, of_evidence) is PUBLIC)
    assert (view is None) is (of_all is not PUBLIC)


def test_public_view_is_the_submission_when_all_of_it_is_public() -> None:
    whole = _submission(PUBLIC, PUBLIC, PUBLIC)
    assert public_view(whole) == whole


def test_strictest_is_the_level_that_the_fewest_may_see() -> None:
    assert strictest(Confidentiality.COALITION, Confidentiality.SEALED, PUBLIC) is Confidentiality.SEALED
