"""Silence is counted only where it is recorded, public, and the date set has passed."""

import datetime as dt
from dataclasses import replace

import pytest

from tracker.dates import PartialDate
from tracker.submissions.content import Submission
from tracker.submissions.silence import list_silences
from tracker.vocabulary import Account, Confidentiality

ASKED = Submission(
    id="XAA-2026-asked",
    account=Account.GOVERNMENT,
    organisation="Ministry of Labour of XAA",
    family="Ministry of Labour of XAA",
    published_on=PartialDate.parse("2026-02-01"),
    country="XAA",
    confidentiality=Confidentiality.PUBLIC,
    asked_on=PartialDate.parse("2026-02-01"),
    reply_due_on=PartialDate.parse("2026-05"),
    no_reply=True,
)


def test_silence_counts_from_the_day_after_the_date_set() -> None:
    assert list_silences([ASKED], "XAA", dt.date(2026, 5, 31)) == ()
    silences = list_silences([ASKED], "XAA", dt.date(2026, 6, 1))
    assert [(s.submission, str(s.asked_on), str(s.reply_due_on)) for s in silences] == [
        ("XAA-2026-asked", "2026-02-01", "2026-05")
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"no_reply": False},
        {"confidentiality": Confidentiality.EDITORS},
        {"country": "XBB"},
        {"published_on": PartialDate.parse("2026-08-01")},
        {"account": Account.CIVIL_SOCIETY},
    ],
)
def test_silence_is_not_counted_when_something_is_missing(change: dict[str, object]) -> None:
    assert list_silences([replace(ASKED, **change)], "XAA", dt.date(2026, 7, 1)) == ()


def test_silence_of_all_places_is_listed_when_none_is_named() -> None:
    elsewhere = replace(ASKED, id="XBB-2026-asked", country="XBB", reply_due_on=PartialDate.parse("2026-04"))
    nowhere = replace(ASKED, id="nowhere", country=None)
    found = list_silences([ASKED, nowhere, elsewhere], None, dt.date(2026, 6, 1))
    assert [(s.country, s.submission) for s in found] == [("XBB", "XBB-2026-asked"), ("XAA", "XAA-2026-asked")]


def test_silences_come_in_order_of_the_date_set() -> None:
    later = replace(ASKED, id="XAA-a", reply_due_on=PartialDate.parse("2026-06-01"))
    undated = replace(ASKED, id="XAA-b", reply_due_on=None)
    found = list_silences([later, ASKED, undated], "XAA", dt.date(2026, 7, 1))
    assert [s.submission for s in found] == ["XAA-b", "XAA-2026-asked", "XAA-a"]
