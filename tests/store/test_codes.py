"""Numbers that must never change, since databases hold them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.dates import PartialDate
from tracker.store import codes
from tracker.store.codes import Coding, date_number, date_of

PINNED = {
    codes.ACCOUNTS: ["government", "civil_society", "independent", "record"],
    codes.CONFIDENTIALITY: ["public", "coalition", "editors", "sealed"],
    codes.GRADES: ["none", "weak", "moderate", "strong"],
    codes.ROLES: ["origin", "destination"],
    codes.BOUNDS: ["at_least", "at_most"],
    codes.EVIDENCE_KINDS: [
        "law",
        "official_document",
        "court_decision",
        "un_document",
        "register",
        "agreement",
        "statistic",
        "survey",
        "nhri_report",
        "regional_body",
        "academic",
        "ngo_report",
        "union_report",
        "case_file",
        "testimony",
        "media",
        "site_visit",
        "session_report",
        "contract_document",
        "photo_video",
        "foi_reply",
        "other",
    ],
}


@pytest.mark.parametrize("coding", PINNED, ids=lambda coding: coding.kind.__name__)
def test_every_word_keeps_its_number(coding: Coding) -> None:
    assert [member.value for member in coding.members] == PINNED[coding]
    assert list(coding.members) == list(coding.kind)
    assert [coding.number(member) for member in coding.kind] == list(range(coding.last + 1))


@given(
    st.dates(PartialDate.parse("1900").first, PartialDate.parse("2200").last).map(lambda d: d.isoformat()),
    st.sampled_from([4, 7, 10]),
)
def test_date_is_printed_as_written_after_storing(written: str, length: int) -> None:
    date = PartialDate.parse(written[:length])
    assert date_of(date_number(date)) == date
